#include "kpi/selection.h"

#include <algorithm>

namespace bellwether::kpi {
namespace {

using records::Cell;
using records::Place;
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

/// What stays of a cell's code: all of it, or its flags only.
constexpr std::uint8_t kAll = 0xFF;
using Masks = std::vector<std::uint8_t>;

/// What stays by code of a dimension.
Masks masksOf(const Columns& columns, const CodeFilter& filter) {
  Masks masks(codeCount(columns, filter.dimension), kFlagBits);
  for (const std::uint32_t code : filter.codes) masks[code] = kAll;
  return masks;
}

/// Codes of all cells, from what stays by place and, without any filter of them not at all, by seat.
void fillCodes(const Columns& columns, const Masks& places, const Masks& seats, Masks& codes) {
  constexpr std::uint8_t kWhole = 1U << kWholeShift, kPart = 1U << kPartShift;
  codes.resize(columns.cells.size());
  const records::Cell* const cells = columns.cells.data();
  const std::uint8_t *const flags = columns.cellFlags.data(), *const byPlace = places.data();
  std::uint8_t* const out = codes.data();
  const std::size_t count = codes.size();
  if (seats.empty()) {
    for (std::size_t i = 0; i < count; ++i)
      out[i] = static_cast<std::uint8_t>((flags[i] | kWhole) & byPlace[cells[i].place()]);
    return;
  }
  const std::uint8_t* const bySeat = seats.data();
  for (std::size_t i = 0; i < count; ++i) {
    // The seats of a split deal are those of its parts.
    const bool isSplit = (flags[i] & records::kSplit) != 0;
    const std::uint8_t stays = isSplit ? kAll : bySeat[cells[i].seat()];
    out[i] = static_cast<std::uint8_t>((flags[i] | (isSplit ? kPart : kWhole)) & byPlace[cells[i].place()] & stays);
  }
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
  if (isSeatDimension(dimension)) return codeOf(columns.seats[cell.seat()], dimension);
  return dimension == Dimension::Customer ? 0 : columns.places[cell.place()].*memberOf(dimension);
}

std::vector<std::uint32_t> cellCodes(const Columns& columns, Dimension dimension) {
  std::vector<std::uint32_t> codes(columns.cells.size());
  const auto fill = [&](auto code) { std::transform(columns.cells.begin(), columns.cells.end(), codes.begin(), code); };
  if (isSeatDimension(dimension))
    fill([&](const Cell& cell) { return codeOf(columns.seats[cell.seat()], dimension); });
  else if (dimension != Dimension::Customer)
    fill([&, member = memberOf(dimension)](const Cell& cell) { return columns.places[cell.place()].*member; });
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
  Masks places(columns.places.size(), kAll);
  for (const CodeFilter& filter : m_filters) {
    if (isSeatDimension(filter.dimension)) continue;
    Masks masks = masksOf(columns, filter);
    if (filter.dimension == Dimension::Customer) {
      m_accounts = std::move(masks);
      continue;
    }
    for (std::size_t i = 0; i < places.size(); ++i) places[i] &= masks[columns.places[i].*memberOf(filter.dimension)];
  }
  if (m_hasSeats)
    for (const Seat& seat : columns.seats) m_seats.push_back(takesSeat(seat) ? kAll : kFlagBits);
  fillCodes(columns, places, m_seats, m_codes);
}

bool Selection::takesSeat(const Seat& seat) const {
  return std::all_of(m_filters.begin(), m_filters.end(), [&](const CodeFilter& filter) {
    return !isSeatDimension(filter.dimension) || filter.contains(codeOf(seat, filter.dimension));
  });
}

Take Selection::takeOf(const Columns& columns, std::uint32_t row) const {
  if (m_filters.empty()) return Take::Whole;
  const Take take = kpi::takeOf(m_codes[columns.cell[row]]);
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
