<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Reading</name>
        <message>
            <source>kind</source>
            <comment>a decision</comment>
            <translation>类型</translation>
        </message>
        <message>
            <source>profile</source>
            <comment>a decision</comment>
            <translation>来源系统</translation>
        </message>
        <message>
            <source>columns</source>
            <comment>a decision</comment>
            <translation>列对应关系</translation>
        </message>
        <message>
            <source>origin of the ids</source>
            <comment>a decision</comment>
            <translation>编号来源</translation>
        </message>
        <message>
            <source>encoding</source>
            <comment>a decision</comment>
            <translation>编码</translation>
        </message>
        <message>
            <source>separator</source>
            <comment>a decision</comment>
            <translation>分隔符</translation>
        </message>
        <message>
            <source>date order</source>
            <comment>a decision</comment>
            <translation>日期顺序</translation>
        </message>
        <message>
            <source>decimal sign</source>
            <comment>a decision</comment>
            <translation>小数点</translation>
        </message>
        <message>
            <source>currency</source>
            <comment>a decision</comment>
            <translation>币种</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the items of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>As last time, %1</source>
            <translation>沿用上次（%1）的设定</translation>
        </message>
        <message>
            <source>As last time, %1. Taken from then: %2</source>
            <translation>沿用上次（%1）的设定：%2</translation>
        </message>
        <message>
            <source>The column “%1” is now called “%2”.</source>
            <translation>“%1”列现在名为“%2”。</translation>
        </message>
        <message>
            <source>The column “%1” is missing; last time it was there.</source>
            <translation>缺少“%1”列，上次有这一列。</translation>
        </message>
        <message>
            <source>The column “%1” is new.</source>
            <translation>“%1”是新增的列。</translation>
        </message>
        <message>
            <source>Dates are now written %1; last time they were %2.</source>
            <translation>日期现在的写法是“%1”，上次是“%2”。</translation>
        </message>
        <message>
            <source>Only %1 rows; last time there were %2.</source>
            <translation>只有%1行，上次有%2行。</translation>
        </message>
        <message>
            <source>Amounts are now in %1; last time they were in %2.</source>
            <translation>金额现在的币种是%1，上次是%2。</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message numerus="yes">
            <source>%n changes</source>
            <comment>against the last file</comment>
            <translation><numerusform>%n处变化</numerusform></translation>
        </message>
        <message>
            <source>%1; %2</source>
            <comment>rows; changes against the last file</comment>
            <translation>%1；%2</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::MemoryPanel</name>
        <message>
            <source>Forget</source>
            <translation>忘记</translation>
        </message>
        <message>
            <source>Decide anew how files with these headers are read; their records stay.</source>
            <translation>重新决定如何读取这种表头的文件；已有记录保留。</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation><numerusform>另有%n处</numerusform></translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::DuplicatesPanel</name>
        <message>
            <source>same name</source>
            <translation>名称相同</translation>
        </message>
        <message>
            <source>same but for the company form</source>
            <translation>仅公司形式不同</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Rep</source>
            <translation>销售人员</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>What</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>is probably</source>
            <translation>可能就是</translation>
        </message>
        <message>
            <source>Because</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>疑似重复记录</translation>
        </message>
        <message>
            <source>customers and reps of one system; a merge can be undone like any import</source>
            <translation>同一系统的客户和销售人员；合并可以像导入一样撤销</translation>
        </message>
        <message>
            <source>No two customers or reps look like one.</source>
            <translation>没有疑似重复的客户或销售人员。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::WatchPanel</name>
        <message>
            <source>Stop watching</source>
            <translation>停止监视</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>cannot be opened</source>
            <translation>无法打开</translation>
        </message>
        <message>
            <source>watched</source>
            <translation>监视中</translation>
        </message>
        <message>
            <source>Watched folders</source>
            <translation>监视的文件夹</translation>
        </message>
        <message>
            <source>kept for this computer, not in the workspace</source>
            <translation>保存在本机，不随工作区</translation>
        </message>
        <message>
            <source>Watch a folder…</source>
            <translation>监视文件夹…</translation>
        </message>
        <message>
            <source>Watch the folder into which your CRM’s exports are saved: new files that are read like earlier ones are imported by themselves, the others are offered for checking.</source>
            <translation>监视保存 CRM 导出文件的文件夹：能按以往方式读取的新文件会自动导入，其余的会提示您检查。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::WatchController</name>
        <message>
            <source>Folder with your CRM’s exports</source>
            <translation>存放 CRM 导出文件的文件夹</translation>
        </message>
        <message numerus="yes">
            <source>%1 files from a watched folder imported: %2 new, %3 updated, %4 unchanged, %5 rejected.</source>
            <translation><numerusform>已从监视的文件夹导入%1个文件：新增%2，更新%3，未变%4，拒绝%5。</numerusform></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message numerus="yes">
            <source>%n files in a watched folder need a look.</source>
            <translation><numerusform>监视的文件夹中有%n个文件需要检查。</numerusform></translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::DuplicateController</name>
        <message>
            <source>Merged: %1</source>
            <translation>已合并：%1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::DataPage</name>
        <message>
            <source>Possible duplicates</source>
            <translation>疑似重复客户</translation>
        </message>
        <message>
            <source>Watched folders</source>
            <translation>监视的文件夹</translation>
        </message>
    </context>
</TS>
