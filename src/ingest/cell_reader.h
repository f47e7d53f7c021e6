#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bellwether/ingest/csv_reader.h"
#include "bellwether/ingest/field_parser.h"
#include "bellwether/ingest/file_plan.h"
#include "bellwether/ingest/profile.h"
#include "bellwether/records/records.h"

namespace bellwether::ingest {

/// Why a row is not taken.
struct Problem {
  static constexpr std::size_t kWholeRow = SIZE_MAX;
  std::size_t column = kWholeRow;
  std::string_view reason;
};

/// Hash that looks up views in maps of strings.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// The cells of the current row by field, typed. The first thing that is wrong with the row is kept as its problem.
class CellReader {
 public:
  CellReader(const FilePlan& plan, const ReadContext& context);

  /// Requires: the row has as many cells as the plan has columns.
  void begin(const CsvRow& row);
  const std::optional<Problem>& problem() const { return m_problem; }
  void complain(records::Field field, std::string_view reason, Role role = Role::Value);

  bool has(records::Field field, Role role = Role::Value) const { return columnOf(field, role) >= 0; }
  /// Trimmed, without the apostrophe that guards formulas; empty when the file has no such column.
  std::string_view text(records::Field field, Role role = Role::Value) const;
  /// Complains of ids that a spreadsheet has turned into 1.2E+10.
  std::string_view id(records::Field field);
  /// Empty for blank cells and for 9999-12-31 (never).
  std::optional<LocalDate> date(records::Field field, Role role = Role::Value);
  /// Complains when the cell is blank.
  LocalDate requiredDate(records::Field field);
  /// Reads `from` and `through`, both ends in.
  Period period();
  /// Parts per million.
  std::optional<std::int32_t> ppm(records::Field field);
  std::optional<bool> flag(Role role) const;

  /// The row's currency: its column's, else the plan's. Also what an amount's cell names itself.
  Currency currency();
  /// Minor units of the row's currency. Requires: currency() was called for the row.
  std::optional<std::int64_t> money(records::Field field, Role role = Role::Value);
  /// The ISO code as read from the file, or given for it; empty: the workspace's.
  std::string_view currencyCode() const { return m_currencyNamed ? m_currency.code() : std::string_view{}; }
  std::optional<std::int64_t> rateE9();

  records::Reference reference(records::Field id, records::Field name);
  /// nameKey(), remembered for names beyond ASCII.
  void setKey(std::string& key, std::string_view name);
  /// The outcome that words of a column say, with the profile's own words first.
  std::optional<records::Outcome> outcomeOf(std::string_view text, records::Field field);
  /// The columns that are no fields, as a JSON object; empty when all are blank.
  records::ExtraFields extra() const;

  const FilePlan& plan() const { return m_plan; }

 private:
  int columnOf(records::Field field, Role role) const {
    return m_columns[static_cast<std::size_t>(field)][static_cast<std::size_t>(role)];
  }
  std::pair<std::string_view, std::string_view> firstOfList(std::string_view cell) const;
  std::optional<std::int64_t> slowMoney(std::string_view cell, records::Field field, Role role);

  const FilePlan& m_plan;
  const Profile* m_profile;
  ZoneDates m_zone;
  std::array<std::array<int, 9>, records::kFields> m_columns{};
  std::vector<DateStyle> m_dateStyles;  // one per column
  NumberStyle m_numberStyle;
  const CsvRow* m_row = nullptr;
  std::optional<Problem> m_problem;
  Currency m_currency;
  bool m_currencyNamed = false;
  std::string m_lastCurrencyText;
  std::optional<Currency> m_lastCurrency;
  TextMap<std::string> m_nameKeys;
  std::array<TextMap<std::optional<records::Outcome>>, 2> m_outcomes;  // of outcome and stage columns
  std::vector<std::pair<std::size_t, std::string>> m_extras;           // column, its `"header":`
};

/// Text with every byte that is no UTF-8 replaced by U+FFFD.
std::string shownText(std::string_view text);
void appendJsonString(std::string_view text, std::string& out);

}  // namespace bellwether::ingest
