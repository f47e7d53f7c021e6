<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
    <context>
        <name>Check</name>
        <message>
            <source>refused</source>
            <comment>a file</comment>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>has a question</source>
            <comment>a file</comment>
            <translation>待确认</translation>
        </message>
        <message>
            <source>%1 unchanged</source>
            <comment>rows</comment>
            <translation>%1行未变</translation>
        </message>
        <message>
            <source>%1 good</source>
            <comment>rows</comment>
            <translation>%1行可用</translation>
        </message>
        <message>
            <source>%1, %2 bad</source>
            <comment>good rows and bad rows</comment>
            <translation>%1，%2行有误</translation>
        </message>
        <message>
            <source>Plain template</source>
            <comment>profile</comment>
            <translation>标准模板</translation>
        </message>
        <message>
            <source>The file has no deal ids: deals are recognised by customer, name and creation date.</source>
            <translation>文件没有商机编号：按客户、名称和创建日期识别商机。</translation>
        </message>
        <message numerus="yes">
            <source>All %1 files: %2 new, %3 updated, %4 unchanged, %5 rejected. Undo any time in Data &gt; Imports.</source>
            <translation>
                <numerusform>共%1个文件：新增%2，更新%3，未变%4，拒绝%5。随时可在“数据 &gt; 导入”中撤销。</numerusform>
            </translation>
        </message>
        <message>
            <source>no change</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>%1 to date, %2</source>
            <comment>period and currency</comment>
            <translation>%1至今，%2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>period and currency</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Good</source>
            <comment>a row</comment>
            <translation>可用</translation>
        </message>
        <message>
            <source>Rejected</source>
            <comment>a row</comment>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>分隔符</translation>
        </message>
        <message>
            <source>Date order</source>
            <translation>日期顺序</translation>
        </message>
        <message>
            <source>Decimal sign</source>
            <translation>小数点</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>From column</source>
            <translation>取自列</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%1 won or lost deals without a closing date, left out</source>
            <translation>
                <numerusform>%1单已成交或丢单但无成交日，未计入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 closed deals dated after %2, left out</source>
            <translation>
                <numerusform>%1单成交日晚于%2，未计入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deals without an exchange rate, left out</source>
            <translation>
                <numerusform>%1单缺汇率，未计入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 won deals without a creation date, not in the cycle</source>
            <translation>
                <numerusform>%1单赢单缺创建日期，未计入销售周期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deals closed before they were created, not in the cycle</source>
            <translation>
                <numerusform>%1单成交早于创建，未计入销售周期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deals without an amount</source>
            <translation>
                <numerusform>%1单缺金额</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deals whose splits do not total 100 %</source>
            <translation>
                <numerusform>%1单的业绩分摊合计不是100%</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 records overlap others</source>
            <translation>
                <numerusform>%1条记录与其他记录重叠</numerusform>
            </translation>
        </message>
        <message>
            <source>Costs for %1 are missing</source>
            <translation>缺%1的费用</translation>
        </message>
        <message>
            <source>A target for %1 is missing</source>
            <translation>缺%1的目标</translation>
        </message>
        <message>
            <source>Market size for %1 is missing</source>
            <translation>缺%1的市场规模</translation>
        </message>
        <message>
            <source>Sales people for %1 are missing</source>
            <translation>缺%1的销售人员</translation>
        </message>
        <message>
            <source>No deals yet</source>
            <translation>还没有商机</translation>
        </message>
        <message>
            <source>lower is better</source>
            <translation>越低越好</translation>
        </message>
        <message>
            <source>%1 FTE</source>
            <translation>折合%1人</translation>
        </message>
        <message>
            <source>of %1</source>
            <comment>a target</comment>
            <translation>目标 %1</translation>
        </message>
        <message>
            <source>needs input</source>
            <comment>status</comment>
            <translation>缺数据</translation>
        </message>
        <message>
            <source>too few</source>
            <comment>status</comment>
            <translation>样本太少</translation>
        </message>
        <message>
            <source>no target</source>
            <comment>status</comment>
            <translation>未设目标</translation>
        </message>
        <message>
            <source>before</source>
            <comment>delta against the span before</comment>
            <translation>前期</translation>
        </message>
        <message>
            <source>%1</source>
            <comment>delta against the previous period, e.g. Q3</comment>
            <translation>环比</translation>
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
            <source>YoY</source>
            <comment>delta against the same period last year</comment>
            <translation>同比</translation>
        </message>
        <message>
            <source>last year</source>
            <comment>spoken</comment>
            <translation>去年同期</translation>
        </message>
        <message>
            <source>Needs deals:</source>
            <translation>缺商机：</translation>
        </message>
        <message>
            <source>Last known: %1</source>
            <translation>最近一次：%1</translation>
        </message>
        <message>
            <source>up %1 against %2</source>
            <translation>上升%1（%2）</translation>
        </message>
        <message>
            <source>down %1 against %2</source>
            <translation>下降%1（%2）</translation>
        </message>
        <message>
            <source>unchanged (%1) against %2</source>
            <translation>持平%1（%2）</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a spoken card</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>What changed since %1</source>
            <translation>与%1相比的变化</translation>
        </message>
        <message>
            <source>Revenue from %1 to %2: %3.</source>
            <translation>销售额从%1到%2：%3。</translation>
        </message>
        <message>
            <source>%1 to day %2</source>
            <translation>%1前%2天</translation>
        </message>
        <message>
            <source>%1 to date</source>
            <comment>a column</comment>
            <translation>%1至今</translation>
        </message>
        <message>
            <source>axis from %1</source>
            <translation>纵轴自%1起</translation>
        </message>
        <message>
            <source>ahead</source>
            <comment>status</comment>
            <translation>领先</translation>
        </message>
        <message>
            <source>on pace</source>
            <comment>status</comment>
            <translation>正常</translation>
        </message>
        <message>
            <source>behind</source>
            <comment>status</comment>
            <translation>落后</translation>
        </message>
        <message>
            <source>Add costs</source>
            <translation>添加费用</translation>
        </message>
        <message>
            <source>Add a target</source>
            <translation>设置目标</translation>
        </message>
        <message>
            <source>Add a figure</source>
            <translation>添加数据</translation>
        </message>
        <message>
            <source>Import deals</source>
            <translation>导入商机</translation>
        </message>
        <message>
            <source>Import reps</source>
            <translation>导入销售人员</translation>
        </message>
        <message>
            <source>%1 to date, day %2 of %3: </source>
            <comment>headline</comment>
            <translation>%1至今（第%2天，共%3天）：</translation>
        </message>
        <message>
            <source>[revenue %1]</source>
            <comment>headline</comment>
            <translation>[销售额%1]</translation>
        </message>
        <message>
            <source>, [%1 % of pace]</source>
            <comment>headline</comment>
            <translation>，为[进度的%1%]</translation>
        </message>
        <message>
            <source>; heading for [%1] against %2</source>
            <comment>headline</comment>
            <translation>；预计[%1]，目标%2</translation>
        </message>
        <message>
            <source>; heading for [%1], no target set</source>
            <comment>headline</comment>
            <translation>；预计[%1]，未设目标</translation>
        </message>
        <message>
            <source>%1: </source>
            <comment>headline</comment>
            <translation>%1：</translation>
        </message>
        <message>
            <source>, [%1 % of the target] of %2</source>
            <comment>headline</comment>
            <translation>，[完成目标的%1%]（目标%2）</translation>
        </message>
        <message>
            <source>deal count of %1</source>
            <comment>mover</comment>
            <translation>%1的成交单数</translation>
        </message>
        <message>
            <source>deal count in %1</source>
            <comment>mover</comment>
            <translation>%1成交单数</translation>
        </message>
        <message>
            <source>deal size of %1</source>
            <comment>mover</comment>
            <translation>%1的平均成交额</translation>
        </message>
        <message>
            <source>deal size in %1</source>
            <comment>mover</comment>
            <translation>%1平均成交额</translation>
        </message>
        <message>
            <source>refunds of %1</source>
            <comment>mover</comment>
            <translation>%1的退款</translation>
        </message>
        <message>
            <source>refunds in %1</source>
            <comment>mover</comment>
            <translation>%1退款</translation>
        </message>
        <message>
            <source> Biggest drag: [%1 (%2)].</source>
            <comment>headline</comment>
            <translation>最大拖累：[%1（%2）]。</translation>
        </message>
        <message>
            <source> Biggest lift: [%1 (%2)].</source>
            <comment>headline</comment>
            <translation>最大拉动：[%1（%2）]。</translation>
        </message>
        <message>
            <source>No deals yet. Import the deals of your CRM to see the figures.</source>
            <comment>headline</comment>
            <translation>还没有商机。导入CRM中的商机即可查看各项指标。</translation>
        </message>
        <message>
            <source>%1 has not begun.</source>
            <comment>headline</comment>
            <translation>%1尚未开始。</translation>
        </message>
        <message>
            <source>.</source>
            <comment>end of the headline's first sentence</comment>
            <translation>。</translation>
        </message>
        <message>
            <source>%1 to date</source>
            <comment>the period</comment>
            <translation>%1 至今</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>还没有数据</translation>
        </message>
        <message>
            <source>Data to %1</source>
            <translation>数据截至 %1</translation>
        </message>
        <message>
            <source>No one sold in this period</source>
            <translation>本期无人成交</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>全公司</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Target %1</source>
            <translation>目标 %1</translation>
        </message>
        <message>
            <source>Projection</source>
            <translation>预计</translation>
        </message>
        <message>
            <source>Heading for %1</source>
            <translation>预计 %1</translation>
        </message>
        <message>
            <source>Heading for %1 (%2 to %3)</source>
            <translation>预计 %1（%2～%3）</translation>
        </message>
        <message>
            <source>%1, %2 under pace</source>
            <translation>%1，落后进度%2</translation>
        </message>
        <message>
            <source>%1, %2 over pace</source>
            <translation>%1，领先进度%2</translation>
        </message>
        <message>
            <source>%1, %2 under target</source>
            <translation>%1，低于目标%2</translation>
        </message>
        <message>
            <source>%1, %2 over target</source>
            <translation>%1，超出目标%2</translation>
        </message>
        <message>
            <source>%1 a day so far</source>
            <translation>目前每天%1</translation>
        </message>
        <message>
            <source>target met; %1 a day so far</source>
            <translation>已达成目标；目前每天%1</translation>
        </message>
        <message>
            <source>%1 a day needed from here, %2 so far</source>
            <translation>余下每天需%1，目前每天%2</translation>
        </message>
        <message>
            <source>The period has not begun</source>
            <translation>本期尚未开始</translation>
        </message>
        <message>
            <source>No deals won in this period</source>
            <translation>本期没有成交</translation>
        </message>
        <message>
            <source>Revenue against pace</source>
            <translation>销售额与目标进度</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>销售额</translation>
        </message>
        <message>
            <source>cumulative</source>
            <translation>累计</translation>
        </message>
        <message>
            <source>%1, day %2 of %3</source>
            <translation>%1，第%2天/共%3天</translation>
        </message>
        <message>
            <source>Cumulative revenue, %1: %2.</source>
            <translation>%1累计销售额：%2。</translation>
        </message>
    </context>
    <context>
        <name>Receipt</name>
        <message>
            <source>%1: %2</source>
            <comment>a filter and its values</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>no filter</source>
            <translation>未筛选</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between KPI, period and filters</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>won amounts + refunds, by close date</source>
            <translation>赢单金额＋退款，按成交日</translation>
        </message>
        <message>
            <source>%1 ÷ %2</source>
            <comment>a formula</comment>
            <translation>（%1）÷（%2）</translation>
        </message>
        <message>
            <source>Won amounts</source>
            <translation>赢单金额</translation>
        </message>
        <message>
            <source>Refunds</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Won, with an amount</source>
            <translation>赢单，有金额</translation>
        </message>
        <message>
            <source>Won, amount 0</source>
            <translation>赢单，金额为0</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>合计</translation>
        </message>
        <message numerus="yes">
            <source>%1 records add up to %2, exactly</source>
            <translation>
                <numerusform>%1条记录之和与%2完全一致</numerusform>
            </translation>
        </message>
        <message>
            <source>All in %1, nothing converted</source>
            <translation>全部为%1，无需换算</translation>
        </message>
        <message>
            <source>%1 converted to %2 at the rate of the closing day</source>
            <translation>%1按成交日汇率换算为%2</translation>
        </message>
        <message>
            <source>Records counted</source>
            <translation>计入的记录</translation>
        </message>
        <message>
            <source>Not counted by definition</source>
            <translation>按定义不计入</translation>
        </message>
        <message>
            <source>Left out because something is wrong or missing</source>
            <translation>因有误或缺失而未计入</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>a PDF</source>
            <translation>PDF文件</translation>
        </message>
        <message>
            <source>an Excel workbook</source>
            <translation>Excel工作簿</translation>
        </message>
        <message>
            <source>an OpenDocument spreadsheet</source>
            <translation>OpenDocument表格</translation>
        </message>
        <message>
            <source>a text document</source>
            <translation>文本文档</translation>
        </message>
        <message>
            <source>an archive</source>
            <translation>压缩包</translation>
        </message>
        <message>
            <source>a picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>a database</source>
            <translation>数据库文件</translation>
        </message>
        <message>
            <source>a web page</source>
            <translation>网页</translation>
        </message>
        <message>
            <source>a program</source>
            <translation>程序文件</translation>
        </message>
        <message>
            <source>a binary file</source>
            <translation>二进制文件</translation>
        </message>
        <message>
            <source>%1 (The system says: %2)</source>
            <comment>an error and its cause</comment>
            <translation>%1（系统提示：%2）</translation>
        </message>
        <message>
            <source>“%1” names no period. Write it like 2026, 2026-Q4, 2026-11, 2026-W47 or 2026-11-01..2026-11-30.</source>
            <translation>“%1”不是期间。请写成 2026、2026-Q4、2026-11、2026-W47 或 2026-11-01..2026-11-30。</translation>
        </message>
        <message>
            <source>The amounts are too large to be added exactly. Check the file for amounts with too many digits.</source>
            <translation>金额过大，无法精确相加。请检查文件中位数过多的金额。</translation>
        </message>
        <message>
            <source>Amounts in different currencies cannot be added (%1). Add exchange rates for them.</source>
            <translation>不同币种的金额不能相加（%1）。请添加汇率。</translation>
        </message>
        <message>
            <source>There is no “%1”. Check the spelling.</source>
            <translation>没有“%1”。请检查写法。</translation>
        </message>
        <message>
            <source>“%1” cannot be used here. Correct it and try again.</source>
            <translation>“%1”不能用在这里。请改正后重试。</translation>
        </message>
        <message>
            <source>%1 is empty. Export the list again.</source>
            <translation>%1是空文件。请重新导出。</translation>
        </message>
        <message>
            <source>%1 is %2, not a CSV file. Export the list as CSV and import that.</source>
            <translation>%1是%2，不是CSV文件。请将列表导出为CSV后再导入。</translation>
        </message>
        <message>
            <source>%1 cannot be read as text in any known encoding. Choose the encoding, or export the list as UTF-8.</source>
            <translation>%1无法按任何已知编码读取。请选择编码，或导出为UTF-8。</translation>
        </message>
        <message>
            <source>The headers of %1 are not those of a known list: %2. Choose what the file holds and which column is which.</source>
            <translation>%1的表头不属于已知列表：%2。请选择文件内容并指定各列含义。</translation>
        </message>
        <message>
            <source>%1 has no column for “%2”. Choose the column that holds it, or export the list with it.</source>
            <translation>%1没有“%2”列。请选择对应的列，或导出时包含该列。</translation>
        </message>
        <message>
            <source>%1 can be read in more than one way. Settle it with %2.</source>
            <translation>%1有多种读法。请用 %2 指定。</translation>
        </message>
        <message>
            <source>A quotation mark is opened at %1 and never closed. Correct that line and import again.</source>
            <translation>%1处的引号没有闭合。请改正该行后重新导入。</translation>
        </message>
        <message>
            <source>%1 goes beyond what a file may have (%2). Split it or export fewer columns.</source>
            <translation>%1超出文件上限（%2）。请拆分文件或减少列数。</translation>
        </message>
        <message>
            <source>%1 changed while it was read. Wait until it is complete and import it again.</source>
            <translation>%1在读取时发生了变化。请等文件写完后重新导入。</translation>
        </message>
        <message>
            <source>%1 is of an older Bellwether and has to be brought up to date first, but can only be read. Make it writable, or work on a copy.</source>
            <translation>%1由旧版 Bellwether 创建，需要先升级，但该文件只能读取。请改为可写，或使用副本。</translation>
        </message>
        <message>
            <source>%1 can only be read. Make it writable, or work on a copy.</source>
            <translation>%1只能读取。请改为可写，或使用副本。</translation>
        </message>
        <message>
            <source>%1 is in use by another program. Close it there and try again.</source>
            <translation>%1正被其他程序使用。请在那里关闭后重试。</translation>
        </message>
        <message>
            <source>%1 is not a Bellwether workspace. To bring data in, import it as CSV.</source>
            <translation>%1不是Bellwether工作区。若要引入数据，请以CSV导入。</translation>
        </message>
        <message>
            <source>%1 was written by a newer Bellwether. Update the program to open it.</source>
            <translation>%1由更新版本的Bellwether写成。请更新程序后打开。</translation>
        </message>
        <message>
            <source>%1 holds parts that no Bellwether workspace has (%2), so it is not opened. Ask where it comes from.</source>
            <translation>%1含有Bellwether工作区不应有的内容（%2），因此未打开。请确认其来源。</translation>
        </message>
        <message>
            <source>%1 is damaged. Nothing was changed; open the newest backup instead.</source>
            <translation>%1已损坏。未作任何改动；请打开最近的备份。</translation>
        </message>
        <message>
            <source>%1 cannot be opened. Check that it is still there.</source>
            <translation>无法打开%1。请确认文件仍在原处。</translation>
        </message>
        <message>
            <source>%1 cannot be read. Check the drive it is on.</source>
            <translation>无法读取%1。请检查所在磁盘。</translation>
        </message>
        <message>
            <source>%1 cannot be written. Choose another folder.</source>
            <translation>无法写入%1。请换一个文件夹。</translation>
        </message>
        <message>
            <source>%1 is a folder. Choose a file in it.</source>
            <translation>%1是文件夹。请选择其中的文件。</translation>
        </message>
        <message>
            <source>%1 is not an ordinary file. Copy its content to a file first.</source>
            <translation>%1不是普通文件。请先将内容复制到文件中。</translation>
        </message>
        <message>
            <source>%1 exists already. Choose another name.</source>
            <translation>%1已存在。请换一个名称。</translation>
        </message>
        <message>
            <source>You are not allowed to use %1. Ask its owner for access, or choose another place.</source>
            <translation>没有使用%1的权限。请向所有者申请，或换一个位置。</translation>
        </message>
        <message>
            <source>The disk is full, so %1 was not changed. Free some space and try again.</source>
            <translation>磁盘已满，%1未作改动。请腾出空间后重试。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>已停止。未作任何改动。</translation>
        </message>
        <message>
            <source>Something went wrong inside the program. Nothing was changed; please report it.</source>
            <translation>程序内部出错。未作任何改动；请反馈此问题。</translation>
        </message>
        <message>
            <source>the file</source>
            <translation>该文件</translation>
        </message>
        <message>
            <source>won amounts less refunds</source>
            <comment>measure</comment>
            <translation>赢单金额减退款</translation>
        </message>
        <message>
            <source>won amounts</source>
            <comment>measure</comment>
            <translation>赢单金额</translation>
        </message>
        <message>
            <source>refunds</source>
            <comment>measure</comment>
            <translation>退款</translation>
        </message>
        <message>
            <source>won deals</source>
            <comment>measure</comment>
            <translation>赢单数</translation>
        </message>
        <message>
            <source>won deals with an amount</source>
            <comment>measure</comment>
            <translation>有金额的赢单数</translation>
        </message>
        <message>
            <source>amounts of those deals</source>
            <comment>measure</comment>
            <translation>这些赢单的金额</translation>
        </message>
        <message>
            <source>lost deals</source>
            <comment>measure</comment>
            <translation>丢单数</translation>
        </message>
        <message>
            <source>amounts of lost deals</source>
            <comment>measure</comment>
            <translation>丢单金额</translation>
        </message>
        <message>
            <source>won and lost deals</source>
            <comment>measure</comment>
            <translation>赢单与丢单数</translation>
        </message>
        <message>
            <source>amounts of won and lost deals</source>
            <comment>measure</comment>
            <translation>赢单与丢单金额</translation>
        </message>
        <message>
            <source>days from creation to closing</source>
            <comment>measure</comment>
            <translation>从创建到成交的天数</translation>
        </message>
        <message>
            <source>won deals with a creation date</source>
            <comment>measure</comment>
            <translation>有创建日期的赢单数</translation>
        </message>
        <message>
            <source>median of days from creation to closing</source>
            <comment>measure</comment>
            <translation>从创建到成交天数的中位数</translation>
        </message>
        <message>
            <source>90th percentile of days from creation to closing</source>
            <comment>measure</comment>
            <translation>从创建到成交天数的第90百分位</translation>
        </message>
        <message>
            <source>mean of days from creation to closing</source>
            <comment>measure</comment>
            <translation>从创建到成交天数的平均值</translation>
        </message>
        <message>
            <source>median of won amounts</source>
            <comment>measure</comment>
            <translation>赢单金额的中位数</translation>
        </message>
        <message>
            <source>new customers</source>
            <comment>measure</comment>
            <translation>新客户数</translation>
        </message>
        <message>
            <source>new customers from paid sources</source>
            <comment>measure</comment>
            <translation>付费来源的新客户数</translation>
        </message>
        <message>
            <source>active customers</source>
            <comment>measure</comment>
            <translation>活跃客户数</translation>
        </message>
        <message>
            <source>reactivated customers</source>
            <comment>measure</comment>
            <translation>重新激活的客户数</translation>
        </message>
        <message>
            <source>customers of the window before</source>
            <comment>measure</comment>
            <translation>上一窗口的客户数</translation>
        </message>
        <message>
            <source>customers who bought again</source>
            <comment>measure</comment>
            <translation>再次购买的客户数</translation>
        </message>
        <message>
            <source>customers who did not buy again</source>
            <comment>measure</comment>
            <translation>未再购买的客户数</translation>
        </message>
        <message>
            <source>what they spent in the window before</source>
            <comment>measure</comment>
            <translation>他们在上一窗口的消费</translation>
        </message>
        <message>
            <source>what they spent in this window</source>
            <comment>measure</comment>
            <translation>他们在本窗口的消费</translation>
        </message>
        <message>
            <source>what they spent in this window, without growth</source>
            <comment>measure</comment>
            <translation>他们在本窗口的消费（不计增长）</translation>
        </message>
        <message>
            <source>customers at the start</source>
            <comment>measure</comment>
            <translation>期初客户数</translation>
        </message>
        <message>
            <source>customers at the end</source>
            <comment>measure</comment>
            <translation>期末客户数</translation>
        </message>
        <message>
            <source>customers at the end less new ones</source>
            <comment>measure</comment>
            <translation>期末客户数减新客户数</translation>
        </message>
        <message>
            <source>revenue from new customers</source>
            <comment>measure</comment>
            <translation>新客户销售额</translation>
        </message>
        <message>
            <source>revenue from returning customers</source>
            <comment>measure</comment>
            <translation>老客户销售额</translation>
        </message>
        <message>
            <source>sales and marketing costs</source>
            <comment>measure</comment>
            <translation>销售与市场费用</translation>
        </message>
        <message>
            <source>advertising costs</source>
            <comment>measure</comment>
            <translation>广告费用</translation>
        </message>
        <message>
            <source>full-time equivalents</source>
            <comment>measure</comment>
            <translation>折合全职人数</translation>
        </message>
        <message>
            <source>revenue credited to sales people</source>
            <comment>measure</comment>
            <translation>计入销售人员的销售额</translation>
        </message>
        <message>
            <source>market size</source>
            <comment>measure</comment>
            <translation>市场规模</translation>
        </message>
        <message>
            <source>target</source>
            <comment>measure</comment>
            <translation>目标额</translation>
        </message>
        <message>
            <source>target for the days that have passed</source>
            <comment>measure</comment>
            <translation>已过天数对应的目标</translation>
        </message>
        <message>
            <source>amounts of open deals</source>
            <comment>measure</comment>
            <translation>未结商机金额</translation>
        </message>
        <message>
            <source>amounts of open deals times probability</source>
            <comment>measure</comment>
            <translation>未结商机金额乘以概率</translation>
        </message>
        <message>
            <source>open deals</source>
            <comment>measure</comment>
            <translation>未结商机数</translation>
        </message>
        <message>
            <source>list amounts</source>
            <comment>measure</comment>
            <translation>标价金额</translation>
        </message>
        <message>
            <source>discounts</source>
            <comment>measure</comment>
            <translation>折扣金额</translation>
        </message>
        <message>
            <source>won deals with a list amount</source>
            <comment>measure</comment>
            <translation>有标价的赢单数</translation>
        </message>
        <message>
            <source>target left</source>
            <comment>measure</comment>
            <translation>剩余目标</translation>
        </message>
        <message>
            <source>days passed</source>
            <comment>measure</comment>
            <translation>已过天数</translation>
        </message>
        <message>
            <source>days of the period</source>
            <comment>measure</comment>
            <translation>本期天数</translation>
        </message>
        <message>
            <source>one</source>
            <comment>measure</comment>
            <translation>一</translation>
        </message>
        <message>
            <source>average revenue per customer</source>
            <comment>measure</comment>
            <translation>每客户平均销售额</translation>
        </message>
        <message>
            <source>margin</source>
            <comment>measure</comment>
            <translation>毛利率</translation>
        </message>
        <message>
            <source>churn</source>
            <comment>measure</comment>
            <translation>流失率</translation>
        </message>
        <message>
            <source>open deals times win rate times deal size</source>
            <comment>measure</comment>
            <translation>未结商机数×赢单率×平均成交额</translation>
        </message>
        <message>
            <source>No deals won in this period</source>
            <translation>本期没有成交</translation>
        </message>
        <message>
            <source>No deals won or lost in this period</source>
            <translation>本期没有赢单或丢单</translation>
        </message>
        <message>
            <source>No won deal with a creation date in this period</source>
            <translation>本期没有带创建日期的赢单</translation>
        </message>
        <message>
            <source>No new customers in this period</source>
            <translation>本期没有新客户</translation>
        </message>
        <message>
            <source>No costs for this period</source>
            <translation>本期没有费用数据</translation>
        </message>
        <message>
            <source>No customers a year earlier to compare with</source>
            <translation>没有更早一年的客户可比</translation>
        </message>
        <message>
            <source>No target for this period</source>
            <translation>本期没有目标</translation>
        </message>
        <message>
            <source>The target of this period is 0</source>
            <translation>本期目标为0</translation>
        </message>
        <message>
            <source>No market size for this period</source>
            <translation>本期没有市场规模数据</translation>
        </message>
        <message>
            <source>The market size of this period is 0</source>
            <translation>本期市场规模为0</translation>
        </message>
        <message>
            <source>The target is already met</source>
            <translation>目标已达成</translation>
        </message>
        <message>
            <source>Nothing above 0 to compare with</source>
            <translation>没有大于0的基数可比</translation>
        </message>
        <message>
            <source>No customer was lost, so no lifetime can be estimated</source>
            <translation>没有客户流失，无法估计客户寿命</translation>
        </message>
        <message>
            <source>No margin is known</source>
            <translation>毛利率未知</translation>
        </message>
        <message>
            <source>No won deal with a list amount in this period</source>
            <translation>本期没有带标价的赢单</translation>
        </message>
        <message>
            <source>No sales people employed in this period</source>
            <translation>本期没有在职销售人员</translation>
        </message>
        <message>
            <source>The period has not begun</source>
            <translation>本期尚未开始</translation>
        </message>
        <message>
            <source>No revenue last year to take the season from</source>
            <translation>去年没有销售额可供推算季节性</translation>
        </message>
        <message>
            <source>The mean sales cycle is 0 days</source>
            <translation>平均销售周期为0天</translation>
        </message>
        <message>
            <source>No new customers from paid sources in this period</source>
            <translation>本期没有来自付费来源的新客户</translation>
        </message>
        <message>
            <source>Cannot be divided this way</source>
            <translation>不能按此维度拆分</translation>
        </message>
        <message>
            <source>The amounts are too large to be added exactly</source>
            <translation>金额过大，无法精确相加</translation>
        </message>
        <message>
            <source>Nothing to divide by</source>
            <translation>没有可作除数的数据</translation>
        </message>
        <message>
            <source>Needs costs:</source>
            <translation>缺费用：</translation>
        </message>
        <message>
            <source>Needs a target:</source>
            <translation>缺目标：</translation>
        </message>
        <message>
            <source>Needs market size:</source>
            <translation>缺市场规模：</translation>
        </message>
        <message>
            <source>Needs sales people:</source>
            <translation>缺销售人员：</translation>
        </message>
        <message>
            <source>Needs list amounts:</source>
            <translation>缺标价：</translation>
        </message>
        <message>
            <source>Needs creation dates:</source>
            <translation>缺创建日期：</translation>
        </message>
        <message>
            <source>Costs cover %1 of %2 days</source>
            <translation>费用覆盖%2天中的%1天</translation>
        </message>
        <message>
            <source>The year compared with is covered for %1 of %2 days</source>
            <translation>对比年度的数据覆盖%2天中的%1天</translation>
        </message>
        <message>
            <source>Incomplete: deals without an exchange rate are left out</source>
            <translation>不完整：缺汇率的商机未计入</translation>
        </message>
        <message>
            <source>Above 100 %: the market size is smaller than our revenue</source>
            <translation>超过100%：市场规模小于本公司销售额</translation>
        </message>
        <message>
            <source>No company target: the targets of the sales people are added up</source>
            <translation>没有公司目标：以销售人员目标之和代替</translation>
        </message>
        <message>
            <source>Deals closed after the as-of date are left out</source>
            <translation>成交日晚于截止日的商机未计入</translation>
        </message>
        <message>
            <source>Won or lost deals without a closing date are left out</source>
            <translation>没有成交日的赢单和丢单未计入</translation>
        </message>
        <message>
            <source>Taken over the last three months</source>
            <translation>取最近三个月</translation>
        </message>
        <message>
            <source>The data cover only part of the period</source>
            <translation>数据仅覆盖部分期间</translation>
        </message>
        <message>
            <source>Too few records to lean on</source>
            <translation>记录太少，不足为凭</translation>
        </message>
        <message>
            <source>Lost: count in win rate only</source>
            <translation>丢单：只计入赢单率</translation>
        </message>
        <message>
            <source>Open: count in pipeline only</source>
            <translation>未结：只计入商机总额</translation>
        </message>
        <message>
            <source>Void: count nowhere</source>
            <translation>作废：不计入任何指标</translation>
        </message>
        <message>
            <source>Outside the period</source>
            <translation>不在本期内</translation>
        </message>
        <message>
            <source>Not in the filter</source>
            <translation>不在筛选范围内</translation>
        </message>
        <message>
            <source>Won for nothing: amount 0</source>
            <translation>赢单但金额为0</translation>
        </message>
        <message>
            <source>Refunds: not deals</source>
            <translation>退款：不算成交</translation>
        </message>
        <message>
            <source>Bought before: not new</source>
            <translation>以前买过：不是新客户</translation>
        </message>
        <message>
            <source>Did not buy in the year before</source>
            <translation>上一年未购买</translation>
        </message>
        <message>
            <source>Not won</source>
            <translation>未赢单</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>未结束</translation>
        </message>
        <message>
            <source>Of another scope</source>
            <translation>属于其他范围</translation>
        </message>
        <message>
            <source>No closing date</source>
            <translation>没有成交日</translation>
        </message>
        <message>
            <source>Closed after the as-of date</source>
            <translation>成交日晚于截止日</translation>
        </message>
        <message>
            <source>No exchange rate for the closing day</source>
            <translation>成交日没有汇率</translation>
        </message>
        <message>
            <source>No creation date</source>
            <translation>没有创建日期</translation>
        </message>
        <message>
            <source>Closed before it was created</source>
            <translation>成交早于创建</translation>
        </message>
        <message>
            <source>No amount</source>
            <translation>没有金额</translation>
        </message>
        <message>
            <source>Splits do not total 100 %</source>
            <translation>分摊合计不是100%</translation>
        </message>
        <message>
            <source>No list amount</source>
            <translation>没有标价</translation>
        </message>
        <message>
            <source>Overlaps another record</source>
            <translation>与其他记录重叠</translation>
        </message>
        <message>
            <source>Deal count</source>
            <comment>effect</comment>
            <translation>成交单数</translation>
        </message>
        <message>
            <source>Mix</source>
            <comment>effect</comment>
            <translation>结构</translation>
        </message>
        <message>
            <source>Deal size</source>
            <comment>effect</comment>
            <translation>平均成交额</translation>
        </message>
        <message>
            <source>New</source>
            <comment>effect</comment>
            <translation>新增</translation>
        </message>
        <message>
            <source>Lost</source>
            <comment>effect</comment>
            <translation>流失</translation>
        </message>
        <message>
            <source>Refunds</source>
            <comment>effect</comment>
            <translation>退款</translation>
        </message>
        <message>
            <source>FX</source>
            <comment>effect</comment>
            <translation>汇率</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the items of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>“%1”</source>
            <comment>a value from the file</comment>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>UTF-8 with BOM</source>
            <translation>UTF-8（带BOM）</translation>
        </message>
        <message>
            <source>UTF-16, little endian</source>
            <translation>UTF-16（小端）</translation>
        </message>
        <message>
            <source>UTF-16, big endian</source>
            <translation>UTF-16（大端）</translation>
        </message>
        <message>
            <source>GB18030 (simplified Chinese)</source>
            <translation>GB18030（简体中文）</translation>
        </message>
        <message>
            <source>Big5 (traditional Chinese)</source>
            <translation>Big5（繁体中文）</translation>
        </message>
        <message>
            <source>Shift-JIS (Japanese)</source>
            <translation>Shift-JIS（日文）</translation>
        </message>
        <message>
            <source>Windows-1252 (western)</source>
            <translation>Windows-1252（西欧）</translation>
        </message>
        <message>
            <source>Latin-1 (western)</source>
            <translation>Latin-1（西欧）</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>逗号</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>分号</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>制表符</translation>
        </message>
        <message>
            <source>Vertical bar</source>
            <translation>竖线</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>Year, month, day</source>
            <translation>年、月、日</translation>
        </message>
        <message>
            <source>Month, day, year</source>
            <translation>月、日、年</translation>
        </message>
        <message>
            <source>Day, month, year</source>
            <translation>日、月、年</translation>
        </message>
        <message>
            <source>Comma</source>
            <comment>decimal sign</comment>
            <translation>逗号</translation>
        </message>
        <message>
            <source>Point</source>
            <comment>decimal sign</comment>
            <translation>点</translation>
        </message>
        <message>
            <source>Not used</source>
            <comment>match of a column</comment>
            <translation>未使用</translation>
        </message>
        <message>
            <source>Check</source>
            <comment>match of a column</comment>
            <translation>请核对</translation>
        </message>
        <message>
            <source>Likely</source>
            <comment>match of a column</comment>
            <translation>较可能</translation>
        </message>
        <message>
            <source>Sure</source>
            <comment>match of a column</comment>
            <translation>确定</translation>
        </message>
        <message>
            <source>byte order mark</source>
            <translation>有字节顺序标记</translation>
        </message>
        <message>
            <source>valid UTF-8 throughout</source>
            <translation>全文为有效UTF-8</translation>
        </message>
        <message>
            <source>plain ASCII throughout</source>
            <translation>全文为纯ASCII</translation>
        </message>
        <message>
            <source>detected from the text</source>
            <translation>由文本推断</translation>
        </message>
        <message>
            <source>chosen by you</source>
            <translation>由您选择</translation>
        </message>
        <message>
            <source>as last time</source>
            <translation>与上次相同</translation>
        </message>
        <message numerus="yes">
            <source>%1 values have a day above 12</source>
            <translation>
                <numerusform>%1个值的日大于12</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 values begin with the year</source>
            <translation>
                <numerusform>%1个值以年份开头</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the same number of columns in %1 rows</source>
            <translation>
                <numerusform>%1行的列数一致</numerusform>
            </translation>
        </message>
        <message>
            <source>all numbers agree</source>
            <translation>所有数字一致</translation>
        </message>
        <message numerus="yes">
            <source>%1 values like %2</source>
            <translation>
                <numerusform>%1个值形如 %2</numerusform>
            </translation>
        </message>
        <message>
            <source>the workspace's currency</source>
            <translation>工作区币种</translation>
        </message>
        <message>
            <source>from its column</source>
            <translation>取自该列</translation>
        </message>
        <message>
            <source>%1 in its column</source>
            <translation>该列为%1</translation>
        </message>
        <message>
            <source>nothing in the file speaks against it</source>
            <translation>文件中没有相反的迹象</translation>
        </message>
        <message numerus="yes">
            <source>%1 values</source>
            <translation>
                <numerusform>%1个值</numerusform>
            </translation>
        </message>
        <message>
            <source>Is the day or the month first in %1? The values fit both: %2. Choose the date order.</source>
            <translation>“%1”列是日在前还是月在前？这些值两种都说得通：%2。请选择日期顺序。</translation>
        </message>
        <message>
            <source>Is the comma in %1 a decimal sign or a thousands sign? The values fit both: %2. Choose the decimal sign.</source>
            <translation>“%1”列中的逗号是小数点还是千位分隔符？这些值两种都说得通：%2。请选择小数点。</translation>
        </message>
        <message>
            <source>The headers fit more than one kind of list. Choose what the file holds.</source>
            <translation>表头符合不止一种列表。请选择文件内容。</translation>
        </message>
        <message>
            <source>The headers fit more than one kind of list: %1. Choose what the file holds.</source>
            <translation>表头符合不止一种列表：%1。请选择文件内容。</translation>
        </message>
        <message>
            <source>A spreadsheet has turned numbers in %1 into dates or the reverse: %2. Correct the column and export it again.</source>
            <translation>“%1”列中的数字被电子表格改成了日期，或日期被改成了数字：%2。请改正该列后重新导出。</translation>
        </message>
        <message>
            <source>The file can be read in more than one way: %1. Choose one.</source>
            <translation>文件有多种读法：%1。请选择一种。</translation>
        </message>
        <message>
            <source>The column %1 can be read in more than one way: %2. Choose one.</source>
            <translation>“%1”列有多种读法：%2。请选择一种。</translation>
        </message>
        <message>
            <source>The amounts of deals won in the period, by closing day, less refunds dated in it. It is what was sold, not what accounting recognises.</source>
            <translation>本期赢单金额（按成交日）减去本期退款。这是销售口径，不是会计确认的收入。</translation>
        </message>
        <message>
            <source>All sales and marketing costs of the period, divided by the customers whose first won deal closed in it. Costs for longer spans are spread evenly over their days.</source>
            <translation>本期全部销售与市场费用除以首单在本期成交的客户数。跨期费用按天均摊。</translation>
        </message>
        <message>
            <source>Of the customers who bought in the year before last, counted back from the period's end, the share that bought again in the last year. Customers who came back after a gap are not counted as kept.</source>
            <translation>从期末往回算，前一年购买过的客户中，最近一年再次购买的比例。中断后又回来的客户不算保留。</translation>
        </message>
        <message>
            <source>Days from creation to closing of the deals won in the period; half of them took longer, half shorter. Deals without a creation date are left out.</source>
            <translation>本期赢单从创建到成交的天数，一半更长，一半更短。没有创建日期的商机不计入。</translation>
        </message>
        <message>
            <source>The amounts of deals won in the period, divided by their number. Deals won for nothing and refunds are left out.</source>
            <translation>本期赢单金额除以单数。金额为0的赢单和退款不计入。</translation>
        </message>
        <message>
            <source>Revenue credited to sales people in the period, divided by full-time equivalents: the days they were employed over the days of the period. Credit goes to the deal's owner at closing, or by its splits.</source>
            <translation>本期计入销售人员的销售额除以折合全职人数（在职天数÷本期天数）。业绩归成交时的负责人，或按分摊计算。</translation>
        </message>
        <message>
            <source>Revenue of the period divided by the size of the market in the same days. Yearly market figures are spread evenly over their days.</source>
            <translation>本期销售额除以同期市场规模。年度市场数据按天均摊。</translation>
        </message>
        <message>
            <source>Revenue of the period so far, divided by the target of the whole period. Without a company target the targets of the sales people are added up.</source>
            <translation>本期至今的销售额除以全期目标。没有公司目标时，以销售人员目标之和代替。</translation>
        </message>
        <message>
            <source>The amounts of deals won in the period, before refunds. By closing day.</source>
            <translation>本期赢单金额，未扣退款。按成交日计。</translation>
        </message>
        <message>
            <source>Won rows with a negative amount, dated in the period. They lower revenue in their own period.</source>
            <translation>本期金额为负的赢单记录。退款冲减其所在期间的销售额。</translation>
        </message>
        <message>
            <source>Deals won in the period, by closing day. Refunds are not deals.</source>
            <translation>本期赢单数，按成交日计。退款不算成交。</translation>
        </message>
        <message>
            <source>Deals lost in the period, by closing day. Void deals count nowhere.</source>
            <translation>本期丢单数，按结束日计。作废商机不计入任何指标。</translation>
        </message>
        <message>
            <source>Deals won in the period, divided by deals won and lost in it. Deals still open do not count.</source>
            <translation>本期赢单数除以赢单与丢单之和。未结商机不计入。</translation>
        </message>
        <message>
            <source>The amounts of deals won in the period, divided by those of deals won and lost in it. Open deals do not count.</source>
            <translation>本期赢单金额除以赢单与丢单金额之和。未结商机不计入。</translation>
        </message>
        <message>
            <source>Days from creation to closing of the deals won in the period, on average. A few forgotten deals can move it far.</source>
            <translation>本期赢单从创建到成交的平均天数。个别被遗忘的商机会大幅拉动它。</translation>
        </message>
        <message>
            <source>Nine in ten deals won in the period closed within so many days of their creation. Interpolated between deals.</source>
            <translation>本期十分之九的赢单在这么多天内成交。在相邻商机之间插值。</translation>
        </message>
        <message>
            <source>Half of the deals won in the period were larger, half smaller. Deals won for nothing and refunds are left out.</source>
            <translation>本期赢单中一半金额更大，一半更小。金额为0的赢单和退款不计入。</translation>
        </message>
        <message>
            <source>Open deals times win rate times deal size, divided by the mean cycle. It is what the pipeline yields a day.</source>
            <translation>未结商机数×赢单率×平均成交额÷平均销售周期。即商机每天的产出。</translation>
        </message>
        <message>
            <source>The amounts of open deals expected to close in the period. Deals past their expected day do not count for later periods.</source>
            <translation>预计在本期成交的未结商机金额。已过预计成交日的商机不计入以后各期。</translation>
        </message>
        <message>
            <source>The amounts of open deals expected to close in the period, times their probability. Overdue deals are left out.</source>
            <translation>预计在本期成交的未结商机金额乘以概率。逾期商机不计入。</translation>
        </message>
        <message>
            <source>Pipeline of the period, divided by what is left of its target. Once the target is met there is nothing to cover.</source>
            <translation>本期商机总额除以剩余目标。目标达成后无需覆盖。</translation>
        </message>
        <message>
            <source>Discounts given on deals won in the period, divided by their list amounts. Only deals with a list amount count.</source>
            <translation>本期赢单的折扣金额除以标价金额。只计有标价的商机。</translation>
        </message>
        <message>
            <source>Customers whose first won deal closed in the period. A customer is new only once.</source>
            <translation>首单在本期成交的客户数。每个客户只新增一次。</translation>
        </message>
        <message>
            <source>Customers with more bought than refunded in the retention window that ends with the period. Merged records are one.</source>
            <translation>截至期末的保留窗口内净购买大于0的客户数。合并的记录算一个客户。</translation>
        </message>
        <message>
            <source>The share of last window's customers who did not buy again. One minus customer retention.</source>
            <translation>上一窗口客户中未再购买的比例。等于1减客户保留率。</translation>
        </message>
        <message>
            <source>What last window's customers still spend, divided by what they spent then. A customer's growth is not counted.</source>
            <translation>上一窗口客户现在仍有的消费除以当时的消费。单个客户的增长不计。</translation>
        </message>
        <message>
            <source>What last window's customers spend now, divided by what they spent then. Growth counts, new customers do not.</source>
            <translation>上一窗口客户现在的消费除以当时的消费。增长计入，新客户不计。</translation>
        </message>
        <message>
            <source>Customers at the end less new ones, divided by customers at the start. Customers who came back inflate it.</source>
            <translation>（期末客户数－新客户数）÷期初客户数。回流客户会使其偏高。</translation>
        </message>
        <message>
            <source>Revenue of the period from customers who first bought in it. With returning revenue it adds up to revenue.</source>
            <translation>首购在本期的客户带来的销售额。与老客户销售额之和等于销售额。</translation>
        </message>
        <message>
            <source>Revenue of the period from customers who first bought before it. With new revenue it adds up to revenue.</source>
            <translation>首购早于本期的客户带来的销售额。与新客户销售额之和等于销售额。</translation>
        </message>
        <message>
            <source>Customers of this window who bought before the last one but not in it. They are neither new nor kept.</source>
            <translation>更早购买过、上一窗口未买、本窗口又买的客户数。既非新客户，也不算保留。</translation>
        </message>
        <message>
            <source>Revenue so far, divided by the target for the days that have passed. 100 % is exactly on pace.</source>
            <translation>至今销售额除以已过天数对应的目标。100%即正好跟上进度。</translation>
        </message>
        <message>
            <source>The revenue target of the period. Targets for longer spans are spread evenly over their days.</source>
            <translation>本期销售目标。跨期目标按天均摊。</translation>
        </message>
        <message>
            <source>All sales and marketing costs of the period. Costs for longer spans are spread evenly over their days.</source>
            <translation>本期全部销售与市场费用。跨期费用按天均摊。</translation>
        </message>
        <message>
            <source>Advertising costs of the period, divided by new customers from paid sources. Salaries and tools are not in it.</source>
            <translation>本期广告费用除以付费来源的新客户数。不含薪资和工具。</translation>
        </message>
        <message>
            <source>The size of the market in the period. Yearly figures are spread evenly over their days.</source>
            <translation>本期市场规模。年度数据按天均摊。</translation>
        </message>
        <message>
            <source>Average revenue per customer times margin, divided by churn. It assumes that customers keep leaving at this rate.</source>
            <translation>每客户平均销售额×毛利率÷流失率。假定客户一直按此速度流失。</translation>
        </message>
        <message>
            <source>Customer lifetime value divided by customer acquisition cost. Above 1 a customer brings more than it costs.</source>
            <translation>客户终身价值除以客户获取成本。大于1表示客户带来的多于花费的。</translation>
        </message>
        <message>
            <source>Customer acquisition cost divided by the monthly margin of a customer. So many months until the cost is earned back.</source>
            <translation>客户获取成本除以每客户月毛利。即收回成本所需的月数。</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>销售额</translation>
        </message>
        <message>
            <source>Customer acquisition cost</source>
            <translation>客户获取成本</translation>
        </message>
        <message>
            <source>Customer retention</source>
            <translation>客户保留率</translation>
        </message>
        <message>
            <source>Sales cycle, median</source>
            <translation>销售周期（中位数）</translation>
        </message>
        <message>
            <source>Average deal size</source>
            <translation>平均成交额</translation>
        </message>
        <message>
            <source>Revenue per rep</source>
            <translation>每位销售人员的业绩</translation>
        </message>
        <message>
            <source>Market share</source>
            <translation>市场份额</translation>
        </message>
        <message>
            <source>Target attainment</source>
            <translation>销售目标完成率</translation>
        </message>
        <message>
            <source>Gross revenue</source>
            <translation>销售总额（未扣退款）</translation>
        </message>
        <message>
            <source>Refunds</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Won deals</source>
            <translation>赢单数</translation>
        </message>
        <message>
            <source>Lost deals</source>
            <translation>丢单数</translation>
        </message>
        <message>
            <source>Win rate</source>
            <translation>赢单率</translation>
        </message>
        <message>
            <source>Win rate by value</source>
            <translation>赢单率（按金额）</translation>
        </message>
        <message>
            <source>Sales cycle, mean</source>
            <translation>销售周期（平均）</translation>
        </message>
        <message>
            <source>Sales cycle, 90th percentile</source>
            <translation>销售周期（第90百分位）</translation>
        </message>
        <message>
            <source>Median deal size</source>
            <translation>成交额中位数</translation>
        </message>
        <message>
            <source>New customers</source>
            <translation>新客户数</translation>
        </message>
        <message>
            <source>Active customers</source>
            <translation>活跃客户数</translation>
        </message>
        <message>
            <source>Customer churn</source>
            <translation>客户流失率</translation>
        </message>
        <message>
            <source>Gross revenue retention</source>
            <translation>总收入留存率</translation>
        </message>
        <message>
            <source>Net revenue retention</source>
            <translation>净收入留存率</translation>
        </message>
        <message>
            <source>Simple customer retention</source>
            <translation>简易客户保留率</translation>
        </message>
        <message>
            <source>Revenue from new customers</source>
            <translation>新客户销售额</translation>
        </message>
        <message>
            <source>Revenue from returning customers</source>
            <translation>老客户销售额</translation>
        </message>
        <message>
            <source>Reactivated customers</source>
            <translation>重新激活的客户数</translation>
        </message>
        <message>
            <source>Sales velocity</source>
            <translation>销售速度</translation>
        </message>
        <message>
            <source>Pipeline</source>
            <translation>商机总额</translation>
        </message>
        <message>
            <source>Weighted pipeline</source>
            <translation>加权商机总额</translation>
        </message>
        <message>
            <source>Pipeline coverage</source>
            <translation>商机覆盖倍数</translation>
        </message>
        <message>
            <source>Attainment at pace</source>
            <translation>进度完成率</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Acquisition cost</source>
            <translation>获客费用</translation>
        </message>
        <message>
            <source>Paid acquisition cost per customer</source>
            <translation>付费获客成本</translation>
        </message>
        <message>
            <source>Market size</source>
            <translation>市场规模</translation>
        </message>
        <message>
            <source>Customer lifetime value</source>
            <translation>客户终身价值</translation>
        </message>
        <message>
            <source>Lifetime value to acquisition cost</source>
            <translation>终身价值与获客成本之比</translation>
        </message>
        <message>
            <source>Acquisition cost payback</source>
            <translation>获客成本回收期</translation>
        </message>
        <message>
            <source>Average discount</source>
            <translation>平均折扣率</translation>
        </message>
        <message>
            <source>Revenue</source>
            <comment>short</comment>
            <translation>销售额</translation>
        </message>
        <message>
            <source>CAC</source>
            <comment>short</comment>
            <translation>获客成本</translation>
        </message>
        <message>
            <source>Retention</source>
            <comment>short</comment>
            <translation>保留率</translation>
        </message>
        <message>
            <source>Sales cycle</source>
            <comment>short</comment>
            <translation>销售周期</translation>
        </message>
        <message>
            <source>Deal size</source>
            <comment>short</comment>
            <translation>平均成交额</translation>
        </message>
        <message>
            <source>Per rep</source>
            <comment>short</comment>
            <translation>人均业绩</translation>
        </message>
        <message>
            <source>Market share</source>
            <comment>short</comment>
            <translation>市场份额</translation>
        </message>
        <message>
            <source>Attainment</source>
            <comment>short</comment>
            <translation>目标完成率</translation>
        </message>
        <message>
            <source>Gross</source>
            <comment>short</comment>
            <translation>销售总额</translation>
        </message>
        <message>
            <source>Refunds</source>
            <comment>short</comment>
            <translation>退款</translation>
        </message>
        <message>
            <source>Won</source>
            <comment>short</comment>
            <translation>赢单</translation>
        </message>
        <message>
            <source>Lost</source>
            <comment>short</comment>
            <translation>丢单</translation>
        </message>
        <message>
            <source>Win rate</source>
            <comment>short</comment>
            <translation>赢单率</translation>
        </message>
        <message>
            <source>Win by value</source>
            <comment>short</comment>
            <translation>金额赢单率</translation>
        </message>
        <message>
            <source>Mean cycle</source>
            <comment>short</comment>
            <translation>平均周期</translation>
        </message>
        <message>
            <source>Cycle P90</source>
            <comment>short</comment>
            <translation>周期P90</translation>
        </message>
        <message>
            <source>Median deal</source>
            <comment>short</comment>
            <translation>成交额中位数</translation>
        </message>
        <message>
            <source>New customers</source>
            <comment>short</comment>
            <translation>新客户数</translation>
        </message>
        <message>
            <source>Customers</source>
            <comment>short</comment>
            <translation>客户</translation>
        </message>
        <message>
            <source>Churn</source>
            <comment>short</comment>
            <translation>流失率</translation>
        </message>
        <message>
            <source>GRR</source>
            <comment>short</comment>
            <translation>总留存率</translation>
        </message>
        <message>
            <source>NRR</source>
            <comment>short</comment>
            <translation>净留存率</translation>
        </message>
        <message>
            <source>Simple CRR</source>
            <comment>short</comment>
            <translation>简易保留率</translation>
        </message>
        <message>
            <source>New revenue</source>
            <comment>short</comment>
            <translation>新客销售额</translation>
        </message>
        <message>
            <source>Returning</source>
            <comment>short</comment>
            <translation>老客销售额</translation>
        </message>
        <message>
            <source>Reactivated</source>
            <comment>short</comment>
            <translation>重新激活</translation>
        </message>
        <message>
            <source>Velocity</source>
            <comment>short</comment>
            <translation>销售速度</translation>
        </message>
        <message>
            <source>Pipeline</source>
            <comment>short</comment>
            <translation>商机总额</translation>
        </message>
        <message>
            <source>Weighted</source>
            <comment>short</comment>
            <translation>加权商机</translation>
        </message>
        <message>
            <source>Coverage</source>
            <comment>short</comment>
            <translation>覆盖倍数</translation>
        </message>
        <message>
            <source>Pace</source>
            <comment>short</comment>
            <translation>进度</translation>
        </message>
        <message>
            <source>Target</source>
            <comment>short</comment>
            <translation>目标</translation>
        </message>
        <message>
            <source>Costs</source>
            <comment>short</comment>
            <translation>费用</translation>
        </message>
        <message>
            <source>Paid CAC</source>
            <comment>short</comment>
            <translation>付费获客成本</translation>
        </message>
        <message>
            <source>Market</source>
            <comment>short</comment>
            <translation>市场规模</translation>
        </message>
        <message>
            <source>LTV</source>
            <comment>short</comment>
            <translation>终身价值</translation>
        </message>
        <message>
            <source>LTV:CAC</source>
            <comment>short</comment>
            <translation>价值成本比</translation>
        </message>
        <message>
            <source>Payback</source>
            <comment>short</comment>
            <translation>回收期</translation>
        </message>
        <message>
            <source>Discount</source>
            <comment>short</comment>
            <translation>折扣率</translation>
        </message>
        <message>
            <source>Rep</source>
            <translation>销售人员</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>团队</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>产品</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>客户分类</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
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
            <source>(unassigned)</source>
            <translation>（未分配）</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>（无）</translation>
        </message>
        <message>
            <source>All reps</source>
            <translation>全部销售人员</translation>
        </message>
        <message>
            <source>All teams</source>
            <translation>全部团队</translation>
        </message>
        <message>
            <source>All regions</source>
            <translation>全部区域</translation>
        </message>
        <message>
            <source>All products</source>
            <translation>全部产品</translation>
        </message>
        <message>
            <source>All segments</source>
            <translation>全部客户分类</translation>
        </message>
        <message>
            <source>All sources</source>
            <translation>全部来源</translation>
        </message>
        <message>
            <source>All currencies</source>
            <translation>全部币种</translation>
        </message>
        <message>
            <source>All customers</source>
            <translation>全部客户</translation>
        </message>
        <message>
            <source>Deals</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Reps</source>
            <translation>销售人员</translation>
        </message>
        <message>
            <source>Team memberships</source>
            <translation>团队归属</translation>
        </message>
        <message>
            <source>Deal splits</source>
            <translation>业绩分摊</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Costs</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Market sizes</source>
            <translation>市场规模</translation>
        </message>
        <message>
            <source>Exchange rates</source>
            <translation>汇率</translation>
        </message>
        <message>
            <source>Holidays and make-up workdays</source>
            <translation>节假日与调休工作日</translation>
        </message>
        <message>
            <source>Ramps of new reps</source>
            <translation>新人爬坡比例</translation>
        </message>
        <message>
            <source>Merged reps</source>
            <translation>合并的销售人员</translation>
        </message>
        <message>
            <source>Deal id</source>
            <comment>field</comment>
            <translation>商机编号</translation>
        </message>
        <message>
            <source>Deal name</source>
            <comment>field</comment>
            <translation>商机名称</translation>
        </message>
        <message>
            <source>Customer id</source>
            <comment>field</comment>
            <translation>客户编号</translation>
        </message>
        <message>
            <source>Customer</source>
            <comment>field</comment>
            <translation>客户</translation>
        </message>
        <message>
            <source>Rep id</source>
            <comment>field</comment>
            <translation>销售人员编号</translation>
        </message>
        <message>
            <source>Rep</source>
            <comment>field</comment>
            <translation>销售人员</translation>
        </message>
        <message>
            <source>Product</source>
            <comment>field</comment>
            <translation>产品</translation>
        </message>
        <message>
            <source>Region</source>
            <comment>field</comment>
            <translation>区域</translation>
        </message>
        <message>
            <source>Source</source>
            <comment>field</comment>
            <translation>来源</translation>
        </message>
        <message>
            <source>Pipeline</source>
            <comment>field</comment>
            <translation>销售管道</translation>
        </message>
        <message>
            <source>Stage</source>
            <comment>field</comment>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Outcome</source>
            <comment>field</comment>
            <translation>结果</translation>
        </message>
        <message>
            <source>Amount</source>
            <comment>field</comment>
            <translation>金额</translation>
        </message>
        <message>
            <source>List amount</source>
            <comment>field</comment>
            <translation>标价</translation>
        </message>
        <message>
            <source>Currency</source>
            <comment>field</comment>
            <translation>币种</translation>
        </message>
        <message>
            <source>Created</source>
            <comment>field</comment>
            <translation>创建日期</translation>
        </message>
        <message>
            <source>Close date</source>
            <comment>field</comment>
            <translation>成交日期</translation>
        </message>
        <message>
            <source>Expected close</source>
            <comment>field</comment>
            <translation>预计成交日</translation>
        </message>
        <message>
            <source>First contact</source>
            <comment>field</comment>
            <translation>首次接触</translation>
        </message>
        <message>
            <source>Probability</source>
            <comment>field</comment>
            <translation>概率</translation>
        </message>
        <message>
            <source>Reason lost</source>
            <comment>field</comment>
            <translation>丢单原因</translation>
        </message>
        <message>
            <source>Segment</source>
            <comment>field</comment>
            <translation>客户分类</translation>
        </message>
        <message>
            <source>Industry</source>
            <comment>field</comment>
            <translation>行业</translation>
        </message>
        <message>
            <source>Merged into</source>
            <comment>field</comment>
            <translation>合并到</translation>
        </message>
        <message>
            <source>Merged on</source>
            <comment>field</comment>
            <translation>合并日期</translation>
        </message>
        <message>
            <source>E-mail</source>
            <comment>field</comment>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Team</source>
            <comment>field</comment>
            <translation>团队</translation>
        </message>
        <message>
            <source>Manager</source>
            <comment>field</comment>
            <translation>主管</translation>
        </message>
        <message>
            <source>Hired</source>
            <comment>field</comment>
            <translation>入职日期</translation>
        </message>
        <message>
            <source>Last day employed</source>
            <comment>field</comment>
            <translation>最后在职日</translation>
        </message>
        <message>
            <source>From</source>
            <comment>field</comment>
            <translation>起</translation>
        </message>
        <message>
            <source>Through</source>
            <comment>field</comment>
            <translation>止</translation>
        </message>
        <message>
            <source>Scope</source>
            <comment>field</comment>
            <translation>范围</translation>
        </message>
        <message>
            <source>Scope id</source>
            <comment>field</comment>
            <translation>范围编号</translation>
        </message>
        <message>
            <source>KPI</source>
            <comment>field</comment>
            <translation>指标</translation>
        </message>
        <message>
            <source>Category</source>
            <comment>field</comment>
            <translation>类别</translation>
        </message>
        <message>
            <source>Channel</source>
            <comment>field</comment>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Valid from</source>
            <comment>field</comment>
            <translation>生效日</translation>
        </message>
        <message>
            <source>Rate</source>
            <comment>field</comment>
            <translation>汇率</translation>
        </message>
        <message>
            <source>Percent</source>
            <comment>field</comment>
            <translation>百分比</translation>
        </message>
        <message>
            <source>Date</source>
            <comment>field</comment>
            <translation>日期</translation>
        </message>
        <message>
            <source>Workday</source>
            <comment>field</comment>
            <translation>工作日</translation>
        </message>
        <message>
            <source>Name</source>
            <comment>field</comment>
            <translation>名称</translation>
        </message>
        <message>
            <source>Week</source>
            <comment>period</comment>
            <translation>周</translation>
        </message>
        <message>
            <source>Month</source>
            <comment>period</comment>
            <translation>月</translation>
        </message>
        <message>
            <source>Quarter</source>
            <comment>period</comment>
            <translation>季</translation>
        </message>
        <message>
            <source>Half year</source>
            <comment>period</comment>
            <translation>半年</translation>
        </message>
        <message>
            <source>Year</source>
            <comment>period</comment>
            <translation>年</translation>
        </message>
        <message>
            <source>Fiscal month</source>
            <comment>period</comment>
            <translation>财月</translation>
        </message>
        <message>
            <source>Fiscal quarter</source>
            <comment>period</comment>
            <translation>财季</translation>
        </message>
        <message>
            <source>Fiscal half year</source>
            <comment>period</comment>
            <translation>财年半年</translation>
        </message>
        <message>
            <source>Fiscal year</source>
            <comment>period</comment>
            <translation>财年</translation>
        </message>
        <message>
            <source>Custom</source>
            <comment>period</comment>
            <translation>自定义</translation>
        </message>
        <message>
            <source>Nothing</source>
            <comment>comparison</comment>
            <translation>不对比</translation>
        </message>
        <message>
            <source>Previous period</source>
            <comment>comparison</comment>
            <translation>上期</translation>
        </message>
        <message>
            <source>Last year</source>
            <comment>comparison</comment>
            <translation>去年同期</translation>
        </message>
        <message>
            <source>The value is missing</source>
            <translation>缺少值</translation>
        </message>
        <message>
            <source>%1 is not a date</source>
            <translation>%1不是日期</translation>
        </message>
        <message>
            <source>%1 is not a number</source>
            <translation>%1不是数字</translation>
        </message>
        <message>
            <source>%1 has its thousands separators in the wrong places</source>
            <translation>%1的千位分隔符位置不对</translation>
        </message>
        <message>
            <source>%1 is not a currency; write three letters, e.g. USD</source>
            <translation>%1不是币种；请写三个字母，如USD</translation>
        </message>
        <message>
            <source>%1 is not a percentage from 0 to 100</source>
            <translation>%1不是0到100的百分比</translation>
        </message>
        <message>
            <source>%1 is not an outcome; write won, lost or open</source>
            <translation>%1不是商机结果；请写 won、lost 或 open</translation>
        </message>
        <message>
            <source>%1 is not a scope; write company, team or rep</source>
            <translation>%1不是范围；请写 company、team 或 rep</translation>
        </message>
        <message>
            <source>%1 is not a cost category; write ads, salaries, commission, tools or other</source>
            <translation>%1不是费用类别；请写 ads、salaries、commission、tools 或 other</translation>
        </message>
        <message>
            <source>%1 says neither yes nor no</source>
            <translation>%1 既不表示“是”也不表示“否”</translation>
        </message>
        <message>
            <source>%1 could be read as two dates</source>
            <translation>%1可以读成两个日期</translation>
        </message>
        <message>
            <source>%1 lies outside the years that deals can have</source>
            <translation>%1超出商机允许的年份</translation>
        </message>
        <message>
            <source>%1 is too large</source>
            <translation>%1过大</translation>
        </message>
        <message>
            <source>The row has more or fewer columns than the header</source>
            <translation>该行的列数与表头不符</translation>
        </message>
        <message>
            <source>%1 is an id that a spreadsheet has rounded; export the list again as text</source>
            <translation>%1是被电子表格舍入的编号；请以文本格式重新导出</translation>
        </message>
        <message>
            <source>%1 lies before the beginning</source>
            <translation>%1早于开始日期</translation>
        </message>
        <message>
            <source>%1 stands in the file twice</source>
            <translation>%1在文件中重复出现</translation>
        </message>
        <message>
            <source>The row has bytes that are no text in this encoding</source>
            <translation>该行含有此编码无法识别的字节</translation>
        </message>
        <message>
            <source>The value has control characters</source>
            <translation>值中含有控制字符</translation>
        </message>
        <message>
            <source>Another target covers the same days of the same scope</source>
            <translation>同一范围的同一日期已有其他目标</translation>
        </message>
        <message>
            <source>There is no deal %1</source>
            <translation>没有商机%1</translation>
        </message>
        <message>
            <source>%1 would be merged into itself</source>
            <translation>%1会被合并到自身</translation>
        </message>
        <message>
            <source>The splits of deal %1 do not total 100 %</source>
            <translation>商机%1的分摊合计不是100%</translation>
        </message>
        <message>
            <source>There is no rep %1</source>
            <translation>没有销售人员%1</translation>
        </message>
        <message>
            <source>There is no customer %1</source>
            <translation>没有客户%1</translation>
        </message>
        <message>
            <source>The value is longer than a field may be</source>
            <translation>值超过字段的最大长度</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>%1 was not taken (%2)</source>
            <translation>%1未被采用（%2）</translation>
        </message>
    </context>
</TS>
