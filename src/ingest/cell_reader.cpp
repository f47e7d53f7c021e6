#include "ingest/cell_reader.h"

#include <algorithm>
#include <set>

#include "bellwether/ingest/fold.h"
#include "ingest/byte_scan.h"
#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

using records::Field;

constexpr std::size_t kMostMemos = 50'000;

// Apostrophes put before cells that a spreadsheet would take for formulas.
std::string_view unguarded(std::string_view cell) {
  if (cell.size() < 2 || cell.front() != '\'') return cell;
  const std::string_view rest = cell.substr(1);
  for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"})
    if (rest.starts_with(sign)) return rest;
  return cell;
}

bool isPlainCell(std::string_view cell) {
  return cell.empty() || (static_cast<unsigned char>(cell.front()) - 0x21U < 0x5E &&
                          static_cast<unsigned char>(cell.back()) - 0x21U < 0x5E);
}

// 1.2E+10: what is left of a long number that a spreadsheet has shown and saved.
bool isDestroyed(std::string_view id) {
  const std::size_t e = id.find_first_of("eE");
  if (e == std::string_view::npos || e < 3 || id.size() < e + 3 || id[e + 1] != '+') return false;
  const std::size_t point = id.find_first_of(".,");
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), isDigit);
  };
  return point == 1 && digits(id.substr(0, 1)) && digits(id.substr(2, e - 2)) && digits(id.substr(e + 2));
}

// Plain digits with at most two decimals behind a point; minor units, or empty for everything that needs a closer look.
std::optional<std::int64_t> quickMinor(std::string_view cell, int exponent) {
  if (exponent != 2 || cell.empty() || cell.size() > 16) return std::nullopt;
  const bool negative = cell.front() == '-';
  std::size_t i = negative ? 1 : 0;
  if (i == cell.size()) return std::nullopt;
  std::int64_t value = 0;
  for (; i < cell.size() && isDigit(cell[i]); ++i) value = value * 10 + (cell[i] - '0');
  if (i == cell.size()) return (negative ? -value : value) * 100;
  const std::size_t decimals = cell.size() - i - 1;
  if (cell[i] != '.' || i == (negative ? 1U : 0U) || decimals == 0 || decimals > 2) return std::nullopt;
  for (std::size_t k = i + 1; k < cell.size(); ++k) {
    if (!isDigit(cell[k])) return std::nullopt;
    value = value * 10 + (cell[k] - '0');
  }
  if (decimals == 1) value *= 10;
  return negative ? -value : value;
}

std::string_view numberReason(std::string_view code) {
  if (code == "out_of_range") return "number_out_of_range";
  return code == "control_character" ? code : "bad_number";
}

std::string_view dateReason(const DateReading& reading) {
  if (reading.reading == Reading::Ask) return reading.code == "day_or_month_first" ? "ambiguous_date" : "bad_date";
  return reading.code == "out_of_range" ? "date_out_of_range" : "bad_date";
}

}  // namespace

CellReader::CellReader(const FilePlan& plan, const ReadContext& context)
    : m_plan(plan), m_profile(findProfile(plan.profile)), m_zone(context.timeZone) {
  for (auto& roles : m_columns) roles.fill(-1);
  m_dateStyles.resize(plan.columns.size());
  std::set<std::string> headers;
  for (const ColumnPlan& column : plan.columns) {
    DateStyle& style = m_dateStyles[column.index];
    style.zone = &m_zone;
    style.shape = column.dateShape;
    style.shortYears = column.shortYears;
    if (plan.dateOrderEvidence.code != "default" && plan.dateOrderEvidence.code != "year_first")
      style.order = plan.dateOrder;
    if (column.field) {
      m_columns[static_cast<std::size_t>(*column.field)][static_cast<std::size_t>(column.role)] =
          static_cast<int>(column.index);
      continue;
    }
    if (column.header.starts_with("bellwether_")) continue;  // of a file of rejects
    std::string header = column.header.empty() ? "column " + std::to_string(column.index + 1) : column.header;
    for (int n = 2; !headers.insert(header).second; ++n) header = column.header + " (" + std::to_string(n) + ")";
    std::string name;
    appendJsonString(shownText(header), name);
    m_extras.emplace_back(column.index, name + ":");
  }
  m_numberStyle.decimal = plan.decimalEvidence.code == "default" ? '\0' : plan.decimal;
}

