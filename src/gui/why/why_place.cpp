#include "gui/why/why_place.h"

#include <QStringList>
#include <QUrl>
#include <algorithm>
#include <array>

namespace bellwether::gui {
namespace {

const std::array<QString, kWhyTabs>& tabNames() {
  static const std::array<QString, kWhyTabs> kNames = {QStringLiteral("trend"), QStringLiteral("bridge"),
                                                       QStringLiteral("breakdown"), QStringLiteral("records"),
                                                       QStringLiteral("definition")};
  return kNames;
}

QString word(std::string_view code) { return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())); }

QString encoded(const std::string& value) {
  return QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(value)));
}

std::string decoded(const QString& value) { return QUrl::fromPercentEncoding(value.toLatin1()).toStdString(); }

/// False on nonsense.
bool read(const QString& key, const QString& value, WhyView& view) {
  const auto dimension = kpi::dimensionFromString(value.toStdString());
  if (key == QStringLiteral("by") && dimension) {
    view.question.by = *dimension;
  } else if (key == QStringLiteral("steps") && dimension) {
    view.question.stepsBy = *dimension;
  } else if (key == QStringLiteral("periods")) {
    view.question.periods = std::clamp(value.toInt(), 0, app::kMostTrendPeriods);
  } else if (key == QStringLiteral("days")) {
    view.question.days = value == QStringLiteral("whole") ? app::TrendDays::WholePeriods : app::TrendDays::SameDays;
  } else if (const auto drilled = kpi::dimensionFromString(key.toStdString())) {
    view.question.path.push_back({*drilled, {decoded(value)}});
  } else {
    return false;
  }
  return true;
}

}  // namespace

QString toText(const WhyView& view) {
  const app::WhyQuestion& question = view.question;
  QStringList parts{word(kpi::toString(question.kpi)), tabNames()[static_cast<std::size_t>(view.tab)]};
  parts << QStringLiteral("by=") + word(kpi::toString(question.by));
  parts << QStringLiteral("steps=") + word(kpi::toString(question.stepsBy));
  parts << QStringLiteral("periods=") + QString::number(question.periods);
  parts << (question.days == app::TrendDays::WholePeriods ? QStringLiteral("days=whole") : QStringLiteral("days=same"));
  for (const kpi::Filter& filter : question.path)
    for (const std::string& value : filter.values)
      parts << word(kpi::toString(filter.dimension)) + QLatin1Char('=') + encoded(value);
  return parts.join(QLatin1Char(';'));
}

std::optional<WhyView> whyViewFromText(const QString& text) {
  const QStringList parts = text.split(QLatin1Char(';'));
  if (parts.size() < 2) return std::nullopt;
  const auto id = kpi::kpiFromString(parts[0].toStdString());
  const auto tab = std::find(tabNames().begin(), tabNames().end(), parts[1]);
  if (!id || tab == tabNames().end()) return std::nullopt;
  WhyView view;
  view.question.kpi = *id;
  view.tab = static_cast<WhyTab>(tab - tabNames().begin());
  for (const QString& part : parts.mid(2)) {
    const qsizetype equals = part.indexOf(QLatin1Char('='));
    if (equals < 0 || !read(part.left(equals), part.mid(equals + 1), view)) return std::nullopt;
  }
  return view;
}

}  // namespace bellwether::gui
