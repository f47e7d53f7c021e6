#include "bellwether/kpi/variants.h"

#include <algorithm>

#include "bellwether/kpi/team.h"
#include "bellwether/records/facts.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

/// View, accounts and measures of a frame, kept together.
struct Framed {
  Framed(const records::Facts& facts, const Frame& frame)
      : kept(viewOf(facts.columns(), frame.where)),
        view(*kept),
        accounts(view),
        measures(view, accounts, frame.period, frame.asOf) {}
  std::shared_ptr<const View> kept;
  const View& view;
  Accounts accounts;
  Measures measures;
};

std::optional<Fraction> ratio(const Fraction& numerator, const Fraction& denominator) {
  if (denominator == Fraction(0)) return std::nullopt;
  return numerator / denominator;
}

KpiValue valueOf(KpiId id) {
  const Definition& definition = definitionOf(id);
  KpiValue out;
  out.id = id;
  out.unit = definition.unit;
  out.numerator.measure = definition.numerator;
  out.denominator.measure = definition.denominator;
  return out;
}

PipelineFigures figuresOf(const OpenTotals& totals) {
  return {fractionOf(totals.amount), Fraction::of(totals.weighted, 1'000'000), totals.deals, totals.noAmount,
          totals.fxMissing};
}

}  // namespace

CycleFigures cycleFigures(const records::Facts& facts, const Frame& frame, CycleStart start, CycleScope scope) {
  const Framed framed(facts, frame);
  const Columns& columns = facts.columns();
  CycleFigures out;
  std::vector<std::int64_t> days;
  const auto add = [&](std::uint32_t row, std::int64_t) {
    if (columns.cycle[row] == records::kCycleRefund) return;
    const bool isContact = start == CycleStart::FirstContact;
    const auto cycle = isContact ? columns.contactDays(row) : columns.cycleDays(row);
    if (cycle) {
      days.push_back(*cycle);
      return;
    }
    const std::uint16_t code = isContact && !columns.contact.empty() ? columns.contact[row] : columns.cycle[row];
    ++(code == records::kCycleNegative ? out.negative : out.noStart);
  };
  framed.view.eachWon(framed.measures.elapsed(), add);
  if (scope == CycleScope::WonAndLost) framed.view.eachLost(framed.measures.elapsed(), add);
  const Sample sample(std::move(days));
  out.n = sample.size();
  if (out.n == 0) return out;
  out.median = sample.quantile(Fraction::of(1, 2));
  out.p90 = sample.quantile(Fraction::of(9, 10));
  out.mean = Fraction::of(sample.sum(), out.n);
  return out;
}

DealSizeFigures dealSizeFigures(const records::Facts& facts, const Frame& frame) {
  Framed framed(facts, frame);
  const records::WonTotals& won = framed.measures.won();
  DealSizeFigures out;
  out.priced = won.priced;
  out.deals = won.rows - won.refundRows;
  const Fraction gross = fractionOf(won.net - won.refunds);
  out.mean = ratio(gross, out.priced);
  out.withZero = ratio(gross, out.deals);
  out.net = ratio(fractionOf(won.net), out.priced);
  const Sample& amounts = framed.measures.pricedAmounts();
  if (amounts.size() > 0) out.median = amounts.quantile(Fraction::of(1, 2));
  Int128 sum = 0;
  for (const AccountNet& item : framed.accounts.nets(framed.measures.elapsed(), framed.measures.lookBackEnd())) {
    if (item.net <= 0) continue;
    ++out.customers;
    sum += item.net;
  }
  out.perCustomer = ratio(fractionOf(sum), out.customers);
  return out;
}

KpiValue laggedCac(const records::Facts& facts, const Frame& frame, std::int32_t lagDays) {
  Framed framed(facts, frame);
  const Period& now = framed.measures.flowRange();
  Measures earlier(framed.view, framed.accounts, {now.begin.plusDays(-lagDays), now.end.plusDays(-lagDays)},
                   frame.asOf);
  KpiValue out = computeKpi(KpiId::AcquisitionCost, earlier);
  const Fraction spent = out.numerator.value;
  const std::int64_t customers = framed.measures.newCustomers();
  out.id = KpiId::Cac;
  out.denominator.measure = Measure::NewCustomers;
  out.value.reset();
  out.n = customers;
  setRatio(out, spent, customers, Reason::NoNewCustomers);
  return out;
}

