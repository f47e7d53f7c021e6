<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Report</name>
    <message><source>page %1 of %2</source><translation>第%1页，共%2页</translation></message>
    <message><source>Not whole on this one page: %1. The period pack has all of it.</source><translation>本页放不下的内容：%1。完整内容见期间报告。</translation></message>
    <message><source>Brought forward</source><translation>承前页</translation></message>
    <message><source>Carried forward</source><translation>过次页</translation></message>
    <message><source>%1 more rows are in the period pack.</source><translation>另有%1行见期间报告。</translation></message>
    <message><source>%1, continued</source><translation>%1（续）</translation></message>
    <message><source>Report</source><translation>报告</translation></message>
    <message><source>Record</source><translation>记录</translation></message>
    <message><source>Name</source><translation>名称</translation></message>
    <message><source>Customer</source><translation>客户</translation></message>
    <message><source>Rep</source><translation>销售人员</translation></message>
    <message><source>Date</source><translation>日期</translation></message>
    <message><source>Own amount</source><translation>原币金额</translation></message>
    <message><source>Currency</source><translation>币种</translation></message>
    <message><source>Adds %1</source><translation>计入金额（%1）</translation></message>
    <message><source>Adds</source><translation>计入</translation></message>
    <message><source>No records.</source><translation>没有记录。</translation></message>
    <message><source>%1: the same records as above.</source><translation>%1：与上文记录相同。</translation></message>
    <message><source>The first %1 of %2 records.</source><translation>共%2条记录，列出前%1条。</translation></message>
    <message><source>Sum of %1 records</source><translation>%1条记录合计</translation></message>
    <message><source>Data appendix</source><translation>数据附录</translation></message>
    <message><source>axis from %1</source><translation>纵轴从%1起</translation></message>
    <message><source>Trend</source><translation>趋势</translation></message>
    <message><source>the same number of days of each period</source><translation>各期间取相同天数</translation></message>
    <message><source>the last %1 periods</source><translation>最近%1个期间</translation></message>
    <message><source>It could not be computed in any of the last periods.</source><translation>最近各期间均无法计算。</translation></message>
    <message><source>What changed since %1</source><translation>较%1的变化</translation></message>
    <message><source>what each side of the quotient did</source><translation>分子与分母各自的影响</translation></message>
    <message><source>Day</source><translation>日期</translation></message>
    <message><source>Step</source><translation>步骤</translation></message>
    <message><source>Change</source><translation>变化</translation></message>
    <message><source>Deals counted</source><translation>计入的商机</translation></message>
    <message><source>Sales review</source><translation>销售复盘</translation></message>
    <message><source>Period pack</source><translation>期间报告</translation></message>
    <message><source>Rep sheet</source><translation>个人业绩表</translation></message>
    <message><source>Nothing is known of this rep here.</source><translation>此处没有该销售人员的数据。</translation></message>
    <message><source>Headline</source><translation>要点</translation></message>
    <message><source>KPI cards</source><translation>指标卡片</translation></message>
    <message><source>Revenue against pace</source><translation>销售额与进度</translation></message>
    <message><source>Commentary</source><translation>说明</translation></message>
    <message><source>Team</source><translation>团队</translation></message>
    <message><source>Pipeline</source><translation>销售管道</translation></message>
    <message><source>Customers and market</source><translation>客户与市场</translation></message>
    <message><source>Data quality</source><translation>数据质量</translation></message>
    <message><source>How the figures are defined</source><translation>指标定义</translation></message>
    <message><source>All figures</source><translation>全部指标</translation></message>
    <message><source>Reviewed</source><translation>审阅确认</translation></message>
    <message><source>%1, day %2 of %3</source><translation>%1，第%2天，共%3天</translation></message>
    <message><source>nothing</source><translation>无</translation></message>
    <message><source>%1, same %2 days</source><translation>%1同期%2天</translation></message>
    <message><source>Period</source><translation>期间</translation></message>
    <message><source>Compared with</source><translation>对比</translation></message>
    <message><source>Data as of</source><translation>数据截至</translation></message>
    <message><source>Amounts</source><translation>货币</translation></message>
    <message><source>Fingerprint</source><translation>数据指纹</translation></message>
    <message><source>Only</source><translation>筛选</translation></message>
    <message><source>%1, to date</source><translation>%1至今</translation></message>
    <message><source>Made on</source><translation>制作日期</translation></message>
    <message><source>as of %1</source><translation>截至%1</translation></message>
    <message><source>By %1</source><translation>按%1</translation></message>
    <message><source>Adds to the change</source><translation>对变化的贡献</translation></message>
    <message><source>Records</source><translation>记录数</translation></message>
    <message><source>No group has anything to show in this period.</source><translation>本期没有可显示的分组。</translation></message>
    <message><source>%1 smaller groups are not listed.</source><translation>另有%1个较小的分组未列出。</translation></message>
    <message><source>The groups do not add up to the whole change: %1 stays unexplained, because a record can belong to several groups or the figure is a statistic.</source><translation>各分组之和不等于总变化：有%1无法归属，因为一条记录可能属于多个分组，或该指标是统计量。</translation></message>
    <message><source>All</source><translation>合计</translation></message>
    <message><source>%1 ÷ %2</source><comment>a formula with its values</comment><translation>%1 ÷ %2</translation></message>
    <message><source>No bridge: the figure has no parts on both sides that add up.</source><translation>无法分解：该指标在两期没有可相加的组成部分。</translation></message>
    <message><source>Definition:</source><translation>定义：</translation></message>
    <message><source>As fast as so far, by days</source><translation>按自然日保持目前速度</translation></message>
    <message><source>As fast as so far, by working days</source><translation>按工作日保持目前速度</translation></message>
    <message><source>With the season of last year</source><translation>按去年的季节规律</translation></message>
    <message><source>So far plus the weighted pipeline</source><translation>目前业绩加上加权管道</translation></message>
    <message><source>Revenue at the period’s end</source><translation>期末销售额预测</translation></message>
    <message><source>Method</source><translation>方法</translation></message>
    <message><source>Revenue</source><translation>销售额</translation></message>
    <message><source>Past error</source><translation>历史误差</translation></message>
    <message><source>Periods tested</source><translation>检验期数</translation></message>
    <message><source>%1 (erred least)</source><translation>%1（误差最小）</translation></message>
    <message><source>The past error is what the method would have been off by in this workspace’s own earlier periods, seen at the same point.</source><translation>历史误差是该方法在本工作区以往各期间的同一时点预测的偏差。</translation></message>
    <message><source>open deals expected to close in the period, as of %1</source><translation>预计本期成交的进行中商机，截至%1</translation></message>
    <message><source>Figure</source><translation>指标</translation></message>
    <message><source>Value</source><translation>数值</translation></message>
    <message><source>Why there is none</source><translation>无数值的原因</translation></message>
    <message><source>in no period until it is dated</source><translation>补上日期之前不计入任何期间</translation></message>
    <message><source>not counted before its day</source><translation>到期日之前不计入</translation></message>
    <message><source>in no sum, never taken 1:1</source><translation>不计入合计，绝不按1:1折算</translation></message>
    <message><source>not in the sales cycle</source><translation>不计入销售周期</translation></message>
    <message><source>counted as a deal, in no sum</source><translation>计为商机，不计入金额合计</translation></message>
    <message><source>its splits are not applied</source><translation>不采用其分成</translation></message>
    <message><source>not in the discount</source><translation>不计入折扣</translation></message>
    <message><source>the row that overlaps is left out</source><translation>重叠的行不计入</translation></message>
    <message><source>correct the closing dates and import again</source><translation>更正成交日期后重新导入</translation></message>
    <message><source>add exchange rates for those days</source><translation>补充这些日期的汇率</translation></message>
    <message><source>correct the creation dates and import again</source><translation>更正创建日期后重新导入</translation></message>
    <message><source>add the amounts and import again</source><translation>补充金额后重新导入</translation></message>
    <message><source>let the splits total 100 %</source><translation>使分成合计为100 %</translation></message>
    <message><source>add list amounts, if discounts matter</source><translation>如需折扣指标，请补充标价</translation></message>
    <message><source>remove one of the two rows</source><translation>删除其中一行</translation></message>
    <message><source>Left out because something is wrong or missing</source><translation>因错误或缺失而未计入</translation></message>
    <message><source>Reason</source><translation>原因</translation></message>
    <message><source>Amount</source><translation>金额</translation></message>
    <message><source>Effect</source><translation>影响</translation></message>
    <message><source>To mend it</source><translation>处理办法</translation></message>
    <message><source>No record of the workspace is left out.</source><translation>工作区中没有未计入的记录。</translation></message>
    <message><source>Of the whole workspace, all periods.</source><translation>涵盖整个工作区的所有期间。</translation></message>
    <message><source>Left out</source><translation>未计入</translation></message>
    <message><source>Records left out</source><translation>未计入的记录</translation></message>
    <message><source>At most %1 records per reason are listed.</source><translation>每个原因最多列出%1条记录。</translation></message>
    <message><source>None.</source><translation>无。</translation></message>
    <message><source>Counted in this period, figure by figure</source><translation>本期各指标计入的记录</translation></message>
    <message><source>Counted</source><translation>计入</translation></message>
    <message><source>Not counted by definition</source><translation>按定义不计入</translation></message>
    <message><source>Left out as wrong or missing</source><translation>因错误或缺失未计入</translation></message>
    <message><source>Why</source><translation>原因</translation></message>
    <message><source>what was left out, and why</source><translation>哪些未计入，以及原因</translation></message>
    <message><source>Id</source><translation>代码</translation></message>
    <message><source>Numerator</source><translation>分子</translation></message>
    <message><source>Denominator</source><translation>分母</translation></message>
    <message><source>The eight KPIs</source><translation>八项指标</translation></message>
    <message><source>Status</source><translation>状态</translation></message>
    <message><source>Period before</source><translation>上期</translation></message>
    <message><source>Year before</source><translation>去年同期</translation></message>
    <message><source>Closed period</source><translation>已结账期间</translation></message>
    <message><source>Needs attention</source><translation>需要关注</translation></message>
    <message><source>What</source><translation>事项</translation></message>
    <message><source>Nothing needs attention.</source><translation>没有需要关注的事项。</translation></message>
    <message><source>Signature</source><comment>of a person</comment><translation>签字</translation></message>
    <message><source>Nothing to show in this period.</source><translation>本期没有可显示的内容。</translation></message>
    <message><source>highest attainment first</source><translation>完成率从高到低</translation></message>
    <message><source>No one sold in this period.</source><translation>本期没有成交。</translation></message>
    <message><source>Company</source><translation>公司</translation></message>
    <message><source>An empty cell cannot be computed, for example attainment without a target. Refunds count on the day they were booked.</source><translation>空白表示无法计算，例如没有目标时的完成率。退款计入其入账当日。</translation></message>
    <message><source>Customers</source><translation>客户</translation></message>
    <message><source>By segment</source><translation>按细分市场</translation></message>
    <message><source>By source</source><translation>按来源</translation></message>
    <message><source>Deals changed since the closing</source><translation>结账后变化的商机</translation></message>
    <message><source>Deal</source><translation>商机</translation></message>
    <message><source>Counted then</source><translation>结账时计入</translation></message>
    <message><source>Counted now</source><translation>现计入</translation></message>
    <message><source>Difference</source><translation>差额</translation></message>
    <message><source>What became of it</source><translation>变化情况</translation></message>
    <message><source>Figures changed since the closing</source><translation>结账后变化的指标</translation></message>
    <message><source>In the closed book</source><translation>结账时</translation></message>
    <message><source>Now</source><translation>现在</translation></message>
    <message><source>An empty cell could not be computed.</source><translation>空白表示无法计算。</translation></message>
    <message><source>%1, changed since</source><comment>closed on a day</comment><translation>%1，此后有变化</translation></message>
    <message><source>This period was closed on %1, with figures as of %2 and %3 deals.</source><translation>本期已于%1结账，数字截至%2，共%3笔商机。</translation></message>
    <message><source>Everything else in this report shows the period as it is now.</source><translation>本报告其余部分按现在的数据编制。</translation></message>
    <message><source>Closed before on %1, opened again on %2: %3</source><translation>曾于%1结账，%2重新打开：%3</translation></message>
    <message><source>SHA-256 of the records counted: %1</source><translation>计入记录的 SHA-256：%1</translation></message>
    <message><source>Figures as of</source><translation>数字截至</translation></message>
    <message><source>Closed on</source><translation>结账日期</translation></message>
    <message><source>closed on %1</source><translation>结账：%1</translation></message>
    <message><source>no data yet</source><translation>尚无数据</translation></message>
    <message><source>Actions</source><translation>行动项</translation></message>
    <message><source>Review minutes</source><translation>复盘纪要</translation></message>
    <message><source>Findings</source><translation>发现</translation></message>
    <message><source>Who</source><comment>does it</comment><translation>负责人</translation></message>
    <message><source>By when</source><translation>截止</translation></message>
    <message><source>Agreed in</source><comment>the review of a period</comment><translation>所属期间</translation></message>
    <message><source>done %1</source><comment>an action</comment><translation>%1完成</translation></message>
    <message><source>No actions are open.</source><translation>没有进行中的行动项。</translation></message>
    <message><source>Nothing was written about this period.</source><translation>本期没有文字记录。</translation></message>
</context>
</TS>
