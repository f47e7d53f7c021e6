#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTemporaryDir>

#include "bellwether/visuals/chart_builder.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/chart_table_model.h"
#include "gui/widgets/chart_view.h"
#include "support/catch.h"
#include "support/chart_specs.h"

using namespace bellwether;
using gui::ChartPanel;
using gui::ChartView;

namespace {

app::Formatter english() { return {QLocale(QLocale::English), *Currency::fromCode("USD")}; }

void press(QWidget& widget, Qt::Key key) {
  QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
  QApplication::sendEvent(&widget, &down);
}

void hover(ChartView& view, const QPointF& place) {
  QMouseEvent event(QEvent::MouseMove, place, view.viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                    Qt::NoModifier);
  QApplication::sendEvent(view.viewport(), &event);
}

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

TEST_CASE("the arrow keys walk over a chart's positions and tell their exact values") {
  ChartView view;
  view.resize(700, 240);
  view.setSpec(tests::revenueSpec(tests::Tongue::English), english());
  CHECK_FALSE(view.cursor().has_value());
  CHECK(view.cursorLines().isEmpty());
  press(view, Qt::Key_Right);
  CHECK(view.cursor() == std::size_t{0});
  press(view, Qt::Key_Left);
  CHECK(view.cursor() == std::size_t{0});
  press(view, Qt::Key_End);
  CHECK(view.cursor() == std::size_t{91});
  // On the last day: comparison, target and projection; the current line has ended on day 53.
  CHECK(view.cursorLines().size() == 4);
  CHECK(view.cursorLines()[2] == QStringLiteral("Target 6.80 M: 6.8"));
  CHECK(view.accessibleDescription().contains(QStringLiteral("6.8")));
  press(view, Qt::Key_Right);
  CHECK(view.cursor() == std::size_t{91});
  press(view, Qt::Key_Escape);
  CHECK_FALSE(view.cursor().has_value());
  CHECK(view.accessibleDescription() == QStringLiteral("Cumulative revenue."));
}

TEST_CASE("hovering puts the crosshair on the nearest position, and off outside the plot") {
  ChartView view;
  view.resize(700, 240);
  view.setSpec(tests::revenueSpec(tests::Tongue::English), english());
  view.show();
  QApplication::processEvents();
  auto* chart = dynamic_cast<visuals::Chart*>(view.chart());
  REQUIRE(chart != nullptr);
  hover(view, chart->position(30.2, 3));
  CHECK(view.cursor() == std::size_t{30});
  const QImage with = view.grab().toImage();
  hover(view, QPointF(698, 238));
  CHECK_FALSE(view.cursor().has_value());
  CHECK(view.grab().toImage() != with);
}

TEST_CASE("a chart without data takes keys and mouse without harm") {
  ChartView view;
  view.resize(300, 120);
  app::ChartSpec empty;
  empty.empty = QStringLiteral("No deals yet");
  view.setSpec(empty, english());
  for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Escape}) press(view, key);
  hover(view, QPointF(100, 60));
  CHECK_FALSE(view.cursor().has_value());
}

TEST_CASE("a chart as a table has a row for each position and a column for each series") {
  gui::ChartTableModel model;
  model.setFormatter(english());
  model.setSpec(tests::barSpec());
  CHECK(model.rowCount() == 6);
  CHECK(model.columnCount() == 3);
  CHECK(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString() == QStringLiteral("2026"));
  CHECK(model.index(1, 0).data().toString() == QStringLiteral("Feb"));
  CHECK(model.index(1, 2).data().toString() == QStringLiteral("4.5"));
}

TEST_CASE("a waterfall as a table has one column, with each step's change as its number") {
  gui::ChartTableModel model;
  model.setFormatter(english());
  model.setSpec(tests::waterfallSpec());
  REQUIRE(model.columnCount() == 2);
  CHECK(model.rowCount() == 4);
  CHECK(model.index(2, 0).data().toString() == QStringLiteral("Size"));
  CHECK(model.index(2, 1).data().toString() == QStringLiteral("−0.35 M"));
  CHECK(model.index(2, 1).data(gui::RawRole).toDouble() == Approx(-0.35));
  CHECK(model.index(3, 1).data(gui::RawRole).toDouble() == Approx(3.75));
}

TEST_CASE("days are told as dates") {
  app::ChartSpec spec = tests::revenueSpec(tests::Tongue::English);
  CHECK(gui::chartStopText(spec, 20727, english()) == english().date(*LocalDate::fromYmd(2026, 10, 1)));
  CHECK(gui::chartStopText(tests::barSpec(), 2, english()) == QStringLiteral("Mar"));
  CHECK(gui::chartStopText(tests::barSpec(), 99, english()).isEmpty());
}

TEST_CASE("a chart's cells are copied as tab-separated text") {
  ChartPanel panel;
  panel.setSpec(tests::barSpec(), english());
  panel.copyCells();
  const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  REQUIRE(lines.size() == 7);
  CHECK(lines[0].split(QLatin1Char('\t')).size() == 3);
  CHECK(lines[1].startsWith(QStringLiteral("Jan\t")));
}

TEST_CASE("a chart is copied as a picture") {
  ChartPanel panel;
  panel.setSpec(tests::revenueSpec(tests::Tongue::Chinese), english());
  panel.copyPicture();
  CHECK(QGuiApplication::clipboard()->image().width() >= 960);
}

TEST_CASE("a chart is saved as PNG, SVG and CSV, and formulas in names are defused") {
  const QTemporaryDir folder;
  ChartPanel panel;
  app::ChartSpec spec = tests::barSpec();
  spec.categories[0] = QStringLiteral("=cmd|' /C calc'!A0");
  panel.setSpec(spec, english());
  panel.saveTo(folder.filePath(QStringLiteral("a.png")), QStringLiteral("png"));
  panel.saveTo(folder.filePath(QStringLiteral("a.svg")), QStringLiteral("svg"));
  panel.saveTo(folder.filePath(QStringLiteral("a.csv")), QStringLiteral("csv"));
  CHECK_FALSE(QImage(folder.filePath(QStringLiteral("a.png"))).isNull());
  CHECK(contents(folder.filePath(QStringLiteral("a.svg"))).contains("<svg"));
  const QByteArray csv = contents(folder.filePath(QStringLiteral("a.csv")));
  CHECK(csv.contains("\n'=cmd"));
  CHECK(csv.contains("Feb,3.5,4.5"));
}

TEST_CASE("a chart that cannot be saved says so") {
  ChartPanel panel;
  panel.setSpec(tests::barSpec(), english());
  int failures = 0;
  QObject::connect(&panel, &ChartPanel::saveFailed, &panel, [&failures] { ++failures; });
  panel.saveTo(QStringLiteral("/nonexistent/folder/a.png"), QStringLiteral("png"));
  CHECK(failures == 1);
}

TEST_CASE("a chart can be shown as a table and back") {
  ChartPanel panel;
  panel.setSpec(tests::barSpec(), english());
  CHECK_FALSE(panel.isTable());
  panel.showTable();
  CHECK(panel.isTable());
  panel.showChart();
  CHECK_FALSE(panel.isTable());
}
