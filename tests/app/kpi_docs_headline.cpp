#include "kpi_docs.h"

namespace bellwether::test {

using kpi::KpiId;
using kpi::Reason;

namespace {

KpiPage revenue() {
  return {
      KpiId::Revenue,
      {"HubSpot, Atrium: total revenue is the sum of closed-won deals", "HubSpot、Atrium：总销售额为全部赢单金额之和"},
      {},
      {{"A refund lowers the revenue of the day it is dated; earlier periods are not rewritten.",
        "退款冲减退款当日所在期间的销售额，不改写以前各期。"},
       {"It is bookings, the value of deals won. Invoiced amounts, cash received and revenue under accounting rules "
        "are other figures.",
        "这是签约口径，即赢单的金额；开票额、回款额和会计收入是另外的数字。"},
       {"Splits and groups add up to the company's figure to the cent; a deal without an owner is under "
        "“(unassigned)”.",
        "分摊与分组之和与公司总额分毫不差；没有负责人的商机归入“（未分配）”。"}},
      {"Won in January: 1,000.00, 250.50 and 0; refunded: 100.25. A deal of 999.00 won on 1 February does not "
       "count. Revenue of January: %1.",
       "1月赢单1,000.00、250.50和0，退款100.25；2月1日成交的999.00不计入。1月销售额为%1。"}};
}

KpiPage cac() {
  return {
      KpiId::Cac,
      {"Farris et al., Marketing Metrics: average acquisition cost; fully loaded, no lag",
       "Farris等，《Marketing Metrics》：平均获客成本；计入全部费用，不设滞后"},
      {Reason::NotForDimension, Reason::NoCostData, Reason::NoNewCustomers},
      {{"Costs that cover only part of the days are counted as far as they go, and flagged with the days covered.",
        "费用只覆盖部分天数时按已有的计算，并标明覆盖了多少天。"},
       {"Cost rows of 0 give a cost of 0; no cost rows give no figure.",
        "费用记录为0时成本为0；没有费用记录时没有数值。"},
       {"It is customers that count, not deals; who comes back after a gap is not new.",
        "计的是客户而不是单数；中断后回来的客户不算新客户。"},
       {"Costs are known for the company, and for a source that cost rows name as their channel; other filters have "
        "none.",
        "费用只按公司统计，或按费用记录所写渠道对应的来源统计；其他筛选没有费用。"}},
      {"In January 10,850 were spent and two customers bought for the first time; a third had bought before. Cost of "
       "a new customer: %1.",
       "1月支出10,850，两位客户首次购买，另一位以前买过。客户获取成本为%1。"}};
}

KpiPage retention() {
  return {KpiId::Retention,
          {"MASB Common Language Marketing Dictionary: retained / at risk",
           "MASB《营销通用语词典》：保留客户÷可能流失的客户"},
          {Reason::NoHistory},
          {{"The window is 12 months unless the workspace says otherwise. Last window's customers are those who bought "
            "more than they were refunded in it.",
            "窗口默认为12个月，可在工作区设置。上一窗口的客户是指该窗口内购买多于退款的客户。"},
           {"Everybody in the base had a whole window to come back, so no contract dates are needed.",
            "基数中的每位客户都有整个窗口的时间再次购买，因此不需要合同日期。"},
           {"A window that begins before the first closed deal gives a value with a flag and the days covered.",
            "上一窗口早于首个结束的商机时，给出数值并标明覆盖天数。"},
           {"Merged customer records have always been one customer, unless the merge has a date of its own.",
            "合并的客户记录视为一直是同一客户，除非合并另有生效日期。"}},
          {"In 2023 A, B, C, G and H were customers. In 2024 A and B bought again, C did not, and G and H were "
           "refunded all or more. Retention at "
           "the end of 2024: %1.",
           "2023年客户为A、B、C、G、H。2024年A和B再次购买，C未购买，G和H的退款不少于购买。2024年末保留率为%1。"}};
}

KpiPage cycle() {
  return {
      KpiId::Cycle,
      {"HubSpot, Salesforce: close minus create; the median because cycle times are right-skewed",
       "HubSpot、Salesforce：成交日减创建日；周期分布右偏，故取中位数"},
      {Reason::NoMeasurableDeals},
      {{"Days are calendar days: closed on the day of creation is 0 days, whatever the hours or the clock changes.",
        "按日历天数计：当天创建当天成交为0天，与钟点和夏令时无关。"},
       {"A deal closed before it was created is left out and listed, never counted as 0.",
        "成交早于创建的商机不计入并列出，绝不按0天计。"},
       {"Deals without a creation date are missing here only; all other figures count them.",
        "没有创建日期的商机只在此处缺席，其他指标照常计入。"}},
      {"Won after 10, 2, 90 and 0 days; one has no creation date, one was closed before it. The middle of 2 and 10: "
       "%1.",
       "赢单用时10、2、90和0天；另有一单没有创建日期，一单成交早于创建。2与10的中点：%1。"}};
}

KpiPage dealSize() {
  return {KpiId::DealSize,
          {"HubSpot, Klipfolio: won revenue / won deals", "HubSpot、Klipfolio：赢单销售额÷赢单数"},
          {Reason::NoWins},
          {{"Deals won for nothing are wins for the win rate, but have no size. Refunds are not deals.",
            "金额为0的赢单计入赢单率，但没有成交额。退款不算成交。"},
           {"Revenue is always deal size times deals with an amount, plus refunds.",
            "销售额恒等于平均成交额×有金额的赢单数＋退款。"},
           {"The median is beside it: one large deal moves the mean, not the median.",
            "旁边列出中位数：一笔大单会拉动平均数，不会拉动中位数。"}},
          {"Won: 1,000, 2,000, 6,000 and a free pilot; refunded: 500. 9,000 over three deals: %1.",
           "赢单1,000、2,000、6,000和一个免费试点，退款500。9,000除以3单：%1。"}};
}

KpiPage repPerformance() {
  return {
      KpiId::RepPerformance,
      {"Klipfolio: sales per rep, over full-time equivalents instead of heads",
       "Klipfolio：人均销售额；以折合全职人数代替人头数"},
      {Reason::NoReps},
      {{"Credit goes to the owner at closing, not to today's owner; splits must total 100 %, and the last cents go to "
        "the largest remainders.",
        "业绩归成交时的负责人，而非现在的负责人；分摊须合计100%，零头分给余数最大者。"},
       {"A rep who joins or leaves counts for the days employed, so the figure does not jump with a hire.",
        "入职或离职的销售人员按在职天数计，人员变动不会使数值跳动。"},
       {"Deals without an owner are in the company's revenue, but not in this figure.",
        "没有负责人的商机计入公司销售额，但不计入本指标。"},
       {"Team membership is dated: a deal goes to the team its rep was in on the closing day.",
        "团队归属有起止日期：商机归成交当日销售人员所在的团队。"}},
      {"June has 30 days: Li worked 30 of them, Wang 20, Zhao 15, together 13/6 full-time equivalents. They are "
       "credited with 3,400.01; 50.00 have no owner. Per rep: %1.",
       "6月共30天：李在职30天、王20天、赵15天，合13/6个全职人数。三人业绩3,400.01，另有50.00没有负责人。人均%1。"}};
}

KpiPage marketShare() {
  return {KpiId::MarketShare,
          {"Farris et al., Marketing Metrics: revenue market share",
           "Farris等，《Marketing Metrics》：按销售额计的市场份额"},
          {Reason::NotForDimension, Reason::NoMarketSize, Reason::ZeroMarketSize},
          {{"The market must be known for every day of the period, else there is no figure.",
            "本期每一天都须有市场规模数据，否则没有数值。"},
           {"Shares of several segments are summed before dividing, never averaged.",
            "多个细分市场先分别求和再相除，绝不对份额取平均。"},
           {"A share above 100 % is shown and flagged: the market size is too small, or another price level.",
            "超过100%的份额照常显示并标记：市场规模偏小，或价格口径不同。"},
           {"A filter has a market where a market segment bears the name of the segment, region or product.",
            "筛选的客户分类、区域或产品与某个细分市场同名时才有市场数据。"}},
          {"The market of 2024 is 366 M, 1 M a day in that leap year. February has 29 days; 1.45 M of 29 M: %1.",
           "2024年市场规模3.66亿，闰年每天100万。2月29天共2,900万，本公司145万：%1。"}};
}

KpiPage attainment() {
  return {KpiId::Attainment,
          {"Klipfolio: sales target attainment; ratio of sums", "Klipfolio：销售目标完成率；先求和再相除"},
          {Reason::NoTarget, Reason::ZeroTarget},
          {{"Several targets are summed before dividing; the mean of the reps' percentages says something else.",
            "多个目标先求和再相除；各人完成率的平均是另一回事。"},
           {"Without a company target the reps' targets are summed, and the figure says so.",
            "没有公司目标时以销售人员目标之和代替，并予以标明。"},
           {"A rep's target counts for the days employed, times the ramp of those days.",
            "销售人员的目标按在职天数及其爬坡系数计。"},
           {"Refunds above wins give a negative attainment; a target of 0 gives none.",
            "退款多于赢单时完成率为负；目标为0时没有数值。"}},
          {"On 20 June 212 are won, and the target of June is 250: %1.", "截至6月20日赢单212，6月目标250：%1。"}};
}

}  // namespace

std::vector<KpiPage> headlinePages() {
  return {revenue(), cac(), retention(), cycle(), dealSize(), repPerformance(), marketShare(), attainment()};
}

}  // namespace bellwether::test
