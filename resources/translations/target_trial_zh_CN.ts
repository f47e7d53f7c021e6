<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>TargetTrial</name>
    <message><source>yes</source><comment>a check</comment><translation>符合</translation></message>
    <message><source>check</source><comment>a check that is neither yes nor no</comment><translation>需确认</translation></message>
    <message><source>no</source><comment>a check</comment><translation>不符合</translation></message>
    <message><source>too little history</source><comment>a verdict</comment><translation>历史数据不足</translation></message>
    <message><source>period is over</source><comment>a verdict</comment><translation>期间已结束</translation></message>
    <message><source>easy</source><comment>a verdict</comment><translation>偏低</translation></message>
    <message><source>within reach</source><comment>a verdict</comment><translation>可以达到</translation></message>
    <message><source>a stretch</source><comment>a verdict</comment><translation>有挑战</translation></message>
    <message><source>out of reach</source><comment>a verdict</comment><translation>难以达到</translation></message>
    <message><source>No past period of this length lies in the data.</source><translation>数据中没有同样长度的过往期间。</translation></message>
    <message numerus="yes"><source>%1 past periods brought %2 to %3</source><translation><numerusform>过往%1个期间为%2至%3</numerusform></translation></message>
    <message><source>%1 on their median</source><translation>相比其中位数%1</translation></message>
    <message><source>%1 on last year</source><translation>相比去年同期%1</translation></message>
    <message><source>; </source><comment>between the parts of the sentence about a target</comment><translation>；</translation></message>
    <message><source>.</source><comment>full stop</comment><translation>。</translation></message>
    <message><source>Specific</source><translation>具体</translation></message>
    <message><source>Revenue of %1 in %2: %3</source><translation>%1在%2的销售额：%3</translation></message>
    <message><source>Nothing to hold it against yet: no past period lies in the data</source><translation>尚无可对照的数据：数据中没有过往期间</translation></message>
    <message numerus="yes"><source>From won deals, as in %1 past periods</source><translation><numerusform>按赢单计算，与过往%1个期间口径一致</numerusform></translation></message>
    <message><source>Measurable</source><translation>可衡量</translation></message>
    <message><source>so much was sold in %1 of %2 past periods</source><translation>过往%2个期间中有%1个达到此销售额</translation></message>
    <message><source>such growth came in %1 of %2</source><translation>%2次同比中有%1次达到此增幅</translation></message>
    <message><source>no past period to tell from</source><translation>没有可供判断的过往期间</translation></message>
    <message><source>Achievable</source><translation>可达成</translation></message>
    <message><source>Relevant</source><translation>相关</translation></message>
    <message><source>The target that all others serve; none is set below it yet</source><translation>其他目标都服务于它；其下尚未设定目标</translation></message>
    <message><source>The targets below it add up to it</source><translation>下级目标合计与之相等</translation></message>
    <message><source>The targets below it add up to %1, %2 against it</source><translation>下级目标合计%1，与之相差%2</translation></message>
    <message><source>%1 has no target for this time to serve</source><translation>%1在此期间没有目标可对应</translation></message>
    <message><source>%1 of the target of %2</source><translation>占%2目标的%1</translation></message>
    <message><source>; its usual share of the revenue is %1</source><comment>after the share of a target</comment><translation>；通常占其销售额的%1</translation></message>
    <message><source>Time-bound</source><translation>有时限</translation></message>
    <message><source>%1, which is over</source><translation>%1，已结束</translation></message>
    <message><source>%1, %2 of %3 days left</source><translation>%1，共%3天，还剩%2天</translation></message>
    <message><source>Still to be sold</source><translation>尚需完成</translation></message>
    <message><source>%1 (usual: %2)</source><comment>deals</comment><translation>%1笔（通常%2笔）</translation></message>
    <message><source>Deals at the usual size of %1</source><translation>按通常成交额%1所需笔数</translation></message>
    <message><source>%1 (usual: %2)</source><comment>win rate</comment><translation>%1（通常%2）</translation></message>
    <message><source>Win rate on the %1 now open</source><translation>现有%1未结商机所需赢单率</translation></message>
    <message><source>Open deals that can still close in time</source><translation>来得及成交的未结商机</translation></message>
    <message><source>%1, worth %2</source><comment>deals</comment><translation>%1笔，金额%2</translation></message>
    <message><source>Median %1</source><translation>中位数 %1</translation></message>
    <message><source>Last year %1</source><translation>去年同期 %1</translation></message>
    <message><source>A tenth more: %1</source><translation>增长一成 %1</translation></message>
    <message><source>Best %1</source><translation>最高 %1</translation></message>
    <message><source>Against its past</source><translation>与历史对照</translation></message>
    <message><source>Revenue</source><translation>销售额</translation></message>
    <message><source>Target</source><translation>目标</translation></message>
    <message><source>%1: %2</source><translation>%1：%2</translation></message>
</context>
<context>
    <name>bellwether::gui::TargetTrialDialog</name>
    <message><source>Try a target</source><translation>试算目标</translation></message>
    <message><source>Set as target</source><translation>设为目标</translation></message>
    <message><source>%1, %2: revenue</source><translation>%1，%2：销售额</translation></message>
    <message><source>What it takes</source><translation>需要做到</translation></message>
    <message><source>Target in %1</source><translation>目标（%1）</translation></message>
    <message><source>Close</source><translation>关闭</translation></message>
    <message><source>This is no amount. Type digits, e.g. 1,905 or 1905.50.</source><translation>这不是金额。请输入数字，例如1,905或1905.50。</translation></message>
    <message><source>no amount yet</source><translation>尚未填写金额</translation></message>
</context>
<context>
    <name>bellwether::gui::TargetsPage</name>
    <message><source>Try a target…</source><translation>试算目标…</translation></message>
    <message><source>Holds a target for the chosen cell against what the same scope has done.</source><translation>将所选单元格的目标与同一范围的历史业绩对照。</translation></message>
</context>
</TS>
