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
    <message><source>Commentary</source><translation>说明</translation></message>
    <message><source>Only the period pack has sections to choose from.</source><translation>只有期间报告可以选择内容。</translation></message>
    <message><source>Writing %1, page %2 of %3</source><translation>正在写入 %1，第%2页，共%3页</translation></message>
    <message><source>As the window</source><translation>与界面一致</translation></message>
    <message><source>Language</source><translation>语言</translation></message>
    <message><source>Save these choices as a report…</source><translation>将当前选项存为报告…</translation></message>
    <message><source>Remove this saved report</source><translation>删除这份已存报告</translation></message>
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
<context>
    <name>bellwether::gui::CommentEdit</name>
    <message><source>Commentary</source><translation>说明</translation></message>
    <message><source>Commentary on this period</source><translation>本期说明</translation></message>
    <message><source>What people should know about this period</source><translation>关于本期，大家应了解的情况</translation></message>
    <message><source>Insert figure</source><translation>插入数字</translation></message>
</context>
<context>
    <name>bellwether::gui::PeriodController</name>
    <message><source>%1 is not over yet, so it cannot be closed.</source><translation>%1 尚未结束，不能结账。</translation></message>
    <message><source>%1 is closed already.</source><translation>%1 已结账。</translation></message>
    <message><source>%1 is not closed.</source><translation>%1 未结账。</translation></message>
    <message><source>%1 is closed. Later changes will show in its reports.</source><translation>%1 已结账。此后的变化会在其报告中显示。</translation></message>
    <message><source>%1 is open again.</source><translation>%1 已重新打开。</translation></message>
    <message><source>Open %1 again</source><translation>重新打开 %1</translation></message>
    <message><source>Why? The reason is kept with the closing.</source><translation>原因？将与结账记录一起保存。</translation></message>
</context>
<context>
    <name>bellwether::gui::ReportsMenu</name>
    <message><source>&amp;Close this period</source><translation>本期结账(&amp;C)</translation></message>
    <message><source>&amp;Open this period again…</source><translation>重新打开本期(&amp;O)…</translation></message>
</context>
<context>
    <name>bellwether::gui::PeriodStrip</name>
    <message><source>Closed on %1. %2</source><comment>what has changed since</comment><translation>已于%1结账。%2</translation></message>
    <message><source>Not closed. Closing keeps these figures and shows later changes deal by deal.</source><translation>未结账。结账会保存这些数字，此后的变化逐笔列出。</translation></message>
    <message><source>Not over yet: it can be closed from %1 on.</source><translation>尚未结束：%1起可以结账。</translation></message>
    <message><source>Show changes…</source><translation>查看变化…</translation></message>
    <message><source>Close period</source><translation>本期结账</translation></message>
    <message><source>Reopen…</source><translation>重新打开…</translation></message>
</context>
<context>
    <name>bellwether::gui::DriftDialog</name>
    <message><source>not computable</source><translation>无法计算</translation></message>
    <message><source>Deal</source><translation>商机</translation></message>
    <message><source>Name</source><translation>名称</translation></message>
    <message><source>Customer</source><translation>客户</translation></message>
    <message><source>Rep</source><translation>销售人员</translation></message>
    <message><source>Counted then</source><translation>结账时计入</translation></message>
    <message><source>Counted now</source><translation>现计入</translation></message>
    <message><source>Difference</source><translation>差额</translation></message>
    <message><source>What became of it</source><translation>变化情况</translation></message>
    <message><source>Figure</source><translation>指标</translation></message>
    <message><source>In the closed book</source><translation>结账时</translation></message>
    <message><source>Now</source><translation>现在</translation></message>
    <message><source>Changes in %1 since it was closed</source><translation>%1 结账后的变化</translation></message>
    <message><source>Deals changed since the closing</source><translation>结账后变化的商机</translation></message>
    <message><source>Figures changed since the closing</source><translation>结账后变化的指标</translation></message>
</context>
<context>
    <name>bellwether::gui::SavedReportController</name>
    <message><source>Save this report</source><translation>保存这份报告</translation></message>
    <message><source>Name. Document, sections, paper and language are kept in the workspace.</source><translation>名称。报告类型、内容、纸张和语言将保存在工作区中。</translation></message>
</context>
</TS>
