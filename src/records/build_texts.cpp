#include "records/builder_state.h"
#include "records/large_pages.h"

namespace bellwether::records {
namespace {

/// How many rows ahead memory is asked for: rows come from anywhere.
constexpr std::size_t kAhead = 16;

/// The texts of the deals in the order of adding, wherever they are.
class SourceTexts {
 public:
  explicit SourceTexts(const BuilderState& state) : m_state(state) {}
  std::string_view id(std::uint32_t deal) const {
    if (m_state.texts.empty()) return m_state.ids[deal];
    return {m_state.texts[deal].id, m_state.texts[deal].idSize};
  }
  std::string_view name(std::uint32_t deal) const {
    if (m_state.texts.empty()) return m_state.names[deal];
    return {m_state.texts[deal].name, m_state.texts[deal].nameSize};
  }
  /// Asks for what says where the texts are.
  void expectPlace(std::uint32_t deal) const {
    if (!m_state.texts.empty()) return __builtin_prefetch(&m_state.texts[deal]);
    m_state.ids.prefetch(deal);
    m_state.names.prefetch(deal);
  }
  void expectText(std::uint32_t deal) const {
    if (m_state.texts.empty()) return;
    __builtin_prefetch(m_state.texts[deal].id);
    __builtin_prefetch(m_state.texts[deal].name + m_state.texts[deal].nameSize);
  }

 private:
  const BuilderState& m_state;
};

}  // namespace

void fillTexts(const BuilderState& state, const DealOrder& order, Facts::Columns& columns) {
  const std::vector<std::uint32_t>& source = order.source;
  const SourceTexts texts(state);
  std::vector<std::uint32_t> codes;
  reserveLarge(codes, source.size());
  columns.ids.reserve(source.size());
  NameWriter names;
  for (std::size_t row = 0; row < source.size(); ++row) {
    if (row + 2 * kAhead < source.size()) texts.expectPlace(source[row + 2 * kAhead]);
    if (row + kAhead < source.size()) {
      __builtin_prefetch(&state.deals[source[row + kAhead]].customer);
      texts.expectText(source[row + kAhead]);
    }
    const std::uint32_t deal = source[row];
    columns.ids.append(texts.id(deal));
    // A deal is kept with its account, so that is whose name its own may end with.
    const std::uint32_t account = columns.customers[state.deals[deal].customer].account;
    codes.push_back(names.add(texts.name(deal), columns.customerNames[account]));
  }
  columns.ids.shrink();
  columns.names = names.finish(std::move(codes));
}

}  // namespace bellwether::records
