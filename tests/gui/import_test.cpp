#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "bellwether/kpi/dimension.h"
#include "bellwether/kpi/evaluate.h"
#include "gui/check/raw_grid.h"
#include "gui/dialogs/input_dialog.h"
#include "gui/dialogs/new_workspace_dialog.h"
#include "gui/models/table_model.h"
#include "gui/widgets/message_bar.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

const QByteArray kDeals =
    "deal_id,name,customer_name,rep_name,outcome,amount,closed\n"
    "D-1,First,Acme,Ann,won,1000.00,2025-11-03\n"
    "D-2,Second,Acme,Ann,won,500.50,2025-11-10\n"
    "D-3,<b>Bold</b> & co,Bolt,Ben,won,12.5k,2025-11-12\n"
    "D-4,Fourth,Bolt,Ben,lost,700.00,2025-11-31\n";

void dropDeals(TestWindow& window) {
  window.write(QStringLiteral("deals.csv"), kDeals);
  window.drop({window.path(QStringLiteral("deals.csv"))});
  REQUIRE(eventually([&] { return window.frame().current() == QStringLiteral("check"); }));
  REQUIRE(window.settle());
}

QString countOf(TestWindow& window, const char* label) { return window.text(label); }

std::int64_t revenueCents(const TestWindow& window) {
  const Period november{LocalDate::fromYmd(2025, 11, 1).value(), LocalDate::fromYmd(2025, 12, 1).value()};
  const auto value = kpi::evaluateOne(*window.session->facts(), kpi::KpiId::Revenue, november, {},
                                      LocalDate::fromYmd(2025, 11, 30).value());
  return value.value ? value.value->rounded().value_or(-1) : 0;
}

}  // namespace

TEST_CASE("dropped files are checked before anything is saved") {
  TestWindow window;
  window.createEmpty();
  dropDeals(window);
  CHECK(countOf(window, "countNew") == QStringLiteral("2"));
  CHECK(countOf(window, "countRejected") == QStringLiteral("2"));
  CHECK(window.session->batches().empty());
  CHECK(window.session->facts()->dealCount() == 0);
}

TEST_CASE("cells with a problem are marked and say why in plain text") {
  TestWindow window;
  window.createEmpty();
  dropDeals(window);
  const QAbstractItemModel* grid = window.find<QTableView>("checkGrid")->model();
  const QModelIndex amount = grid->index(2, gui::RawGridModel::FirstCell + 5);
  CHECK(amount.data().toString() == QStringLiteral("12.5k"));
  CHECK(amount.data(gui::RawGridModel::ProblemRole).toBool());
  CHECK(amount.data(Qt::ToolTipRole).toString().contains(QStringLiteral("12.5k")));
  CHECK_FALSE(grid->index(0, gui::RawGridModel::FirstCell + 5).data(gui::RawGridModel::ProblemRole).toBool());
}

TEST_CASE("the good rows are imported, and undo in the message takes them back") {
  TestWindow window;
  window.createEmpty();
  dropDeals(window);
  QTest::mouseClick(window.find<QPushButton>("checkImport"), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->batches().size() == 1; }));
  REQUIRE(window.settle());
  CHECK(revenueCents(window) == 150'050);  // 1,000.00 + 500.50
  CHECK(window.frame().current() == QStringLiteral("overview"));
  REQUIRE(eventually([&] { return window.notes().size() == 1; }));
  CHECK(window.notes().first().startsWith(QStringLiteral("Imported 1 file: 2 new")));
  QTest::mouseClick(window.frame().findChild<QPushButton*>(QStringLiteral("noteAction")), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->batches().front().undone; }));
  REQUIRE(window.settle());
  CHECK(revenueCents(window) == 0);
}

TEST_CASE("an import is undone and applied again from the history") {
  TestWindow window;
  window.createEmpty();
  dropDeals(window);
  QTest::mouseClick(window.find<QPushButton>("checkImport"), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->batches().size() == 1; }));
  window.trigger("actionImports");
  CHECK(window.frame().current() == QStringLiteral("data"));
  auto* undo = window.find<QPushButton>("dataUndo");
  CHECK(undo->text() == QStringLiteral("Undo this import"));
  QTest::mouseClick(undo, Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->batches().front().undone; }));
  REQUIRE(window.settle());
  CHECK(undo->text() == QStringLiteral("Apply this import again"));
  QTest::mouseClick(undo, Qt::LeftButton);
  REQUIRE(eventually([&] { return !window.session->batches().front().undone; }));
  REQUIRE(window.settle());
  CHECK(revenueCents(window) == 150'050);
}

