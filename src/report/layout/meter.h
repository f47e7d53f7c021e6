#pragma once

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QStringList>
#include <map>
#include <memory>
#include <utility>

#include "report/canvas.h"

namespace bellwether::report {

/// Measures text in points on a fixed device of 1200 dots per inch, so that lines and pages break at the same places
/// whatever they are drawn on.
class Meter {
 public:
  Meter();
  ~Meter();
  Meter(const Meter&) = delete;
  Meter& operator=(const Meter&) = delete;

  const Canvas& canvas() const { return *m_canvas; }
  double width(const QString& text, const TextStyle& style) const;
  double lineHeight(const TextStyle& style) const;
  /// Lines no wider than `width`, broken where the language allows it, and within a word that is too long. The last of
  /// `most` lines is elided when there is more.
  QStringList wrap(const QString& text, const TextStyle& style, double width, int most) const;
  double longestWord(const QString& text, const TextStyle& style) const;

 private:
  const QFontMetricsF& metrics(const TextStyle& style) const;

  QImage m_device;
  std::unique_ptr<QPainter> m_painter;
  std::unique_ptr<Canvas> m_canvas;
  mutable std::map<std::pair<double, bool>, QFontMetricsF> m_metrics;
};

/// Positions after which a line of `text` may end, ascending; the last is its length.
std::vector<qsizetype> lineBreaks(const QString& text);

}  // namespace bellwether::report
