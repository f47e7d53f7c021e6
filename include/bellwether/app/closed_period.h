#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/core/error.h"
#include "bellwether/core/period.h"
#include "bellwether/kpi/value.h"
#include "bellwether/records/counted_deal.h"
#include "bellwether/records/facts.h"
#include "bellwether/store/note_book.h"

namespace bellwether::store {
class PeriodBook;
struct Closing;
}  // namespace bellwether::store

namespace bellwether::app {

/// What became of a deal since a period was closed.
enum class DealChange : std::uint8_t {
  // not counted any more
  Reopened,
  Lost,
  Voided,
  MovedOut,   ///< won still, on a day outside the period
  Uncounted,  ///< won in the period still, and left out for another reason, such as a missing rate
  Gone,       ///< not in the workspace any more
  // counted otherwise
  AmountCut,
  AmountRaised,
  Described,  ///< same amount; day within the period, name, customer or rep differ
  // counted only now
  Added,
};

std::string_view toString(DealChange change);  ///< `reopened`, `amount_cut`, ...

/// A deal that a closed period counted otherwise than it would be counted now.
struct DealDrift {
  std::optional<records::CountedDeal> then;  ///< empty: counted only now
  std::optional<records::CountedDeal> now;   ///< empty: not counted any more
  DealChange what = DealChange::Described;
};

/// A KPI as the closing froze it, and as it is now.
struct FrozenValue {
  kpi::KpiId id = kpi::KpiId::Revenue;
  kpi::Unit unit = kpi::Unit::Money;
  std::optional<Fraction> then, now;  ///< empty: could not be computed
  bool isUnchanged() const { return then == now; }
};

/// An earlier closing of the same period, and why it was opened again.
struct Reopening {
  std::string closedAt, reopenedAt;  ///< UTC, `YYYY-MM-DDTHH:MM:SSZ`
  std::string reason;
};

/// A closed period, and what has changed in it since.
struct ClosedPeriod {
  std::string period;
  std::string closedAt;  ///< UTC, `YYYY-MM-DDTHH:MM:SSZ`
  LocalDate asOf;
  std::string recordsSha256;
  QString notes;                    ///< commentary as it was, with its figures of then
  std::size_t deals = 0;            ///< counted in revenue then
  bool isUnchanged = true;          ///< the records counted now have the same SHA-256
  std::vector<FrozenValue> values;  ///< all that were frozen
  std::vector<DealDrift> drift;     ///< in the order of the closing, then those counted only now
  std::vector<Reopening> earlier;   ///< oldest first

  /// The values that are others now.
  std::vector<FrozenValue> drifted() const;
};

/// The records behind the eight KPIs of a period, company-wide.
struct CountedRecords {
  std::string sha256;                       ///< over all of them; lower-case hex
  std::vector<records::CountedDeal> deals;  ///< of revenue, by closing day
};
CountedRecords countedRecords(const records::Facts& facts, const Period& period, LocalDate asOf);

/// What differs between two lists of counted deals. Deals are matched by id; among several of one id equal ones first,
/// the others by their order. `facts` of now tell what became of deals that are not counted any more.
std::vector<DealDrift> driftOf(const std::vector<records::CountedDeal>& then,
                               const std::vector<records::CountedDeal>& now, const records::Facts& facts,
                               const Period& period);

/// What is to be closed, and as of which day it is valued.
struct ClosingRequest {
  std::shared_ptr<const records::Facts> facts;
  NamedPeriod period;
  LocalDate asOf;
  std::vector<store::Note> notes = {};  ///< all of the workspace; those of the period's days are kept
};
/// Freezes a period's values, targets, definitions and notes with the SHA-256 of the records counted, company-wide. The
/// time of closing is the clock's; `formatter` writes the figures in the notes. Errors: InvalidArgument (the period is
/// not over at asOf), AlreadyExists (it is closed), and those of the store.
Status closePeriod(store::PeriodBook& book, const ClosingRequest& request, const Formatter& formatter);

/// What a closing says about the facts as they are now.
Result<ClosedPeriod> describe(const store::PeriodBook& book, const store::Closing& closing,
                              const records::Facts& facts);
/// The closed period of that name; empty: it is not closed.
Result<std::optional<ClosedPeriod>> closedPeriod(const store::PeriodBook& book, const records::Facts& facts,
                                                 const std::string& period);

namespace words {
QString dealChange(DealChange change);  ///< `reopened`, `amount cut`
/// `Revenue was 1,200,000.00 USD in the closed book, is 1,170,000.00 USD now: two deals reopened, one amount cut.`
/// Without drift it says that nothing has changed.
QString drift(const ClosedPeriod& closed, const Formatter& formatter);
/// `was 30,000.00 USD, is not counted now: reopened`
QString dealDrift(const DealDrift& drift, const Formatter& formatter);
/// A line for each of the other figures that changed: `Average deal size was 2,000.00 USD, is 1,950.00 USD now`.
QStringList valueDrift(const ClosedPeriod& closed, const Formatter& formatter);
}  // namespace words

}  // namespace bellwether::app
