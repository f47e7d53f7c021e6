#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "gui/pages/data/watch_panel.h"
#include "gui/pages/data_page.h"
#include "gui/widgets/segmented.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

const QByteArray kHead = "deal_id,customer_name,outcome,amount,closed\n";

void check(TestWindow& window, const QString& name, const QByteArray& bytes) {
  window.write(name, bytes);
  window.drop({window.path(name)});
  REQUIRE(eventually([&] { return window.frame().current() == QStringLiteral("check"); }));
  REQUIRE(window.settle());
}

void import(TestWindow& window) {
  const auto before = window.session->batches().size();
  QTest::mouseClick(window.find<QPushButton>("checkImport"), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->batches().size() == before + 1; }));
  REQUIRE(window.settle());
}

void chooseDayFirst(TestWindow& window) {
  auto* orders = window.find<QComboBox>("checkDateOrder");
  orders->setCurrentIndex(2);
  Q_EMIT orders->activated(2);
  REQUIRE(window.settle());
}

}  // namespace

TEST_CASE("a file like one imported before needs one click, and what was settled can be forgotten") {
  TestWindow window;
  window.createEmpty();
  check(window, QStringLiteral("jan.csv"), kHead + "D1,Acme,won,10.00,03/01/2025\n");
  CHECK_FALSE(window.find<QPushButton>("checkImport")->isEnabled());
  CHECK_FALSE(window.find<QLabel>("checkRecollection")->isVisible());
  chooseDayFirst(window);
  import(window);

  check(window, QStringLiteral("feb.csv"), kHead + "D2,Acme,won,10.00,03/02/2025\n");
  CHECK(window.find<QPushButton>("checkImport")->isEnabled());
  CHECK(window.text("checkRecollection").startsWith(QStringLiteral("As last time")));
  CHECK_FALSE(window.find<QLabel>("checkDrift")->isVisible());
  QTest::mouseClick(window.find<QPushButton>("checkForget"), Qt::LeftButton);
  REQUIRE(eventually([&] { return !window.find<QPushButton>("checkImport")->isEnabled(); }));
  REQUIRE(window.settle());
  CHECK_FALSE(window.find<QLabel>("checkRecollection")->isVisible());
}

TEST_CASE("what differs from the last file is said before importing") {
  TestWindow window;
  window.createEmpty();
  check(window, QStringLiteral("jan.csv"), kHead + "D1,Acme,won,10.00,2025-01-03\n");
  import(window);
  check(window, QStringLiteral("feb.csv"),
        "deal_id,customer_name,outcome,amount,closed,Region\nD2,Acme,won,10.00,2025-02-03,East\n");
  CHECK(window.text("checkDrift").contains(QStringLiteral("The column “Region” is new.")));
  CHECK(window.find<QPushButton>("checkImport")->isEnabled());
}

TEST_CASE("files that come into a watched folder are imported when they are known, and offered when not") {
  TestWindow window;
  window.createEmpty();
  REQUIRE(QDir(window.dir.path()).mkdir(QStringLiteral("inbox")));
  window.settings->watched = {{window.path(QStringLiteral("inbox")), window.session->workspace()->path}};
  Q_EMIT window.session->opened();  // the folders of the open workspace are looked up anew
  const auto* table = window.frame().page<gui::DataPage>()->findChild<QTableView*>(QStringLiteral("watchTable"));
  REQUIRE(table->model()->rowCount() == 1);
  window.write(QStringLiteral("inbox/a.csv"), kHead + "D1,Acme,won,10.00,2025-01-03\n");
  window.write(QStringLiteral("inbox/b.csv"), kHead + "D2,Acme,won,10.00,03/02/2025\n");
  REQUIRE(eventually([&] { return window.session->batches().size() == 1; }));
  REQUIRE(eventually([&] { return window.notes().size() == 2; }));
  CHECK(
      window.notes().join(QLatin1Char('\n')).contains(QStringLiteral("1 file from a watched folder imported: 1 new")));
  CHECK(window.notes().join(QLatin1Char('\n')).contains(QStringLiteral("1 file in a watched folder needs a look")));
  CHECK(window.session->facts()->dealCount() == 1);

  Q_EMIT window.frame().page<gui::DataPage>()->watchPanel()->removeRequested(window.path(QStringLiteral("inbox")));
  CHECK(window.settings->watched.isEmpty());
  CHECK(table->model()->rowCount() == 0);
}

TEST_CASE("duplicate customers are listed when looked for, merged by a click and parted again") {
  TestWindow window;
  window.createEmpty();
  check(window, QStringLiteral("customers.csv"), "customer_id,name,segment\nC1,Acme,Large\nC2,\"Acme, Inc.\",Small\n");
  import(window);
  window.trigger("actionImports");
  auto* choice = window.find<gui::Segmented>("dataChoice");
  Q_EMIT choice->chosen(1);
  auto* table = window.find<QTableView>("duplicatesTable");
  REQUIRE(eventually([&] { return table->model()->rowCount() == 1; }));
  CHECK(table->model()->index(0, 0).data().toString() == QStringLiteral("Acme, Inc. (C2)"));
  CHECK(table->model()->index(0, 1).data().toString() == QStringLiteral("Acme (C1)"));
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                    table->visualRect(table->model()->index(0, table->model()->columnCount() - 1)).center());
  REQUIRE(eventually([&] { return window.session->batches().size() == 2; }));
  REQUIRE(eventually([&] { return table->model()->rowCount() == 0; }));
  CHECK(window.session->batches().back().source.file == "Acme, Inc. → Acme");
  window.session->undoBatch(window.session->batches().back().id);
  REQUIRE(eventually([&] { return table->model()->rowCount() == 1; }));
}
