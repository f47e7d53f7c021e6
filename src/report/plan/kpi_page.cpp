#include <algorithm>
#include <map>

#include "bellwether/app/words.h"
#include "bellwether/kpi/bridge.h"
#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/receipt.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTrendHeight = 130;
constexpr double kBridgeHeight = 135;
constexpr std::size_t kGroupsShown = 40;

// A group on both sides of the comparison.
struct Group {
  std::string key;
  std::optional<kpi::KpiValue> now, before;
  std::optional<Fraction> change;  // what it adds to the whole change
};

std::vector<kpi::GroupResult> groupsOf(const Source& source, kpi::KpiId id, const Period& range, LocalDate asOf) {
  kpi::Query query;
  query.period = customPeriod(range);
  query.where = source.results.lens.where;
  query.by = source.mainDimension();
  query.kpis = {id};
  query.asOf = asOf;
  auto periods = kpi::evaluate(source.facts(), query).periods;
  return periods.empty() ? std::vector<kpi::GroupResult>() : std::move(periods.back().groups);
}

bool isWorthARow(const Group& group) {
  const auto has = [](const std::optional<kpi::KpiValue>& value) {
    return value && value->value && *value->value != Fraction(0);
  };
  return has(group.now) || has(group.before) || (group.change && *group.change != Fraction(0));
}

Fraction sizeOf(const Group& group) {
  const Fraction value = group.change ? *group.change : Fraction(0);
  return value < Fraction(0) ? Fraction(0) - value : value;
}

class Breakdown {
 public:
  Breakdown(const Source& source, kpi::KpiId id)
      : m_source(source), m_id(id), m_unit(kpi::definitionOf(id).unit), m_compares(compares(source)) {
    const auto& results = source.results;
    const Period& range = results.lens.period.range;
    for (auto& group : groupsOf(source, id, range, results.asOf))
      if (const auto* value = findKpi(group.kpis, id)) at(group.key).now = *value;
    if (!m_compares) return;
    const auto sides = kpi::comparableSides(range, results.comparedPeriod.range, results.asOf);
    for (auto& group : groupsOf(source, id, sides.from, sides.fromAsOf))
      if (const auto* value = findKpi(group.kpis, id)) at(group.key).before = *value;
    m_parts = kpi::contributions(source.facts(), id, sides, results.lens.where, source.mainDimension());
    for (const auto& part : m_parts.groups) at(part.key).change = part.change;
  }

  Table table() const {
    const Entries entries(m_source.formatter);
    TableBuilder builder(QString(fromUtf8(kpi::toString(m_id))).replace(u'_', u'-') % u"-breakdown"_s,
                         Words::tr("By %1").arg(app::words::dimensionName(m_source.mainDimension()).toLower()));
    const CellKind kind = cellKind(m_unit);
    builder.column(app::words::dimensionName(m_source.mainDimension()));
    if (m_compares) builder.column(m_source.formatter.periodShort(m_source.results.comparedPeriod), kind);
    builder.column(m_source.formatter.periodShort(m_source.results.lens.period), kind);
    if (m_compares) builder.column(Words::tr("Adds to the change"), kind);
    builder.column(Words::tr("Records"), CellKind::Count);
    builder.empty(Words::tr("No group has anything to show in this period."));
    const auto groups = sorted();
    for (const Group& group : groups) builder.add(row(entries, group));
    const auto hidden = static_cast<std::int64_t>(hiddenCount(groups.size()));
    QStringList notes;
    if (hidden > 0) notes.append(Words::tr("%1 smaller groups are not listed.").arg(m_source.formatter.count(hidden)));
    if (isUndivided(groups)) notes.append(app::words::reason(kpi::Reason::NotForDimension) % u'.');
    if (m_compares && m_parts.rest != Fraction(0))
      notes.append(Words::tr("The groups do not add up to the whole change: %1 stays unexplained, because a record can "
                             "belong to several groups or the figure is a statistic.")
                       .arg(entries.change(m_unit, m_parts.rest).cell.text));
    builder.note(notes.join(u' '));
    builder.total(totalRow(entries));
    return builder.build(m_source.formatter);
  }

 private:
  static bool compares(const Source& source) { return source.results.lens.compare != kpi::Comparison::None; }

  Group& at(const std::string& key) {
    Group& group = m_groups[key];
    group.key = key;
    return group;
  }

  static bool isUndivided(const std::vector<Group>& groups) {
    return !groups.empty() && std::all_of(groups.begin(), groups.end(), [](const Group& group) {
      return group.now && group.now->reason == kpi::Reason::NotForDimension;
    });
  }