void CellReader::begin(const CsvRow& row) {
  m_row = &row;
  m_problem.reset();
  m_currency = m_plan.currency;
  m_currencyNamed = false;
}

void CellReader::complain(Field field, std::string_view reason, Role role) {
  if (m_problem) return;
  const int column = columnOf(field, role);
  m_problem = Problem{column < 0 ? Problem::kWholeRow : static_cast<std::size_t>(column), reason};
}

std::string_view CellReader::text(Field field, Role role) const {
  const int column = columnOf(field, role);
  if (column < 0) return {};
  const std::string_view cell = m_row->cells[static_cast<std::size_t>(column)];
  return unguarded(isPlainCell(cell) ? cell : trimmed(cell));
}

std::string_view CellReader::id(Field field) {
  std::string_view cell = text(field);
  if (isDestroyed(cell)) complain(field, "destroyed_id");
  if (m_profile && !m_profile->idPrefix.empty() && cell.starts_with(m_profile->idPrefix))
    cell.remove_prefix(m_profile->idPrefix.size());
  return cell;
}

std::optional<LocalDate> CellReader::date(Field field, Role role) {
  const std::string_view cell = text(field, role);
  if (cell.empty()) return std::nullopt;
  const DateReading reading = readDate(cell, m_dateStyles[static_cast<std::size_t>(columnOf(field, role))]);
  if (reading.reading == Reading::Value) return reading.date;
  if (reading.reading != Reading::Empty && reading.code != "sentinel") complain(field, dateReason(reading), role);
  return std::nullopt;
}

LocalDate CellReader::requiredDate(Field field) {
  const std::optional<LocalDate> value = date(field);
  if (!value) complain(field, "missing_value");
  return value.value_or(LocalDate());
}

Period CellReader::period() {
  const LocalDate from = requiredDate(Field::From);
  const LocalDate through = requiredDate(Field::Through);
  if (through < from) complain(Field::Through, "end_before_begin");
  return {from, through.plusDays(1)};
}

std::optional<std::int32_t> CellReader::ppm(Field field) {
  const std::string_view cell = text(field);
  if (cell.empty()) return std::nullopt;
  const int scale = m_plan.columns[static_cast<std::size_t>(columnOf(field, Role::Value))].percentScale;
  const PercentReading reading = readPercent(cell, m_numberStyle, scale);
  if (reading.reading == Reading::Value) return reading.ppm;
  if (reading.reading != Reading::Empty) complain(field, "bad_percent");
  return std::nullopt;
}

std::optional<bool> CellReader::flag(Role role) const {
  const std::string_view cell = text(Field::OutcomeField, role);
  return cell.empty() ? std::nullopt : readFlag(cell);
}

Currency CellReader::currency() {
  const std::string_view cell = text(Field::CurrencyField);
  if (cell.empty()) return m_currency;
  if (cell != m_lastCurrencyText || !m_lastCurrency) {
    m_lastCurrencyText = cell;
    m_lastCurrency = readCurrency(cell);
  }
  if (!m_lastCurrency) {
    complain(Field::CurrencyField, "bad_currency");
    return m_currency;
  }
  m_currencyNamed = true;
  m_currency = *m_lastCurrency;
  return m_currency;
}

std::optional<std::int64_t> CellReader::money(Field field, Role role) {
  const std::string_view cell = text(field, role);
  if (cell.empty()) return std::nullopt;
  const bool minorUnits = m_profile && m_profile->amountsInMinorUnits;
  if (m_numberStyle.decimal != ',' && !minorUnits)
    if (const auto minor = quickMinor(cell, m_currency.exponent())) return minor;
  return slowMoney(cell, field, role);
}

