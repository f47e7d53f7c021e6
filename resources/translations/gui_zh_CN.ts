<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>BatchModel</name>
        <message>
            <source>Apply again</source>
            <translation>重新应用</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>导入时间</translation>
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
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>undone %1</source>
            <translation>已于 %1 撤销</translation>
        </message>
        <message>
            <source>applied</source>
            <translation>已生效</translation>
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
    </context>
    <context>
        <name>Currency</name>
        <message>
            <source>US dollar</source>
            <translation>美元</translation>
        </message>
        <message>
            <source>Euro</source>
            <translation>欧元</translation>
        </message>
        <message>
            <source>Chinese yuan</source>
            <translation>人民币</translation>
        </message>
        <message>
            <source>Pound sterling</source>
            <translation>英镑</translation>
        </message>
        <message>
            <source>Japanese yen</source>
            <translation>日元</translation>
        </message>
        <message>
            <source>Australian dollar</source>
            <translation>澳大利亚元</translation>
        </message>
        <message>
            <source>Brazilian real</source>
            <translation>巴西雷亚尔</translation>
        </message>
        <message>
            <source>Canadian dollar</source>
            <translation>加拿大元</translation>
        </message>
        <message>
            <source>Swiss franc</source>
            <translation>瑞士法郎</translation>
        </message>
        <message>
            <source>Czech koruna</source>
            <translation>捷克克朗</translation>
        </message>
        <message>
            <source>Danish krone</source>
            <translation>丹麦克朗</translation>
        </message>
        <message>
            <source>Hong Kong dollar</source>
            <translation>港元</translation>
        </message>
        <message>
            <source>Indonesian rupiah</source>
            <translation>印度尼西亚卢比</translation>
        </message>
        <message>
            <source>Israeli shekel</source>
            <translation>以色列新谢克尔</translation>
        </message>
        <message>
            <source>Indian rupee</source>
            <translation>印度卢比</translation>
        </message>
        <message>
            <source>South Korean won</source>
            <translation>韩元</translation>
        </message>
        <message>
            <source>Kuwaiti dinar</source>
            <translation>科威特第纳尔</translation>
        </message>
        <message>
            <source>Mexican peso</source>
            <translation>墨西哥比索</translation>
        </message>
        <message>
            <source>Malaysian ringgit</source>
            <translation>马来西亚林吉特</translation>
        </message>
        <message>
            <source>Norwegian krone</source>
            <translation>挪威克朗</translation>
        </message>
        <message>
            <source>New Zealand dollar</source>
            <translation>新西兰元</translation>
        </message>
        <message>
            <source>Philippine peso</source>
            <translation>菲律宾比索</translation>
        </message>
        <message>
            <source>Polish złoty</source>
            <translation>波兰兹罗提</translation>
        </message>
        <message>
            <source>Saudi riyal</source>
            <translation>沙特里亚尔</translation>
        </message>
        <message>
            <source>Swedish krona</source>
            <translation>瑞典克朗</translation>
        </message>
        <message>
            <source>Singapore dollar</source>
            <translation>新加坡元</translation>
        </message>
        <message>
            <source>Thai baht</source>
            <translation>泰铢</translation>
        </message>
        <message>
            <source>Turkish lira</source>
            <translation>土耳其里拉</translation>
        </message>
        <message>
            <source>New Taiwan dollar</source>
            <translation>新台币</translation>
        </message>
        <message>
            <source>Ukrainian hryvnia</source>
            <translation>乌克兰格里夫纳</translation>
        </message>
        <message>
            <source>Vietnamese dong</source>
            <translation>越南盾</translation>
        </message>
        <message>
            <source>South African rand</source>
            <translation>南非兰特</translation>
        </message>
    </context>
    <context>
        <name>IssueModel</name>
        <message>
            <source>Left out because</source>
            <translation>未计入的原因</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
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
            <source>Closed</source>
            <translation>成交日期</translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message>
            <source>%1, same %2 days</source>
            <extracomment>A period and how many of its days are compared: "Q3, same 54 days"</extracomment>
            <translation>%1同期%2天</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>尚无数据</translation>
        </message>
        <message>
            <source>Data to %1</source>
            <translation>数据截至 %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>RecentModel</name>
        <message>
            <source>today, %1</source>
            <translation>今天 %1</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>打开时间</translation>
        </message>
        <message>
            <source>Data to</source>
            <translation>数据截至</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>文件不在</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Take it off this list; the file stays</source>
            <translation>从列表中移除，文件仍保留</translation>
        </message>
    </context>
    <context>
        <name>ReportOutput</name>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Print preview</source>
            <translation>打印预览</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::AboutDialog</name>
        <message>
            <source>About Bellwether</source>
            <translation>关于 Bellwether</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message>
            <source>Sales KPIs on the desktop, from CRM exports. No account, no server, no network.</source>
            <translation>由 CRM 导出文件得出的桌面销售指标。无需账号、服务器或网络。</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
            <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本，不附带任何担保。</translation>
        </message>
        <message>
            <source>Built with Qt %1 and Qt Charts, SQLite, SQLiteCpp, ICU, uchardet, nlohmann JSON and CLI11.</source>
            <translation>使用 Qt %1 及 Qt Charts、SQLite、SQLiteCpp、ICU、uchardet、nlohmann JSON 和 CLI11 构建。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::CheckPage</name>
        <message>
            <source>Nothing is saved yet.</source>
            <translation>尚未保存任何内容。</translation>
        </message>
        <message>
            <source>Check before importing</source>
            <translation>导入前检查</translation>
        </message>
        <message>
            <source>Import the good rows</source>
            <translation>导入正确的行</translation>
        </message>
        <message>
            <source>Save the bad rows as CSV</source>
            <translation>将错误的行存为 CSV</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::CheckSettingsPanel</name>
        <message>
            <source>Choose</source>
            <translation>请选择</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ColumnsPanel</name>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Header in file</source>
            <translation>文件中的列</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>示例</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>匹配</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>columns not used are kept with the record</source>
            <translation>未用到的列随记录保留</translation>
        </message>
        <message>
            <source>Column for %1</source>
            <translation>“%1”对应的列</translation>
        </message>
        <message>
            <source>(not in the file)</source>
            <translation>（文件中没有）</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::CountsPanel</name>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>未变</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>拒绝</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::DataMenu</name>
        <message>
            <source>&amp;Data</source>
            <translation>数据(&amp;D)</translation>
        </message>
        <message>
            <source>Im&amp;ports</source>
            <translation>导入记录(&amp;P)</translation>
        </message>
        <message>
            <source>Data to &amp;mend</source>
            <translation>待修正的数据(&amp;M)</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::DataPage</name>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>%1 deals, %2 customers, %3 reps</source>
            <translation>%1 笔商机，%2 个客户，%3 名销售人员</translation>
        </message>
        <message>
            <source>Apply this import again</source>
            <translation>重新应用此次导入</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销此次导入</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>导入文件…</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>导入记录</translation>
        </message>
        <message>
            <source>every one can be undone, whatever came after it</source>
            <translation>每次导入随时可撤销，不受之后导入的影响</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Export as CSV</source>
            <translation>导出为 CSV</translation>
        </message>
        <message>
            <source>Nothing was imported yet. Drop your CRM’s CSV files into this window.</source>
            <translation>尚未导入任何文件。请将 CRM 导出的 CSV 文件拖入此窗口。</translation>
        </message>
        <message>
            <source>Data to mend</source>
            <translation>待修正的数据</translation>
        </message>
        <message>
            <source>records that figures leave out</source>
            <translation>指标未计入的记录</translation>
        </message>
        <message>
            <source>Every record is in order.</source>
            <translation>所有记录均正常。</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Records to mend</source>
            <translation>待修正的记录</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::EditMenu</name>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Undo last change of the data</source>
            <translation>撤销上次数据更改(&amp;U)</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::EffectPanel</name>
        <message>
            <source>Before</source>
            <translation>导入前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>导入后</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::FileMenu</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New workspace…</source>
            <translation>新建工作区(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>打开(&amp;O)…</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <source>Look around with &amp;sample data</source>
            <translation>用示例数据看看(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Import files…</source>
            <translation>导入文件(&amp;I)…</translation>
        </message>
        <message>
            <source>Save report as P&amp;DF…</source>
            <translation>将报告存为 PDF(&amp;D)…</translation>
        </message>
        <message>
            <source>Print pre&amp;view…</source>
            <translation>打印预览(&amp;V)…</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>备份(&amp;B)…</translation>
        </message>
        <message>
            <source>&amp;Close workspace</source>
            <translation>关闭工作区(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::FilesPanel</name>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Recognised as</source>
            <translation>识别为</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>来源格式</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>read in this order; nothing is saved yet</source>
            <translation>按此顺序读取；尚未保存任何内容</translation>
        </message>
        <message>
            <source>Kind of %1</source>
            <translation>%1 的类型</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>请选择</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::FilterChips</name>
        <message>
            <source>Filter %1: %2</source>
            <translation>筛选%1：%2</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>清除全部筛选</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>另有 %1 项</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::FilterPopup</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Search %1</source>
            <translation>搜索%1</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>没有匹配项</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::GoMenu</name>
        <message>
            <source>&amp;Go</source>
            <translation>转到(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>后退(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Forward</source>
            <translation>前进(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Previous period</source>
            <translation>上一期(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Next period</source>
            <translation>下一期(&amp;N)</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::HelpMenu</name>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Bellwether</source>
            <translation>关于 Bellwether(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ImportController</name>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消，未作任何更改。</translation>
        </message>
        <message>
            <source>Choose the files of your CRM export</source>
            <translation>选择 CRM 导出的文件</translation>
        </message>
        <message>
            <source>CSV files (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>CSV 文件 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>This workspace is open read-only, so nothing can be imported into it.</source>
            <translation>此工作区以只读方式打开，无法导入。</translation>
        </message>
        <message>
            <source>Files are checked, but not imported yet.</source>
            <translation>文件已检查，尚未导入。</translation>
        </message>
        <message>
            <source>Back to the check</source>
            <translation>返回检查</translation>
        </message>
        <message numerus="yes">
            <source>Imported %1 files: %2 new, %3 updated, %4 unchanged, %5 rejected.</source>
            <translation>
                <numerusform>已导入 %1 个文件：新增 %2 条，更新 %3 条，未变 %4 条，拒绝 %5 条。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Import undone: %1 records removed, %2 put back as they were. Data &gt; Imports can apply it again.</source>
            <translation>已撤销导入：移除 %1 条记录，恢复 %2 条。可在“数据 &gt; 导入记录”中重新应用。</translation>
        </message>
        <message>
            <source>Save the bad rows</source>
            <translation>保存错误的行</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Folder for the bad rows of each file</source>
            <translation>存放各文件错误行的文件夹</translation>
        </message>
        <message>
            <source>%1 bad rows saved in %2. Mend them there and import that file.</source>
            <translation>已将 %1 个错误行保存到 %2。请在其中修正后导入该文件。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::InputDialog</name>
        <message>
            <source>What acquiring customers cost: advertising, salaries, commission, tools.</source>
            <translation>获取客户的花费：广告、薪资、提成、工具。</translation>
        </message>
        <message>
            <source>The revenue that the company means to reach.</source>
            <translation>公司计划达到的销售额。</translation>
        </message>
        <message>
            <source>The sales of the whole market, yours included, and who says so.</source>
            <translation>整个市场（含贵公司）的销售额及其来源。</translation>
        </message>
        <message>
            <source>Who sells, in which team, from when to when. Figures per head need it.</source>
            <translation>销售人员、所属团队及起止时间。人均指标需要这些数据。</translation>
        </message>
        <message>
            <source>Advertising</source>
            <translation>广告</translation>
        </message>
        <message>
            <source>Salaries</source>
            <translation>薪资</translation>
        </message>
        <message>
            <source>Commission</source>
            <translation>提成</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Through</source>
            <translation>结束日期</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Amount in %1</source>
            <translation>金额（%1）</translation>
        </message>
        <message>
            <source>According to</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Save a template…</source>
            <translation>保存模板…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>The amount is not a number.</source>
            <translation>金额不是数字。</translation>
        </message>
        <message>
            <source>The range ends before it begins.</source>
            <translation>结束日期早于开始日期。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::Inspector</name>
        <message>
            <source>Receipt</source>
            <translation>计算依据</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>关闭  Esc</translation>
        </message>
        <message>
            <source>Close the receipt</source>
            <translation>关闭计算依据</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Export records as CSV</source>
            <translation>导出记录为 CSV</translation>
        </message>
        <message>
            <source>Click a figure to see how it comes about.</source>
            <translation>点击一个数字，查看它的计算依据。</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>定义</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::LensBar</name>
        <message>
            <source>Previous period</source>
            <translation>上一期</translation>
        </message>
        <message>
            <source>Next period</source>
            <translation>下一期</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>to date</source>
            <translation>至今</translation>
        </message>
        <message>
            <source>Period length: %1</source>
            <translation>期间长度：%1</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Sample data</source>
            <translation>示例数据</translation>
        </message>
        <message>
            <source>Figures are valued at %1</source>
            <translation>指标计算截至 %1</translation>
        </message>
        <message>
            <source>The data is more than a week old. %1</source>
            <translation>数据已超过一周未更新。%1</translation>
        </message>
        <message>
            <source>Custom range…</source>
            <translation>自定义范围…</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::MainWindow</name>
        <message>
            <source>The settings file was damaged. It was set aside and defaults are used.</source>
            <translation>设置文件已损坏，已另存备查，现使用默认设置。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::NewWorkspaceDialog</name>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>新建工作区</translation>
        </message>
        <message>
            <source>My company</source>
            <translation>我的公司</translation>
        </message>
        <message>
            <source>One file holds everything. It is not encrypted; it stays where you put it.</source>
            <translation>一个文件保存全部数据。文件不加密，存放位置由您决定。</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>Where to keep the workspace</source>
            <translation>工作区存放位置</translation>
        </message>
        <message>
            <source>Workspaces (*.bellwether)</source>
            <translation>工作区 (*.bellwether)</translation>
        </message>
        <message>
            <source>There is a file of this name already. Choose another name.</source>
            <translation>已有同名文件，请另取名称。</translation>
        </message>
        <message>
            <source>There is no such folder.</source>
            <translation>没有这个文件夹。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::NoteRow</name>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::Notices</name>
        <message>
            <source>Export as CSV</source>
            <translation>导出为 CSV</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Saved %1.</source>
            <translation>已保存 %1。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ProgressStrip</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>处理中…</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 行</translation>
        </message>
        <message>
            <source>%1 rows/s</source>
            <translation>%1 行/秒</translation>
        </message>
        <message>
            <source>%1 s left</source>
            <translation>剩余 %1 秒</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::Rail</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::RangeDialog</name>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Custom range</source>
            <translation>自定义范围</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Through</source>
            <translation>结束日期</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>The range ends before it begins.</source>
            <translation>结束日期早于开始日期。</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>%1 天</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::RawGridModel</name>
        <message>
            <source>%1
Line %2, %3. It is left for the file of bad rows.</source>
            <translation>%1
第 %2 行，%3。此行将留在错误行文件中。</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::RawGridPanel</name>
        <message>
            <source>All %1</source>
            <translation>全部 %1</translation>
        </message>
        <message>
            <source>Problems %1</source>
            <translation>有问题 %1</translation>
        </message>
        <message>
            <source>File as it is</source>
            <translation>文件原样</translation>
        </message>
        <message>
            <source>%1 rows shown, %2 columns</source>
            <translation>显示 %1 行，%2 列</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ReportController</name>
        <message>
            <source>Report saved as %1.</source>
            <translation>报告已保存为 %1。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ReportsMenu</name>
        <message>
            <source>&amp;Reports</source>
            <translation>报告(&amp;R)</translation>
        </message>
        <message>
            <source>P&amp;eriod report</source>
            <translation>期间报告(&amp;E)</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ReportsPage</name>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>US Letter</source>
            <translation>美国信纸</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>纵向</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>横向</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Print preview…</source>
            <translation>打印预览…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>There is nothing to report yet. Import your CRM’s deals first.</source>
            <translation>尚无可报告的内容。请先导入 CRM 的商机。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::SettingsDialog</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>This workspace</source>
            <translation>当前工作区</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Tab goes from control to control, Enter opens a drop-down, Esc closes the receipt.</source>
            <translation>Tab 键切换控件，Enter 键打开下拉列表，Esc 键关闭计算依据。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::StartBar</name>
        <message>
            <source>No workspace open</source>
            <translation>未打开工作区</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::StartPage</name>
        <message>
            <source>Eight sales KPIs from your CRM’s exports: what moved, why, and the report for the review.</source>
            <translation>由 CRM 导出文件得出八项销售指标：哪些变了、为什么变，以及复盘会议用的报告。</translation>
        </message>
        <message>
            <source>Look around with sample data</source>
            <translation>用示例数据看看</translation>
        </message>
        <message>
            <source>A made-up company with three years of deals. Change anything, then close it without saving.</source>
            <translation>一家虚构公司三年的商机数据。可随意更改，关闭时不必保存。</translation>
        </message>
        <message>
            <source>opens at once</source>
            <translation>立即打开</translation>
        </message>
        <message>
            <source>Bring my CRM export</source>
            <translation>导入我的 CRM 数据</translation>
        </message>
        <message>
            <source>CSV from HubSpot, Salesforce, Pipedrive, Zoho and others. You see the effect before it is saved.</source>
            <translation>支持 HubSpot、Salesforce、Pipedrive、Zoho 等导出的 CSV。保存之前可先看到影响。</translation>
        </message>
        <message>
            <source>first number in under a minute</source>
            <translation>一分钟内看到第一个数字</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>One .bellwether file holds the deals, targets, costs and every import, each of which can be undone.</source>
            <translation>一个 .bellwether 文件保存商机、目标、费用和每次导入，每次导入都可撤销。</translation>
        </message>
        <message>
            <source>one file, easy to back up</source>
            <translation>只有一个文件，便于备份</translation>
        </message>
        <message>
            <source>Or drop files anywhere in this window: deals, customers, reps, targets, costs, market sizes, exchange rates</source>
            <translation>或将文件拖到窗口任意位置：商机、客户、销售人员、目标、费用、市场规模、汇率</translation>
        </message>
        <message>
            <source>Recent workspaces</source>
            <translation>最近的工作区</translation>
        </message>
        <message>
            <source>No account and no network: your data stays on this machine.</source>
            <translation>无需账号，不联网：数据只留在这台电脑上。</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::ViewMenu</name>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>Like the &amp;system</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>L&amp;anguage</source>
            <translation>语言(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Collapse the page list</source>
            <translation>收起页面列表(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Receipt</source>
            <translation>计算依据(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>全屏(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::WorkspaceController</name>
        <message>
            <source>Backed up to %1.</source>
            <translation>已备份到 %1。</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>Workspaces (*.bellwether);;All files (*)</source>
            <translation>工作区 (*.bellwether);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Back up the workspace</source>
            <translation>备份工作区</translation>
        </message>
        <message>
            <source>Workspaces (*.bellwether)</source>
            <translation>工作区 (*.bellwether)</translation>
        </message>
        <message>
            <source>Opened read-only: the file or its folder cannot be written. You can look and print; importing and undoing are off.</source>
            <translation>以只读方式打开：文件或其所在文件夹不可写。可以查看和打印，但不能导入或撤销。</translation>
        </message>
        <message>
            <source>Sample company</source>
            <translation>示例公司</translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::WorkspaceForm</name>
        <message>
            <source> months</source>
            <translation> 个月</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Printed on reports</source>
            <translation>印在报告上</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>All totals are in it; amounts in others are converted at your exchange rates</source>
            <translation>所有合计均以此币种表示；其他币种按您提供的汇率换算</translation>
        </message>
        <message>
            <source>Fiscal year starts in</source>
            <translation>财年起始月</translation>
        </message>
        <message>
            <source>Week starts on</source>
            <translation>每周起始日</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Times in your files become dates in it</source>
            <translation>文件中的时间按此时区换算为日期</translation>
        </message>
        <message>
            <source>Retention window</source>
            <translation>保留窗口</translation>
        </message>
        <message>
            <source>A customer counts as retained who bought again within it</source>
            <translation>客户在此窗口内再次购买即视为保留</translation>
        </message>
        <message>
            <source>A currency is three letters, such as USD or CNY.</source>
            <translation>币种为三个字母，如 USD 或 CNY。</translation>
        </message>
        <message>
            <source>There is no time zone of that name.</source>
            <translation>没有这个名称的时区。</translation>
        </message>
        <message>
            <source>Fixed, because the workspace holds amounts already.</source>
            <translation>工作区已有金额，不能更改。</translation>
        </message>
    </context>
    <context>
        <name>main</name>
        <message>
            <source>Sales KPIs on the desktop, from CRM exports.</source>
            <translation>由 CRM 导出文件得出的桌面销售指标。</translation>
        </message>
        <message>
            <source>Open the sample company.</source>
            <translation>打开示例公司。</translation>
        </message>
        <message>
            <source>A workspace to open, or a CSV file to import.</source>
            <translation>要打开的工作区，或要导入的 CSV 文件。</translation>
        </message>
    </context>
</TS>