DiscountFigures discountFigures(const records::Facts& facts, const Frame& frame) {
  Framed framed(facts, frame);
  const Columns& columns = facts.columns();
  const records::WonTotals& won = framed.measures.won();
  DiscountFigures out;
  out.listed = won.listed;
  if (won.listed == 0) return out;
  out.weighted = ratio(fractionOf(won.list - won.listedNet), fractionOf(won.list));
  out.coverage = Fraction::of(won.listed, won.deals);
  Fraction rates = 0;
  framed.view.eachWon(framed.measures.elapsed(), [&](std::uint32_t row, std::int64_t amount) {
    const std::int64_t list = framed.view.partOf(row, columns.list[row]);
    if (rates.isValid() && list > 0 && amount >= 0 && columns.ownAmount(row))
      rates = rates + Fraction::of(Int128{list} - amount, list);
  });
  // With many deals of odd sizes the common denominator can leave 128 bits.
  if (rates.isValid()) out.meanOfRates = rates / Fraction(out.listed);
  return out;
}

PipelineFigures wholePipeline(const records::Facts& facts, const Slice& where, LocalDate asOf) {
  return figuresOf(openTotals(*viewOf(facts.columns(), where), std::nullopt, asOf));
}

PipelineFigures overduePipeline(const records::Facts& facts, const Slice& where, LocalDate asOf) {
  const Period overdue{LocalDate::min(), asOf};
  return figuresOf(openTotals(*viewOf(facts.columns(), where), overdue, asOf));
}

QuotaDistribution quotaDistribution(const records::Facts& facts, const Period& period,
                                    const std::vector<std::string>& reps, LocalDate asOf) {
  std::vector<std::string> keys = reps;
  for (std::uint32_t code = 1; reps.empty() && code < facts.columns().reps.size(); ++code)
    keys.push_back(keyOf(facts.columns(), Dimension::Rep, code));
  std::vector<GroupResult> groups;
  for (const std::string& key : keys) {
    Framed framed(facts, {period, {{Dimension::Rep, {key}}}, asOf});
    groups.push_back(
        {key, {computeKpi(KpiId::Revenue, framed.measures), computeKpi(KpiId::Attainment, framed.measures)}});
  }
  return quotaDistribution(groups);
}

KpiValue shareOfMarket(const records::Facts& facts, const Frame& frame, const std::vector<std::string>& segments,
                       const Fraction& ours) {
  const Framed framed(facts, frame);
  KpiValue out = valueOf(KpiId::MarketShare);
  out.numerator.value = ours;
  const MarketScope scope{true, segments.empty(), segments};
  const auto market = marketSize(facts.columns(), scope, frame.period, framed.measures.flowRange());
  if (!market) {
    out.reason = Reason::NoMarketSize;
    return out;
  }
  setRatio(out, ours, market->amount, Reason::ZeroMarketSize);
  if (out.value && *out.value > Fraction(1)) out.flags.push_back(Flag::ShareOver100);
  return out;
}

KpiValue lifetimeValue(const Fraction& arpa, const Fraction& margin, const Fraction& churn) {
  KpiValue out = valueOf(KpiId::Ltv);
  if (margin <= Fraction(0)) {
    out.reason = Reason::NoMargin;
    return out;
  }
  setRatio(out, arpa * margin, churn, Reason::NoChurn);
  return out;
}

KpiValue lifetimeValueToCac(const Fraction& arpa, const Fraction& margin, const Fraction& churn, const Fraction& cac) {
  const KpiValue value = lifetimeValue(arpa, margin, churn);
  KpiValue out = valueOf(KpiId::LtvCac);
  out.reason = value.reason;
  if (value.value) setRatio(out, *value.value, cac, Reason::DivisionByZero);
  return out;
}

KpiValue paybackMonths(const Fraction& monthlyArpa, const Fraction& margin, const Fraction& cac) {
  KpiValue out = valueOf(KpiId::CacPayback);
  setRatio(out, cac, monthlyArpa * margin, Reason::NoMargin);
  return out;
}

std::optional<Fraction> averageRevenuePerAccount(const Fraction& revenue, std::int64_t customers, std::int64_t months) {
  if (customers <= 0 || months <= 0) return std::nullopt;
  return revenue / Fraction(customers) / Fraction(months);
}

KpiValue growth(const Fraction& before, const Fraction& now) {
  KpiValue out = valueOf(KpiId::Revenue);
  out.unit = Unit::Ratio;
  out.numerator.value = now - before;
  out.denominator.value = before;
  if (before <= Fraction(0))
    out.reason = Reason::NoPositiveBase;
  else
    out.value = (now - before) / before;
  return out;
}

}  // namespace bellwether::kpi