std::optional<std::int64_t> CellReader::slowMoney(std::string_view cell, Field field, Role role) {
  NumberStyle style = m_numberStyle;
  style.commaGroups = m_currency.code() == "CNY" || m_currency.code() == "JPY";
  const NumberReading reading = readNumber(cell, style);
  if (reading.reading == Reading::Empty) return std::nullopt;
  if (reading.reading != Reading::Value || reading.percent) {
    complain(field, reading.percent ? "bad_number" : numberReason(reading.code), role);
    return std::nullopt;
  }
  if (!reading.currency.empty() && reading.currency != m_currency.code()) {
    const std::optional<Currency> named = Currency::fromCode(reading.currency);
    if (m_currencyNamed || !named) {
      complain(field, "bad_currency", role);
      return std::nullopt;
    }
    m_currency = *named;
    m_currencyNamed = true;
  }
  const int exponent = m_profile && m_profile->amountsInMinorUnits ? 0 : m_currency.exponent();
  const std::optional<std::int64_t> minor = toMinor(reading.decimal, exponent);
  if (!minor) complain(field, "number_out_of_range", role);
  return minor;
}

std::optional<std::int64_t> CellReader::rateE9() {
  NumberStyle style = m_numberStyle;
  // Rates are small: a single separator is the decimal one.
  if (style.decimal == 0) style.decimal = text(Field::Rate).find('.') == std::string_view::npos ? ',' : '.';
  const NumberReading reading = readNumber(text(Field::Rate), style);
  if (reading.reading == Reading::Empty) {
    complain(Field::Rate, "missing_value");
    return std::nullopt;
  }
  if (reading.reading != Reading::Value) {
    complain(Field::Rate, numberReason(reading.code));
    return std::nullopt;
  }
  const std::optional<std::int64_t> rate = toMinor(reading.decimal, 9);
  if (!rate || *rate <= 0) complain(Field::Rate, "number_out_of_range");
  return rate;
}

void CellReader::setKey(std::string& key, std::string_view name) {
  if (findBeyondAscii(name) == std::string_view::npos) {
    key.resize(name.size());
    std::transform(name.begin(), name.end(), key.begin(), asciiLower);
    return;
  }
  if (const auto found = m_nameKeys.find(name); found != m_nameKeys.end()) {
    key = found->second;
    return;
  }
  if (m_nameKeys.size() >= kMostMemos) m_nameKeys.clear();
  key = m_nameKeys.emplace(std::string(name), nameKey(name)).first->second;
}

// The first of several customers or owners in one cell. `1234;ann@example.com` is one owner, by id and address.
std::pair<std::string_view, std::string_view> CellReader::firstOfList(std::string_view cell) const {
  if (!m_profile || m_profile->listSeparator.empty()) return {cell, {}};
  const std::size_t at = cell.find(m_profile->listSeparator);
  if (at == std::string_view::npos) return {cell, {}};
  const std::string_view first = trimmed(cell.substr(0, at));
  const std::string_view rest = trimmed(cell.substr(at + m_profile->listSeparator.size()));
  const bool isPair = rest.find('@') != std::string_view::npos && std::all_of(first.begin(), first.end(), isDigit);
  return {first, isPair ? rest : std::string_view{}};
}

records::Reference CellReader::reference(Field idField, Field nameField) {
  records::Reference reference;
  reference.id = firstOfList(id(idField)).first;
  auto [name, address] = firstOfList(text(nameField));
  if (!address.empty()) {
    if (reference.id.empty()) reference.id = name;
    name = address;
  }
  if (!name.empty()) {
    reference.name = name;
    setKey(reference.nameKey, name);
  }
  return reference;
}

std::optional<records::Outcome> CellReader::outcomeOf(std::string_view text, Field field) {
  auto& memo = m_outcomes[field == Field::Stage ? 1 : 0];
  if (const auto found = memo.find(text); found != memo.end()) return found->second;
  if (memo.size() >= kMostMemos) memo.clear();
  std::optional<records::Outcome> outcome = field == Field::Stage ? readStageOutcome(text) : readOutcome(text);
  if (m_profile) {
    const auto& words = m_profile->of(records::RecordKind::Deals).outcomes;
    if (const auto word = words.find(headerKey(text)); word != words.end()) outcome = word->second;
  }
  return memo.emplace(std::string(text), outcome).first->second;
}

records::ExtraFields CellReader::extra() const {
  std::string json;
  for (const auto& [column, name] : m_extras) {
    const std::string_view cell = trimmed(m_row->cells[column]);
    if (cell.empty()) continue;
    json += json.empty() ? '{' : ',';
    json += name;
    appendJsonString(unguarded(cell), json);
  }
  if (!json.empty()) json += '}';
  return json;
}

}  // namespace bellwether::ingest
