#include "gui/pages/pipeline_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "gui/tables/figure_order.h"
#include "gui/tables/table_panel.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/data_table.h"
#include "support/catch.h"
#include "support/gui_window.h"
#include "support/pipeline_facts.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

std::shared_ptr<const app::LastImport> secondImport() {
  auto last = std::make_shared<app::LastImport>();
  last->file = "later.csv";
  last->importedAt = "2025-05-19T08:00:00Z";
  last->isFirst = false;
  records::DealState open;
  open.amount = 100'000;
  last->changes.push_back({"O1", "O1", std::nullopt, open});
  return last;
}

struct PipelineWindow {
  QWidget frame;
  gui::PipelinePage page;

  explicit PipelineWindow(const std::shared_ptr<const app::LastImport>& last = nullptr) : page(&frame) {
    frame.resize(1366, 740);
    page.setGeometry(200, 68, 1166, 672);
    frame.show();
    page.setLastImport(last);
    const app::Lens lens{period("2025-Q2"), kpi::Comparison::Previous, {}};
    page.present(app::presentPipeline(app::computePipeline(pipelineFacts(), lens, day("2025-05-20"), last), english()),
                 english());
    QApplication::processEvents();
  }
  template <class Part>
  Part& part(const char* name) const {
    auto* found = page.findChild<Part*>(QString::fromLatin1(name));
    REQUIRE(found != nullptr);
    return *found;
  }
  QStringList column(const char* table, int column) const {
    const auto* model = part<gui::DataTable>(table).model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row) texts << model->index(row, column).data().toString();
    return texts;
  }
};

}  // namespace

TEST_CASE("open deals are listed by expected close, those without one last") {
  const PipelineWindow window;
  CHECK(window.column("openDealsTable", 0).join(QLatin1Char(' ')) == QStringLiteral("O3 O1 O2 O4 O5"));
}

TEST_CASE("only overdue deals stay when asked for") {
  const PipelineWindow window;
  QTest::mouseClick(&window.part<QPushButton>("pipelineOverdue"), Qt::LeftButton);
  CHECK(window.column("openDealsTable", 0) == QStringList{QStringLiteral("O3")});
}

TEST_CASE("the stages' sum stands below them and nothing sorts them") {
  const PipelineWindow window;
  CHECK(window.column("stagesTable", 0).join(QLatin1Char('|')) ==
        QStringLiteral("(no stage)|Discovery|Proposal|All open deals"));
  CHECK(s(window.column("stagesTable", 2).last()) == "7,500");
}

TEST_CASE("searching finds deals by any of their words") {
  const PipelineWindow window;
  auto& search = window.part<QLineEdit>("openDealsSearch");
  search.setFocus();
  QTest::keyClicks(&search, QStringLiteral("propo"));
  CHECK(window.column("openDealsTable", 0).size() == 2);
}

TEST_CASE("Enter on a deal without customer looks through its rep") {
  PipelineWindow window;
  std::string asked;
  QObject::connect(&window.page, &gui::Page::sliceRequested, &window.page,
                   [&asked](kpi::Dimension, const std::string& value) { asked = value; });
  auto& table = window.part<gui::DataTable>("openDealsTable");
  table.setCurrentIndex(table.model()->index(0, 0));
  QTest::keyClick(&table, Qt::Key_Return);
  CHECK(asked == "Ann");
}

TEST_CASE("with one import the pipeline offers to import deals again") {
  PipelineWindow window(std::make_shared<const app::LastImport>());
  auto& button = window.part<QPushButton>("pipelineImport");
  CHECK(button.isVisible());
  app::CardAction asked = app::CardAction::None;
  QObject::connect(&window.page, &gui::Page::actionRequested, &window.page,
                   [&asked](app::CardAction action) { asked = action; });
  QTest::mouseClick(&button, Qt::LeftButton);
  CHECK(asked == app::CardAction::AddDeals);
}

TEST_CASE("what the last import moved is a chart and a list") {
  const PipelineWindow window(secondImport());
  CHECK_FALSE(window.part<QPushButton>("pipelineImport").isVisible());
  CHECK(window.column("movesTable", 1) == QStringList{QStringLiteral("New")});
  CHECK(s(window.column("movesTable", 2).first()) == "+1,000");
}

TEST_CASE("the open deals are exported with their days and amounts in full") {
  PipelineWindow window;
  QByteArray csv;
  QObject::connect(&window.page, &gui::Page::exportRequested, &window.page,
                   [&csv](const QString&, const QByteArray& bytes) { csv = bytes; });
  QTest::mouseClick(&window.part<QPushButton>("openDealsExport"), Qt::LeftButton);
  CHECK(csv.contains("O2,,Ann,Proposal,2000,50,1000,30 Jun 2025,40\r\n"));
}

TEST_CASE("the window reads what the last import moved when the pipeline is shown") {
  TestWindow window;
  window.openSample();
  window.trigger("actionPage_pipeline");
  auto* page = window.frame().page<gui::PipelinePage>();
  auto* button = page->findChild<QPushButton*>(QStringLiteral("pipelineImport"));
  REQUIRE(button != nullptr);
  CHECK(eventually([&] { return window.settle() && button->isVisible(); }));
}

TEST_CASE("with one import of deals the open ones take the room of what moved") {
  auto first = std::make_shared<app::LastImport>();
  first->isFirst = true;
  const PipelineWindow one(first);
  CHECK(one.part<gui::ChartPanel>("pipelineMovement").isHidden());
  CHECK(one.part<QPushButton>("pipelineImport").isVisible());
  const PipelineWindow two(secondImport());
  CHECK(two.part<gui::ChartPanel>("pipelineMovement").isVisible());
  CHECK(two.part<gui::DataTable>("openDealsTable").width() < one.part<gui::DataTable>("openDealsTable").width());
}
