#include "records/builder_state.h"

namespace bellwether::records {
namespace {

/// How many rows ahead memory is asked for: rows come from anywhere.
constexpr std::size_t kAhead = 16;

}  // namespace

void fillTexts(const BuilderState& state, const DealOrder& order, Facts::Columns& columns) {
  const std::vector<std::uint32_t>& source = order.source;
  std::vector<std::uint32_t> codes;
  codes.reserve(source.size());
  columns.ids.reserve(source.size());
  NameWriter names;
  for (std::size_t row = 0; row < source.size(); ++row) {
    if (row + kAhead < source.size()) {
      __builtin_prefetch(&state.deals[source[row + kAhead]].customer);
      state.ids.prefetch(source[row + kAhead]);
      state.names.prefetch(source[row + kAhead]);
    }
    const std::uint32_t deal = source[row];
    columns.ids.append(state.ids[deal]);
    // A deal is kept with its account, so that is whose name its own may end with.
    const std::uint32_t account = columns.customers[state.deals[deal].customer].account;
    codes.push_back(names.add(state.names[deal], columns.customerNames[account]));
  }
  columns.ids.shrink();
  columns.names = names.finish(std::move(codes));
}

}  // namespace bellwether::records
