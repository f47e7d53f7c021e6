<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Lens</name>
        <message>
            <source>Week to date</source>
            <translation>本周至今</translation>
        </message>
        <message>
            <source>Month to date</source>
            <translation>本月至今</translation>
        </message>
        <message>
            <source>Quarter to date</source>
            <translation>本季度至今</translation>
        </message>
        <message>
            <source>Half year to date</source>
            <translation>本半年至今</translation>
        </message>
        <message>
            <source>Year to date</source>
            <translation>年初至今</translation>
        </message>
        <message>
            <source>Fiscal month to date</source>
            <translation>本财月至今</translation>
        </message>
        <message>
            <source>Fiscal quarter to date</source>
            <translation>本财季至今</translation>
        </message>
        <message>
            <source>Fiscal half year to date</source>
            <translation>本财半年至今</translation>
        </message>
        <message>
            <source>Fiscal year to date</source>
            <translation>本财年至今</translation>
        </message>
        <message>
            <source>Trailing 12 months</source>
            <translation>最近12个月</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::EditMenu</name>
        <message>
            <source>&amp;Undo note</source>
            <translation>撤销备注(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo note</source>
            <translation>重做备注(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ChartPanel</name>
        <message>
            <source>Add a note here…</source>
            <translation>在此添加备注…</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::NoteDialog</name>
        <message>
            <source>New note</source>
            <translation>新建备注</translation>
        </message>
        <message>
            <source>Change note</source>
            <translation>修改备注</translation>
        </message>
        <message>
            <source>What happened, e.g. trade fair, price change, a large order brought forward</source>
            <translation>发生了什么，例如展会、调价、大单提前成交</translation>
        </message>
        <message>
            <source>%1: a note for the charts</source>
            <translation>%1：显示在图表上的备注</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>At most %1 characters.</source>
            <translation>最多 %1 个字符。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::NoteSection</name>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加备注</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Change the note of %1</source>
            <translation>修改 %1 的备注</translation>
        </message>
        <message>
            <source>Remove the note of %1</source>
            <translation>删除 %1 的备注</translation>
        </message>
        <message numerus="yes">
            <source>%1 in other periods</source>
            <translation><numerusform>其他期间有 %1 条</numerusform></translation>
        </message>
        <message>
            <source>None in this period. Press N on a chart to pin one to a day.</source>
            <translation>本期没有备注。在图表上按 N 键可为某一天添加。</translation>
        </message>
    </context>
    <context>
        <name>Notes</name>
        <message>
            <source>Notes: %1.</source>
            <translation>备注：%1。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::SettingsDialog</name>
        <message>
            <source>Too few to judge below</source>
            <translation>样本过少不作评判（低于）</translation>
        </message>
        <message>
            <source>judge every figure</source>
            <translation>全部评判</translation>
        </message>
        <message>
            <source> records</source>
            <comment>after a number; starts with a space where the language has one</comment>
            <translation> 条记录</translation>
        </message>
        <message>
            <source>Rates, averages and medians over fewer records are shown, but not judged.</source>
            <translation>记录数低于此值的比率、平均值和中位数仍会显示，但不作评判。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::TargetController</name>
        <message>
            <source>Targets changed: %1 new, %2 others changed or taken back.</source>
            <translation>目标已更改：新增 %1 条，另有 %2 条修改或撤回。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::TargetModel</name>
        <message>
            <source>no target</source>
            <translation>无目标</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::TargetsPage</name>
        <message>
            <source>Targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Teams and reps</source>
            <translation>团队与销售人员</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>产品</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is no amount. Type digits, e.g. 1,905 or 1905.50.</source>
            <translation>“%1”不是金额。请输入数字，例如 1,905 或 1905.50。</translation>
        </message>
        <message numerus="yes">
            <source>%1 sums do not add up.</source>
            <translation><numerusform>有 %1 处合计不一致。</numerusform></translation>
        </message>
        <message>
            <source>%1 cells, sum %2</source>
            <translation>%1 个单元格，合计 %2</translation>
        </message>
        <message>
            <source>Targets %1</source>
            <translation>%1 年目标</translation>
        </message>
        <message>
            <source>Evenly</source>
            <translation>平均分配</translation>
        </message>
        <message>
            <source>Like the revenue of the year before</source>
            <translation>按上年销售额分配</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>There is nothing to set targets for yet. Import the deals of your CRM first.</source>
            <translation>还没有可设目标的对象。请先导入 CRM 中的成交数据。</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>按月</translation>
        </message>
        <message>
            <source>Quarters</source>
            <translation>按季度</translation>
        </message>
        <message>
            <source>Year: %1</source>
            <translation>年度：%1</translation>
        </message>
        <message>
            <source>Show: %1</source>
            <translation>显示：%1</translation>
        </message>
        <message>
            <source>Spread…</source>
            <translation>分配…</translation>
        </message>
        <message>
            <source>Divides the sum of the chosen cells, or of the whole line, anew.</source>
            <translation>将所选单元格（或整行）的合计重新分配。</translation>
        </message>
        <message>
            <source>Fill right</source>
            <translation>向右填充</translation>
        </message>
        <message>
            <source>The first chosen cell of each line in all chosen ones  Ctrl+R</source>
            <translation>将每行所选的第一个单元格填入其余所选单元格  Ctrl+R</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Cells copied from a spreadsheet, from the chosen cell on  Ctrl+V</source>
            <translation>从所选单元格开始粘贴电子表格中复制的内容  Ctrl+V</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>另存为 CSV…</translation>
        </message>
        <message>
            <source>Targets in %1</source>
            <translation>目标（%1）</translation>
        </message>
    </context>
    <context>
        <name>Targets</name>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>In another currency: not added up here.</source>
            <translation>其他币种：此处不计入合计。</translation>
        </message>
        <message>
            <source>Part of the target of %1: %2</source>
            <translation>属于 %1 的目标：%2</translation>
        </message>
        <message>
            <source>The sum of shorter targets.</source>
            <translation>较短期间目标之和。</translation>
        </message>
        <message>
            <source>%1, %2: %3 above the sum of what is below it</source>
            <translation>%1，%2：比下级合计多 %3</translation>
        </message>
        <message>
            <source>%1, %2: %3 below the sum of what is below it</source>
            <translation>%1，%2：比下级合计少 %3</translation>
        </message>
        <message>
            <source>%1 has a target for %2. Enter or clear all of that time at once, or spread the target first.</source>
            <translation>%1 已有 %2 的目标。请一次录入或清除整个期间，或先将该目标分配到各期。</translation>
        </message>
        <message>
            <source>target over the revenue of the year before</source>
            <translation>目标与上年销售额对比</translation>
        </message>
        <message>
            <source>Year before</source>
            <translation>上年</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>%1: target of the year %2.</source>
            <translation>%1：全年目标 %2。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
    </context>
</TS>
