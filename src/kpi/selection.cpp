#include "kpi/selection.h"

#include <algorithm>

namespace bellwether::kpi {
namespace {

using records::Cell;
using records::Seat;

bool isSeatDimension(Dimension dimension) { return dimension == Dimension::Rep || dimension == Dimension::Team; }

const records::Dictionary* dictionaryOf(const Columns& columns, Dimension dimension) {
  switch (dimension) {
    case Dimension::Team:
      return &columns.teams;
    case Dimension::Region:
      return &columns.regions;
    case Dimension::Product:
      return &columns.products;
    case Dimension::Segment:
      return &columns.segments;
    case Dimension::Source:
      return &columns.sources;
    case Dimension::Currency:
      return &columns.currencies;
    case Dimension::Rep:
    case Dimension::Customer:
      break;
  }
  return nullptr;
}

std::string nameOf(const records::TextColumn& names, const records::TextColumn& ids, std::uint32_t row,
                   bool isAmbiguous) {
  const std::string_view name = names[row], id = ids[row];
  if (name.empty()) return std::string(id);
  if (!isAmbiguous || id.empty()) return std::string(name);
  return std::string(name) + " (" + std::string(id) + ")";
}

bool keyMatches(const Columns& columns, Dimension dimension, std::uint32_t row, const std::string& value) {
  const bool isRep = dimension == Dimension::Rep;
  const auto& names = isRep ? columns.repNames : columns.customerNames;
  const auto& ids = isRep ? columns.repIds : columns.customerIds;
  const std::string_view name = names[row];
  if (name.empty()) return ids[row] == value;
  if (value.size() < name.size() || std::string_view(value).substr(0, name.size()) != name) return false;
  const bool isAmbiguous = isRep ? columns.reps[row].isAmbiguous : columns.customers[row].isAmbiguous;
  return nameOf(names, ids, row, isAmbiguous) == value;
}

/// Reps or customers of a key; when no key is equal, those with that id.
void resolveRecord(const Columns& columns, Dimension dimension, const std::string& value,
                   std::vector<std::uint32_t>& codes) {
  const bool isRep = dimension == Dimension::Rep;
  const auto& ids = isRep ? columns.repIds : columns.customerIds;
  const auto add = [&](std::uint32_t row) { codes.push_back(isRep ? row : columns.customers[row].account); };
  const std::size_t before = codes.size();
  const auto count = static_cast<std::uint32_t>(ids.size());
  for (std::uint32_t row = 1; row < count; ++row)
    if (keyMatches(columns, dimension, row, value)) add(row);
  if (codes.size() != before) return;
  for (std::uint32_t row = 1; row < count; ++row)
    if (ids[row] == value) add(row);
}

}  // namespace

bool CodeFilter::contains(std::uint32_t code) const { return std::binary_search(codes.begin(), codes.end(), code); }

std::size_t codeCount(const Columns& columns, Dimension dimension) {
  if (dimension == Dimension::Rep) return columns.reps.size();
  if (dimension == Dimension::Customer) return columns.customers.size();
  return dictionaryOf(columns, dimension)->size();
}

std::uint32_t codeOf(const Seat& seat, Dimension dimension) {
  return dimension == Dimension::Rep ? seat.rep : seat.team;
}

std::uint32_t codeOf(const Columns& columns, const Cell& cell, Dimension dimension) {
  switch (dimension) {
    case Dimension::Rep:
    case Dimension::Team:
      return codeOf(columns.seats[cell.seat], dimension);
    case Dimension::Region:
      return cell.region;
    case Dimension::Product:
      return cell.product;
    case Dimension::Segment:
      return cell.segment;
    case Dimension::Source:
      return cell.source;
    case Dimension::Currency:
      return cell.currency;
    case Dimension::Customer:
      break;
  }
  return 0;
}

std::vector<std::uint32_t> cellCodes(const Columns& columns, Dimension dimension) {
  std::vector<std::uint32_t> codes(columns.cells.size());
  const auto fill = [&](auto code) { std::transform(columns.cells.begin(), columns.cells.end(), codes.begin(), code); };
  const auto fillFrom = [&](std::uint32_t Cell::*member) { fill([&](const Cell& cell) { return cell.*member; }); };
  switch (dimension) {
    case Dimension::Rep:
      fill([&](const Cell& cell) { return columns.seats[cell.seat].rep; });
      break;
    case Dimension::Team:
      fill([&](const Cell& cell) { return columns.seats[cell.seat].team; });
      break;
    case Dimension::Region:
      fillFrom(&Cell::region);
      break;
    case Dimension::Product:
      fillFrom(&Cell::product);
      break;
    case Dimension::Segment:
      fillFrom(&Cell::segment);
      break;
    case Dimension::Source:
      fillFrom(&Cell::source);
      break;
    case Dimension::Currency:
      fillFrom(&Cell::currency);
      break;
    case Dimension::Customer:
      break;
  }
  return codes;
}

std::string keyOf(const Columns& columns, Dimension dimension, std::uint32_t code) {
  if (code == 0) return std::string(missingGroup(dimension));
  if (dimension == Dimension::Rep)
    return nameOf(columns.repNames, columns.repIds, code, columns.reps[code].isAmbiguous);
  if (dimension == Dimension::Customer)
    return nameOf(columns.customerNames, columns.customerIds, code, columns.customers[code].isAmbiguous);
  return (*dictionaryOf(columns, dimension))[code];
}

CodeFilters resolve(const Columns& columns, const Slice& slice) {
  CodeFilters filters;
  for (const Filter& filter : slice) {
    CodeFilter resolved{filter.dimension, {}};
    for (const std::string& value : filter.values) {
      if (value == missingGroup(filter.dimension)) resolved.codes.push_back(0);
      const records::Dictionary* dictionary = dictionaryOf(columns, filter.dimension);
      if (!dictionary) {
        resolveRecord(columns, filter.dimension, value, resolved.codes);
      } else if (const std::uint32_t* code = value.empty() ? nullptr : dictionary->find(value)) {
        resolved.codes.push_back(*code);
      }
    }
    std::sort(resolved.codes.begin(), resolved.codes.end());
    resolved.codes.erase(std::unique(resolved.codes.begin(), resolved.codes.end()), resolved.codes.end());
    const auto same = std::find_if(filters.begin(), filters.end(),
                                   [&](const CodeFilter& other) { return other.dimension == filter.dimension; });
    if (same == filters.end()) {
      filters.push_back(std::move(resolved));
      continue;
    }
    std::erase_if(same->codes, [&](std::uint32_t code) { return !resolved.contains(code); });
  }
  return filters;
}

CodeFilters withCode(CodeFilters filters, Dimension by, std::uint32_t code) {
  for (CodeFilter& filter : filters) {
    if (filter.dimension != by) continue;
    filter.codes = {code};
    return filters;
  }
  filters.push_back({by, {code}});
  return filters;
}

Selection::Selection(CodeFilters filters) : m_filters(std::move(filters)) {
  m_hasSeats = std::any_of(m_filters.begin(), m_filters.end(),
                           [](const CodeFilter& filter) { return isSeatDimension(filter.dimension); });
}

std::uint32_t Selection::onlyCode(Dimension dimension) const {
  const auto found = std::find_if(m_filters.begin(), m_filters.end(),
                                  [&](const CodeFilter& filter) { return filter.dimension == dimension; });
  return found->codes.front();
}

void Selection::compile(const Columns& columns) {
  if (m_filters.empty()) return;
  m_takes.assign(columns.cells.size(), Take::Whole);
  if (m_hasSeats)
    for (std::size_t code = 0; code < m_takes.size(); ++code)
      if (columns.cellFlags[code] & records::kSplit) m_takes[code] = Take::Credit;
  for (const CodeFilter& filter : m_filters) {
    std::vector<std::uint8_t> table(codeCount(columns, filter.dimension));
    for (const std::uint32_t code : filter.codes) table[code] = 1;
    if (filter.dimension == Dimension::Customer)
      m_accounts = std::move(table);
    else
      restrict(columns, filter.dimension, table);
  }
}

void Selection::restrict(const Columns& columns, Dimension dimension, const std::vector<std::uint8_t>& table) {
  const bool bySeat = isSeatDimension(dimension);
  const std::vector<std::uint32_t> codes = cellCodes(columns, dimension);
  for (std::size_t cell = 0; cell < m_takes.size(); ++cell) {
    // The seats of a split deal are those of its parts.
    const bool isKept = table[codes[cell]] != 0 || (bySeat && m_takes[cell] == Take::Credit);
    m_takes[cell] = isKept ? m_takes[cell] : Take::None;
  }
}

bool Selection::takesSeat(const Seat& seat) const {
  return std::all_of(m_filters.begin(), m_filters.end(), [&](const CodeFilter& filter) {
    return !isSeatDimension(filter.dimension) || filter.contains(codeOf(seat, filter.dimension));
  });
}

Take Selection::takeOf(const Columns& columns, std::uint32_t row) const {
  if (m_filters.empty()) return Take::Whole;
  const Take take = m_takes[columns.cell[row]];
  if (take == Take::None || !takesAccount(columns.account[row])) return Take::None;
  if (take == Take::Credit && !takesCredit(columns, row)) return Take::None;
  return take;
}

std::int64_t Selection::creditOf(const Columns& columns, std::uint32_t row) const {
  std::int64_t sum = 0;
  for (const records::Credit& credit : columns.creditsOf(row))
    if (takesSeat(columns.seats[credit.seat])) sum += credit.amount;
  return sum;
}

std::int64_t Selection::shareOf(const Columns& columns, std::uint32_t row, std::int64_t amount) const {
  const auto credits = columns.creditsOf(row);
  std::vector<std::int32_t> ppm;
  for (const records::Credit& credit : credits) ppm.push_back(credit.ppm);
  const std::vector<std::int64_t> parts = records::largestRemainder(amount, ppm);
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (takesSeat(columns.seats[credits[i].seat])) sum += parts[i];
  return sum;
}

bool Selection::takesCredit(const Columns& columns, std::uint32_t row) const {
  const auto credits = columns.creditsOf(row);
  return std::any_of(credits.begin(), credits.end(),
                     [&](const records::Credit& credit) { return takesSeat(columns.seats[credit.seat]); });
}

}  // namespace bellwether::kpi
