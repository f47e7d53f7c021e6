#pragma once

#include <QChartView>
#include <optional>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/formatting.h"

namespace bellwether::visuals {
class Chart;
}

namespace bellwether::gui {

/// Shows one chart, with a crosshair and a small table of exact values and notes at the position under the mouse, or
/// under the keyboard's cursor (Left, Right, Home, End; Escape hides it). A click or Space selects the position, a
/// double click or Enter opens it. Everything in the table is shown as plain text.
class ChartView final : public QChartView {
  Q_OBJECT

 public:
  explicit ChartView(QWidget* parent = nullptr);

  void setSpec(const app::ChartSpec& spec, const app::Formatter& formatter);
  /// Index of the position the crosshair stands on, among the distinct positions of all points.
  std::optional<std::size_t> cursor() const { return m_cursor; }
  /// Where the crosshair stands, else the last position; empty without positions.
  std::optional<double> place() const;
  /// Puts the crosshair on the position at `x` of the spec's points. False when there is none.
  bool pointTo(double x);
  /// What the crosshair tells: the position, then `name: value` for each series. Empty without crosshair.
  QStringList cursorLines() const;

 Q_SIGNALS:
  /// At `x` of the spec's points: one click or Space.
  void stopSelected(double x);
  /// Double click or Enter.
  void stopActivated(double x);
  /// The key N, at the crosshair.
  void notePressed();
  /// The view got or lost the keyboard; who frames it draws the ring.
  void focusChanged();

 protected:
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Value {
    app::SeriesRole role;
    QString name, text;
    QPointF place;
  };

  void rebuild();
  std::optional<double> stopUnder(const QPointF& place) const;
  QStringList notes() const;
  bool pressStop(int key);
  void setCursor(std::optional<std::size_t> cursor);
  std::vector<Value> values() const;
  QString stopText() const;
  void drawCrosshair(QPainter& painter, const std::vector<Value>& values) const;
  void drawTable(QPainter& painter, const std::vector<Value>& values) const;

  app::ChartSpec m_spec;
  app::Formatter m_formatter;
  visuals::Chart* m_chart = nullptr;
  std::optional<std::size_t> m_cursor;
};

}  // namespace bellwether::gui
