#include "gui/pages/customers_page.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

#include "gui/tables/figure_order.h"
#include "gui/tables/table_panel.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/data_table.h"
#include "support/app_facts.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

/// Acme buys in January and February 2025 for 100 each, Bolt in February for 300; no costs, no market.
struct CustomersWindow {
  QWidget frame;
  gui::CustomersPage page;

  CustomersWindow() : page(&frame) {
    frame.resize(1366, 740);
    page.setGeometry(200, 68, 1166, 672);
    frame.show();
    Company company;
    company.won("2025-01-10", 100).won("2025-02-10", 100).won("2025-02-11", 300, "Ann", "West", "Bolt");
    const app::Lens lens{period("2025-Q1"), kpi::Comparison::Previous, {}};
    page.present(app::presentCustomers(app::computeCustomers(company.facts(), lens, day("2025-03-31")), english()),
                 english());
    QApplication::processEvents();
  }
  template <class Part>
  Part& part(const char* name) const {
    auto* found = page.findChild<Part*>(QString::fromLatin1(name));
    REQUIRE(found != nullptr);
    return *found;
  }
  QString cell(const char* table, int row, int column) const {
    return part<gui::DataTable>(table).model()->index(row, column).data().toString();
  }
};

}  // namespace

TEST_CASE("the cohort triangle carries its numbers in its cells and leaves the months to come empty") {
  const CustomersWindow window;
  CHECK(s(window.cell("cohortsTable", 0, 0)) == "2025-01");
  CHECK(s(window.cell("cohortsTable", 0, 2)) == "100");
  CHECK(s(window.cell("cohortsTable", 0, 3)) == "100");
  CHECK(s(window.cell("cohortsTable", 0, 4)) == "0");
  CHECK(s(window.cell("cohortsTable", 1, 3)) == "0");
  CHECK(window.cell("cohortsTable", 1, 4).isEmpty());
  const auto tip = window.part<gui::DataTable>("cohortsTable").model()->index(0, 3).data(Qt::ToolTipRole).toString();
  CHECK(s(tip).find("1 of 1 customers") != std::string::npos);
}

TEST_CASE("missing costs and market sizes are asked for by a button each") {
  CustomersWindow window;
  std::vector<app::CardAction> asked;
  QObject::connect(&window.page, &gui::Page::actionRequested, &window.page,
                   [&asked](app::CardAction action) { asked.push_back(action); });
  for (const char* name : {"customersAddCosts", "customersAddMarket"}) {
    REQUIRE(window.part<QPushButton>(name).isVisible());
    QTest::mouseClick(&window.part<QPushButton>(name), Qt::LeftButton);
  }
  CHECK(asked == std::vector<app::CardAction>{app::CardAction::AddCosts, app::CardAction::AddMarketSize});
}

TEST_CASE("Enter on a customer looks at everything through them") {
  CustomersWindow window;
  std::string asked;
  QObject::connect(&window.page, &gui::Page::sliceRequested, &window.page,
                   [&asked](kpi::Dimension dimension, const std::string& value) {
                     CHECK(dimension == kpi::Dimension::Customer);
                     asked = value;
                   });
  auto& table = window.part<gui::DataTable>("topCustomersTable");
  table.setCurrentIndex(table.model()->index(0, 0));
  QTest::keyClick(&table, Qt::Key_Return);
  CHECK(asked == "Bolt");
}

TEST_CASE("the cohorts are exported with a column for each month of age") {
  CustomersWindow window;
  QByteArray csv;
  QObject::connect(&window.page, &gui::Page::exportRequested, &window.page,
                   [&csv](const QString&, const QByteArray& bytes) { csv = bytes; });
  QTest::mouseClick(&window.part<QPushButton>("cohortsExport"), Qt::LeftButton);
  CHECK(csv.contains("2025-01,1,100,100,0\r\n"));
}

TEST_CASE("the window shows the sample company's customers") {
  TestWindow window;
  window.openSample();
  window.trigger("actionPage_customers");
  const auto* page = window.frame().page<gui::CustomersPage>();
  const auto* cohorts = page->findChild<gui::DataTable*>(QStringLiteral("cohortsTable"));
  CHECK(eventually([&] { return window.settle() && cohorts->model()->rowCount() > 10; }));
}
