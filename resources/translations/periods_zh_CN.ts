<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Drift</name>
    <message><source>two</source><comment>deals</comment><translation>2</translation></message>
    <message><source>three</source><comment>deals</comment><translation>3</translation></message>
    <message><source>four</source><comment>deals</comment><translation>4</translation></message>
    <message><source>five</source><comment>deals</comment><translation>5</translation></message>
    <message><source>six</source><comment>deals</comment><translation>6</translation></message>
    <message><source>seven</source><comment>deals</comment><translation>7</translation></message>
    <message><source>eight</source><comment>deals</comment><translation>8</translation></message>
    <message><source>nine</source><comment>deals</comment><translation>9</translation></message>
    <message><source>ten</source><comment>deals</comment><translation>10</translation></message>
    <message><source>one deal reopened</source><translation>1笔商机重新打开</translation></message>
    <message><source>one deal lost</source><translation>1笔商机丢单</translation></message>
    <message><source>one deal void</source><translation>1笔商机作废</translation></message>
    <message><source>one deal moved to another period</source><translation>1笔商机移至其他期间</translation></message>
    <message><source>one deal left out</source><translation>1笔商机未计入</translation></message>
    <message><source>one deal gone</source><translation>1笔商机已不存在</translation></message>
    <message><source>one amount cut</source><translation>1笔金额调低</translation></message>
    <message><source>one amount raised</source><translation>1笔金额调高</translation></message>
    <message><source>one deal described differently</source><translation>1笔商机信息变更</translation></message>
    <message><source>one deal added</source><translation>新增1笔商机</translation></message>
    <message><source>%1 deals reopened</source><translation>%1笔商机重新打开</translation></message>
    <message><source>%1 deals lost</source><translation>%1笔商机丢单</translation></message>
    <message><source>%1 deals void</source><translation>%1笔商机作废</translation></message>
    <message><source>%1 deals moved to another period</source><translation>%1笔商机移至其他期间</translation></message>
    <message><source>%1 deals left out</source><translation>%1笔商机未计入</translation></message>
    <message><source>%1 deals gone</source><translation>%1笔商机已不存在</translation></message>
    <message><source>%1 amounts cut</source><translation>%1笔金额调低</translation></message>
    <message><source>%1 amounts raised</source><translation>%1笔金额调高</translation></message>
    <message><source>%1 deals described differently</source><translation>%1笔商机信息变更</translation></message>
    <message><source>%1 deals added</source><translation>新增%1笔商机</translation></message>
    <message><source>, </source><comment>between changes</comment><translation>，</translation></message>
    <message><source>not computable</source><translation>无法计算</translation></message>
    <message><source>%1 was %2 in the closed book, is %3 now</source><translation>%1结账时为 %2，现为 %3</translation></message>
    <message><source>Revenue is as in the closed book</source><translation>销售额与结账时一致</translation></message>
    <message><source>reopened</source><comment>what became of a deal</comment><translation>重新打开</translation></message>
    <message><source>lost</source><comment>what became of a deal</comment><translation>丢单</translation></message>
    <message><source>void</source><comment>what became of a deal</comment><translation>作废</translation></message>
    <message><source>moved to another period</source><comment>what became of a deal</comment><translation>移至其他期间</translation></message>
    <message><source>left out</source><comment>what became of a deal</comment><translation>未计入</translation></message>
    <message><source>gone from the workspace</source><comment>what became of a deal</comment><translation>已不在工作区中</translation></message>
    <message><source>amount cut</source><comment>what became of a deal</comment><translation>金额调低</translation></message>
    <message><source>amount raised</source><comment>what became of a deal</comment><translation>金额调高</translation></message>
    <message><source>described differently</source><comment>what became of a deal</comment><translation>信息变更</translation></message>
    <message><source>added</source><comment>what became of a deal</comment><translation>新增</translation></message>
    <message><source>Nothing has changed since the closing.</source><translation>结账后没有变化。</translation></message>
    <message><source>%1: %2.</source><comment>revenue, and why</comment><translation>%1：%2。</translation></message>
    <message><source>%1; other records counted have changed.</source><comment>revenue</comment><translation>%1；其他计入的记录有变化。</translation></message>
    <message><source>was %1, is not counted now: %2</source><translation>结账时 %1，现未计入：%2</translation></message>
    <message><source>was not counted, is %1 now: %2</source><translation>结账时未计入，现为 %1：%2</translation></message>
    <message><source>was %1, is %2 now: %3</source><translation>结账时 %1，现为 %2：%3</translation></message>
    <message><source>%1 was %2, is %3 now</source><translation>%1结账时为 %2，现为 %3</translation></message>
</context>
<context>
    <name>Commentary</name>
    <message><source>no change known</source><translation>变化未知</translation></message>
    <message><source>Period</source><translation>期间</translation></message>
    <message><source>%1, change</source><translation>%1的变化</translation></message>
    <message><source>%1, change against last year</source><translation>%1的同比变化</translation></message>
</context>
</TS>
