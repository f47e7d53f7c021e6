#include "kpi/group_totals.h"

#include "kpi/grouping.h"

namespace bellwether::kpi {
namespace {

class Pass {
 public:
  Pass(const View& view, Dimension by)
      : m_view(view), m_columns(view.columns()), m_grouping(view, by), m_totals(codeCount(m_columns, by)) {
    if (!m_columns.amount.isWide() && !m_columns.list.isWide()) m_narrow.resize(m_totals.size());
  }

  std::vector<GroupTotals> run(const GroupDays& days) {
    eachPlaced(
        m_grouping, [&](auto take) { m_view.eachWon(days.elapsed, take); },
        [this](auto row, auto amount, const auto& place) { addWon(row, amount, place); });
    eachPlaced(
        m_grouping, [&](auto take) { m_view.eachLost(days.elapsed, take); },
        [this](auto row, auto amount, const auto& place) { addLost(row, amount, place); });
    const Period later{days.elapsed.end, std::max(days.elapsed.end, days.period.end)};
    const auto know = [this](auto row, auto, const auto& place) {
      eachGroup(row, place, [this](std::uint32_t code) { m_totals[code].isKnown = true; });
    };
    eachPlaced(
        m_grouping, [&](auto take) { m_view.eachWon(later, take); }, know);
    eachPlaced(
        m_grouping, [&](auto take) { m_view.eachLost(later, take); }, know);
    eachPlaced(
        m_grouping, [&](auto take) { m_view.eachOpenIn(days.period, [&](std::uint32_t row) { take(row, 0); }); },
        [this](auto row, auto, const auto& place) {
          eachGroup(row, place, [this](std::uint32_t code) { m_totals[code].hasDeals = true; });
        });
    for (std::size_t code = 0; code < m_narrow.size(); ++code) m_narrow[code].addTo(m_totals[code].won);
    return std::move(m_totals);
  }

 private:
  template <class Fn>
  void eachGroup(std::uint32_t row, const Grouping::Place& place, Fn fn) {
    if (!place.isShared) return fn(place.group);
    for (const std::uint32_t code : m_grouping.allOf(row)) fn(code);
  }
  void addWon(std::uint32_t row, std::int64_t amount, const Grouping::Place& place) {
    const std::int64_t list = m_columns.list.empty() ? 0 : m_columns.list[row];
    if (!place.isShared) {
      const bool isPart = m_view.selection().isCredit(place.flags);
      return addWon(row, place, {amount, isPart ? m_view.partOf(row, list) : list});
    }
    for (const std::uint32_t code : m_grouping.allOf(row))
      addWon(row, {code, place.flags, true}, {m_grouping.partOf(row, code), m_grouping.partOf(row, code, list)});
  }
  struct Amounts {
    std::int64_t amount = 0, list = 0;
  };
  void addWon(std::uint32_t row, const Grouping::Place& place, const Amounts& part) {
    GroupTotals& group = m_totals[place.group];
    group.hasDeals = true;
    const std::uint16_t cycle = m_columns.cycle[row];
    const auto flags = static_cast<std::uint8_t>(place.flags);
    if (m_narrow.empty())
      records::accumulate(flags, cycle, part.amount, part.list, group.won);
    else
      m_narrow[place.group].add(flags, cycle, part.amount, part.list);
    if (cycle != records::kCycleLong) return;
    group.won.cycleDays += m_columns.longCycle.at(row);
    ++group.won.cycleDeals;
  }
  void addLost(std::uint32_t row, std::int64_t amount, const Grouping::Place& place) {
    const bool lacksRate = (place.flags & records::kFxMissing) != 0;
    const auto add = [&](std::uint32_t code, std::int64_t part) {
      GroupTotals& group = m_totals[code];
      group.hasDeals = true;
      group.lost.amount += part;
      ++group.lost.deals;
      group.lost.fxMissing += lacksRate;
    };
    if (!place.isShared) return add(place.group, amount);
    for (const std::uint32_t code : m_grouping.allOf(row)) add(code, m_grouping.partOf(row, code));
  }

  const View& m_view;
  const Columns& m_columns;
  Grouping m_grouping;
  std::vector<GroupTotals> m_totals;
  std::vector<records::NarrowTotals> m_narrow;  // by code, when amounts are narrow
};

}  // namespace

std::vector<GroupTotals> groupTotals(const View& view, Dimension by, const GroupDays& days) {
  return Pass(view, by).run(days);
}

}  // namespace bellwether::kpi
