#include "kpi_docs.h"

namespace bellwether::test {

using kpi::KpiId;
using kpi::Reason;

namespace {

const Text kOneDay = {"By closing day: what is dated the day after the period's last does not count.",
                      "按成交日计：本期末日次日的不计入。"};

std::vector<KpiPage> sumPages() {
  return {
      {KpiId::GrossRevenue,
       {"HubSpot: closed amount, before refunds", "HubSpot：成交金额，未扣退款"},
       {},
       {kOneDay,
        {"Gross revenue plus refunds, which are 0 or negative, is revenue.", "销售总额加退款（0或负数）等于销售额。"}},
       {"Won in January: 1,000.00, 250.50 and 0; refunded: 100.25. Gross: %1.",
        "1月赢单1,000.00、250.50和0，退款100.25。总额%1。"}},
      {KpiId::Refunds,
       {"won rows with a negative amount, dated when refunded", "金额为负的赢单记录，按退款日计"},
       {},
       {{"A refund is never a deal, a win or a cycle.", "退款绝不计为成交、赢单或周期。"}},
       {"Refunded in January: 100.25, hence %1.", "1月退款100.25，即%1。"}},
      {KpiId::WonDeals,
       {"HubSpot: closed-won deals", "HubSpot：赢单数"},
       {},
       {{"Deals of 0 are wins; so are deals that lack an amount or an exchange rate.",
         "金额为0的算赢单，缺金额或缺汇率的也算。"},
        {"A won deal without a closing day is listed as a data problem and counts nowhere.",
         "没有成交日的赢单列为数据问题，不计入任何指标。"}},
       {"Won in January: 1,000.00, 250.50 and 0; a refund is no deal: %1.",
        "1月赢单1,000.00、250.50和0，退款不算：%1。"}},
      {KpiId::LostDeals,
       {"HubSpot: closed-lost deals", "HubSpot：丢单数"},
       {},
       {{"Lost deals enter the win rate and nothing else.", "丢单只计入赢单率。"}},
       {"Six deals were lost in the quarter: %1.", "本季丢了六单：%1。"}},
  };
}

std::vector<KpiPage> ratePages() {
  return {
      {KpiId::WinRate,
       {"Funnelcast: won / (won + lost), by count", "Funnelcast：赢单÷（赢单＋丢单），按单数"},
       {Reason::NoClosedDeals},
       {{"Deals never closed make it look better than it is: mind the overdue ones.",
         "一直不结束的商机会使它虚高，请留意逾期商机。"}},
       {"Won 4, lost 6, five still open: %1.", "赢4单，丢6单，5单未结：%1。"}},
      {KpiId::WinRateValue,
       {"Funnelcast: won / (won + lost), by value", "Funnelcast：赢单÷（赢单＋丢单），按金额"},
       {Reason::NoClosedDeals, Reason::DivisionByZero},
       {{"Refunds are not taken off: they are no part of winning.", "不扣退款：退款与赢单无关。"},
        {"Deals without an amount do not count.", "没有金额的商机不计入。"}},
       {"Won 100,000, lost 300,000: %1.", "赢单100,000，丢单300,000：%1。"}},
      {KpiId::CycleMean,
       {"HubSpot: time to close", "HubSpot：成交用时"},
       {Reason::NoMeasurableDeals},
       {{"The mean is what most CRMs show, and what sales velocity uses.", "多数CRM显示的是平均数，销售速度也用它。"}},
       {"Won after 10, 2, 90 and 0 days: 102 over 4, %1. The median is 6.",
        "用时10、2、90和0天：102除以4，%1。中位数是6。"}},
      {KpiId::CycleP90,
       {"Excel PERCENTILE.INC: linear interpolation", "Excel PERCENTILE.INC：线性插值"},
       {Reason::NoMeasurableDeals},
       {{"With few deals it lies close to the longest one.", "单数少时接近最长的一单。"}},
       {"0, 2, 10 and 90 days: rank 2.7 lies 0.7 of the way from 10 to 90, %1.",
        "0、2、10、90天：位次2.7在10到90之间的0.7处，%1。"}},
      {KpiId::DealSizeMedian,
       {"the companion of the mean deal size", "与平均成交额对照"},
       {Reason::NoWins},
       {{"With an even number of deals it is the mean of the two in the middle.", "单数为偶数时取中间两单的平均。"}},
       {"1,000, 2,000 and 6,000: %1.", "1,000、2,000、6,000：%1。"}},
      {KpiId::Discount,
       {"value-weighted; the mean of rates misleads", "按金额加权；折扣率的平均会误导"},
       {Reason::NoListPrices},
       {{"Sold above list is a negative discount.", "高于标价成交为负折扣。"},
        {"Each deal weighs by its list amount, so small deals with large discounts do not set the figure.",
         "各单按标价加权，折扣大的小单不会左右结果。"}},
       {"Lists of 1,000, 10,000 and 200 sold for 900, 7,000 and 250; a fourth deal has no list amount. 3,050 of "
        "11,200: "
        "%1.",
        "标价1,000、10,000、200，成交900、7,000、250；第四单没有标价。3,050÷11,200：%1。"}},
  };
}

std::vector<KpiPage> openPages() {
  return {
      {KpiId::Velocity,
       {"sales velocity as CRM vendors teach it", "CRM厂商通行的销售速度"},
       {Reason::NoClosedDeals, Reason::NoWins, Reason::NoMeasurableDeals, Reason::ZeroCycle},
       {{"Open deals are those of the as-of day; the rates are those of the period.",
         "未结商机取截止日当天的，各项比率取本期的。"},
        {"It is not compared with an earlier period: what was open then is not known.",
         "不与以前各期比较：当时有哪些未结商机已不可知。"}},
       {"Five deals are open; 4 of 10 were won, of 25,000 on average, after 30 days in the mean: 5 × 2/5 × 25,000 ÷ 30 "
        "is "
        "%1.",
        "5个未结商机；10单赢4单，平均25,000，平均用时30天：5×2/5×25,000÷30，即%1。"}},
      {KpiId::Pipeline,
       {"sum of open deals expected in the period", "预计在本期成交的未结商机之和"},
       {},
       {{"Expected by the day in the file; deals past that day never cover a later period.",
         "按文件中的预计成交日；已过该日的商机不计入以后各期。"},
        {"Other currencies are converted at the rate of the as-of day.", "外币按截止日汇率折算。"},
        {"It is not compared with an earlier period: what was open then is not known.",
         "不与以前各期比较：当时有哪些未结商机已不可知。"}},
       {"Open for the third quarter: 40,000, 60,000 and 100,000; one is overdue, one is expected on 1 October: %1.",
        "预计第三季度成交40,000、60,000、100,000；另有一单逾期，一单预计10月1日：%1。"}},
      {KpiId::WeightedPipeline,
       {"pipeline weighted by the deals' own probabilities", "按商机自身概率加权的商机总额"},
       {},
       {{"A deal without a probability adds nothing.", "没有概率的商机不增加金额。"}},
       {"40,000 at 50 %, 60,000 at 25 % and 100,000 at 10 %: %1.", "40,000×50%、60,000×25%、100,000×10%：%1。"}},
      {KpiId::Coverage,
       {"pipeline over the remaining target", "商机总额÷剩余目标"},
       {Reason::NoTarget, Reason::ZeroTarget, Reason::TargetMet},
       {{"What is won in the period is taken off the target first.", "先从目标中减去本期已赢单的金额。"},
        {"As much as one over the win rate is needed; “three times” is right at a win rate of one in three.",
         "需要的倍数是赢单率的倒数；“三倍”只在赢单率三分之一时成立。"}},
       {"A pipeline of 200,000 for a target of 80,000, nothing won yet: %1.",
        "商机总额200,000，目标80,000，尚无赢单：%1。"}},
  };
}

}  // namespace

std::vector<KpiPage> dealPages() {
  std::vector<KpiPage> all = sumPages();
  for (const auto& pages : {ratePages(), openPages()}) all.insert(all.end(), pages.begin(), pages.end());
  return all;
}

}  // namespace bellwether::test
