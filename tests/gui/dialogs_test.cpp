#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "gui/dialogs/input_dialog.h"
#include "gui/dialogs/new_workspace_dialog.h"
#include "gui/dialogs/range_dialog.h"
#include "gui/dialogs/settings_dialog.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

LocalDate day(int year, int month, int dayOfMonth) { return LocalDate::fromYmd(year, month, dayOfMonth).value(); }

template <class T>
T* in(const QWidget& dialog, const char* name) {
  auto* found = dialog.findChild<T*>(QString::fromLatin1(name));
  REQUIRE(found != nullptr);
  return found;
}

}  // namespace

TEST_CASE("a new workspace is made with what the dialog says") {
  TestWindow window;
  window.trigger("actionNew");
  auto* dialog = window.find<gui::NewWorkspaceDialog>("newWorkspaceDialog");
  REQUIRE(dialog != nullptr);
  in<QLineEdit>(*dialog, "workspaceName")->setText(QStringLiteral("A/B: \"C\""));
  auto* place = in<QLineEdit>(*dialog, "workspacePlace");
  // The company's name is proposed as a file name that every system takes.
  CHECK(place->text().endsWith(QStringLiteral("A-B- -C-.bellwether")));
  place->setText(window.path(QStringLiteral("mine.bellwether")));
  in<QComboBox>(*dialog, "workspaceCurrency")->setCurrentText(QStringLiteral("kwd"));
  in<QComboBox>(*dialog, "workspaceFiscalStart")->setCurrentIndex(3);
  in<QSpinBox>(*dialog, "workspaceWindow")->setValue(6);
  QTest::mouseClick(in<QPushButton>(*dialog, "workspaceCreate"), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->workspace().has_value(); }));
  const records::WorkspaceSettings& made = window.session->workspace()->settings;
  CHECK(made.companyName == "A/B: \"C\"");
  CHECK(made.currency.code() == "KWD");
  CHECK(made.calendar.startMonth == 4);
  CHECK(made.retentionWindowMonths == 6);
}

TEST_CASE("a new workspace never replaces a file, and needs a real currency and time zone") {
  TestWindow window;
  gui::NewWorkspaceDialog dialog(window.dir.path(), window.window.get());
  auto* create = in<QPushButton>(dialog, "workspaceCreate");
  auto* place = in<QLineEdit>(dialog, "workspacePlace");
  CHECK(create->isEnabled());
  window.write(QStringLiteral("old.bellwether"), "precious");
  place->setText(window.path(QStringLiteral("old.bellwether")));
  CHECK_FALSE(create->isEnabled());
  place->setText(window.path(QStringLiteral("nowhere/new.bellwether")));
  CHECK_FALSE(create->isEnabled());
  place->setText(window.path(QStringLiteral("new.bellwether")));
  CHECK(create->isEnabled());
  in<QComboBox>(dialog, "workspaceCurrency")->setCurrentText(QStringLiteral("dollars"));
  CHECK_FALSE(create->isEnabled());
  in<QComboBox>(dialog, "workspaceCurrency")->setCurrentText(QStringLiteral("EUR"));
  CHECK(create->isEnabled());
  in<QComboBox>(dialog, "workspaceTimeZone")->setCurrentText(QStringLiteral("Mars/Olympus"));
  CHECK_FALSE(create->isEnabled());
}

TEST_CASE("a custom range needs its end not before its beginning, and takes both days in") {
  gui::RangeDialog dialog({day(2025, 1, 1), day(2025, 2, 1)}, nullptr);
  Period chosen;
  QObject::connect(&dialog, &gui::RangeDialog::chosen, [&chosen](const Period& range) { chosen = range; });
  auto* through = in<QDateEdit>(dialog, "rangeThrough");
  CHECK(through->date() == QDate(2025, 1, 31));
  through->setDate(QDate(2024, 12, 31));
  CHECK_FALSE(in<QPushButton>(dialog, "rangeShow")->isEnabled());
  through->setDate(QDate(2025, 1, 1));
  in<QPushButton>(dialog, "rangeShow")->click();
  CHECK(chosen == Period{day(2025, 1, 1), day(2025, 1, 2)});
}

TEST_CASE("settings change the fiscal year of the open workspace at once") {
  TestWindow window;
  window.openSample();
  QTest::mouseClick(window.find<QWidget>("railSettings"), Qt::LeftButton);
  auto* dialog = window.find<gui::SettingsDialog>("settingsDialog");
  REQUIRE(dialog != nullptr);
  CHECK_FALSE(in<QComboBox>(*dialog, "workspaceCurrency")->isEnabled());
  in<QComboBox>(*dialog, "workspaceFiscalStart")->setCurrentIndex(6);
  QTest::mouseClick(in<QPushButton>(*dialog, "settingsSave"), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->workspace()->settings.calendar.startMonth == 7; }));
  REQUIRE(window.settle());
}

