#include "gui/pages/team_page.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "gui/pages/team/rep_panel.h"
#include "gui/tables/figure_order.h"
#include "gui/tables/table_panel.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/data_table.h"
#include "support/catch.h"
#include "support/people_facts.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

struct TeamWindow {
  QWidget frame;
  gui::TeamPage page;

  TeamWindow() : page(&frame) {
    frame.resize(1366, 740);
    page.setGeometry(200, 68, 1166, 672);
    frame.show();
    const app::Lens lens{period("2025-Q2"), kpi::Comparison::Previous, {}};
    auto team = std::make_shared<const app::TeamResults>(app::computeTeam(peopleFacts(), lens, day("2025-06-30")));
    page.present(team, app::presentTeam(*team, english()), english());
    QApplication::processEvents();
  }
  gui::TablePanel& table() const { return *page.findChild<gui::TablePanel*>(QString(), Qt::FindDirectChildrenOnly); }
  QString cell(int row, int column) const {
    const auto& order = table().order();
    return order.index(row, column).data().toString();
  }
  QStringList names() const {
    QStringList all;
    for (int row = 0; row < table().order().rowCount(); ++row) all << cell(row, 0);
    return all;
  }
  void sort(int column) const {
    auto* header = table().table()->horizontalHeader();
    const QPoint place(header->sectionViewportPosition(column) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, place);
  }
  template <class Part>
  Part& part(const char* name) const {
    auto* found = page.findChild<Part*>(QString::fromLatin1(name));
    REQUIRE(found != nullptr);
    return *found;
  }
};

}  // namespace

TEST_CASE("the team page lists people with the lowest attainment first and everyone together last") {
  const TeamWindow window;
  CHECK(window.names() == QStringList{QStringLiteral("Bob"), QStringLiteral("Ann"), QStringLiteral("Cid"),
                                      QStringLiteral("Dee"), QStringLiteral("Company")});
  CHECK(s(window.cell(1, 1)) == "1,000");
  CHECK(s(window.cell(4, 1)) == "1,700");
}

TEST_CASE("a click on a heading sorts people and leaves the sum at the end") {
  const TeamWindow window;
  window.sort(1);
  CHECK(window.names().first() == QStringLiteral("Dee"));
  CHECK(window.names().last() == QStringLiteral("Company"));
  window.sort(1);
  CHECK(window.names().first() == QStringLiteral("Ann"));
  CHECK(window.names().last() == QStringLiteral("Company"));
}

TEST_CASE("what cannot be computed comes last in both directions") {
  const TeamWindow window;
  window.sort(3);
  CHECK(window.names().at(3) == QStringLiteral("Dee"));
  window.sort(3);
  CHECK(window.names().at(3) == QStringLiteral("Dee"));
}

TEST_CASE("people are grouped under their team, each with its own figures") {
  const TeamWindow window;
  QTest::mouseClick(&window.part<QPushButton>("teamByTeam"), Qt::LeftButton);
  CHECK(window.names() == QStringList{QStringLiteral("East"), QStringLiteral("Cid"), QStringLiteral("Dee"),
                                      QStringLiteral("West"), QStringLiteral("Bob"), QStringLiteral("Ann"),
                                      QStringLiteral("Company")});
  CHECK(s(window.cell(3, 1)) == "1,200");
  window.sort(1);
  window.sort(1);
  CHECK(window.names().at(4) == QStringLiteral("Ann"));
  CHECK(window.names().first() == QStringLiteral("East"));
}

TEST_CASE("allowing for few deals shows rates drawn together") {
  const TeamWindow window;
  CHECK(s(window.cell(0, 6)) == "50.0");
  QTest::mouseClick(&window.part<QPushButton>("teamShrink"), Qt::LeftButton);
  CHECK(s(window.cell(0, 6)) == "44.0");
}

TEST_CASE("the search keeps people whose name or team holds the words") {
  const TeamWindow window;
  auto& search = window.part<QLineEdit>("teamSearch");
  search.setFocus();
  QTest::keyClicks(&search, QStringLiteral("wes"));
  CHECK(window.names() == QStringList{QStringLiteral("Bob"), QStringLiteral("Ann"), QStringLiteral("Company")});
}

TEST_CASE("the arrow keys choose a person, whose sheet stands beside the table") {
  const TeamWindow window;
  auto& table = *window.table().table();
  table.setFocus();
  table.setCurrentIndex(table.model()->index(0, 0));
  QTest::keyClick(&table, Qt::Key_Down);
  const auto* sheet = window.page.findChild<gui::RepPanel*>();
  REQUIRE(sheet != nullptr);
  CHECK(s(sheet->lines()->model().rows().front().cells[1].text) == "1.00 K USD");
  CHECK(sheet->lines()->order().rowCount() == static_cast<int>(app::teamKpis().size()));
}

TEST_CASE("Enter on a person asks for everything through them") {
  TeamWindow window;
  std::string asked;
  QObject::connect(&window.page, &gui::Page::sliceRequested, &window.page,
                   [&asked](kpi::Dimension dimension, const std::string& value) {
                     CHECK(dimension == kpi::Dimension::Rep);
                     asked = value;
                   });
  auto& table = *window.table().table();
  table.setCurrentIndex(table.model()->index(2, 0));
  QTest::keyClick(&table, Qt::Key_Return);
  CHECK(asked == "Cid");
  asked.clear();
  table.setCurrentIndex(table.model()->index(4, 0));
  QTest::keyClick(&table, Qt::Key_Return);
  CHECK(asked.empty());
}

TEST_CASE("the people's table is exported with whole numbers and copied as it is sorted") {
  TeamWindow window;
  QByteArray csv;
  QObject::connect(&window.page, &gui::Page::exportRequested, &window.page,
                   [&csv](const QString& name, const QByteArray& bytes) {
                     CHECK(s(name) == "team.csv");
                     csv = bytes;
                   });
  QTest::mouseClick(&window.part<QPushButton>("teamExport"), Qt::LeftButton);
  CHECK(csv.contains("Revenue USD"));
  CHECK(csv.contains("Ann,1000,800,125,3,"));
  window.table().table()->copyRows();
  CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("Bob\t200\t1000\t20\t1\t50")));
}

TEST_CASE("the exact value of a cell is in its tooltip") {
  const TeamWindow window;
  const auto tip = window.table().order().index(1, 6).data(Qt::ToolTipRole).toString();
  CHECK(s(tip).find("33.33 %") != std::string::npos);
  CHECK(s(tip).find("n = 9") != std::string::npos);
}

TEST_CASE("a thousand people are rows of a model, not widgets") {
  TeamWindow window;
  app::TeamData many;
  app::TeamRow row;
  for (int i = 0; i < 1000; ++i) {
    row.key = "Rep " + std::to_string(i);
    row.name = QStringLiteral("Rep %1").arg(i);
    row.revenue = {QString::number(i), static_cast<double>(i), {}};
    many.rows.push_back(row);
  }
  const auto before = window.page.findChildren<QWidget*>().size();
  window.page.present(std::make_shared<const app::TeamResults>(), many, english());
  QApplication::processEvents();
  CHECK(window.table().order().rowCount() == 1000);
  CHECK(window.page.findChildren<QWidget*>().size() <= before + 2);  // a scroll bar's own
  window.sort(1);
  window.sort(1);
  CHECK(s(window.cell(0, 0)) == "Rep 999");
}
