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

std::uint32_t Cell::*memberOf(Dimension dimension) {
  switch (dimension) {
    case Dimension::Product:
      return &Cell::product;
    case Dimension::Segment:
      return &Cell::segment;
    case Dimension::Source:
      return &Cell::source;
    case Dimension::Currency:
      return &Cell::currency;
    default:
      return &Cell::region;
  }
}

/// What stays of a cell's code: all of it, or its flags only.
constexpr std::uint8_t kAll = 0xFF;
struct CellMask {
  std::uint32_t Cell::*member = nullptr;
  std::vector<std::uint8_t> byCode;
};

/// Codes of all cells. `ofSplits` is what is taken of split deals; when that is their parts, the last mask, of the
/// seats, says nothing about them.
void fillCodes(const Columns& columns, const std::vector<CellMask>& masks, std::uint8_t ofSplits,
               std::vector<std::uint8_t>& codes) {
  constexpr std::uint8_t kWhole = 1U << kWholeShift;
  constexpr std::size_t kBlock = 2048;
  codes.resize(columns.cells.size());
  const Cell* const cells = columns.cells.data();
  std::uint8_t* const out = codes.data();
  for (std::size_t begin = 0; begin < codes.size(); begin += kBlock) {
    const std::size_t end = std::min(begin + kBlock, codes.size());
    for (std::size_t i = begin; i < end; ++i) {
      const std::uint8_t flags = columns.cellFlags[i];
      out[i] = static_cast<std::uint8_t>(flags | ((flags & records::kSplit) != 0 ? ofSplits : kWhole));
    }
    for (const CellMask& mask : masks) {
      const std::uint8_t* const table = mask.byCode.data();
      std::uint32_t Cell::*const member = mask.member;
      const std::uint8_t spared = ofSplits != kWhole && member == &Cell::seat ? ofSplits : 0;
      for (std::size_t i = begin; i < end; ++i)
        out[i] &= static_cast<std::uint8_t>(table[cells[i].*member] | ((out[i] & spared) != 0 ? kAll : 0));
    }
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
  if (isSeatDimension(dimension))
    fill([&](const Cell& cell) { return codeOf(columns.seats[cell.seat], dimension); });
  else if (dimension != Dimension::Customer)
    fill([member = memberOf(dimension)](const Cell& cell) { return cell.*member; });
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
  std::vector<CellMask> masks;
  for (const CodeFilter& filter : m_filters) {
    if (isSeatDimension(filter.dimension)) continue;
    std::vector<std::uint8_t> table(codeCount(columns, filter.dimension), kFlagBits);
    for (const std::uint32_t code : filter.codes) table[code] = kAll;
    if (filter.dimension == Dimension::Customer)
      m_accounts = std::move(table);
    else
      masks.push_back({memberOf(filter.dimension), std::move(table)});
  }
  if (m_hasSeats) {
    masks.push_back({&Cell::seat, std::vector<std::uint8_t>(columns.seats.size(), kFlagBits)});
    for (std::size_t seat = 0; seat < columns.seats.size(); ++seat)
      if (takesSeat(columns.seats[seat])) masks.back().byCode[seat] = kAll;
    m_seats = masks.back().byCode;
    // The seats of a split deal are those of its parts.
    fillCodes(columns, masks, std::uint8_t{1U << kPartShift}, m_codes);
  } else {
    fillCodes(columns, masks, std::uint8_t{1U << kWholeShift}, m_codes);
  }
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
