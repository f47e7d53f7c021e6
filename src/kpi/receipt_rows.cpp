#include "kpi/receipt_rows.h"

#include "kpi/rows.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

/// Lists the records of measures.
class Lister {
 public:
  Lister(Measures& measures, const RowSink& sink) : m_measures(measures), m_columns(measures.columns()), m_sink(sink) {}

  /// fn(row, amount) gives the contribution of a won deal, or nothing.
  template <class Fn>
  void won(Fn fn) {
    m_measures.view().eachWon(m_measures.elapsed(),
                              [&](std::uint32_t row, std::int64_t amount) { deal(row, fn(row, amount)); });
  }
  template <class Fn>
  void lost(Fn fn) {
    m_measures.view().eachLost(m_measures.elapsed(),
                               [&](std::uint32_t row, std::int64_t amount) { deal(row, fn(row, amount)); });
  }
  void open(Measure measure);
  void costs(const CostScope& scope);
  void market();
  void targets(const Period& range);
  void repTime();
  /// fn(net in the left window, net in the right one) for each customer with a positive net in the left one.
  template <class Fn>
  void customers(const Period& left, const Period& right, Fn fn) {
    Accounts& accounts = m_measures.accounts();
    const LocalDate end = m_measures.lookBackEnd();
    eachPositive(accounts.nets(left, end), accounts.nets(right, end),
                 [&](const AccountNet& item, Int128 other) { customer(item.account, fn(item, other)); });
  }
  void newCustomers(Measure measure);
  void endCustomers(Measure measure);

  bool isKnown(std::uint32_t row) const {
    return (m_columns.cellOf(row).flags() & (records::kFxMissing | records::kNoAmount)) == 0;
  }
  bool isRefund(std::uint32_t row) const { return m_columns.cycle[row] == records::kCycleRefund; }
  /// The selected part of the list amount, 0 without.
  std::int64_t listOf(std::uint32_t row, std::int64_t amount) const {
    if (m_columns.list.empty() || amount < 0 || !isKnown(row)) return 0;
    return m_measures.view().partOf(row, m_columns.list[row]);
  }
  const Columns& columns() const { return m_columns; }
  Measures& measures() { return m_measures; }

 private:
  void deal(std::uint32_t row, const std::optional<Fraction>& contribution) {
    if (contribution) m_sink([&] { return dealRow(m_columns, row); }, *contribution);
  }
  void customer(std::uint32_t account, const std::optional<Fraction>& contribution) {
    if (contribution) m_sink([&] { return customerRow(m_columns, account); }, *contribution);
  }

  Measures& m_measures;
  const Columns& m_columns;
  const RowSink& m_sink;
};

using Contribution = std::optional<Fraction>;

Contribution oneIf(bool counts) { return counts ? Contribution(1) : std::nullopt; }
Contribution amountIf(bool counts, std::int64_t amount) { return counts ? Contribution(amount) : std::nullopt; }

void Lister::open(Measure measure) {
  const Period expected{std::max(m_measures.period().begin, m_measures.asOf()), m_measures.period().end};
  const std::optional<Period> range =
      measure == Measure::OpenAmount || measure == Measure::WeightedAmount ? std::optional(expected) : std::nullopt;
  m_measures.view().eachOpenIn(range, [&](std::uint32_t row) {
    if (!range) return deal(row, Fraction(1));
    const auto converted = homeAmount(m_columns, row, m_measures.asOf());
    if (!converted) return;
    const std::int64_t amount = m_measures.view().partOf(row, *converted);
    const std::int32_t ppm = std::max(m_columns.openPpm[row - m_columns.lostEnd], 0);
    deal(row, measure == Measure::OpenAmount ? Fraction(amount) : Fraction::of(Int128{amount} * ppm, 1'000'000));
  });
}

void Lister::costs(const CostScope& scope) {
  if (!scope.applies) return;
  const Period& range = m_measures.flowRange();
  for (const records::CostRow& row : m_columns.costs)
    if (scope.takes(row) && row.amount && intersect(row.period, range).days() > 0)
      m_sink([&] { return costRow(row); }, shareOf(row, range));
}

