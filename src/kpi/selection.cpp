#include "kpi/selection.h"

#include <algorithm>
#include <future>

namespace bellwether::kpi {
namespace {

using records::Cell;
using records::Place;
using records::Seat;

/// Customers up to which a second thread is not worth its while.
constexpr std::size_t kAlone = 50'000;

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
  // Names are many: their lengths tell most apart, and many begin alike.
  if (value.size() < name.size() || value.back() != (name.size() == value.size() ? name.back() : ')')) return false;
  if (!value.starts_with(name)) return false;
  const bool isAmbiguous = isRep ? columns.reps[row].isAmbiguous : columns.customers[row].isAmbiguous();
  return nameOf(names, ids, row, isAmbiguous) == value;
}

/// Rows of [1, count) that `matches` takes, ascending.
template <class Matches>
std::vector<std::uint32_t> rowsThat(std::uint32_t count, Matches matches) {
  const auto find = [&](std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = begin; row < end; ++row)
      if (matches(row)) rows.push_back(row);
    return rows;
  };
  const std::uint32_t half = std::max(count / 2, 1U);
  auto other = std::async(half < kAlone ? std::launch::deferred : std::launch::async, find, half, count);
  std::vector<std::uint32_t> rows = find(1, half);
  const std::vector<std::uint32_t> behind = other.get();
  rows.insert(rows.end(), behind.begin(), behind.end());
  return rows;
}

/// Reps or customers of a key; when no key is equal, those with that id.
void resolveRecord(const Columns& columns, Dimension dimension, const std::string& value,
                   std::vector<std::uint32_t>& codes) {
  const bool isRep = dimension == Dimension::Rep;
  const auto& ids = isRep ? columns.repIds : columns.customerIds;
  const auto count = static_cast<std::uint32_t>(ids.size());
  std::vector<std::uint32_t> rows =
      rowsThat(count, [&](std::uint32_t row) { return keyMatches(columns, dimension, row, value); });
  if (rows.empty()) rows = rowsThat(count, [&](std::uint32_t row) { return ids[row] == value; });
  for (const std::uint32_t row : rows) codes.push_back(isRep ? row : columns.customers[row].account);
}

CodeBits bitsOf(const Columns& columns, const CodeFilter& filter) {
  CodeBits bits(codeCount(columns, filter.dimension));
  for (const std::uint32_t code : filter.codes) bits.add(code);
  return bits;
}

}  // namespace

bool CodeFilter::contains(std::uint32_t code) const { return std::binary_search(codes.begin(), codes.end(), code); }

std::size_t codeCount(const Columns& columns, Dimension dimension) {
  if (dimension == Dimension::Rep) return columns.reps.size();
  if (dimension == Dimension::Customer) return columns.customers.size();
  return dictionaryOf(columns, dimension)->size();
}

std::uint32_t Place::*memberOf(Dimension dimension) {
  switch (dimension) {
    case Dimension::Product:
      return &Place::product;
    case Dimension::Segment:
      return &Place::segment;
    case Dimension::Source:
      return &Place::source;
    case Dimension::Currency:
      return &Place::currency;
    default:
      return &Place::region;
  }
}

std::uint32_t codeOf(const Place& place, Dimension dimension) { return place.*memberOf(dimension); }

std::uint32_t codeOf(const Columns& columns, const Cell& cell, Dimension dimension) {
  if (isSeatDimension(dimension)) return codeOf(columns.seats[cell.seat()], dimension);
  return dimension == Dimension::Customer ? 0 : columns.places[cell.place()].*memberOf(dimension);
}

std::string keyOf(const Columns& columns, Dimension dimension, std::uint32_t code) {
  if (code == 0) return std::string(missingGroup(dimension));
  if (dimension == Dimension::Rep)
    return nameOf(columns.repNames, columns.repIds, code, columns.reps[code].isAmbiguous);
  if (dimension == Dimension::Customer)
    return nameOf(columns.customerNames, columns.customerIds, code, columns.customers[code].isAmbiguous());
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
  m_hasPlaces = std::any_of(m_filters.begin(), m_filters.end(), [](const CodeFilter& filter) {
    return filter.dimension != Dimension::Customer && !isSeatDimension(filter.dimension);
  });
  m_hasCells = m_hasSeats || m_hasPlaces;
}

std::uint32_t Selection::onlyCode(Dimension dimension) const {
  const auto found = std::find_if(m_filters.begin(), m_filters.end(),
                                  [&](const CodeFilter& filter) { return filter.dimension == dimension; });
  return found->codes.front();
}

void Selection::compile(const Columns& columns) {
  if (m_filters.empty()) return;
  struct PlaceFilter {
    std::uint32_t Place::*member;
    CodeBits codes;
  };
  std::vector<PlaceFilter> filters;
  for (const CodeFilter& filter : m_filters) {
    if (filter.dimension == Dimension::Customer)
      m_accounts = bitsOf(columns, filter);
    else if (!isSeatDimension(filter.dimension))
      filters.push_back({memberOf(filter.dimension), bitsOf(columns, filter)});
  }
  m_places = CodeBits(columns.places.size(), [&](std::size_t i) {
    return std::all_of(filters.begin(), filters.end(), [&](const PlaceFilter& filter) {
      return filter.codes.contains(columns.places[i].*filter.member);
    });
  });
  m_seats = CodeBits(columns.seats.size(), [&](std::size_t i) { return takesSeat(columns.seats[i]); });
  if (!m_hasCells) return;
  m_wholeCells = CodeBits(columns.cells.size());
  const CellSets sets{m_hasPlaces ? m_places.words() : nullptr, m_hasSeats ? m_seats.words() : nullptr};
  rowKernels().findCells(columns.cells.data(), columns.cells.size(), sets, m_wholeCells.words());
}

bool Selection::takesSeat(const Seat& seat) const {
  return std::all_of(m_filters.begin(), m_filters.end(), [&](const CodeFilter& filter) {
    return !isSeatDimension(filter.dimension) || filter.contains(codeOf(seat, filter.dimension));
  });
}

Take Selection::takeOf(const Columns& columns, std::uint32_t row) const {
  if (m_filters.empty()) return Take::Whole;
  const Take take = takeOfCell(columns.cellOf(row));
  if (take == Take::None || !takesAccount(columns.account[row])) return Take::None;
  if (take == Take::Credit && !takesCredit(columns, row)) return Take::None;
  return take;
}

std::int64_t Selection::creditOf(const Columns& columns, std::uint32_t row) const {
  std::int64_t sum = 0;
  for (const records::Credit& credit : columns.creditsOf(row))
    if (takesCredit(columns, credit)) sum += credit.amount;
  return sum;
}

std::int64_t Selection::shareOf(const Columns& columns, std::uint32_t row, std::int64_t amount) const {
  return shareOf(columns, columns.creditsOf(row), amount);
}

std::int64_t Selection::shareOf(const Columns& columns, std::span<const records::Credit> parts,
                                std::int64_t amount) const {
  const auto isTaken = [&](const records::Credit& credit) { return takesCredit(columns, credit); };
  // Parts add up to the whole.
  if (std::all_of(parts.begin(), parts.end(), isTaken)) return amount;
  return records::shareOf(parts, amount, isTaken);
}

bool Selection::takesCredit(const Columns& columns, std::uint32_t row) const {
  const auto credits = columns.creditsOf(row);
  return std::any_of(credits.begin(), credits.end(),
                     [&](const records::Credit& credit) { return takesCredit(columns, credit); });
}

}  // namespace bellwether::kpi
