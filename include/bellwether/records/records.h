#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bellwether/core/date.h"
#include "bellwether/core/period.h"

namespace bellwether::records {

/// Stored by number: new ones go behind the others.
enum class RecordKind : std::uint8_t {
  Deals,
  Customers,
  Reps,
  RepTeams,
  Splits,
  Targets,
  Costs,
  Market,
  Rates,
  Calendar,
  Ramps,
  RepMerges
};
inline constexpr int kRecordKinds = 12;

/// Names of the command line: `deals customers reps rep-teams splits targets costs market rates calendar ramps
/// rep-merges`.
std::string_view toString(RecordKind kind);
std::optional<RecordKind> recordKindFromString(std::string_view text);

enum class Outcome : std::uint8_t { Open, Won, Lost, Void };
std::string_view toString(Outcome outcome);  ///< `open won lost void`

/// How a record names another one. Empty id and name: no reference. Text is UTF-8, trimmed.
struct Reference {
  std::string id;       ///< the other record's id in the same origin; empty when only named
  std::string name;     ///< as written
  std::string nameKey;  ///< name trimmed, case-folded and width-folded: equal keys are one record
  bool isEmpty() const { return id.empty() && name.empty(); }
  friend bool operator==(const Reference&, const Reference&) = default;
};

/// The fields a file can supply, per kind: their number is the bit in a `FieldMask`. A column that a file does not have
/// leaves what an earlier file said. The text of each is its header in the plain template.
enum class Field : std::uint8_t {
  // deals
  DealId,
  DealName,
  CustomerId,
  CustomerName,
  RepId,
  RepName,
  Product,
  Region,
  Source,
  Pipeline,
  Stage,
  OutcomeField,
  Amount,
  ListAmount,
  CurrencyField,
  Created,
  Closed,
  ExpectedClose,
  FirstContact,
  Probability,
  LostReason,
  // customers (CustomerId, CustomerName as `name`, Region, Source too)
  Segment,
  Industry,
  MergedInto,
  MergedOn,
  // reps (RepId, RepName as `name`, Region too)
  Email,
  Team,
  Manager,
  Hired,
  Left,
  // rep-teams, targets, costs, market, rates, splits
  From,
  Through,
  Scope,
  ScopeId,
  Kpi,
  Category,
  Channel,
  ValidFrom,
  Rate,
  Percent,
  // calendar; rep-merges have RepId and MergedInto
  Day,
  IsWorkday,
  DayName,
};
inline constexpr int kFields = static_cast<int>(Field::DayName) + 1;
using FieldMask = std::uint64_t;
constexpr FieldMask maskOf(Field field) { return FieldMask{1} << static_cast<unsigned>(field); }

/// Header in the plain template for a kind, e.g. (Customers, CustomerName) -> "name". Empty when the kind has no such
/// field. (Reps, Manager) is "manager", which is understood but is no column of the template.
std::string_view templateHeader(RecordKind kind, Field field);
/// The template's columns of a kind, in order.
const std::vector<Field>& templateFields(RecordKind kind);
/// Fields without which no record of the kind can be made (bold in the template).
FieldMask requiredFields(RecordKind kind);

/// Columns a file has beyond the known ones, as a JSON object text of header to value; empty when none.
using ExtraFields = std::string;

struct Deal {
  std::string id;  ///< the file's id, or a stable key made from customer, name and creation date
  std::string name;
  Reference customer;
  Reference rep;  ///< owner at close
  std::string product, region, source, pipeline, stage, lostReason;
  Outcome outcome = Outcome::Open;
  std::optional<std::int64_t> amount;      ///< minor units of `currency`; empty: unknown (open and lost deals only)
  std::optional<std::int64_t> listAmount;  ///< minor units of `currency`
  std::string currency;                    ///< ISO code; empty: the workspace's
  std::optional<LocalDate> created, closed, expectedClose, firstContact;
  std::optional<std::int32_t> probabilityPpm;  ///< 0..1,000,000 (parts per million)
  ExtraFields extra;
  friend bool operator==(const Deal&, const Deal&) = default;
};

struct Customer {
  std::string id;  ///< empty when the file has names only: then nameKey is the key
  std::string name, nameKey;
  std::string segment, region, industry, source;
  std::string mergedInto;             ///< id (or name) of the customer that this one is a duplicate of
  std::optional<LocalDate> mergedOn;  ///< a real acquisition's date; empty: one customer all along
  ExtraFields extra;
  friend bool operator==(const Customer&, const Customer&) = default;
};

struct Rep {
  std::string id;  ///< empty when the file has names only
  std::string name, nameKey;
  std::string email, team, manager, region;
  std::optional<LocalDate> hired;
  std::optional<LocalDate> left;  ///< last day employed
  ExtraFields extra;
  friend bool operator==(const Rep&, const Rep&) = default;
};

/// Dated membership [from, end) of a rep in a team.
struct RepTeam {
  Reference rep;
  std::string team;
  LocalDate from;
  std::optional<LocalDate> end;  ///< exclusive; empty: still there
  friend bool operator==(const RepTeam&, const RepTeam&) = default;
};

struct Split {
  std::string dealId;
  Reference rep;
  std::int32_t percentPpm = 0;  ///< parts per million of the deal; those of one deal sum to 1,000,000
  friend bool operator==(const Split&, const Split&) = default;
};

enum class TargetScope : std::uint8_t { Company, Team, Rep, Product, Region };
std::string_view toString(TargetScope scope);
std::optional<TargetScope> targetScopeFromString(std::string_view text);

struct Target {
  TargetScope scope = TargetScope::Company;
  Reference scopeId;  ///< the rep (by id or name), or the team, product or region by name; empty for the company
  std::string kpi = "revenue";
  Period period;
  std::int64_t amount = 0;  ///< minor units of `currency`
  std::string currency;
  friend bool operator==(const Target&, const Target&) = default;
};

enum class CostCategory : std::uint8_t { Ads, Salaries, Commission, Tools, Other };
std::string_view toString(CostCategory category);
std::optional<CostCategory> costCategoryFromString(std::string_view text);

struct Cost {
  Period period;
  CostCategory category = CostCategory::Other;
  std::string channel;
  std::int64_t amount = 0;  ///< minor units of `currency`
  std::string currency;
  friend bool operator==(const Cost&, const Cost&) = default;
};

struct MarketSize {
  std::string segment = "all";
  Period period;
  std::int64_t amount = 0;  ///< minor units of `currency`
  std::string currency;
  std::string source;
  friend bool operator==(const MarketSize&, const MarketSize&) = default;
};

/// Exchange rate in force from a date until the next one of the same currency.
struct Rate {
  std::string currency;
  LocalDate validFrom;
  /// Workspace-currency units for one unit of `currency`, times 10^9. 7.30 is 7'300'000'000.
  std::int64_t rateE9 = 0;
  friend bool operator==(const Rate&, const Rate&) = default;
};
inline constexpr std::int64_t kRateScale = 1'000'000'000;

/// A day that is worked, or not, otherwise than its weekday says: a holiday, or the day worked to make up for one.
struct CalendarDay {
  LocalDate date;
  bool isWorkday = false;
  std::string name;  ///< e.g. of the holiday
  friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// The part of a new rep's targets that counts while they learn.
struct RepRamp {
  Reference rep;
  Period period;
  std::int32_t percentPpm = 0;  ///< parts per million, 0..1,000,000
  friend bool operator==(const RepRamp&, const RepRamp&) = default;
};

/// One person under two ids: what names `rep` means `into`.
struct RepMerge {
  Reference rep;
  Reference into;
  friend bool operator==(const RepMerge&, const RepMerge&) = default;
};

using Rows = std::variant<std::vector<Deal>, std::vector<Customer>, std::vector<Rep>, std::vector<RepTeam>,
                          std::vector<Split>, std::vector<Target>, std::vector<Cost>, std::vector<MarketSize>,
                          std::vector<Rate>, std::vector<CalendarDay>, std::vector<RepRamp>, std::vector<RepMerge>>;

/// A run of good records of one kind, in file order, with the line each began on.
struct RecordBatch {
  RecordKind kind = RecordKind::Deals;
  FieldMask supplied = 0;           ///< the columns that the file has
  Rows rows;                        ///< the alternative with the kind's number
  std::vector<std::int64_t> lines;  ///< physical line of each row, from 1

  std::size_t size() const {
    return std::visit([](const auto& r) { return r.size(); }, rows);
  }
};

/// An empty batch whose `rows` holds the kind's alternative.
RecordBatch emptyBatch(RecordKind kind);

}  // namespace bellwether::records
