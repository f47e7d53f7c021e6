<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ChartWords</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>last %1</source>
            <translation>最近 %1</translation>
        </message>
        <message>
            <source>highest %1</source>
            <translation>最高 %1</translation>
        </message>
        <message>
            <source>lowest %1</source>
            <translation>最低 %1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>Customers</name>
        <message>
            <source>Customers won and lost</source>
            <translation>客户增减</translation>
        </message>
        <message>
            <source>active in the last %1 months</source>
            <translation>按最近 %1 个月内有成交计</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新客户</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>回流</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>流失</translation>
        </message>
        <message>
            <source>Concentration</source>
            <translation>客户集中度</translation>
        </message>
        <message>
            <source>share of revenue by the largest customers</source>
            <translation>最大客户的销售额占比</translation>
        </message>
        <message>
            <source>Nobody bought in this period</source>
            <translation>本期没有客户成交</translation>
        </message>
        <message>
            <source>Share of revenue</source>
            <translation>销售额占比</translation>
        </message>
        <message>
            <source>%1 customers</source>
            <translation>%1 个客户</translation>
        </message>
        <message>
            <source>At begin</source>
            <translation>期初</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>留存</translation>
        </message>
        <message>
            <source>At end</source>
            <translation>期末</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>销售额</translation>
        </message>
        <message>
            <source>Share %</source>
            <translation>占比 %</translation>
        </message>
        <message>
            <source>Cum. %</source>
            <translation>累计占比 %</translation>
        </message>
        <message>
            <source>CAC</source>
            <translation>获客成本</translation>
        </message>
        <message>
            <source>Costs</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>such as salaries and tools, or channels that no customer’s source names</source>
            <translation>例如工资和工具费用，或没有客户来源与之对应的渠道</translation>
        </message>
        <message>
            <source>Of no channel</source>
            <translation>未归入渠道</translation>
        </message>
        <message>
            <source>All costs, all new customers</source>
            <translation>全部费用与全部新客户</translation>
        </message>
        <message>
            <source>Costs for %1 are missing: a costs file with from, through, category, channel and amount supplies them.</source>
            <translation>缺少 %1 的费用：请提供含起止日期、类别、渠道和金额的费用文件。</translation>
        </message>
        <message>
            <source>Market</source>
            <translation>市场规模</translation>
        </message>
        <message>
            <source>Whole market</source>
            <translation>整个市场</translation>
        </message>
        <message>
            <source>The market size for %1 is missing: a market file with segment, from, through, amount and source supplies it.</source>
            <translation>缺少 %1 的市场规模：请提供含细分市场、起止日期、金额和来源的市场文件。</translation>
        </message>
        <message>
            <source>%1 of %2 customers of %3 bought %4 months later: %5</source>
            <translation>%3 首次成交的 %2 个客户中，%1 个在 %4 个月后再次成交：%5</translation>
        </message>
        <message numerus="yes">
            <source>%1 customers bought, %2 for the first time; top %3: %4 % of revenue</source>
            <translation>
                <numerusform>本期 %1 个客户成交，其中 %2 个是首次；最大的 %3 个客户占销售额的 %4%</numerusform>
            </translation>
        </message>
        <message>
            <source>No customer has bought anything yet. Import won deals with their customers.</source>
            <translation>还没有客户成交。请导入带客户名称的赢单记录。</translation>
        </message>
        <message>
            <source>Nobody bought anything here.</source>
            <translation>此筛选下没有客户成交。</translation>
        </message>
    </context>
    <context>
        <name>Pipeline</name>
        <message>
            <source>%1 without an amount or rate, left out</source>
            <translation>%1 笔缺金额或汇率，未计入</translation>
        </message>
        <message>
            <source>%1 without a probability weigh nothing</source>
            <translation>%1 笔没有赢单概率，加权为零</translation>
        </message>
        <message>
            <source>Run rate by days</source>
            <translation>按日均推算</translation>
        </message>
        <message>
            <source>Run rate by workdays</source>
            <translation>按工作日均推算</translation>
        </message>
        <message>
            <source>As last year went on</source>
            <translation>按去年同期走势</translation>
        </message>
        <message>
            <source>Won and weighted</source>
            <translation>已赢单加加权商机</translation>
        </message>
        <message>
            <source>not testable yet</source>
            <translation>暂无法检验</translation>
        </message>
        <message>
            <source>%1 % off, %2 periods</source>
            <translation>误差 %1%（%2 期）</translation>
        </message>
        <message>
            <source>No open deals here.</source>
            <translation>此筛选下没有进行中的商机。</translation>
        </message>
        <message>
            <source>No open deals. Import an export that holds open deals too, with stage and expected close.</source>
            <translation>没有进行中的商机。请导入包含进行中商机的导出文件（带阶段和预计成交日期）。</translation>
        </message>
        <message>
            <source>Won so far</source>
            <translation>本期已赢单</translation>
        </message>
        <message>
            <source>Open, due in the period</source>
            <translation>预计本期成交的商机</translation>
        </message>
        <message>
            <source>not overdue</source>
            <translation>不含逾期</translation>
        </message>
        <message>
            <source>Of it weighted</source>
            <translation>其中加权金额</translation>
        </message>
        <message>
            <source>by probability</source>
            <translation>按概率加权</translation>
        </message>
        <message>
            <source>Lowest of all methods</source>
            <translation>各方法最低值</translation>
        </message>
        <message>
            <source>Highest of all methods</source>
            <translation>各方法最高值</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Coverage of what is left, times</source>
            <translation>剩余目标覆盖倍数</translation>
        </message>
        <message>
            <source>Overdue, in no forecast</source>
            <translation>逾期，不计入预测</translation>
        </message>
        <message>
            <source>%1 deals</source>
            <translation>%1 笔</translation>
        </message>
        <message>
            <source>All open deals</source>
            <translation>全部进行中商机</translation>
        </message>
        <message>
            <source>%1 open deals, %2, weighted %3</source>
            <translation>进行中商机 %1 笔，%2，加权 %3</translation>
        </message>
        <message>
            <source>%1+</source>
            <comment>days, and more</comment>
            <translation>%1+</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>days</comment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>(no stage)</source>
            <translation>（无阶段）</translation>
        </message>
        <message>
            <source>Open amount by stage</source>
            <translation>各阶段商机金额</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Weighted</source>
            <translation>加权</translation>
        </message>
        <message>
            <source>No open deals</source>
            <translation>没有进行中的商机</translation>
        </message>
        <message>
            <source>Open amount by age</source>
            <translation>各账龄商机金额</translation>
        </message>
        <message>
            <source>in days</source>
            <translation>创建至今的天数</translation>
        </message>
        <message>
            <source>%1, %2 deals</source>
            <translation>%1，%2 笔</translation>
        </message>
        <message>
            <source>%1 without a creation date</source>
            <translation>%1 笔没有创建日期</translation>
        </message>
        <message>
            <source>The last import moved no open deal</source>
            <translation>最近一次导入没有改变任何进行中的商机</translation>
        </message>
        <message>
            <source>before</source>
            <translation>导入前</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Since the last import</source>
            <translation>最近一次导入以来</translation>
        </message>
        <message>
            <source>all open deals</source>
            <translation>全部进行中商机</translation>
        </message>
        <message>
            <source>New</source>
            <comment>deals</comment>
            <translation>新增</translation>
        </message>
        <message>
            <source>Won</source>
            <comment>deals</comment>
            <translation>赢单</translation>
        </message>
        <message>
            <source>Lost</source>
            <comment>deals</comment>
            <translation>输单</translation>
        </message>
        <message>
            <source>Removed</source>
            <comment>deals</comment>
            <translation>移除</translation>
        </message>
        <message>
            <source>Grown</source>
            <comment>deals</comment>
            <translation>金额上调</translation>
        </message>
        <message>
            <source>Shrunk</source>
            <comment>deals</comment>
            <translation>金额下调</translation>
        </message>
        <message>
            <source>Pushed</source>
            <comment>deals</comment>
            <translation>推迟</translation>
        </message>
        <message>
            <source>Pulled in</source>
            <comment>deals</comment>
            <translation>提前</translation>
        </message>
        <message>
            <source>What moved shows after a second import of deals.</source>
            <translation>再导入一次成交记录后，这里会显示变动。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>Team</name>
        <message>
            <source>too few to judge</source>
            <translation>样本太少，不宜评判</translation>
        </message>
        <message>
            <source>%1 with %2 records of the overall value mixed in</source>
            <translation>%1（已按总体水平混入 %2 笔）</translation>
        </message>
        <message>
            <source>own value %1, n = %2</source>
            <translation>本人 %1，n = %2</translation>
        </message>
        <message>
            <source>too few (%1)</source>
            <translation>样本太少（%1）</translation>
        </message>
        <message>
            <source>too few to judge: %1 closed deals</source>
            <translation>样本太少，不宜评判：已结单 %1 笔</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1 of %2 closed deals won; 95 % interval %3 % to %4 %</source>
            <translation>%2 笔结单中赢单 %1 笔；95% 区间 %3% 至 %4%</translation>
        </message>
        <message>
            <source>left</source>
            <comment>a person</comment>
            <translation>已离职</translation>
        </message>
        <message>
            <source>ramping</source>
            <translation>爬坡期</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>All shown</source>
            <translation>当前筛选合计</translation>
        </message>
        <message>
            <source>%1 and more</source>
            <translation>%1 及以上</translation>
        </message>
        <message>
            <source>below %1</source>
            <translation>低于 %1</translation>
        </message>
        <message>
            <source>People by attainment</source>
            <translation>完成率分布</translation>
        </message>
        <message>
            <source>% of target</source>
            <translation>占目标 %</translation>
        </message>
        <message>
            <source>Nobody has a target in this period</source>
            <translation>本期没有人设目标</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>median %1 %, %2 % at target</source>
            <translation>中位数 %1%，%2% 的人达标</translation>
        </message>
        <message>
            <source>Revenue and target</source>
            <translation>销售额与目标</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>销售额</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>No revenue in these periods</source>
            <translation>这些期间没有销售额</translation>
        </message>
        <message numerus="yes">
            <source>%1 people, none with a target</source>
            <translation>
                <numerusform>共 %1 人，均未设目标</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 people, %2 with a target</source>
            <translation>
                <numerusform>共 %1 人，其中 %2 人有目标</numerusform>
            </translation>
        </message>
        <message>
            <source>95 % interval %1 %</source>
            <translation>95% 区间 %1%</translation>
        </message>
        <message>
            <source>too few to judge (%1)</source>
            <translation>样本太少，不宜评判（%1）</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>%1 入职</translation>
        </message>
        <message>
            <source>left on %1</source>
            <translation>%1 离职</translation>
        </message>
        <message>
            <source>There are no sales people yet. Import deals with an owner, or reps.</source>
            <translation>还没有销售人员。请导入带负责人的成交记录或人员名单。</translation>
        </message>
        <message>
            <source>Nobody sold anything here in this period.</source>
            <translation>本期在此筛选下没有成交。</translation>
        </message>
    </context>
    <context>
        <name>TeamTable</name>
        <message>
            <source>Few deals are drawn towards what all show, so that luck does not rank first.</source>
            <translation>成交少的人会向整体水平收缩，避免靠运气排在前面。</translation>
        </message>
        <message>
            <source>Rep</source>
            <translation>销售</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>销售额</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Attainment</source>
            <translation>目标完成率</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>赢单</translation>
        </message>
        <message>
            <source>Win rate, adjusted %</source>
            <translation>赢单率（调整后）%</translation>
        </message>
        <message>
            <source>Win rate %</source>
            <translation>赢单率 %</translation>
        </message>
        <message>
            <source>Won of won and lost deals</source>
            <translation>赢单数占已结单（赢单与输单）的比例</translation>
        </message>
        <message>
            <source>95 % range</source>
            <translation>95% 区间</translation>
        </message>
        <message>
            <source>Where the true win rate lies (Wilson interval)</source>
            <translation>真实赢单率所在的范围（Wilson 区间）</translation>
        </message>
        <message>
            <source>Cycle, days</source>
            <translation>周期（天）</translation>
        </message>
        <message>
            <source>Median days from creation to won</source>
            <translation>从创建到赢单的天数中位数</translation>
        </message>
        <message>
            <source>Deal size, adjusted</source>
            <translation>成交额均值（调整后）</translation>
        </message>
        <message>
            <source>Deal size</source>
            <translation>平均成交额</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>团队</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::CustomersPage</name>
        <message>
            <source>Customers &amp; Market</source>
            <translation>客户与市场</translation>
        </message>
        <message>
            <source>There is nothing to compute yet. Import the deals of your CRM to see who buys.</source>
            <translation>还没有可计算的数据。导入 CRM 的成交记录后即可查看客户情况。</translation>
        </message>
        <message>
            <source>Customers per period</source>
            <translation>各期客户数</translation>
        </message>
        <message>
            <source>Acquisition by channel</source>
            <translation>各渠道获客</translation>
        </message>
        <message>
            <source>Largest customers</source>
            <translation>最大客户</translation>
        </message>
        <message>
            <source>Market by segment</source>
            <translation>各细分市场</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>细分市场</translation>
        </message>
        <message>
            <source>First bought</source>
            <translation>首次成交</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>客户数</translation>
        </message>
        <message>
            <source>Months after the first purchase</source>
            <translation>首次成交后的月数</translation>
        </message>
        <message>
            <source>Cohorts</source>
            <translation>客户留存（按首次成交月份）</translation>
        </message>
        <message>
            <source>% that bought again, by months after the first purchase</source>
            <translation>首次成交后各月再次成交的客户占比 %</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::PipelinePage</name>
        <message>
            <source>Pipeline</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Import deals</source>
            <translation>导入成交记录</translation>
        </message>
        <message>
            <source>Overdue only</source>
            <translation>只看逾期</translation>
        </message>
        <message>
            <source>There is nothing to compute yet. Import the deals of your CRM to see what is open.</source>
            <translation>还没有可计算的数据。导入 CRM 的成交记录后即可查看进行中的商机。</translation>
        </message>
        <message>
            <source>By stage</source>
            <translation>按阶段</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Deals</source>
            <translation>笔数</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Weighted</source>
            <translation>加权</translation>
        </message>
        <message>
            <source>erred least</source>
            <translation>历史误差最小</translation>
        </message>
        <message>
            <source>Forecast of the period</source>
            <translation>本期预测</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Open deals</source>
            <translation>进行中的商机</translation>
        </message>
        <message>
            <source>No deal is overdue.</source>
            <translation>没有逾期的商机。</translation>
        </message>
        <message>
            <source>Deal</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Rep</source>
            <translation>销售</translation>
        </message>
        <message>
            <source>Amount %1</source>
            <translation>金额 %1</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>赢单概率</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>预计成交</translation>
        </message>
        <message>
            <source>Age, days</source>
            <translation>账龄（天）</translation>
        </message>
        <message>
            <source>Moved deals</source>
            <translation>有变动的商机</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>变动</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>天数</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::RepPanel</name>
        <message>
            <source>Choose a person to see their figures beside everyone’s.</source>
            <translation>选择一位销售，查看其指标与整体的对比。</translation>
        </message>
        <message>
            <source>Show only</source>
            <translation>只看此人</translation>
        </message>
        <message>
            <source>Look at all pages through this person</source>
            <translation>所有页面只看此人的数据</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>One-to-one</source>
            <translation>一对一</translation>
        </message>
        <message>
            <source>%1 beside everyone</source>
            <translation>%1 与整体对比</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::TablePanel</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Export CSV</source>
            <translation>导出 CSV</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Search this table</source>
            <translation>在此表中搜索</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::TeamPage</name>
        <message>
            <source>Team</source>
            <translation>团队</translation>
        </message>
        <message>
            <source>Group by team</source>
            <translation>按团队分组</translation>
        </message>
        <message>
            <source>Allow for few deals</source>
            <translation>考虑成交少的影响</translation>
        </message>
        <message>
            <source>Shows and ranks win rate and deal size drawn towards what all show: the fewer the deals, the more.</source>
            <translation>赢单率和平均成交额向整体水平收缩后再显示和排序：成交越少，收缩越多。</translation>
        </message>
        <message>
            <source>There is nothing to compute yet. Import the deals of your CRM to see who sold what.</source>
            <translation>还没有可计算的数据。导入 CRM 的成交记录后即可查看每个人的业绩。</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>lowest attainment first</source>
            <translation>完成率从低到高</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::SummedTable</name>
        <message>
            <source>Sum of %1</source>
            <translation>%1合计</translation>
        </message>
    </context>
</TS>