void Lister::market() {
  if (!m_measures.market()) return;
  const MarketScope scope = marketScope(m_columns, m_measures.filters());
  for (const records::MarketRow* row : marketRows(m_columns, scope, m_measures.period()))
    if (row->amount && intersect(row->period, m_measures.flowRange()).days() > 0)
      m_sink([&] { return marketRow(*row); }, shareOf(*row, m_measures.flowRange()));
}

void Lister::targets(const Period& range) {
  for (const TargetPart& part : targetParts(m_columns, targetScope(m_measures.filters()), range).parts)
    if (part.row->amount) m_sink([&] { return targetRow(m_columns, *part.row); }, part.amount());
}

void Lister::repTime() {
  for (const auto& [code, days] : m_measures.repTime().days)
    m_sink([&, rep = code] { return repRow(m_columns, rep); }, Fraction::of(days, m_measures.flowRange().days()));
}

void Lister::newCustomers(Measure measure) {
  Accounts& accounts = m_measures.accounts();
  accounts.eachNew(m_measures.elapsed(), m_measures.lookBackEnd(), [&](std::uint32_t row, std::uint32_t account) {
    if (measure == Measure::NewPaidCustomers && accounts.kindOf(row) != NewKind::Paid) return;
    const auto make = [&] {
      ReceiptRow out = customerRow(m_columns, account);
      out.date = m_columns.dateOf(row);
      return out;
    };
    m_sink(make, Fraction(1));
  });
}

void Lister::endCustomers(Measure measure) {
  Accounts& accounts = m_measures.accounts();
  const Period days{m_measures.period().begin, std::max(m_measures.period().begin, m_measures.lookBackEnd())};
  accounts.eachAtEnd(days, [&](std::uint32_t account, EndKind kind) {
    const bool counts = measure == Measure::ReactivatedCustomers ? kind == EndKind::Reactivated : kind != EndKind::New;
    customer(account, oneIf(counts));
  });
}

void listDeals(Measure measure, Lister& list) {
  const auto priced = [&](std::uint32_t, std::int64_t amount) { return amountIf(amount > 0, amount); };
  const auto lostAmount = [&](std::uint32_t row, std::int64_t amount) { return amountIf(list.isKnown(row), amount); };
  const auto isWin = [&](std::uint32_t row, std::int64_t) { return oneIf(!list.isRefund(row)); };
  const auto always = [](std::uint32_t, std::int64_t) { return Contribution(1); };
  const auto cycle = [&](std::uint32_t row, std::int64_t) {
    const auto days = list.columns().cycleDays(row);
    return days ? Contribution(*days) : std::nullopt;
  };
  switch (measure) {
    case Measure::WonAmount:
      return list.won([&](std::uint32_t row, std::int64_t amount) { return amountIf(list.isKnown(row), amount); });
    case Measure::GrossAmount:
      return list.won(
          [&](std::uint32_t row, std::int64_t amount) { return amountIf(amount >= 0 && list.isKnown(row), amount); });
    case Measure::RefundAmount:
      return list.won([&](std::uint32_t, std::int64_t amount) { return amountIf(amount < 0, amount); });
    case Measure::CreditedAmount:
      return list.won([&](std::uint32_t row, std::int64_t amount) {
        const bool hasRep = list.columns().seatOf(row).rep != 0;
        return amountIf(hasRep && list.isKnown(row), amount);
      });
    case Measure::WonDeals:
      return list.won(isWin);
    case Measure::PricedDeals:
      return list.won([](std::uint32_t, std::int64_t amount) { return oneIf(amount > 0); });
    case Measure::PricedAmount:
    case Measure::DealSizeMedian:
      return list.won(priced);
    case Measure::LostDeals:
      return list.lost(always);
    case Measure::LostAmount:
      return list.lost(lostAmount);
    case Measure::ClosedDeals:
      list.won(isWin);
      return list.lost(always);
    case Measure::ClosedAmount:
      list.won(priced);
      return list.lost(lostAmount);
    case Measure::CycleDays:
    case Measure::CycleMedian:
    case Measure::CycleP90:
    case Measure::CycleMean:
      return list.won(cycle);
    case Measure::CycleDeals:
      return list.won([&](std::uint32_t row, std::int64_t amount) { return oneIf(cycle(row, amount).has_value()); });
    case Measure::ListAmount:
    case Measure::ListedDeals:
    case Measure::DiscountAmount:
      return list.won([&](std::uint32_t row, std::int64_t amount) -> Contribution {
        const std::int64_t listed = list.listOf(row, amount);
        if (listed <= 0) return std::nullopt;
        if (measure == Measure::ListedDeals) return Fraction(1);
        return measure == Measure::ListAmount ? Fraction(listed) : Fraction::of(Int128{listed} - amount, 1);
      });
    default:
      return;
  }
}

