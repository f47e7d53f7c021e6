<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>bellwether::gui::ReportsPage</name>
    <message><source>One page</source><translation>一页摘要</translation></message>
    <message><source>Period pack</source><translation>期间报告</translation></message>
    <message><source>Data appendix</source><translation>数据附录</translation></message>
    <message><source>Sheet: %1</source><translation>个人业绩表：%1</translation></message>
    <message><source>Pages of the report</source><translation>报告页面</translation></message>
    <message><source>Sections</source><translation>内容</translation></message>
    <message><source>A3</source><translation>A3</translation></message>
    <message><source>More</source><translation>更多</translation></message>
    <message><source>Save as HTML…</source><translation>存为 HTML…</translation></message>
    <message><source>Save as spreadsheet…</source><translation>存为电子表格…</translation></message>
    <message><source>Save tables as CSV…</source><translation>将表格存为 CSV…</translation></message>
    <message><source>Save this page as picture…</source><translation>将本页存为图片…</translation></message>
    <message><source>Copy this page</source><translation>复制本页</translation></message>
    <message><source>%1 · page %2 of %3 · fingerprint %4</source><translation>%1 · 第%2页，共%3页 · 指纹 %4</translation></message>
</context>
<context>
    <name>bellwether::gui::SectionList</name>
    <message><source>Sections</source><translation>内容</translation></message>
    <message><source>Drag to reorder, or Alt+Up and Alt+Down</source><translation>拖动调整顺序，或按 Alt+↑、Alt+↓</translation></message>
</context>
<context>
    <name>ReportOutput</name>
    <message><source>Save the report</source><translation>保存报告</translation></message>
    <message><source>Web page (*.html)</source><translation>网页 (*.html)</translation></message>
    <message><source>Spreadsheet (*.xlsx)</source><translation>电子表格 (*.xlsx)</translation></message>
    <message><source>CSV tables (*.csv)</source><translation>CSV 表格 (*.csv)</translation></message>
    <message><source>Picture (*.png)</source><translation>图片 (*.png)</translation></message>
</context>
<context>
    <name>bellwether::gui::ReportController</name>
    <message><source>The page is on the clipboard.</source><translation>本页已复制到剪贴板。</translation></message>
</context>
</TS>
