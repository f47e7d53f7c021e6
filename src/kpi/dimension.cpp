#include "bellwether/kpi/dimension.h"

#include <algorithm>

#include "bellwether/records/facts.h"
#include "kpi/selection.h"

namespace bellwether::kpi {
namespace {

void markSeats(const Columns& columns, Dimension dimension, std::vector<bool>& used) {
  for (const records::Cell& cell : columns.cells) {
    // The parts of a split deal stand for it.
    if (!(cell.flags() & records::kSplit)) used[codeOf(columns, cell, dimension)] = true;
  }
  for (const records::Credit& credit : columns.credits) used[codeOf(columns.seats[credit.seat], dimension)] = true;
}

}  // namespace

std::vector<std::string> dimensionValues(const records::Facts& facts, Dimension dimension) {
  const Columns& columns = facts.columns();
  std::vector<bool> used(codeCount(columns, dimension));
  if (dimension == Dimension::Customer) {
    for (const std::uint32_t account : columns.account) used[account] = true;
  } else if (dimension == Dimension::Rep || dimension == Dimension::Team) {
    markSeats(columns, dimension, used);
  } else {
    for (const records::Place& place : columns.places) used[codeOf(place, dimension)] = true;
  }
  std::vector<std::string> values;
  for (std::uint32_t code = 0; code < used.size(); ++code)
    if (used[code]) values.push_back(keyOf(columns, dimension, code));
  std::sort(values.begin(), values.end());
  return values;
}

}  // namespace bellwether::kpi
