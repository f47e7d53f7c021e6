#include "report/layout/meter.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <cmath>

namespace bellwether::report {

namespace {

constexpr double kDotsPerInch = 1200;
constexpr double kInchesPerMetre = 1000 / 25.4;
// No letter of the report's fonts is wider than this many times its size.
constexpr double kWidest = 1.2;
constexpr double kSlack = 0.1;

// Data may hold line breaks; on paper a cell is one run of text.
QString oneLine(const QString& text) {
  QString line = text;
  for (QChar& c : line)
    if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) c = u' ';
  return line;
}

}  // namespace

std::vector<qsizetype> lineBreaks(const QString& text) {
  std::vector<qsizetype> breaks;
  QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
  qsizetype last = 0;
  for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
    // Ids may end a line after an underscore.
    for (qsizetype i = last + 1; i < at; ++i)
      if (text.at(i - 1) == u'_') breaks.push_back(i);
    breaks.push_back(at);
    last = at;
  }
  if (breaks.empty() || breaks.back() != text.size()) breaks.push_back(text.size());
  return breaks;
}

Meter::Meter() : m_device(1, 1, QImage::Format_RGB32) {
  const int dots = static_cast<int>(std::lround(kDotsPerInch * kInchesPerMetre));
  m_device.setDotsPerMeterX(dots);
  m_device.setDotsPerMeterY(dots);
  m_painter = std::make_unique<QPainter>(&m_device);
  m_canvas = std::make_unique<Canvas>(*m_painter);
}

Meter::~Meter() = default;

const QFontMetricsF& Meter::metrics(const TextStyle& style) const {
  const auto key = std::make_pair(style.size, style.bold);
  const auto found = m_metrics.find(key);
  if (found != m_metrics.end()) return found->second;
  return m_metrics.emplace(key, QFontMetricsF(m_canvas->fontOf(style), &m_device)).first->second;
}

double Meter::width(const QString& text, const TextStyle& style) const {
  return metrics(style).horizontalAdvance(text) / m_canvas->unit();
}

double Meter::lineHeight(const TextStyle& style) const { return metrics(style).height() / m_canvas->unit(); }

double Meter::longestWord(const QString& text, const TextStyle& style) const {
  double longest = 0;
  qsizetype begin = 0;
  for (const qsizetype end : lineBreaks(text)) {
    longest = std::max(longest, width(text.mid(begin, end - begin).trimmed(), style));
    begin = end;
  }
  return longest;
}

QStringList Meter::wrap(const QString& text, const TextStyle& style, double room, int most) const {
  const QString all = oneLine(text);
  if (static_cast<double>(all.size()) * style.size * kWidest <= room) return {all};
  if (width(all, style) <= room + kSlack) return {all};
  QStringList lines;
  qsizetype begin = 0;
  const auto fits = [&](qsizetype end) {
    QString part = all.mid(begin, end - begin);
    while (part.endsWith(u' ')) part.chop(1);
    return width(part, style) <= room + kSlack;
  };
  const auto breaks = lineBreaks(all);
  while (begin < all.size()) {
    if (lines.size() + 1 == most) {
      const QString rest = all.mid(begin, 2000);
      lines.append(metrics(style).elidedText(rest, Qt::ElideRight, room * m_canvas->unit()));
      return lines;
    }
    qsizetype end = begin;
    for (auto at = std::upper_bound(breaks.begin(), breaks.end(), begin); at != breaks.end() && fits(*at); ++at)
      end = *at;
    if (end == begin) {
      // A word wider than the column: as many letters as fit, at least one.
      ++end;
      while (end < all.size() && fits(end + 1)) ++end;
      if (end < all.size() && all.at(end).isLowSurrogate()) ++end;
    }
    lines.append(all.mid(begin, end - begin).trimmed());
    begin = end;
  }
  return lines;
}

}  // namespace bellwether::report
