#include "bellwether/app/closed_period.h"

#include <algorithm>
#include <iterator>

#include "app/closing_document.h"
#include "bellwether/app/all_kpis.h"
#include "bellwether/app/clock.h"
#include "bellwether/app/commentary.h"
#include "bellwether/core/sha256.h"
#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/receipt.h"
#include "bellwether/store/period_book.h"

namespace bellwether::app {
namespace {

constexpr std::size_t kAllRows = static_cast<std::size_t>(-1);

// Lengths before texts: different records never give the same line.
void append(std::string& line, const std::string& text) { line += std::to_string(text.size()) + ":" + text; }

void hashRows(Sha256& hash, const std::vector<kpi::ReceiptRow>& rows) {
  for (const kpi::ReceiptRow& row : rows) {
    std::string line;
    for (const std::string& text : {row.kind, row.id, row.name, row.customer, row.rep, row.currency})
      append(line, text);
    append(line, row.date ? row.date->toIso() : std::string());
    append(line, row.amountMinor ? std::to_string(*row.amountMinor) : std::string());
    append(line, row.contribution.toString());
    hash.update(line);
  }
}

records::CountedDeal dealOf(const kpi::ReceiptRow& row) {
  return {row.id, row.name, row.customer, row.rep, row.date, row.contribution.rounded().value_or(0)};
}

void fillNow(std::vector<FrozenValue>& values, const records::Facts& facts, const NamedPeriod& period, LocalDate asOf) {
  kpi::Query query;
  query.period = period;
  query.asOf = asOf;
  const auto periods = kpi::evaluate(facts, query).periods;
  if (periods.empty()) return;
  const auto& now = periods.back().kpis;
  for (FrozenValue& value : values) {
    const auto found = std::find_if(now.begin(), now.end(), [&](const auto& each) { return each.id == value.id; });
    if (found != now.end()) value.now = found->value;
  }
}

}  // namespace

std::vector<FrozenValue> ClosedPeriod::drifted() const {
  std::vector<FrozenValue> others;
  std::copy_if(values.begin(), values.end(), std::back_inserter(others),
               [](const FrozenValue& value) { return !value.isUnchanged(); });
  return others;
}

CountedRecords countedRecords(const records::Facts& facts, const Period& period, LocalDate asOf) {
  CountedRecords counted;
  Sha256 hash;
  for (int i = 0; i < kpi::kHeadlineKpis; ++i) {
    const auto receipt = kpi::receiptOf(facts, static_cast<kpi::KpiId>(i), period, {}, asOf, {kAllRows});
    hashRows(hash, receipt.numerator);
    hashRows(hash, receipt.denominator);
    if (receipt.value.id != kpi::KpiId::Revenue) continue;
    for (const kpi::ReceiptRow& row : receipt.numerator) counted.deals.push_back(dealOf(row));
  }
  counted.sha256 = hash.hex();
  return counted;
}

Status closePeriod(store::PeriodBook& book, const ClosingRequest& request, const Formatter& formatter) {
  const NamedPeriod& period = request.period;
  if (period.range.isEmpty() || request.asOf < period.range.last()) return fail(ErrorCode::InvalidArgument, period.id);
  const auto written = book.commentary(period.id);
  if (!written) return tl::unexpected(written.error());
  Lens lens;
  lens.period = period;
  const Results results = withAllKpis(computeResults(request.facts, lens, request.asOf));
  const QString text = QString::fromStdString(*written);
  const CountedRecords counted = countedRecords(*request.facts, period.range, request.asOf);
  store::Closing closing;
  closing.period = period.id;
  closing.closedAt = utcNow();
  closing.asOf = request.asOf;
  closing.recordsSha256 = counted.sha256;
  Notes notes{text, fillIn(text, results, formatter), {}};
  std::copy_if(request.notes.begin(), request.notes.end(), std::back_inserter(notes.days),
               [&](const store::Note& note) { return period.range.contains(note.day); });
  closing.document = closingDocument(results, notes);
  if (const auto id = book.close(closing, counted.deals); !id) return tl::unexpected(id.error());
  return {};
}

Result<ClosedPeriod> describe(const store::PeriodBook& book, const store::Closing& closing,
                              const records::Facts& facts) {
  const auto period = parsePeriod(closing.period, facts.settings().calendar);
  if (!period) return tl::unexpected(period.error());
  const auto then = book.deals(closing.id);
  if (!then) return tl::unexpected(then.error());
  const CountedRecords now = countedRecords(facts, period->range, closing.asOf);
  FrozenDocument frozen = readClosingDocument(closing.document);
  ClosedPeriod closed;
  closed.period = closing.period;
  closed.closedAt = closing.closedAt;
  closed.asOf = closing.asOf;
  closed.recordsSha256 = closing.recordsSha256;
  closed.notes = frozen.notes.filled;
  closed.deals = then->size();
  closed.isUnchanged = now.sha256 == closing.recordsSha256;
  closed.values = std::move(frozen.values);
  fillNow(closed.values, facts, *period, closing.asOf);
  if (!closed.isUnchanged) closed.drift = driftOf(*then, now.deals, facts, period->range);
  return closed;
}

Result<std::optional<ClosedPeriod>> closedPeriod(const store::PeriodBook& book, const records::Facts& facts,
                                                 const std::string& period) {
  const auto closings = book.closings();
  if (!closings) return tl::unexpected(closings.error());
  std::vector<Reopening> earlier;
  for (const store::Closing& closing : *closings) {
    if (closing.period != period) continue;
    if (closing.isOpenAgain()) {
      earlier.push_back({closing.closedAt, closing.reopenedAt, closing.reason});
      continue;
    }
    auto closed = describe(book, closing, facts);
    if (!closed) return tl::unexpected(closed.error());
    closed->earlier = std::move(earlier);
    return std::optional(std::move(*closed));
  }
  return std::optional<ClosedPeriod>();
}

}  // namespace bellwether::app
