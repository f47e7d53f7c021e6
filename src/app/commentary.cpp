#include "bellwether/app/commentary.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/text.h"
#include "bellwether/app/all_kpis.h"
#include "bellwether/app/words.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

struct Commentary {
  Q_DECLARE_TR_FUNCTIONS(Commentary)
};

QString braced(const QString& name) { return u'{' + name + u'}'; }

QString idOf(kpi::KpiId id) { return text(kpi::toString(id)); }

QString valueText(const kpi::KpiValue& value, const Formatter& formatter) {
  if (value.value) return formatter.compact(value.unit, *value.value).joined();
  return value.reason ? words::reason(*value.reason) : QString();
}

QString changeText(const kpi::Change* change, kpi::Unit unit, const Formatter& formatter) {
  if (change == nullptr || !change->change) return Commentary::tr("no change known");
  return formatter.signedChange(unit, *change);
}

std::optional<QString> figure(const QString& name, const Results& results, const Formatter& formatter) {
  if (name == "period"_L1) return formatter.periodTitle(results.lens.period);
  const qsizetype dot = name.indexOf(u'.');
  const auto id = kpi::kpiFromString(name.left(dot < 0 ? name.size() : dot).toStdString());
  if (!id) return std::nullopt;
  const kpi::KpiValue& value = results.value(*id);
  if (dot < 0) return valueText(value, formatter);
  if (static_cast<int>(*id) >= kpi::kHeadlineKpis) return std::nullopt;
  const QString part = name.mid(dot + 1);
  if (part == "change"_L1) return changeText(results.previousChange(*id), value.unit, formatter);
  if (part == "lastyear"_L1) return changeText(results.lastYearChange(*id), value.unit, formatter);
  return std::nullopt;
}

}  // namespace

std::vector<CommentFigure> commentFigures() {
  std::vector<CommentFigure> figures{{braced(u"period"_s), Commentary::tr("Period")}};
  for (int i = 0; i < kpi::kKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    figures.push_back({braced(idOf(id)), words::kpiName(id)});
  }
  for (int i = 0; i < kpi::kHeadlineKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    figures.push_back({braced(idOf(id) + u".change"), Commentary::tr("%1, change").arg(words::kpiName(id))});
    figures.push_back(
        {braced(idOf(id) + u".lastyear"), Commentary::tr("%1, change against last year").arg(words::kpiName(id))});
  }
  return figures;
}

QString fillIn(const QString& text, const Results& shown, const Formatter& formatter) {
  const bool needsAll = text.contains(u"{grr}"_s) || text.contains(u"{nrr}"_s);
  const Results results = needsAll ? withAllKpis(shown) : shown;
  static const QRegularExpression token(u"\\{([a-z0-9_.]+)\\}"_s);
  QString filled;
  qsizetype from = 0;
  for (auto match = token.globalMatch(text); match.hasNext();) {
    const QRegularExpressionMatch found = match.next();
    filled += text.mid(from, found.capturedStart() - from);
    filled += figure(found.captured(1), results, formatter).value_or(found.captured());
    from = found.capturedEnd();
  }
  return filled + text.mid(from);
}

}  // namespace bellwether::app
