<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Review</name>
    <message><source>done</source><comment>an action</comment><translation>已完成</translation></message>
    <message><source>overdue</source><comment>an action</comment><translation>已逾期</translation></message>
    <message><source>due soon</source><comment>an action</comment><translation>即将到期</translation></message>
    <message><source>open</source><comment>an action</comment><translation>进行中</translation></message>
    <message><source>done %1</source><translation>%1完成</translation></message>
    <message><source>no date</source><comment>an action without due day</comment><translation>未定日期</translation></message>
    <message><source>due %1</source><translation>%1到期</translation></message>
    <message><source>nobody yet</source><comment>who does it</comment><translation>未定负责人</translation></message>
    <message><source>%1, %2</source><comment>a KPI and a day</comment><translation>%1，%2</translation></message>
    <message><source>%1: %2</source><comment>a KPI with its day, and the note</comment><translation>%1：%2</translation></message>
    <message><source>No next review planned</source><translation>尚未安排下次复盘</translation></message>
    <message><source>Last planned for %1</source><translation>上次安排在%1</translation></message>
    <message><source>Next review %1</source><translation>下次复盘 %1</translation></message>
    <message numerus="yes"><source>%1 open</source><comment>actions</comment><translation><numerusform>%1项进行中</numerusform></translation></message>
    <message numerus="yes"><source>%1, %2 overdue</source><comment>open actions</comment><translation><numerusform>%1，%2项逾期</numerusform></translation></message>
    <message><source>, </source><comment>between the parts of a spoken action</comment><translation>，</translation></message>
</context>
<context>
    <name>bellwether::gui::ReviewPanel</name>
    <message><source>Review</source><translation>复盘</translation></message>
    <message><source>Add</source><comment>an action</comment><translation>添加</translation></message>
    <message><source>Add an action</source><translation>添加行动项</translation></message>
    <message><source>No next review planned</source><translation>尚未安排下次复盘</translation></message>
    <message><source>Plans the next review</source><translation>安排下次复盘</translation></message>
    <message><source>No open actions. Add what the review agrees on: who does what, by when.</source><translation>没有进行中的行动项。请添加复盘达成的结论：谁、做什么、何时完成。</translation></message>
    <message><source>No open actions.</source><translation>没有进行中的行动项。</translation></message>
    <message><source>Newest notes</source><translation>最新备注</translation></message>
    <message><source>Done: %1</source><comment>a box to tick</comment><translation>完成：%1</translation></message>
</context>
<context>
    <name>bellwether::gui::FormDialog</name>
    <message><source>Save</source><translation>保存</translation></message>
    <message><source>Remove</source><translation>删除</translation></message>
    <message><source>Cancel</source><translation>取消</translation></message>
</context>
<context>
    <name>bellwether::gui::ActionDialog</name>
    <message><source>New action</source><translation>新建行动项</translation></message>
    <message><source>Change action</source><translation>修改行动项</translation></message>
    <message><source>Agreed in the review of %1</source><translation>%1复盘时确定</translation></message>
    <message><source>What is to be done, e.g. call the ten accounts without an order since March</source><translation>要做什么，例如：回访3月以来未下单的十家客户</translation></message>
    <message><source>Action</source><translation>行动项</translation></message>
    <message><source>Who does it</source><translation>负责人</translation></message>
    <message><source>Nobody yet</source><translation>未定</translation></message>
    <message><source>Has a due day</source><translation>设定截止日期</translation></message>
    <message><source>Due day</source><translation>截止日期</translation></message>
    <message><source>Due</source><translation>截止</translation></message>
    <message><source>None in particular</source><translation>不针对某个指标</translation></message>
    <message><source>About the figure</source><translation>相关指标</translation></message>
</context>
<context>
    <name>bellwether::gui::ReviewDayDialog</name>
    <message><source>Next review</source><translation>下次复盘</translation></message>
    <message><source>The day on which the figures and the open actions are looked at next</source><translation>下次查看指标和行动项的日期</translation></message>
    <message><source>Day</source><translation>日期</translation></message>
</context>
<context>
    <name>bellwether::gui::EditMenu</name>
    <message><source>&amp;Undo change of the review</source><translation>撤销复盘修改(&amp;U)</translation></message>
    <message><source>&amp;Redo change of the review</source><translation>重做复盘修改(&amp;R)</translation></message>
</context>
<context>
    <name>bellwether::gui::ReportsPage</name>
    <message><source>Review minutes</source><translation>复盘纪要</translation></message>
</context>
<context>
    <name>Overview</name>
    <message><source>Other</source><comment>small steps of a bridge, taken together</comment><translation>其他</translation></message>
</context>
</TS>
