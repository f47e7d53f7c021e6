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
            <source>Save</source>
            <translation>保存</translation>
        </message>
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
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
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
</TS>