TEST_CASE("settings closed without saving change nothing") {
  TestWindow window;
  window.openSample();
  const records::WorkspaceSettings before = window.session->workspace()->settings;
  QTest::mouseClick(window.find<QWidget>("railSettings"), Qt::LeftButton);
  auto* dialog = window.find<gui::SettingsDialog>("settingsDialog");
  in<QComboBox>(*dialog, "workspaceFiscalStart")->setCurrentIndex(6);
  dialog->reject();
  REQUIRE(window.settle());
  CHECK(window.session->workspace()->settings == before);
}

TEST_CASE("a missing figure is typed with its period, and only a number is taken") {
  gui::InputDialog dialog(
      {records::RecordKind::Costs, {day(2025, 10, 1), day(2026, 1, 1)}, Currency::fromCode("USD").value()}, nullptr);
  gui::TypedFigure typed;
  QObject::connect(&dialog, &gui::InputDialog::typed, [&typed](const gui::TypedFigure& figure) { typed = figure; });
  auto* add = in<QPushButton>(dialog, "inputAdd");
  CHECK_FALSE(add->isEnabled());
  auto* amount = in<QLineEdit>(dialog, "inputAmount");
  amount->setText(QStringLiteral("a lot"));
  CHECK_FALSE(add->isEnabled());
  amount->setText(QStringLiteral("12,500.50"));
  REQUIRE(add->isEnabled());
  add->click();
  CHECK(typed.amountMinor == 1'250'050);
  CHECK(typed.period == Period{day(2025, 10, 1), day(2026, 1, 1)});
}

TEST_CASE("the template that is offered is one that an import recognises") {
  TestWindow window;
  window.createEmpty();
  window.write(QStringLiteral("costs.csv"), gui::emptyTemplate(records::RecordKind::Costs));
  const auto plan = ingest::inspect(window.path(QStringLiteral("costs.csv")).toStdString(), {}, {});
  REQUIRE(plan);
  CHECK(plan->kind == records::RecordKind::Costs);
}

TEST_CASE("F1 lists the shortcuts of every menu") {
  TestWindow window;
  QTest::keyClick(window.window.get(), Qt::Key_F1);
  auto* dialog = window.find<QDialog>("shortcutsDialog");
  REQUIRE(dialog != nullptr);
  QStringList texts;
  for (const QLabel* label : dialog->findChildren<QLabel*>()) texts << label->text();
  for (const char* keys : {"Ctrl+O", "Ctrl+I", "Ctrl+L", "Ctrl+P", "Ctrl+1", "Alt+Left", "F1"})
    CHECK(texts.join(QLatin1Char('|')).contains(QString::fromLatin1(keys)));
}

TEST_CASE("the report is saved as PDF where the user says") {
  TestWindow window;
  window.openSample();
  window.trigger("actionSavePdf");
  auto* dialog = window.window->findChild<QFileDialog*>();
  REQUIRE(dialog != nullptr);
  const QString path = window.path(QStringLiteral("report.pdf"));
  Q_EMIT dialog->fileSelected(path);
  dialog->close();
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.read(5) == "%PDF-");
  REQUIRE(eventually([&] { return !window.notes().isEmpty(); }));
  CHECK(window.notes().first().contains(QStringLiteral("report.pdf")));
}

TEST_CASE("a report that cannot be written says why") {
  TestWindow window;
  window.openSample();
  window.trigger("actionSavePdf");
  auto* dialog = window.window->findChild<QFileDialog*>();
  REQUIRE(dialog != nullptr);
  Q_EMIT dialog->fileSelected(QStringLiteral("/nowhere/at/all/report.pdf"));
  dialog->close();
  REQUIRE(eventually([&] { return window.notes().size() == 1; }));
  CHECK(window.notes().first().contains(QStringLiteral("/nowhere/at/all")));
}

TEST_CASE("the print preview opens with the report") {
  TestWindow window;
  window.openSample();
  window.trigger("actionPreview");
  auto* dialog = window.window->findChild<QPrintPreviewDialog*>();
  REQUIRE(dialog != nullptr);
  CHECK(eventually([&] { return dialog->isVisible(); }));
  dialog->close();
}

TEST_CASE("a backup is a workspace of its own") {
  TestWindow window;
  window.openSample();
  window.trigger("actionBackup");
  auto* dialog = window.window->findChild<QFileDialog*>();
  REQUIRE(dialog != nullptr);
  const QString path = window.path(QStringLiteral("copy.bellwether"));
  Q_EMIT dialog->fileSelected(path);
  dialog->close();
  REQUIRE(eventually([&] { return !window.notes().isEmpty(); }));
  CHECK(QFile::exists(path));
}