TEST_CASE("Edit > Undo last import takes back the newest one") {
  TestWindow window;
  window.openSample();
  const std::size_t batches = window.session->batches().size();
  REQUIRE(batches > 1);
  window.trigger("actionUndoImport");
  REQUIRE(eventually([&] { return window.session->batches().back().undone; }));
  CHECK_FALSE(window.session->batches().front().undone);
}

TEST_CASE("a changed setting is tried at once") {
  TestWindow window;
  window.createEmpty();
  window.write(QStringLiteral("deals.csv"),
               "deal_id,outcome,amount,closed\nD-1,won,10,03/04/2025\nD-2,won,20,05/06/2025\n");
  window.drop({window.path(QStringLiteral("deals.csv"))});
  REQUIRE(eventually([&] { return window.frame().current() == QStringLiteral("check"); }));
  REQUIRE(window.settle());
  // Both orders are possible, so the file asks and cannot be imported yet.
  CHECK_FALSE(window.find<QPushButton>("checkImport")->isEnabled());
  CHECK_FALSE(window.text("checkNotice").isEmpty());
  auto* order = window.find<QComboBox>("checkDateOrder");
  const int dayFirst = order->findData(QStringLiteral("dmy"));
  REQUIRE(dayFirst >= 0);
  order->setCurrentIndex(dayFirst);
  Q_EMIT order->activated(dayFirst);
  REQUIRE(eventually([&] { return window.find<QPushButton>("checkImport")->isEnabled(); }));
  CHECK(countOf(window, "countNew") == QStringLiteral("2"));
}

TEST_CASE("a column is mapped by hand") {
  TestWindow window;
  window.createEmpty();
  window.write(QStringLiteral("deals.csv"), "deal_id,outcome,amount,closed,Whatever\nD-1,won,10,2025-11-03,Widget\n");
  window.drop({window.path(QStringLiteral("deals.csv"))});
  REQUIRE(eventually([&] { return window.frame().current() == QStringLiteral("check"); }));
  REQUIRE(window.settle());
  const auto fields = records::templateFields(records::RecordKind::Deals);
  const auto product = std::find(fields.begin(), fields.end(), records::Field::Product) - fields.begin();
  const QString name = QStringLiteral("checkHeader%1").arg(product);
  auto* combo = window.window->findChild<QComboBox*>(name);
  REQUIRE(combo != nullptr);
  const int choice = combo->findData(QStringLiteral("Whatever"));
  combo->setCurrentIndex(choice);
  Q_EMIT combo->activated(choice);
  REQUIRE(window.settle());
  REQUIRE(eventually([&] { return window.find<QPushButton>("checkImport")->isEnabled(); }));
  QTest::mouseClick(window.find<QPushButton>("checkImport"), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->batches().size() == 1; }));
  CHECK(kpi::dimensionValues(*window.session->facts(), kpi::Dimension::Product) == std::vector<std::string>{"Widget"});
}

TEST_CASE("a file that cannot be read does not keep the others from being imported") {
  TestWindow window;
  window.createEmpty();
  window.write(QStringLiteral("picture.csv"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  window.write(QStringLiteral("deals.csv"), kDeals);
  window.drop({window.path(QStringLiteral("picture.csv")), window.path(QStringLiteral("deals.csv"))});
  REQUIRE(eventually([&] { return window.frame().current() == QStringLiteral("check"); }));
  REQUIRE(window.settle());
  CHECK(window.find<QPushButton>("checkImport")->isEnabled());
  QTest::mouseClick(window.find<QPushButton>("checkImport"), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->batches().size() == 1; }));
}

TEST_CASE("bad rows are saved as they stand, with the reason beside them") {
  TestWindow window;
  window.createEmpty();
  dropDeals(window);
  QTest::mouseClick(window.find<QPushButton>("checkSaveRejects"), Qt::LeftButton);
  auto* dialog = window.window->findChild<QFileDialog*>();
  REQUIRE(dialog != nullptr);
  const QString path = window.path(QStringLiteral("bad.csv"));
  Q_EMIT dialog->fileSelected(path);
  dialog->close();
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  CHECK(bytes.contains("12.5k"));
  CHECK(bytes.contains("2025-11-31"));
  CHECK_FALSE(bytes.contains("D-1"));
}

TEST_CASE("cancelling the check leaves the workspace as it was") {
  TestWindow window;
  window.createEmpty();
  dropDeals(window);
  QTest::mouseClick(window.find<QPushButton>("checkCancel"), Qt::LeftButton);
  REQUIRE(window.settle());
  CHECK(window.frame().current() == QStringLiteral("data"));
  CHECK(window.session->batches().empty());
}