  std::vector<Group> sorted() const {
    std::vector<Group> groups;
    for (const auto& [key, group] : m_groups)
      if (isWorthARow(group)) groups.push_back(group);
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
      const Fraction first = sizeOf(a), second = sizeOf(b);
      if (first != second) return first > second;
      const auto valueOf = [](const Group& group) {
        return group.now && group.now->value ? *group.now->value : Fraction(0);
      };
      return valueOf(a) > valueOf(b);
    });
    if (groups.size() > kGroupsShown) groups.resize(kGroupsShown);
    return groups;
  }

  std::size_t hiddenCount(std::size_t shown) const {
    const auto all = static_cast<std::size_t>(
        std::count_if(m_groups.begin(), m_groups.end(), [](const auto& each) { return isWorthARow(each.second); }));
    return all - shown;
  }

  std::vector<Entry> row(const Entries& entries, const Group& group) const {
    std::vector<Entry> cells{Entries::text(Source::groupName(m_source.mainDimension(), group.key))};
    if (m_compares) cells.push_back(entries.kpi(group.before ? &*group.before : nullptr));
    cells.push_back(entries.kpi(group.now ? &*group.now : nullptr));
    if (m_compares) cells.push_back(entries.change(m_unit, group.change));
    cells.push_back(group.now ? entries.count(group.now->n) : Entry{});
    return cells;
  }

  std::vector<Entry> totalRow(const Entries& entries) const {
    const auto& now = m_source.results.value(m_id);
    std::vector<Entry> cells{Entries::text(Words::tr("All"))};
    if (m_compares) cells.push_back(entries.kpi(&m_parts.from));
    cells.push_back(entries.kpi(&now));
    if (m_compares) cells.push_back(entries.change(m_unit, m_parts.change));
    cells.push_back(entries.count(now.n));
    return cells;
  }

  const Source& m_source;
  kpi::KpiId m_id;
  kpi::Unit m_unit;
  bool m_compares;
  std::map<std::string, Group> m_groups;
  kpi::Contributions m_parts;
};

QString partText(const Source& source, const kpi::Part& part) {
  const kpi::Unit unit = kpi::unitOf(part.measure);
  return app::words::measureName(part.measure) % u' ' % source.formatter.exact(unit, part.value);
}

QStringList detailsOf(const Source& source, const kpi::KpiValue& value) {
  QStringList details;
  if (!value.exists()) {
    details.append(value.reason ? app::words::reason(*value.reason) : QString());
  } else if (value.denominator.measure != kpi::Measure::One) {
    details.append(Words::tr("%1 ÷ %2", "a formula with its values")
                       .arg(partText(source, value.numerator), partText(source, value.denominator)));
  }
  for (const auto flag : value.flags) details.append(app::words::flag(flag, value));
  return details;
}

void addCharts(Section& section, const Source& source, kpi::KpiId id) {
  const QString name = fromUtf8(kpi::toString(id)).replace(u'_', u'-');
  const app::ChartSpec trend = trendChart(source, id);
  section.blocks.emplace_back(Chart{trend, kTrendHeight});
  Table data = chartTable(source, name % u"-trend"_s, trend);
  data.isSheetOnly = true;
  data.isChart = true;
  section.blocks.emplace_back(std::move(data));
  const app::ChartSpec bridge = bridgeChart(source, id);
  if (bridge.series.empty()) {
    if (source.results.lens.compare != kpi::Comparison::None)
      section.blocks.emplace_back(Paragraph{
          Paragraph::Style::Caption, {{Words::tr("No bridge: the figure has no parts on both sides that add up.")}}});
    return;
  }
  section.blocks.emplace_back(Chart{bridge, kBridgeHeight});
}

}  // namespace

Section kpiSection(const Source& source, kpi::KpiId id) {
  Section section;
  section.id = fromUtf8(kpi::toString(id));
  section.title = app::words::kpiName(id);
  section.subtitle = source.formatter.periodTitle(source.results.lens.period);
  section.start = Section::Start::NewPage;
  const auto& value = source.results.value(id);
  const auto& cards = source.overview.cards;
  const auto card = std::find_if(cards.begin(), cards.end(), [id](const app::CardData& each) { return each.id == id; });
  if (card != cards.end())
    section.blocks.emplace_back(Figure{
        *card, value.value ? source.formatter.exact(value.unit, *value.value) : QString(), detailsOf(source, value)});
  addCharts(section, source, id);
  section.blocks.emplace_back(Breakdown(source, id).table());
  section.blocks.emplace_back(Paragraph{
      Paragraph::Style::Caption, {{Words::tr("Definition:"), true}, {u" "_s + app::words::kpiDefinition(id), false}}});
  return section;
}

}  // namespace bellwether::report
