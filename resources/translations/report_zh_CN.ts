<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Report</name>
    <message><source>%1, day %2 of %3</source><translation>%1，第%2天，共%3天</translation></message>
    <message><source>nothing</source><translation>无</translation></message>
    <message><source>%1, same %2 days</source><translation>%1同期%2天</translation></message>
    <message><source>Period</source><translation>期间</translation></message>
    <message><source>Compared with</source><translation>对比</translation></message>
    <message><source>Data as of</source><translation>数据截至</translation></message>
    <message><source>Amounts</source><translation>货币</translation></message>
    <message><source>Fingerprint</source><translation>数据指纹</translation></message>
    <message><source>Only</source><translation>筛选</translation></message>
    <message><source>Sales review</source><translation>销售复盘</translation></message>
    <message><source>%1, to date</source><translation>%1至今</translation></message>
    <message><source>as of %1</source><translation>截至%1</translation></message>
    <message><source>page %1 of %2</source><translation>第%1页，共%2页</translation></message>
    <message><source>%1 more in the workspace</source><translation>工作区中另有%1人</translation></message>
    <message><source>Reps by attainment</source><translation>销售人员目标完成率</translation></message>
    <message><source>lowest first</source><translation>从低到高</translation></message>
    <message><source>target</source><translation>目标</translation></message>
    <message><source>Needs attention</source><translation>需要关注</translation></message>
</context>
</TS>