TEST_CASE("a check that was left for another page waits, and a message leads back to it") {
  TestWindow window;
  window.createEmpty();
  dropDeals(window);
  window.trigger("actionPage_overview");
  REQUIRE(eventually([&] { return window.notes().size() == 1; }));
  QTest::mouseClick(window.frame().findChild<QPushButton*>(QStringLiteral("noteAction")), Qt::LeftButton);
  CHECK(window.frame().current() == QStringLiteral("check"));
  CHECK(countOf(window, "countNew") == QStringLiteral("2"));
}

TEST_CASE("files dropped during a check join it") {
  TestWindow window;
  window.createEmpty();
  dropDeals(window);
  window.write(QStringLiteral("costs.csv"), "from,through,category,amount\n2025-10-01,2025-12-31,ads,100\n");
  window.drop({window.path(QStringLiteral("costs.csv"))});
  REQUIRE(eventually([&] { return window.find<QTableView>("checkFiles")->model()->rowCount() == 2; }));
}

TEST_CASE("files dropped on the start view wait for the new workspace") {
  TestWindow window;
  window.write(QStringLiteral("deals.csv"), kDeals);
  window.drop({window.path(QStringLiteral("deals.csv"))});
  auto* dialog = window.find<gui::NewWorkspaceDialog>("newWorkspaceDialog");
  REQUIRE(dialog != nullptr);
  records::WorkspaceSettings settings;
  settings.currency = Currency::fromCode("EUR").value();
  Q_EMIT dialog->createRequested(window.path(QStringLiteral("mine.bellwether")), settings);
  dialog->close();
  REQUIRE(eventually([&] { return window.frame().current() == QStringLiteral("check"); }));
  CHECK(window.session->workspace()->settings.currency == Currency::fromCode("EUR").value());
}

TEST_CASE("a dropped workspace is opened, not imported") {
  TestWindow window;
  const QString copy = window.path(QStringLiteral("other.bellwether"));
  REQUIRE(QFile::copy(test::sampleWorkspace(), copy));
  window.drop({copy});
  REQUIRE(eventually([&] { return window.session->workspace().has_value(); }));
  CHECK(window.frame().current() == QStringLiteral("overview"));
}

TEST_CASE("a workspace that is none is refused in a sentence that names it") {
  TestWindow window;
  window.write(QStringLiteral("novel.bellwether"), "It was a dark and stormy night.");
  window.drop({window.path(QStringLiteral("novel.bellwether"))});
  REQUIRE(eventually([&] { return !window.notes().isEmpty(); }));
  CHECK(window.notes().first().contains(QStringLiteral("novel.bellwether")));
  CHECK(window.frame().current() == QStringLiteral("start"));
}

TEST_CASE("a market size typed in becomes an import like any other") {
  TestWindow window;
  window.createEmpty();
  dropDeals(window);
  QTest::mouseClick(window.find<QPushButton>("checkImport"), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->batches().size() == 1; }));
  REQUIRE(window.settle());
  gui::TypedFigure figure;
  figure.kind = records::RecordKind::Market;
  figure.period = {LocalDate::fromYmd(2025, 10, 1).value(), LocalDate::fromYmd(2026, 1, 1).value()};
  figure.amountMinor = 1'000'000;
  figure.currency = Currency::fromCode("USD").value();
  figure.source = QStringLiteral("=cmd");
  Q_EMIT window.window->findChild<gui::Page*>()->actionRequested(app::CardAction::AddMarketSize);
  auto* dialog = window.find<gui::InputDialog>("inputDialog");
  REQUIRE(dialog != nullptr);
  Q_EMIT dialog->typed(figure);
  dialog->close();
  REQUIRE(eventually([&] { return window.session->batches().size() == 2; }));
  REQUIRE(window.settle());
  CHECK(window.session->facts()->hasMarketSizes());
}

TEST_CASE("a read-only workspace says so and offers no import and no undo") {
  TestWindow window;
  const QString copy = window.path(QStringLiteral("fixed.bellwether"));
  REQUIRE(QFile::copy(test::sampleWorkspace(), copy));
  REQUIRE(QFile::setPermissions(copy, QFileDevice::ReadOwner));
  window.window->openFile(copy);
  REQUIRE(eventually([&] { return window.session->workspace().has_value(); }));
  REQUIRE(window.settle());
  if (!window.session->workspace()->readOnly) {
    WARN("skipped: this user may write every file");
    return;
  }
  CHECK(window.notes().join(QLatin1Char(' ')).contains(QStringLiteral("read-only")));
  CHECK_FALSE(window.find<QAction>("actionUndoImport")->isEnabled());
  CHECK_FALSE(window.find<QPushButton>("dataImport")->isEnabled());
}
