<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>DealDetails</name>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Closing date</source>
            <translation>成交日期</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Deal</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Expected close</source>
            <translation>预计成交日期</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>输单</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Rep</source>
            <translation>销售人员</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>赢单</translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message numerus="yes">
            <source>%1 of %2 records</source>
            <translation>
                <numerusform>%2条记录中的%1条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 records</source>
            <translation>
                <numerusform>%1条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>Closing date</source>
            <translation>成交日期</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>Counts as</source>
            <translation>计入指标</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Deal</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未计入</translation>
        </message>
        <message>
            <source>Market size</source>
            <translation>市场规模</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Own amount</source>
            <translation>原币金额</translation>
        </message>
        <message>
            <source>Rep</source>
            <translation>销售人员</translation>
        </message>
        <message>
            <source>Sales person</source>
            <translation>销售人员</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>The first %1 of %2 are listed; the sum is over all.</source>
            <translation>仅列出%2条中的前%1条；合计为全部记录。</translation>
        </message>
        <message>
            <source>Why it is left out</source>
            <translation>未计入原因</translation>
        </message>
        <message>
            <source>Counts, %1</source>
            <comment>a column: what a record counts, and its unit</comment>
            <translation>计入（%1）</translation>
        </message>
        <message>
            <source>of %1</source>
            <comment>a sum</comment>
            <translation>共%1</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Deal</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>KPI</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Rep</source>
            <translation>销售人员</translation>
        </message>
        <message>
            <source>lost</source>
            <comment>a deal</comment>
            <translation>输单</translation>
        </message>
        <message>
            <source>open</source>
            <comment>a deal</comment>
            <translation>进行中</translation>
        </message>
        <message>
            <source>void</source>
            <comment>a deal</comment>
            <translation>作废</translation>
        </message>
        <message>
            <source>won</source>
            <comment>a deal</comment>
            <translation>赢单</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between what is told of a deal</comment>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <source>%1 by %2</source>
            <translation>%1（按%2）</translation>
        </message>
        <message>
            <source>%1 changed by %2.</source>
            <translation>%1变动%2。</translation>
        </message>
        <message>
            <source>%1 from %2 in %3 to %4 in %5.</source>
            <translation>%1：%3为%2，%5为%4。</translation>
        </message>
        <message numerus="yes">
            <source>%1 periods</source>
            <translation>
                <numerusform>%1期</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to day %2</source>
            <translation>%1前%2天</translation>
        </message>
        <message numerus="yes">
            <source>%n groups</source>
            <translation>
                <numerusform>%n个分组</numerusform>
            </translation>
        </message>
        <message>
            <source>A median, or a record that belongs to several groups, leaves a rest.</source>
            <translation>中位数以及同属多个分组的记录会留下余数。</translation>
        </message>
        <message>
            <source>By %1</source>
            <translation>按%1</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Each step is what this side of the ratio did, at the mean of both periods.</source>
            <translation>每一步是比率这一侧的影响，按两期均值计算。</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>从%1到%2</translation>
        </message>
        <message>
            <source>From %1 to %2, first %3 days of each</source>
            <translation>从%1到%2，各取前%3天</translation>
        </message>
        <message>
            <source>Higher is better</source>
            <translation>越高越好</translation>
        </message>
        <message>
            <source>Lower is better</source>
            <translation>越低越好</translation>
        </message>
        <message>
            <source>Name in formulas and on the command line</source>
            <translation>公式和命令行中的名称</translation>
        </message>
        <message>
            <source>Neither up nor down is good by itself</source>
            <translation>升降本身不分好坏</translation>
        </message>
        <message>
            <source>New and lost: groups that sold on one side only, by %1. Deal count, deal size and mix are about groups that sold on both.</source>
            <translation>新增与流失：按%1，仅一期有成交的分组；成交数、单均额和结构只看两期都有成交的分组。</translation>
        </message>
        <message>
            <source>No values to draw.</source>
            <translation>没有可绘制的数值。</translation>
        </message>
        <message>
            <source>Not by group</source>
            <translation>无法归到分组</translation>
        </message>
        <message>
            <source>Not explained by the groups</source>
            <translation>分组未能解释</translation>
        </message>
        <message>
            <source>Nothing changed.</source>
            <translation>没有变化。</translation>
        </message>
        <message>
            <source>Nothing is compared. Choose a comparison above.</source>
            <translation>未选对比期，请在上方选择。</translation>
        </message>
        <message>
            <source>Nothing to break down.</source>
            <translation>没有可拆分的数据。</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Source of the formula</source>
            <translation>公式出处</translation>
        </message>
        <message>
            <source>Steps are groups by %1. What no group explains is a step of its own.</source>
            <translation>各步为按%1的分组；分组未能解释的部分单列一步。</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>The period compared with has no value: %1.</source>
            <translation>对比期没有数值：%1。</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Year before</source>
            <translation>上年同期</translation>
        </message>
        <message>
            <source>axis from %1</source>
            <translation>纵轴自%1起</translation>
        </message>
        <message>
            <source>biggest change first</source>
            <translation>按变动从大到小</translation>
        </message>
        <message>
            <source>biggest first</source>
            <translation>从大到小</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message numerus="yes">
            <source>first %1 days of each period</source>
            <translation>
                <numerusform>各期前%1天</numerusform>
            </translation>
        </message>
        <message>
            <source>lower is better</source>
            <translation>越低越好</translation>
        </message>
        <message>
            <source>money in the workspace&apos;s currency</source>
            <translation>金额（工作区本币）</translation>
        </message>
        <message>
            <source>money per day</source>
            <translation>每天金额</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>number</source>
            <translation>个数</translation>
        </message>
        <message>
            <source>percent</source>
            <translation>百分比</translation>
        </message>
        <message>
            <source>times</source>
            <translation>倍</translation>
        </message>
        <message>
            <source>to date</source>
            <translation>至今</translation>
        </message>
        <message>
            <source>whole periods; the open one stands apart</source>
            <translation>整期数据；未结束的一期单独标出</translation>
        </message>
        <message>
            <source>%1, no residue</source>
            <comment>a change</comment>
            <translation>%1，无余数</translation>
        </message>
        <message>
            <source>%1 to date</source>
            <comment>a column</comment>
            <translation>%1至今</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a dimension and its value</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 ÷ %2</source>
            <comment>a formula</comment>
            <translation>%1 ÷ %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a period and its value</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 to date</source>
            <comment>a value</comment>
            <translation>至今%1</translation>
        </message>
        <message>
            <source> (too few to judge)</source>
            <comment>after a value; starts with a space</comment>
            <translation>（样本太少，难以判断）</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a subtitle</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>YoY</source>
            <comment>delta</comment>
            <translation>去年同期</translation>
        </message>
        <message>
            <source>pace</source>
            <comment>delta</comment>
            <translation>进度</translation>
        </message>
        <message>
            <source>target</source>
            <comment>delta</comment>
            <translation>目标</translation>
        </message>
        <message>
            <source>before</source>
            <comment>delta against the span before</comment>
            <translation>前一段</translation>
        </message>
        <message>
            <source>needs input</source>
            <comment>status</comment>
            <translation>待补数据</translation>
        </message>
        <message>
            <source>too few</source>
            <comment>status</comment>
            <translation>样本太少</translation>
        </message>
        <message>
            <source>too few to judge</source>
            <comment>status</comment>
            <translation>样本太少，难以判断</translation>
        </message>
        <message>
            <source>This KPI has no groups by %1. Choose another dimension.</source>
            <translation>该指标不能按%1拆分，请选择其他维度。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::BreakdownPanel</name>
        <message>
            <source>%1 (too few to judge)</source>
            <translation>%1（样本太少，难以判断）</translation>
        </message>
        <message>
            <source>Adds to the whole</source>
            <translation>对总体的影响</translation>
        </message>
        <message>
            <source>Breakdown</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>By</source>
            <translation>按</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变动</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ChartView</name>
        <message>
            <source>Chart</source>
            <translation>图表</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::GoMenu</name>
        <message>
            <source>&amp;Search…</source>
            <translation>搜索…(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::LensBar</name>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::RecordDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::RecordsPanel</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Export CSV</source>
            <translation>导出 CSV</translation>
        </message>
        <message>
            <source>No record counts in this figure.</source>
            <translation>没有记录计入此数字。</translation>
        </message>
        <message>
            <source>No record has these words.</source>
            <translation>没有包含这些词的记录。</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Search id, name, customer, rep</source>
            <translation>搜索编号、名称、客户、销售人员</translation>
        </message>
        <message>
            <source>Search the records</source>
            <translation>搜索记录</translation>
        </message>
        <message>
            <source>equal to the figure, exactly</source>
            <translation>与指标完全一致</translation>
        </message>
        <message>
            <source>every record behind the figure; double click opens one</source>
            <translation>构成此数字的全部记录；双击可查看详情</translation>
        </message>
        <message>
            <source>sum %1</source>
            <translation>合计%1</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::SearchPalette</name>
        <message>
            <source>Nothing found.</source>
            <translation>没有找到。</translation>
        </message>
        <message>
            <source>Page, KPI, customer, rep, deal, period or action</source>
            <translation>页面、指标、客户、销售人员、商机、期间或操作</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>搜索结果</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::WhyHeadLine</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>KPI: %1</source>
            <translation>指标：%1</translation>
        </message>
        <message>
            <source>Receipt of %1</source>
            <translation>%1的计算依据</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::WhyPage</name>
        <message>
            <source>13 periods</source>
            <translation>13期</translation>
        </message>
        <message>
            <source>25</source>
            <translation>25期</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Breakdown</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>Bridge</source>
            <translation>变动分解</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>定义</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Same days</source>
            <translation>相同天数</translation>
        </message>
        <message>
            <source>Steps by</source>
            <translation>步骤按</translation>
        </message>
        <message>
            <source>There is nothing to explain yet. Import the deals of your CRM first.</source>
            <translation>还没有可解释的数据。请先导入 CRM 的商机数据。</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>趋势</translation>
        </message>
        <message>
            <source>Views of the KPI</source>
            <translation>指标的各个视图</translation>
        </message>
        <message>
            <source>Whole periods</source>
            <translation>整期</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
</TS>
