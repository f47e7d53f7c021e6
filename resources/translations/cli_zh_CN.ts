<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Say</name>
    <message>
        <source>--period: `%1` is not a period. Periods look like 2017, 2017-H1, 2017-Q1, 2017-03, 2017-W09, 2017-03-01..2017-03-31, FY2017, FY2017-H1, FY2017-Q1 or FY2017-P03.</source>
        <translation>--period：“%1”不是周期。周期的写法：2017、2017-H1、2017-Q1、2017-03、2017-W09、2017-03-01..2017-03-31、FY2017、FY2017-H1、FY2017-Q1 或 FY2017-P03。</translation>
    </message>
    <message>
        <source>%1: `%2` is not a date; dates look like 2017-12-31.</source>
        <translation>%1：“%2”不是日期；日期写作 2017-12-31。</translation>
    </message>
    <message>
        <source>--kpi: there is no KPI `%1`. The KPIs are: %2</source>
        <translation>--kpi：没有名为“%1”的指标。可用的指标：%2</translation>
    </message>
    <message>
        <source>%1: `%2` is not one of: %3</source>
        <translation>%1：“%2”无效，可选：%3</translation>
    </message>
    <message>
        <source>--compare: `%1` is not one of: previous year</source>
        <translation>--compare：“%1”无效，可选：previous year</translation>
    </message>
    <message>
        <source>--where: `%1` is not DIM=VALUE, e.g. --where region=West. DIM is one of: %2</source>
        <translation>--where：“%1”不是 DIM=VALUE 的形式，例如 --where region=West。DIM 可选：%2</translation>
    </message>
    <message>
        <source>%1: `%2` is not a currency code of three letters such as CNY or USD.</source>
        <translation>%1：“%2”不是 CNY、USD 这样的三字母货币代码。</translation>
    </message>
    <message>
        <source>No %1 is called `%2` in this workspace; the filter selects nothing.</source>
        <translation>本工作区中没有 %1 为“%2”的记录，该筛选条件选不出任何内容。</translation>
    </message>
    <message>
        <source>Write a consistent copy of the workspace, also while the program has it open</source>
        <translation>写出工作区的一致副本，程序正打开它时也可以</translation>
    </message>
    <message>
        <source>The copy to write; must not exist</source>
        <translation>要写出的副本，文件不得已存在</translation>
    </message>
    <message>
        <source>Copied %1 to %2.</source>
        <translation>已将 %1 复制到 %2。</translation>
    </message>
    <message>
        <source>Deals %1, customers %2, reps %3, imports %4</source>
        <translation>商机 %1，客户 %2，销售人员 %3，导入 %4</translation>
    </message>
    <message>
        <source>Content digest %1</source>
        <translation>内容摘要 %1</translation>
    </message>
    <message>
        <source>Sound: the file and all stored values are as they were written.</source>
        <translation>完好：文件及所存各值均与写入时一致。</translation>
    </message>
    <message>
        <source>Not sound. Use the last good backup, and keep this file for examination.</source>
        <translation>已损坏。请使用最近一份完好的备份，并保留此文件以便检查。</translation>
    </message>
    <message>
        <source>Examine the file and everything stored in it</source>
        <translation>检查文件及其中的全部内容</translation>
    </message>
    <message>
        <source>Print the result as JSON</source>
        <translation>以 JSON 输出结果</translation>
    </message>
    <message>
        <source>On the command line: --as KIND, and --map FIELD=HEADER for each column.</source>
        <translation>命令行中可用 --as KIND 指明内容，并用 --map FIELD=HEADER 逐列指定。</translation>
    </message>
    <message>
        <source>On the command line: --map FIELD=HEADER.</source>
        <translation>命令行中可用 --map FIELD=HEADER 指定。</translation>
    </message>
    <message>
        <source>On the command line: --encoding E.</source>
        <translation>命令行中可用 --encoding E 指定。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>Recognise and import CSV files, all of them or none</source>
        <translation>识别并导入 CSV 文件，要么全部导入，要么都不导入</translation>
    </message>
    <message>
        <source>No row was rejected; %1 is not written.</source>
        <translation>没有被拒绝的行，未写出 %1。</translation>
    </message>
    <message>
        <source>Only the rejected rows could not be written.</source>
        <translation>只是被拒绝的行未能写出。</translation>
    </message>
    <message>
        <source>The import itself is done; only the rejected rows could not be written.</source>
        <translation>导入已完成，只是被拒绝的行未能写出。</translation>
    </message>
    <message>
        <source>The rejected rows are in %1.</source>
        <translation>被拒绝的行已写入 %1。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>时间 (UTC)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>taken back %1</source>
        <translation>已于 %1 撤销</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>List all imports, oldest first</source>
        <translation>列出全部导入，最早的在前</translation>
    </message>
    <message>
        <source>Nothing was imported so far.</source>
        <translation>尚未导入任何内容。</translation>
    </message>
    <message>
        <source>Tell the KPIs of one or more periods</source>
        <translation>给出一个或多个周期的指标</translation>
    </message>
    <message>
        <source>So many periods, ending with P (default 1)</source>
        <translation>以 P 结尾的若干个周期（默认 1）</translation>
    </message>
    <message>
        <source>Compare with the period before, or the same one last year</source>
        <translation>与上一周期（环比）或去年同期（同比）比较</translation>
    </message>
    <message>
        <source>Also by rep, team, region, product, segment, source, currency or customer</source>
        <translation>再按 rep、team、region、product、segment、source、currency 或 customer 分组</translation>
    </message>
    <message>
        <source>Only this KPI; may be repeated</source>
        <translation>只要这个指标，可重复使用</translation>
    </message>
    <message>
        <source>Flag rates, means and medians over fewer than N records as too_few (default 0: none)</source>
        <translation>把少于 N 条记录的比率、平均值和中位数标为 too_few（默认 0：不标）</translation>
    </message>
    <message>
        <source>--last: %1 is not a number from 1 to %2.</source>
        <translation>--last：%1 不是 1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>--week-start: `%1` is not a day of the week; they are monday, tuesday, wednesday, thursday, friday, saturday, sunday.</source>
        <translation>--week-start：“%1”不是星期名，可选：monday、tuesday、wednesday、thursday、friday、saturday、sunday。</translation>
    </message>
    <message>
        <source>Create a workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>The file to create; must not exist</source>
        <translation>要创建的文件，不得已存在</translation>
    </message>
    <message>
        <source>Currency of all totals (default CNY)</source>
        <translation>所有合计所用的货币（默认 CNY）</translation>
    </message>
    <message>
        <source>First month of the fiscal year, 1 to 12 (default 1)</source>
        <translation>财年的第一个月，1 到 12（默认 1）</translation>
    </message>
    <message>
        <source>First day of the week (default monday)</source>
        <translation>一周的第一天（默认 monday）</translation>
    </message>
    <message>
        <source>Zone in which times become dates, e.g. Asia/Shanghai (default UTC)</source>
        <translation>把时刻换算为日期所用的时区，例如 Asia/Shanghai（默认 UTC）</translation>
    </message>
    <message>
        <source>Months of the retention window, 1 to 60 (default 12)</source>
        <translation>客户保留率的窗口月数，1 到 60（默认 12）</translation>
    </message>
    <message>
        <source>Company name for reports</source>
        <translation>报告上的公司名称</translation>
    </message>
    <message>
        <source>Created %1 (%2). It is not encrypted: whoever may read the file can read its data.</source>
        <translation>已创建 %1（%2）。文件未加密：能读取该文件的人都能读取其中的数据。</translation>
    </message>
    <message>
        <source>--fiscal-year-start: %1 is not a month from 1 to 12.</source>
        <translation>--fiscal-year-start：%1 不是 1 到 12 的月份。</translation>
    </message>
    <message>
        <source>--retention-window: %1 is not a number of months from 1 to 60.</source>
        <translation>--retention-window：%1 不是 1 到 60 的月数。</translation>
    </message>
    <message>
        <source>--time-zone: `%1` is not a zone of the IANA database, such as Asia/Shanghai.</source>
        <translation>--time-zone：“%1”不是 IANA 数据库中的时区（例如 Asia/Shanghai）。</translation>
    </message>
    <message>
        <source>--part: `%1` is not one of: numerator denominator</source>
        <translation>--part：“%1”无效，可选：numerator denominator</translation>
    </message>
    <message>
        <source>A figure&apos;s receipt: the records it counts, and those it leaves out, with reasons</source>
        <translation>一个数字的明细：计入的记录，以及未计入的记录和原因</translation>
    </message>
    <message>
        <source>The KPI</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>List the records of one part only</source>
        <translation>只列出其中一部分的记录</translation>
    </message>
    <message>
        <source>--paper: `%1` is not one of: a4 letter</source>
        <translation>--paper：“%1”无效，可选：a4 letter</translation>
    </message>
    <message>
        <source>Write the period report as PDF</source>
        <translation>把周期报告写成 PDF</translation>
    </message>
    <message>
        <source>The file to write, ending in .pdf</source>
        <translation>要写出的文件，以 .pdf 结尾</translation>
    </message>
    <message>
        <source>Compare with the period before (the default), or the same one last year</source>
        <translation>与上一周期比较（环比，默认），或与去年同期比较（同比）</translation>
    </message>
    <message>
        <source>Paper size (default a4)</source>
        <translation>纸张大小（默认 a4）</translation>
    </message>
    <message>
        <source>--out: `%1` does not end in .pdf.</source>
        <translation>--out：“%1”不以 .pdf 结尾。</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>Write a fictitious company&apos;s exports: the same bytes for the same arguments</source>
        <translation>写出一家虚构公司的导出文件：参数相同，字节就相同</translation>
    </message>
    <message>
        <source>The folder to write into</source>
        <translation>写入的文件夹</translation>
    </message>
    <message>
        <source>Number of deals, 0 to 10,000,000 (default %1)</source>
        <translation>商机数量，0 到 10,000,000（默认 %1）</translation>
    </message>
    <message>
        <source>Another company for another number</source>
        <translation>换一个数，就是另一家公司</translation>
    </message>
    <message>
        <source>Last day of the data (default 2025-12-31)</source>
        <translation>数据的最后一天（默认 2025-12-31）</translation>
    </message>
    <message>
        <source>--deals: %1 is not a number from 0 to 10,000,000.</source>
        <translation>--deals：%1 不是 0 到 10,000,000 之间的数。</translation>
    </message>
    <message>
        <source>The sample company is in %1.</source>
        <translation>示例公司已写入 %1。</translation>
    </message>
    <message>
        <source>--size: `%1` is not a size such as 1440x900.</source>
        <translation>--size：“%1”不是 1440x900 这样的尺寸。</translation>
    </message>
    <message>
        <source>--theme: `%1` is not one of: light dark</source>
        <translation>--theme：“%1”无效，可选：light dark</translation>
    </message>
    <message>
        <source>A picture of a page as PNG; no display is needed</source>
        <translation>把一个页面画成 PNG 图片，无需显示器</translation>
    </message>
    <message>
        <source>The page to draw</source>
        <translation>要画的页面</translation>
    </message>
    <message>
        <source>What the page shows; of why: KPI;TAB[;by=DIM][;DIM=VALUE]…, such as cac;bridge;by=rep</source>
        <translation>页面显示的内容；why 页面：KPI;TAB[;by=DIM][;DIM=VALUE]…，例如 cac;bridge;by=rep</translation>
    </message>
    <message>
        <source>Width and height in pixels (default 1440x900)</source>
        <translation>宽和高，单位像素（默认 1440x900）</translation>
    </message>
    <message>
        <source>Colours (default light)</source>
        <translation>配色（默认 light）</translation>
    </message>
    <message>
        <source>The file to write</source>
        <translation>要写出的文件</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>图片已写入 %1。</translation>
    </message>
    <message>
        <source>--page: `%1` is not one of: %2</source>
        <translation>--page：“%1”无效，可选：%2</translation>
    </message>
    <message>
        <source>--size: %1 is too small or too large.</source>
        <translation>--size：%1 过小或过大。</translation>
    </message>
    <message>
        <source>Take one import back, whatever came after it</source>
        <translation>撤销一次导入，不论其后又导入过什么</translation>
    </message>
    <message>
        <source>Apply an import again that was taken back</source>
        <translation>重新应用一次已撤销的导入</translation>
    </message>
    <message>
        <source>Number of the import, see `imports`</source>
        <translation>导入的编号，见 `imports`</translation>
    </message>
    <message>
        <source>There is no import %1; `imports` lists them.</source>
        <translation>没有编号为 %1 的导入；用 `imports` 可列出全部导入。</translation>
    </message>
    <message>
        <source>Import %1 was taken back already.</source>
        <translation>导入 %1 此前已撤销。</translation>
    </message>
    <message>
        <source>Import %1 is applied; there is nothing to do again.</source>
        <translation>导入 %1 目前有效，无需重做。</translation>
    </message>
    <message>
        <source>Import %1 (%2) is taken back: records removed %3, put back to what they were %4. `redo %1` applies it again.</source>
        <translation>导入 %1（%2）已撤销：移除记录 %3，恢复原值 %4。用 `redo %1` 可重新应用。</translation>
    </message>
    <message>
        <source>Import %1 (%2) is applied again: records added %3, updated %4.</source>
        <translation>导入 %1（%2）已重新应用：新增记录 %3，更新 %4。</translation>
    </message>
    <message>
        <source>Explain a KPI&apos;s change: the bridge, and the biggest contributions</source>
        <translation>解释指标的变化：变化分解与最大的贡献</translation>
    </message>
    <message>
        <source>The groups whose contributions to list (default rep)</source>
        <translation>列出哪种分组的贡献（默认 rep）</translation>
    </message>
    <message>
        <source>Number of deals</source>
        <translation>成交数量</translation>
    </message>
    <message>
        <source>Mix of groups with larger and smaller deals</source>
        <translation>大单与小单分组的结构</translation>
    </message>
    <message>
        <source>Size of deals</source>
        <translation>单笔金额</translation>
    </message>
    <message>
        <source>Groups without sales before</source>
        <translation>此前没有成交的分组</translation>
    </message>
    <message>
        <source>Groups without sales now</source>
        <translation>本期没有成交的分组</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>There is no change to explain: a value is missing.</source>
        <translation>没有可解释的变化：缺少一方的值。</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>变化：%1</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Part in the change</source>
        <translation>对变化的贡献</translation>
    </message>
    <message>
        <source>Others: %1</source>
        <translation>其他：%1</translation>
    </message>
    <message>
        <source>Not explained by groups</source>
        <translation>各分组未能解释的部分</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was changed.</source>
        <translation>已中断，未作任何更改。</translation>
    </message>
    <message>
        <source>2017, 2017-H1, 2017-Q1, 2017-03, 2017-W09, 2017-03-01..2017-03-31, FY2017, FY2017-H1, FY2017-Q1, FY2017-P03</source>
        <translation>周期：2017、2017-H1、2017-Q1、2017-03、2017-W09、2017-03-01..2017-03-31、FY2017、FY2017-H1、FY2017-Q1、FY2017-P03</translation>
    </message>
    <message>
        <source>Only records whose dimension has the value, e.g. region=West; may be repeated</source>
        <translation>只计该维度取该值的记录，例如 region=West，可重复使用</translation>
    </message>
    <message>
        <source>The day to value everything at; the later of the last closing day and today by default</source>
        <translation>以哪一天为准，默认取最后成交日与今天中较晚的一天</translation>
    </message>
    <message>
        <source>Print the result as CSV</source>
        <translation>以 CSV 输出结果</translation>
    </message>
    <message>
        <source>CSV files; what each holds is recognised by its headers</source>
        <translation>CSV 文件，内容由表头识别</translation>
    </message>
    <message>
        <source>What the files hold: %1</source>
        <translation>文件内容的类型：%1</translation>
    </message>
    <message>
        <source>The CRM that wrote the files, instead of recognising it</source>
        <translation>导出文件的 CRM，不再自动识别</translation>
    </message>
    <message>
        <source>Read a field of the plain template from this column, e.g. amount=&quot;Deal - Value&quot;; may be repeated; an empty header leaves the field out</source>
        <translation>标准模板的某个字段取自哪一列，例如 amount=&quot;Deal - Value&quot;，可重复使用；表头留空表示不取该字段</translation>
    </message>
    <message>
        <source>Character encoding, e.g. UTF-8 or GB18030</source>
        <translation>字符编码，例如 UTF-8 或 GB18030</translation>
    </message>
    <message>
        <source>Column separator: , ; | or tab</source>
        <translation>列分隔符：, ; | 或 tab</translation>
    </message>
    <message>
        <source>Order of day, month and year in dates</source>
        <translation>日期中年、月、日的顺序</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>小数点符号</translation>
    </message>
    <message>
        <source>Currency of amounts that name none</source>
        <translation>未注明货币的金额所用的货币</translation>
    </message>
    <message>
        <source>The system whose ids these are, if not the profile&apos;s</source>
        <translation>编号所属的系统，与识别结果不同时使用</translation>
    </message>
    <message>
        <source>Only show what would come of it, and change nothing</source>
        <translation>只显示导入的结果会怎样，不作任何更改</translation>
    </message>
    <message>
        <source>With --dry-run: show the KPIs of this period</source>
        <translation>与 --dry-run 合用：显示该周期的指标</translation>
    </message>
    <message>
        <source>Write the rejected rows here, ready to be mended and imported</source>
        <translation>把被拒绝的行写到这里，改好即可再导入</translation>
    </message>
    <message>
        <source>--period goes with --dry-run only.</source>
        <translation>--period 只能与 --dry-run 合用。</translation>
    </message>
    <message>
        <source>--map: `%1` is not FIELD=HEADER, e.g. amount=&quot;Deal - Value&quot;.</source>
        <translation>--map：“%1”不是 FIELD=HEADER 的形式，例如 amount=&quot;Deal - Value&quot;。</translation>
    </message>
    <message>
        <source>--map: there is no field `%1`. The fields of %2 are: %3</source>
        <translation>--map：没有字段“%1”。%2 的字段有：%3</translation>
    </message>
    <message>
        <source>--map: several kinds of record have a field `%1`; say which kind the file holds with --as, one of: %2</source>
        <translation>--map：多种记录都有字段“%1”；请用 --as 指明文件内容，可选：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3, header in line %4</source>
        <translation>%1：%2，%3，表头在第 %4 行</translation>
    </message>
    <message>
        <source>, dates %1</source>
        <translation>，日期 %1</translation>
    </message>
    <message>
        <source>The file has no deal ids: keys are made from customer, name and creation date</source>
        <translation>文件没有商机编号：已用客户、名称和创建日期生成稳定的键</translation>
    </message>
    <message>
        <source>Further rejected rows: %1. --rejects OUT.csv writes them all.</source>
        <translation>另有被拒绝的行：%1。用 --rejects OUT.csv 可全部写出。</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>Nothing changed: every row was there already.</source>
        <translation>没有变化：每一行都已存在。</translation>
    </message>
    <message>
        <source>A dry run: nothing was changed.</source>
        <translation>试运行：未作任何更改。</translation>
    </message>
    <message>
        <source>No KPI changes.</source>
        <translation>没有指标变化。</translation>
    </message>
    <message>
        <source>Settle it with %1.</source>
        <translation>请用 %1 指定。</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>无可比值</translation>
    </message>
    <message>
        <source>(open, valued on %1)</source>
        <translation>（进行中，截至 %1）</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>对比 %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>n</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>No groups.</source>
        <translation>没有分组。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
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
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>%1 is taken over these observations: %2</source>
        <translation>%1，取自以下观测值，个数：%2</translation>
    </message>
    <message>
        <source>The records add up exactly to %1; their number: %2</source>
        <translation>各记录相加恰好等于：%1；记录数：%2</translation>
    </message>
    <message>
        <source>%1 is not a sum of these records; their number: %2</source>
        <translation>%1 不是这些记录之和；记录数：%2</translation>
    </message>
    <message>
        <source>Records in: %1</source>
        <translation>计入的记录：%1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Left out by definition</source>
        <translation>按定义未计入</translation>
    </message>
    <message>
        <source>Left out because something is wrong or missing</source>
        <translation>因有误或缺失而未计入</translation>
    </message>
    <message>
        <source>The workspace file</source>
        <translation>工作区文件</translation>
    </message>
    <message>
        <source>Language of messages and tables; the system&apos;s by default</source>
        <translation>消息和表格的语言，默认取系统语言</translation>
    </message>
    <message>
        <source>No progress and no remarks, only results and errors</source>
        <translation>不显示进度和说明，只显示结果和错误</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>输出版本</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>(needed)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Print this help</source>
        <translation>输出本帮助</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>无法识别：%1</translation>
    </message>
    <message>
        <source>There is no command `%1`.</source>
        <translation>没有名为“%1”的命令。</translation>
    </message>
    <message>
        <source>A command is needed.</source>
        <translation>需要给出命令。</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>`bellwether-cli --help` lists the commands, `bellwether-cli COMMAND --help` its options.</source>
        <translation>`bellwether-cli --help` 列出全部命令，`bellwether-cli 命令 --help` 列出该命令的选项。</translation>
    </message>
    <message>
        <source>--lang: `%1` is not one of %2.</source>
        <translation>--lang：“%1”无效，可选：%2。</translation>
    </message>
    <message>
        <source>Standard output could not take the whole result.</source>
        <translation>标准输出未能写下全部结果。</translation>
    </message>
    <message>
        <source>Bellwether on the command line: imports CRM exports into a workspace and tells its sales KPIs.</source>
        <translation>Bellwether 命令行：把 CRM 的导出文件导入工作区，并给出销售指标。</translation>
    </message>
    <message>
        <source>Which workspace? Name its file with --store, e.g. --store acme.bellwether.</source>
        <translation>请用 --store 指明工作区文件，例如 --store acme.bellwether。</translation>
    </message>
    <message><source>Write a period's report as PDF, HTML, spreadsheet or CSV</source><translation>将期间报告写为 PDF、HTML、电子表格或 CSV</translation></message>
    <message><source>%1 and %2 more files</source><translation>%1 及另外%2个文件</translation></message>
    <message><source>%1 sheets are in %2.</source><translation>%1份业绩表已保存在 %2。</translation></message>
    <message><source>The file to write, ending in .pdf, .html, .xlsx, .csv or .png; with --document reps a folder</source><translation>要写入的文件，以 .pdf、.html、.xlsx、.csv 或 .png 结尾；使用 --document reps 时为文件夹</translation></message>
    <message><source>The format of the reps' sheets (default pdf)</source><translation>个人业绩表的格式（默认 pdf）</translation></message>
    <message><source>A section of the pack; may be repeated, in the order wanted (default: all)</source><translation>期间报告的一个部分；可重复，按所需顺序（默认全部）</translation></message>
    <message><source>How the paper lies (default portrait)</source><translation>纸张方向（默认纵向）</translation></message>
    <message><source>A day printed on the report as the one it was made on</source><translation>印在报告上的制作日期</translation></message>
    <message><source>--out: `%1` does not end in .pdf, .html, .xlsx, .csv or .png.</source><translation>--out：`%1` 不以 .pdf、.html、.xlsx、.csv 或 .png 结尾。</translation></message>
    <message>
        <source>Take over nothing that was decided for earlier files with the same headers</source>
        <translation>不沿用以前相同表头的文件所做的任何设定</translation>
    </message>
    <message>
        <source>Forget how the file of an import was read; its records stay</source>
        <translation>忘记某次导入的文件的读取方式；其记录保留</translation>
    </message>
    <message>
        <source>Nothing is remembered of import %1; `imports` lists them.</source>
        <translation>没有记住第 %1 次导入的读取方式；`imports` 列出所有导入。</translation>
    </message>
    <message>
        <source>How files with the headers of %1 are read is forgotten; the next one is asked about.</source>
        <translation>已忘记与 %1 表头相同的文件的读取方式；下一个文件会重新询问。</translation>
    </message>
    <message>
        <source>Import new and changed files of folders as they come</source>
        <translation>监视文件夹，随时导入新的和有变化的文件</translation>
    </message>
    <message>
        <source>Folders to watch, without the folders in them</source>
        <translation>要监视的文件夹，不含其中的子文件夹</translation>
    </message>
    <message>
        <source>Seconds during which a file must stay as it is before it is read; 2 by default</source>
        <translation>文件保持多少秒不变后才读取，默认 2 秒</translation>
    </message>
    <message>
        <source>Take what is there, then end</source>
        <translation>处理现有文件后结束</translation>
    </message>
    <message>
        <source>Print a JSON object per line for each file</source>
        <translation>每个文件输出一行 JSON</translation>
    </message>
    <message>
        <source>%1 is not a folder that can be watched.</source>
        <translation>%1 不是可以监视的文件夹。</translation>
    </message>
    <message>
        <source>Watching. Ctrl+C ends it.</source>
        <translation>正在监视。按 Ctrl+C 结束。</translation>
    </message>
    <message>
        <source>%1: its columns were only guessed. Look at it once with `import %1 --dry-run`, then import it; the next file with these headers is imported by itself.</source>
        <translation>%1：各列只是猜测的。请先用 `import %1 --dry-run` 查看一次，再导入；以后表头相同的文件会自动导入。</translation>
    </message>
    <message>
        <source>%1: import %2, %3 new, %4 updated, %5 unchanged, %6 rejected</source>
        <translation>%1：第 %2 次导入，新增 %3，更新 %4，未变 %5，拒绝 %6</translation>
    </message>
    <message>
        <source>%1: nothing new, it was import %2.</source>
        <translation>%1：没有新内容，已在第 %2 次导入。</translation>
    </message>
    <message>
        <source>--interval: %1 is no number of seconds from 0.1 to 3600.</source>
        <translation>--interval：%1 不是 0.1 到 3600 之间的秒数。</translation>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>按天数</translation>
    </message>
    <message>
        <source>By working days</source>
        <translation>按工作日</translation>
    </message>
    <message>
        <source>By last year's curve</source>
        <translation>按去年走势</translation>
    </message>
    <message>
        <source>By the open deals</source>
        <translation>按未成交商机</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Pace of revenue</source>
        <translation>销售额进度</translation>
    </message>
    <message>
        <source>What the target takes</source>
        <translation>达成目标需要</translation>
    </message>
    <message>
        <source>Do not keep the columns in memory beside the rows; opening a large workspace takes longer</source>
        <translation>不在文件中保存内存列；之后打开大型工作区会慢一些</translation>
    </message>
    <message>
        <source>Days gone</source>
        <translation>已过天数</translation>
    </message>
    <message>
        <source>Working days gone</source>
        <translation>已过工作日</translation>
    </message>
    <message>
        <source>Won so far</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Target to date</source>
        <translation>截至目前的目标</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Missing to the target</source>
        <translation>距目标还差</translation>
    </message>
    <message>
        <source>Needed per day left</source>
        <translation>剩余每天需要</translation>
    </message>
    <message>
        <source>Heading for</source>
        <translation>预计达到</translation>
    </message>
    <message>
        <source>Error so far</source>
        <translation>以往误差</translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation>检验期数</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1（最准）</translation>
    </message>
    <message>
        <source>Deals needed at the usual size of %1</source>
        <translation>按平时每单 %1 还需成交单数</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>未成交商机</translation>
    </message>
    <message>
        <source>Their value</source>
        <translation>其金额</translation>
    </message>
    <message>
        <source>Win rate by value needed on them</source>
        <translation>所需的金额赢单率</translation>
    </message>
    <message>
        <source>Usual win rate by value</source>
        <translation>平时的金额赢单率</translation>
    </message>
    <message>
        <source>Usual sales cycle</source>
        <translation>平时的销售周期</translation>
    </message>
    <message>
        <source>Open deals that can still close in time</source>
        <translation>按平时速度来得及成交的商机</translation>
    </message>
    <message>
        <source>Their value in time</source>
        <translation>来得及部分的金额</translation>
    </message>
    <message>
        <source>Time for deals begun now</source>
        <translation>现在新开的商机来得及</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Tell where revenue is heading in an open period, and what its target takes</source>
        <translation>说明未结束周期的销售额走向，以及达成目标需要什么</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message><source>Close a period: keep its figures and what was counted</source><translation>期间结账：保存其数字与计入的记录</translation></message>
    <message><source>The period, e.g. 2025-Q4</source><translation>期间，例如 2025-Q4</translation></message>
    <message><source>The day to value everything at</source><translation>估值日期</translation></message>
    <message><source>%1 is not over yet, so it cannot be closed.</source><translation>%1 尚未结束，不能结账。</translation></message>
    <message><source>%1 is closed already. `reopen` opens it again.</source><translation>%1 已结账。用 `reopen` 可重新打开。</translation></message>
    <message><source>%1 is closed.</source><translation>%1 已结账。</translation></message>
    <message><source>Open a closed period again, with a reason that is kept</source><translation>重新打开已结账的期间，并记录原因</translation></message>
    <message><source>Why; kept with the closing</source><translation>原因；与结账记录一起保存</translation></message>
    <message><source>--reason: say why.</source><translation>--reason：请说明原因。</translation></message>
    <message><source>%1 is not closed.</source><translation>%1 未结账。</translation></message>
    <message><source>%1 is open again.</source><translation>%1 已重新打开。</translation></message>
    <message><source>%1, closed %2, figures as of %3</source><translation>%1，%2 结账，数字截至 %3</translation></message>
    <message><source>List closed periods, and what has changed in them since</source><translation>列出已结账的期间及此后的变化</translation></message>
    <message><source>No period was closed.</source><translation>没有已结账的期间。</translation></message>
    <message><source>Print or set what is written about a period</source><translation>显示或设置期间的说明</translation></message>
    <message><source>The text; figures as {revenue}, {revenue.change}, {period}; empty removes it</source><translation>说明文字；数字写作 {revenue}、{revenue.change}、{period}；留空则删除</translation></message>
    <message><source>The commentary of %1 is kept.</source><translation>%1 的说明已保存。</translation></message>
    <message><source>open again since %1: %2</source><translation>自 %1 重新打开：%2</translation></message>
    <message><source>Print it with its figures</source><translation>显示填入数字后的说明</translation></message>
    <message><source>%1 is closed, and its commentary with it. `reopen` opens it again.</source><translation>%1 已结账，其说明也随之锁定。用 `reopen` 可重新打开。</translation></message>
    <message><source>the formula is empty</source><translation>公式为空</translation></message>
    <message><source>the formula is too long</source><translation>公式过长</translation></message>
    <message><source>too many parentheses inside each other</source><translation>括号嵌套过深</translation></message>
    <message><source>no measure and no function has this name</source><translation>没有这个名称的度量或函数</translation></message>
    <message><source>this character means nothing in a formula</source><translation>公式中不能使用此字符</translation></message>
    <message><source>numbers look like 12 or 0.5</source><translation>数字写作 12 或 0.5</translation></message>
    <message><source>a number or a measure is missing here</source><translation>此处缺少数字或度量</translation></message>
    <message><source>an operator such as + or / is missing here</source><translation>此处缺少 + 或 / 等运算符</translation></message>
    <message><source>a function needs its arguments in parentheses</source><translation>函数的参数要写在括号里</translation></message>
    <message><source>a comma only stands between a function's arguments</source><translation>逗号只能用来分隔函数的参数</translation></message>
    <message><source>this parenthesis was never opened</source><translation>此括号没有对应的左括号</translation></message>
    <message><source>this parenthesis is never closed</source><translation>此括号没有闭合</translation></message>
    <message><source>the function has too few arguments</source><translation>函数的参数过少</translation></message>
    <message><source>the function has too many arguments</source><translation>函数的参数过多</translation></message>
    <message><source>this cannot be computed</source><translation>无法计算</translation></message>
    <message><source>--formula, at character %1: %2</source><translation>--formula，第 %1 个字符处：%2</translation></message>
    <message><source>--formula, at character %1, `%2`: %3</source><translation>--formula，第 %1 个字符处的“%2”：%3</translation></message>
    <message><source>Formula</source><translation>公式</translation></message>
    <message><source>Group</source><translation>分组</translation></message>
    <message><source>Also a figure of your own over measures, such as won_amount / won_deals; may be repeated</source><translation>另外计算由度量组成的自定义指标，例如 won_amount / won_deals；可重复使用</translation></message>
    <message><source>--formula goes with a table or --json, not with --csv.</source><translation>--formula 可用于表格或 --json，不能与 --csv 同用。</translation></message>
    <message><source>The page of a picture (default 1)</source><translation>图片所取的页码（默认 1）</translation></message>
    <message><source>--page: the report has %1 pages.</source><translation>--page：该报告共 %1 页。</translation></message>
    <message><source>List, add and tick off what reviews agreed on</source><translation>列出、添加和完成复盘行动项</translation></message>
    <message><source>Done actions too</source><translation>也列出已完成的行动项</translation></message>
    <message><source>A new action</source><translation>新的行动项</translation></message>
    <message><source>The action with this number is done</source><translation>将此编号的行动项标为完成</translation></message>
    <message><source>The action with this number is open again</source><translation>将此编号的行动项重新打开</translation></message>
    <message><source>Takes the action with this number away</source><translation>删除此编号的行动项</translation></message>
    <message><source>Day of the next review; empty: none</source><translation>下次复盘的日期；留空表示不安排</translation></message>
    <message><source>The period that the review was about</source><translation>复盘所针对的期间</translation></message>
    <message><source>Who does it</source><translation>负责人</translation></message>
    <message><source>By when</source><translation>截止日期</translation></message>
    <message><source>The KPI that it is about</source><translation>相关指标</translation></message>
    <message><source>The day it was done; today by default</source><translation>完成日期；默认为今天</translation></message>
    <message><source>There is no action %1. `actions --all` lists them.</source><translation>没有编号为%1的行动项。可用`actions --all`列出全部。</translation></message>
    <message><source>--add needs the period that the review was about: --period P</source><translation>--add需要用--period P指明复盘所针对的期间</translation></message>
    <message><source>An action needs a text.</source><translation>行动项需要内容。</translation></message>
    <message><source>Action %1 is kept.</source><translation>行动项%1已保存。</translation></message>
    <message><source>Action %1 is done.</source><translation>行动项%1已完成。</translation></message>
    <message><source>Action %1 is open.</source><translation>行动项%1已重新打开。</translation></message>
    <message><source>Action %1 is taken away.</source><translation>行动项%1已删除。</translation></message>
    <message><source>The next review is on %1.</source><translation>下次复盘在%1。</translation></message>
    <message><source>No next review is planned.</source><translation>未安排下次复盘。</translation></message>
    <message><source>No open actions.</source><translation>没有进行中的行动项。</translation></message>
    <message><source>One page (the default), the whole pack, the minutes of the review, a sheet per rep, or all records counted</source><translation>一页摘要（默认）、完整期间报告、复盘纪要、每位销售人员一份，或全部计入的记录</translation></message>
</context>
</TS>