void listRevenueByAge(Measure measure, Lister& list) {
  Measures& m = list.measures();
  list.won([&](std::uint32_t row, std::int64_t amount) {
    const bool isNew = m.accounts().isNewBuyer(row, m.elapsed(), m.lookBackEnd());
    return amountIf(isNew == (measure == Measure::NewRevenue) && list.isKnown(row), amount);
  });
}

void listCustomers(Measure measure, Lister& list) {
  Measures& m = list.measures();
  const Period current = m.accounts().windowBefore(m.lookBackEnd()), base = m.baseWindow();
  const Period start = m.accounts().windowBefore(m.period().begin);
  switch (measure) {
    case Measure::ActiveCustomers:
      return list.customers(current, base, [](const AccountNet&, Int128) { return Contribution(1); });
    case Measure::BaseCustomers:
      return list.customers(base, current, [](const AccountNet&, Int128) { return Contribution(1); });
    case Measure::KeptCustomers:
      return list.customers(base, current, [](const AccountNet&, Int128 now) { return oneIf(now > 0); });
    case Measure::LostCustomers:
      return list.customers(base, current, [](const AccountNet&, Int128 now) { return oneIf(now <= 0); });
    case Measure::BaseRevenue:
      return list.customers(base, current, [](const AccountNet& item, Int128) { return fractionOf(item.net); });
    case Measure::KeptRevenue:
      return list.customers(base, current, [](const AccountNet&, Int128 now) {
        return now > 0 ? Contribution(fractionOf(now)) : std::nullopt;
      });
    case Measure::KeptRevenueCapped:
      return list.customers(base, current, [](const AccountNet& item, Int128 now) {
        return now > 0 ? Contribution(fractionOf(std::min(now, item.net))) : std::nullopt;
      });
    case Measure::StartCustomers:
      return list.customers(start, current, [](const AccountNet&, Int128) { return Contribution(1); });
    default:
      return;
  }
}

}  // namespace

void eachRecord(Measure measure, Measures& measures, const RowSink& sink) {
  Lister list(measures, sink);
  CostScope scope = costScope(measures.columns(), measures.filters());
  switch (measure) {
    case Measure::AdsCost:
      scope.adsOnly = true;
      return list.costs(scope);
    case Measure::AcquisitionCost:
      return list.costs(scope);
    case Measure::MarketSize:
      return list.market();
    case Measure::TargetAmount:
      return list.targets(measures.period());
    case Measure::TargetToDate:
      return list.targets(measures.elapsed());
    case Measure::RemainingTarget:
      if (!measures.target() || measures.target()->flow.amount <= Fraction(0)) return list.targets(measures.period());
      list.targets(measures.period());
      return list.won([&](std::uint32_t row, std::int64_t amount) {
        return list.isKnown(row) ? Contribution(Fraction::of(-Int128{amount}, 1)) : std::nullopt;
      });
    case Measure::RepTime:
      return list.repTime();
    case Measure::OpenAmount:
    case Measure::WeightedAmount:
    case Measure::OpenDeals:
    case Measure::VelocityProduct:
      return list.open(measure);
    case Measure::NewCustomers:
    case Measure::NewPaidCustomers:
      return list.newCustomers(measure);
    case Measure::EndCustomersLessNew:
    case Measure::ReactivatedCustomers:
      return list.endCustomers(measure);
    case Measure::NewRevenue:
    case Measure::ReturningRevenue:
      return listRevenueByAge(measure, list);
    default:
      listDeals(measure, list);
      return listCustomers(measure, list);
  }
}

}  // namespace bellwether::kpi
