<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <message>
            <source>%1 people, none with a target</source>
            <translation>共 %1 人，均未设目标</translation>
        </message>
        <message>
            <source>%1 people, %2 with a target</source>
            <translation>共 %1 人，其中 %2 人有目标</translation>
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
</TS>
