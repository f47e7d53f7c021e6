#include <QStringList>
#include <algorithm>
#include <array>

#include "bellwether/app/language.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/dimension.h"
#include "bellwether/report/fingerprint.h"
#include "report/plan/source.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestStem = 80;

// The days that the figures cover, both ends in, with the day's number while the period is open.
QString periodText(const app::Results& results, const app::Formatter& formatter) {
  const Period& range = results.lens.period.range;
  if (!results.current.open) return formatter.range(range);
  const Period elapsed{range.begin, results.asOf.plusDays(1)};
  return Words::tr("%1, day %2 of %3")
      .arg(formatter.range(elapsed), formatter.count(elapsed.days()), formatter.count(range.days()));
}

QString comparedText(const app::Results& results, const app::Formatter& formatter) {
  if (results.lens.compare == kpi::Comparison::None) return Words::tr("nothing");
  const QString name = formatter.periodId(results.comparedPeriod);
  if (!results.current.open) return name;
  return Words::tr("%1, same %2 days").arg(name, formatter.count(results.elapsedDays));
}

// The last day that the data knows of, not the day of printing.
LocalDate dataDay(const app::Results& results) {
  return results.dataThrough ? std::min(*results.dataThrough, results.asOf) : results.asOf;
}

}  // namespace

QString fromUtf8(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

QString Source::groupName(kpi::Dimension dimension, const std::string& key) {
  return key == kpi::missingGroup(dimension) ? app::words::missingGroup(dimension) : fromUtf8(key);
}

kpi::Dimension Source::mainDimension() const {
  for (const auto dimension : {kpi::Dimension::Region, kpi::Dimension::Team})
    if (kpi::dimensionValues(facts(), dimension).size() > 1) return dimension;
  return kpi::Dimension::Rep;
}

Source sourceOf(const app::Results& results, const app::Formatter& formatter, const PlanOptions& options) {
  Source source{results, formatter, options, app::presentOverview(results, formatter)};
  // On the screen a button follows the colon; on paper nothing does.
  for (app::CardData& card : source.overview.cards)
    while (card.missing.endsWith(u':') || card.missing.endsWith(u'：')) card.missing.chop(1);
  return source;
}

QString safeFileStem(const QString& wanted) {
  static const std::array<QString, 4> kReserved = {u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
  QString name;
  for (const QChar c : wanted) {
    // Surrogate halves are no letters by themselves: letters beyond the basic plane become a dash too.
    if (c.isLetterOrNumber())
      name += c;
    else if (!name.isEmpty() && !name.endsWith(u'-'))
      name += u'-';
  }
  name.truncate(kLongestStem);
  while (name.endsWith(u'-')) name.chop(1);
  const QString lower = name.toLower();
  const bool isDevice = std::find(kReserved.begin(), kReserved.end(), lower) != kReserved.end() ||
                        (lower.size() == 4 && (lower.startsWith("com"_L1) || lower.startsWith("lpt"_L1)));
  return name.isEmpty() || isDevice ? u"report-"_s + name : name;
}

std::vector<MetaItem> metaOf(const app::Results& results, const app::Formatter& formatter) {
  std::vector<MetaItem> items{
      {Words::tr("Period"), periodText(results, formatter)},
      {Words::tr("Compared with"), comparedText(results, formatter)},
      {Words::tr("Data as of"), results.dataThrough ? formatter.date(dataDay(results)) : Words::tr("no data yet")},
      {Words::tr("Amounts"), fromUtf8(formatter.currency().code())},
      {Words::tr("Fingerprint"), fingerprint(results)}};
  QStringList filters;
  for (const auto& filter : results.lens.where)
    for (const auto& value : filter.values) filters << Source::groupName(filter.dimension, value);
  if (dataDay(results) != results.asOf)
    items.insert(items.begin() + 3, {Words::tr("Figures as of"), formatter.date(results.asOf)});
  if (!filters.isEmpty()) items.insert(items.begin() + 2, {Words::tr("Only"), filters.join(u", "_s)});
  return items;
}

Plan frontOf(const Source& source, const QString& kind) {
  const auto& [results, formatter, options, overview] = source;
  Plan plan;
  plan.company = options.companyName;
  plan.kind = kind;
  const QString period = formatter.periodTitle(results.lens.period);
  plan.title = results.current.open ? Words::tr("%1, to date").arg(period) : period;
  plan.language = app::currentLanguage() == "zh_CN"_L1 ? u"zh-CN"_s : u"en"_s;
  plan.moneyDecimals = formatter.currency().exponent();
  plan.meta = metaOf(results, formatter);
  const QString closed = closedMark(source);
  if (!closed.isEmpty()) plan.meta.insert(plan.meta.begin(), {Words::tr("Closed on"), closed});
  plan.stamp = options.madeOn.value_or(results.asOf);
  if (options.madeOn) plan.meta.push_back({Words::tr("Made on"), formatter.date(*options.madeOn)});
  QStringList footer{options.companyName, formatter.range(results.lens.period.range),
                     Words::tr("as of %1").arg(formatter.date(results.asOf)), fingerprint(results)};
  if (!closed.isEmpty()) footer.insert(2, Words::tr("closed on %1").arg(closed));
  footer.removeAll(QString());
  plan.footer = footer.join(u" · "_s);
  plan.fileStem = safeFileStem(options.companyName % u'-' % fromUtf8(results.lens.period.id));
  return plan;
}

}  // namespace bellwether::report
