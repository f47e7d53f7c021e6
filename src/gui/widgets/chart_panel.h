#pragma once

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/formatting.h"
#include "bellwether/core/error.h"
#include "gui/later.h"
#include "gui/widgets/card_panel.h"

class QMenu;
class QStackedLayout;

namespace bellwether::gui {

class ChartTableModel;
class ChartView;
class DataTable;

/// A chart with its title line. Its context menu shows it as a table, copies it as picture or cells, and saves it as
/// PNG, SVG or CSV. Pictures are always made in the light colours, for documents.
class ChartPanel final : public CardPanel {
  Q_OBJECT

 public:
  explicit ChartPanel(QWidget* parent = nullptr);

  void setSpec(const app::ChartSpec& spec, const app::Formatter& formatter);
  void setDensity(const visuals::Density& density) override;
  /// A remark under the chart.
  void addBelow(QWidget* remark);
  /// Offers to pin notes to the chart's positions.
  void offerNotes();
  ChartView* view() const { return m_view; }
  bool isTable() const;
  void showTable();
  void showChart();

  /// Errors are told by the signal.
  void saveTo(const QString& path, const QString& format);
  void copyPicture() const;
  void copyCells() const;

 Q_SIGNALS:
  /// A note is to be written at `x` of the spec's points.
  void noteRequested(double x);
  /// A file could not be written.
  void saveFailed(const bellwether::Error& error);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  DataTable* makeTable();
  void fill(QMenu& menu);
  void askForNote();
  void askAndSave(const QString& format);
  QByteArray bytes(const QString& format) const;

  app::ChartSpec m_spec;
  ChartTableModel* m_model;
  ChartView* m_view;
  Later<DataTable> m_table;
  int m_rowHeight = 0;
  bool m_takesNotes = false;
  QStackedLayout* m_stack;
};

}  // namespace bellwether::gui
