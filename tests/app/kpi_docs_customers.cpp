#include "kpi_docs.h"

namespace bellwether::test {

using kpi::KpiId;
using kpi::Reason;

namespace {

const Text kMargin = {
    "A workspace holds no margin, so the figure is not available; the example starts from given figures.",
    "工作区没有毛利率，因此没有数值；示例从给定的数字出发。"};

std::vector<KpiPage> countPages() {
  return {
      {KpiId::NewCustomers,
       {"Farris et al.: acquired customers", "Farris等：新获取的客户"},
       {},
       {{"The first deal counts wherever in the company it was won: a customer of another region is not new in this "
         "one.",
         "以全公司首单为准：其他区域的老客户在本区域不算新客户。"},
        {"Deals of 0 do not make a customer.", "金额为0的赢单不产生新客户。"}},
       {"C1 and C2 first bought in January, C3 bought again: %1.", "1月C1和C2首次购买，C3再次购买：%1。"}},
      {KpiId::ActiveCustomers,
       {"MASB: customers of a specified recency", "MASB：在规定时间内购买过的客户"},
       {},
       {{"Who was refunded all is not active.", "全部退款的客户不算活跃。"}},
       {"In 2024 A, B, D, E and F bought more than they were refunded: %1.", "2024年A、B、D、E、F净购买大于0：%1。"}},
      {KpiId::ReactivatedCustomers,
       {"identity: end = retained + new + reactivated", "恒等式：期末＝保留＋新增＋重新激活"},
       {},
       {{"Compared are the windows that end at the period's begin and at its end.",
         "比较的是截至期初与截至期末的两个窗口。"}},
       {"D and E bought in 2024 and earlier, but netted nothing in 2023: %1.",
        "D和E在2024年及更早买过，2023年净额为0：%1。"}},
  };
}

std::vector<KpiPage> keptPages() {
  const Text window = {"Windows, base and merges are those of customer retention.",
                       "窗口、基数与合并规则同客户保留率。"};
  return {
      {KpiId::Churn,
       {"one minus the retention rate", "1减客户保留率"},
       {Reason::NoHistory},
       {window},
       {"Of A, B, C, G and H only A and B came back: %1.", "A、B、C、G、H中只有A和B回来：%1。"}},
      {KpiId::Grr,
       {"SaaS Metrics Standards Board: gross revenue retention", "SaaS Metrics Standards Board：总收入留存率"},
       {Reason::NoHistory},
       {window,
        {"Never above 100 %, and never above net revenue retention.", "不会超过100%，也不会超过净收入留存率。"}},
       {"A spent 100 and then 150, B 200 and then 120, the base 1,100 in all: (100 + 120) ÷ 1,100 is %1.",
        "A先100后150，B先200后120，基数合计1,100：（100＋120）÷1,100，即%1。"}},
      {KpiId::Nrr,
       {"net revenue retention; negative years count as 0", "净收入留存率；为负的年份按0计"},
       {Reason::NoHistory},
       {window,
        {"A customer with more refunds than purchases counts as 0, not below.", "退款多于购买的客户按0计，不为负。"}},
       {"A spent 100 and then 150, B 200 and then 120, the base 1,100 in all: (150 + 120) ÷ 1,100 is %1.",
        "A先100后150，B先200后120，基数合计1,100：（150＋120）÷1,100，即%1。"}},
      {KpiId::CrrSimple,
       {"the common textbook form; reactivated customers inflate it", "常见的教科书公式；回流客户会使其偏高"},
       {Reason::NoHistory},
       {{"It is here for comparing with other tools; customer retention is the figure to judge by.",
         "仅供与其他工具核对；判断时请看客户保留率。"}},
       {"Five customers at the start, five at the end, one of them new: (5 − 1) ÷ 5 is %1, although three of five "
        "left.",
        "期初5位，期末5位，其中1位新客户：（5－1）÷5，即%1，其实5位中已流失3位。"}},
      {KpiId::NewRevenue,
       {"revenue by the date of the customer's first won deal", "按客户首单日期划分的销售额"},
       {},
       {{"Later deals of a customer won in the same period are new revenue as well.",
         "新客户在同一期间的后续成交也计入。"}},
       {"b first bought in January, 300 and 50; n on the first of January, 5: %1.",
        "b在1月首次购买300和50，n在1月1日购买5：%1。"}},
      {KpiId::ReturningRevenue,
       {"revenue by the date of the customer's first won deal", "按客户首单日期划分的销售额"},
       {},
       {{"Deals without a customer are in it, so that both parts add up to revenue.",
         "没有客户的成交计入此项，使两部分之和等于销售额。"},
        {"Merged records are one customer: what was bought under an old name returns.",
         "合并的记录算一个客户：旧名下买过即为老客户。"}},
       {"a2 and a3 are a1 under other names, who bought in 2024; in January they bought for 200 and 10: %1.",
        "a2和a3是a1的别名，a1在2024年买过；1月分别购买200和10：%1。"}},
  };
}

std::vector<KpiPage> flowPages() {
  return {
      {KpiId::PaceAttainment,
       {"attainment against the day-prorated target", "对照按天均摊的目标"},
       {Reason::NoElapsedTime, Reason::NoTarget, Reason::ZeroTarget},
       {{"The as-of day has passed. After the period's end it is the attainment.",
         "截止日当天算已过。期末之后等于完成率。"}},
       {"212 are won on 20 June; 20 of 30 days stand for two thirds of the target of 250: %1.",
        "6月20日赢单212；30天已过20天，对应目标250的三分之二：%1。"}},
      {KpiId::Target,
       {"sum over days of (amount / days) x employed x ramp", "逐日求和：（目标÷天数）×在职×爬坡系数"},
       {Reason::NoTarget},
       {{"Any way of cutting a period adds back to its target exactly.",
         "期间无论怎样切分，各部分目标之和都恰好等于原目标。"},
        {"A filter by rep, team, product or region has the target of that scope; others have none.",
         "按销售人员、团队、产品或区域筛选时取该范围的目标，其他筛选没有目标。"}},
       {"910 for a quarter of 91 days are 10 a day; June has 30 days: %1.", "一季91天目标910，每天10；6月30天：%1。"}},
      {KpiId::AcquisitionCost,
       {"Klipfolio: fully loaded sales and marketing cost", "Klipfolio：计入全部销售与市场费用"},
       {Reason::NotForDimension, Reason::NoCostData},
       {{"Of a period still open, the days up to the as-of day are counted.", "未结束的期间只计到截止日。"}},
       {"10,850 for January are 350 a day, 11,200 for February 400. The week from 27 January has five days of one and "
        "two "
        "of the other: %1.",
        "1月10,850，每天350；2月11,200，每天400。1月27日起的一周含前者5天、后者2天：%1。"}},
      {KpiId::PaidCac,
       {"advertising cost over customers with a paid source", "广告费用÷付费来源的新客户数"},
       {Reason::NotForDimension, Reason::NoCostData, Reason::NoPaidCustomers},
       {{"A customer's source counts; without one, that of the first won deal.", "以客户来源为准；没有则取首单来源。"}},
       {"3,100 were spent on ads, and one of the two new customers came from a paid source: %1.",
        "广告支出3,100，两位新客户中一位来自付费来源：%1。"}},
      {KpiId::MarketSize,
       {"market figures spread evenly by day", "市场数据按天均摊"},
       {Reason::NotForDimension, Reason::NoMarketSize},
       {{"Rows for “all” are the company's market; without them the segments are summed.",
         "写明“all”的记录即公司所在市场；没有则各细分市场相加。"}},
       {"366 M for 2024 are 1 M a day; February 2024 has 29 days: %1.",
        "2024年3.66亿，每天100万；2024年2月29天：%1。"}},
      {KpiId::Ltv,
       {"Skok: margin-based lifetime value", "Skok：按毛利计的客户终身价值"},
       {Reason::NoMargin},
       {kMargin, {"Without churn there is no finite lifetime.", "没有流失就没有有限的客户寿命。"}},
       {"A customer brings 1,200 a month at a margin of 75 %, and 2.5 % leave each month: 1,200 × 0.75 ÷ 0.025 is %1.",
        "每客户每月1,200，毛利率75%，月流失率2.5%：1,200×0.75÷0.025，即%1。"}},
      {KpiId::LtvCac,
       {"Skok: lifetime value over acquisition cost", "Skok：客户终身价值÷客户获取成本"},
       {Reason::NoMargin},
       {kMargin, {"“Three” is a rule of thumb, not a law.", "“3倍”是经验之谈，不是定律。"}},
       {"A lifetime value of 36,000 for a cost of 12,000: %1.", "终身价值36,000，获取成本12,000：%1。"}},
      {KpiId::CacPayback,
       {"months until a customer has paid for its acquisition", "收回客户获取成本所需的月数"},
       {Reason::NoMargin},
       {kMargin},
       {"A cost of 12,000 and a monthly margin of 1,200 × 0.75 = 900: %1.",
        "获取成本12,000，月毛利1,200×0.75＝900：%1。"}},
  };
}

}  // namespace

std::vector<KpiPage> customerPages() {
  std::vector<KpiPage> all = countPages();
  for (const auto& pages : {keptPages(), flowPages()}) all.insert(all.end(), pages.begin(), pages.end());
  return all;
}

}  // namespace bellwether::test
