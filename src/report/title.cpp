#include <QCoreApplication>
#include <vector>

#include "report/sections.h"

namespace bellwether::report {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Report", text); }

constexpr double kTitleSize = 22;
constexpr double kHeadlineSize = 13.5;
constexpr double kCaption = 8;
constexpr double kBody = 9;

struct MetaItem {
  QString label, value;
};

// The days that the figures cover, both ends in, with the day's number while the period is open.
QString periodText(const PageContent& content) {
  const Period& range = content.results.lens.period.range;
  if (!content.results.current.open) return content.formatter.range(range);
  const Period elapsed{range.begin, content.results.asOf.plusDays(1)};
  return tr("%1, day %2 of %3")
      .arg(content.formatter.range(elapsed), content.formatter.count(elapsed.days()),
           content.formatter.count(range.days()));
}

QString comparedText(const PageContent& content) {
  const auto& results = content.results;
  if (results.lens.compare == kpi::Comparison::None) return tr("nothing");
  const QString name = content.formatter.periodId(results.comparedPeriod);
  if (!results.current.open) return name;
  const Period elapsed{results.lens.period.range.begin, results.asOf.plusDays(1)};
  return tr("%1, same %2 days").arg(name, content.formatter.count(elapsed.days()));
}

std::vector<MetaItem> metaItems(const PageContent& content) {
  std::vector<MetaItem> items{
      {tr("Period"), periodText(content)},
      {tr("Compared with"), comparedText(content)},
      {tr("Data as of"), content.formatter.date(content.results.asOf)},
      {tr("Amounts"), QString::fromUtf8(content.formatter.currency().code().data(),
                                        static_cast<qsizetype>(content.formatter.currency().code().size()))},
      {tr("Fingerprint"), fingerprint(content.results)}};
  QStringList filters;
  for (const auto& filter : content.results.lens.where)
    for (const auto& value : filter.values) filters << QString::fromStdString(value);
  if (!filters.isEmpty()) items.insert(items.begin() + 2, {tr("Only"), filters.join(QStringLiteral(", "))});
  return items;
}

}  // namespace

double drawTitle(Canvas& canvas, const PageContent& content, double top) {
  canvas.text(0, top, canvas.width() * 0.7, content.options.companyName, canvas.bold(kBody));
  canvas.textRight(canvas.width(), top, canvas.width() * 0.3, tr("Sales review"), canvas.secondary(kBody));
  top += canvas.lineHeight(canvas.bold(kBody)) + 4;

  const QString period = content.formatter.periodTitle(content.results.lens.period);
  const QString title = content.results.current.open ? tr("%1, to date").arg(period) : period;
  canvas.text(0, top, canvas.width(), title, canvas.bold(kTitleSize));
  top += canvas.lineHeight(canvas.bold(kTitleSize)) + 4;
  canvas.rule(0, top, canvas.width(), canvas.theme().text, 0.75);
  top += 5;

  const auto items = metaItems(content);
  double used = 0;
  for (const auto& item : items)
    used +=
        qMax(canvas.measure(item.value, canvas.style(kBody)), canvas.measure(item.label, canvas.secondary(kCaption)));
  const double gap = qMax(8.0, (canvas.width() - used) / static_cast<double>(items.size() - 1));
  double left = 0;
  for (const auto& item : items) {
    const double room = qMax(20.0, canvas.width() - left);
    const double label = canvas.text(left, top, room, item.label, canvas.secondary(kCaption));
    const double value = canvas.text(left, top + 11, room, item.value, canvas.style(kBody));
    left += qMax(label, value) + gap;
  }
  top += 11 + canvas.lineHeight(canvas.style(kBody)) + 3;
  canvas.rule(0, top, canvas.width(), canvas.theme().gridLine);
  return top;
}

double drawHeadline(Canvas& canvas, const PageContent& content, double top) {
  // Words are laid one after another; linked runs are printed bold instead of underlined.
  struct Word {
    QString text;
    bool bold = false;
  };
  std::vector<Word> words;
  for (const auto& part : content.overview.headline) {
    QString word;
    for (const QChar c : part.text) {
      word += c;
      const bool breaks = c.isSpace() || c.unicode() >= 0x2E80;
      if (breaks) {
        words.push_back({word, part.link.has_value()});
        word.clear();
      }
    }
    if (!word.isEmpty()) words.push_back({word, part.link.has_value()});
  }

  double x = 0;
  const double line = canvas.lineHeight(canvas.style(kHeadlineSize)) * 1.1;
  for (const auto& word : words) {
    const TextStyle style = word.bold ? canvas.bold(kHeadlineSize) : canvas.style(kHeadlineSize);
    const double width = canvas.measure(word.text, style);
    if (x > 0 && x + canvas.measure(word.text.trimmed(), style) > canvas.width()) {
      x = 0;
      top += line;
    }
    canvas.text(x, top, canvas.width(), word.text, style);
    x += width;
  }
  return top + line;
}

double drawSectionTitle(Canvas& canvas, double top, const QString& title, const QString& subtitle,
                        const QString& note) {
  canvas.rule(0, top, canvas.width(), canvas.theme().text, 0.75);
  top += 4;
  const double used = canvas.text(0, top, canvas.width() * 0.5, title, canvas.bold(11));
  canvas.text(used + 8, top + 2, canvas.width() * 0.4, subtitle, canvas.secondary(kCaption));
  canvas.textRight(canvas.width(), top + 2, canvas.width() * 0.45, note, canvas.secondary(kCaption));
  return top + canvas.lineHeight(canvas.bold(11)) + 2;
}

void drawFooter(Canvas& canvas, const PageContent& content) {
  const TextStyle style = canvas.secondary(kCaption);
  const double top = canvas.height() - canvas.lineHeight(style);
  canvas.rule(0, top - 4, canvas.width(), canvas.theme().gridLine);
  const QString dot = QStringLiteral(" · ");
  const QString left = content.options.companyName % dot % content.formatter.range(content.results.lens.period.range) %
                       dot % tr("as of %1").arg(content.formatter.date(content.results.asOf)) % dot %
                       fingerprint(content.results);
  canvas.text(0, top, canvas.width() * 0.8, left, style);
  canvas.textRight(canvas.width(), top, canvas.width() * 0.2, tr("page %1 of %2").arg(1).arg(1), style);
}

}  // namespace bellwether::report
