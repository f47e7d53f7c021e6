<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>bellwether::gui::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Nothing stands out in this period.</source>
        <translation>本期没有需要特别关注的事项。</translation>
    </message>
</context>
<context>
    <name>bellwether::gui::ChartPanel</name>
    <message>
        <source>Show as chart</source>
        <translation>显示为图表</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>另存为 SVG…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>bellwether::gui::ChartTableModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>bellwether::gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>There is nothing to compute yet. Import the deals of your CRM to see the eight KPIs.</source>
        <translation>还没有可以计算的数据。导入CRM中的商机，即可查看八项指标。</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
</context>
<context>
    <name>bellwether::gui::RepHeader</name>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>pace</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>bellwether::gui::RepTable</name>
    <message>
        <source>Rep</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Reps by attainment</source>
        <translation>销售人员目标完成率</translation>
    </message>
    <message>
        <source>lowest first</source>
        <translation>从低到高</translation>
    </message>
</context>
</TS>
