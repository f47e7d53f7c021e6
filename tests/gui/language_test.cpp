#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

#include "bellwether/app/language.h"
#include "bellwether/visuals/theme.h"
#include "gui/dialogs/help_dialogs.h"
#include "gui/dialogs/input_dialog.h"
#include "gui/dialogs/new_workspace_dialog.h"
#include "gui/dialogs/note_dialog.h"
#include "gui/dialogs/range_dialog.h"
#include "gui/dialogs/settings_dialog.h"
#include "gui/pages/overview_page.h"
#include "gui/widgets/card.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

/// Goes back to English however the test ends.
struct Chinese {
  explicit Chinese(TestWindow& window) {
    window.trigger("actionLanguage_zh_CN");
    REQUIRE(eventually([&] { return window.find<QAction>("actionOpen")->text().contains(QStringLiteral("打开")); }));
    REQUIRE(window.settle());
  }
  ~Chinese() { app::setLanguage(QStringLiteral("en")); }
};

bool isNameOrNumber(const QString& text) {
  // Names of things, data, keys and numbers stay as they are.
  static const QRegularExpression kOwnWords(QStringLiteral(
      "Bellwether|English|Harbor Supply|sample\\.bellwether|Ctrl|Shift|Alt|Esc|[A-Z]{2,5}|PgUp|PgDown|PgDn|CSV|PDF|"
      "[0-9A-Za-z_-]+\\.(csv|bellwether)|n = |Qt|SQLite|UTF-8|F[0-9]+|A4|ICU|JSON|deals|[MK]\\b"));
  static const QRegularExpression kLatinWord(QStringLiteral("[A-Za-z]{3,}"));
  QString rest = text;
  rest.remove(kOwnWords);
  return !rest.contains(kLatinWord);
}

bool isTranslated(const QString& text) {
  static const QRegularExpression kHan(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
  return text.isEmpty() || text.contains(kHan) || isNameOrNumber(text);
}

QStringList textsOf(const QWidget& top) {
  QStringList texts;
  for (const QLabel* label : top.findChildren<QLabel*>())
    if (label->isVisibleTo(&top)) texts << label->text();
  for (const QAbstractButton* button : top.findChildren<QAbstractButton*>())
    if (button->isVisibleTo(&top)) texts << button->text() << button->toolTip();
  for (const QComboBox* combo : top.findChildren<QComboBox*>())
    for (int i = 0; i < combo->count(); ++i)
      if (combo->isVisibleTo(&top) && combo->objectName() != QStringLiteral("workspaceTimeZone"))
        texts << combo->itemText(i);
  for (const QTableView* table : top.findChildren<QTableView*>())
    if (table->isVisibleTo(&top) && table->model() != nullptr)
      for (int i = 0; i < table->model()->columnCount(); ++i)
        texts << table->model()->headerData(i, Qt::Horizontal).toString();
  for (const QAction* action : top.findChildren<QAction*>()) texts << action->text();
  return texts;
}

void checkTranslated(const QWidget& top) {
  for (const QString& text : textsOf(top)) {
    INFO(text.toStdString());
    CHECK(isTranslated(text));
  }
}

void checkPlain(const QWidget& top) {
  for (const QLabel* label : top.findChildren<QLabel*>()) {
    INFO(label->objectName().toStdString() << ": " << label->text().toStdString());
    CHECK(label->textFormat() == Qt::PlainText);
  }
}

}  // namespace

TEST_CASE("every text of the window is Chinese after the switch, on every page") {
  TestWindow window;
  window.openSample();
  const Chinese chinese(window);
  for (const QString& page : window.frame().pageIds()) {
    window.trigger(("actionPage_" + page.toStdString()).c_str());
    REQUIRE(window.settle());
    INFO(page.toStdString());
    checkTranslated(*window.window);
  }
}

TEST_CASE("the start view is Chinese after the switch") {
  TestWindow window;
  const Chinese chinese(window);
  // The window takes up the new language when its widgets have.
  REQUIRE(eventually([&] { return isTranslated(window.find<QAction>("actionPage_overview")->text()); }));
  CHECK(window.frame().current() == QStringLiteral("start"));
  checkTranslated(*window.window);
}

TEST_CASE("the language switch of the start view works at once and is remembered") {
  TestWindow window;
  auto* chinese = window.find<QWidget>("languageSwitch")->findChildren<QAbstractButton*>().at(1);
  QTest::mouseClick(chinese, Qt::LeftButton);
  REQUIRE(eventually([&] { return window.find<QAction>("actionOpen")->text().contains(QStringLiteral("打开")); }));
  CHECK(window.settings->language == QStringLiteral("zh_CN"));
  app::setLanguage(QStringLiteral("en"));
}

TEST_CASE("dialogs are Chinese") {
  TestWindow window;
  window.openSample();
  const Chinese chinese(window);
  QWidget* parent = window.window.get();
  const Period range{LocalDate::fromYmd(2025, 1, 1).value(), LocalDate::fromYmd(2025, 2, 1).value()};
  checkTranslated(gui::NewWorkspaceDialog(window.dir.path(), parent));
  checkTranslated(gui::RangeDialog(range, parent));
  checkTranslated(gui::NoteDialog({1, "revenue", range.begin, "x"}, QStringLiteral("销售额"), parent));
  checkTranslated(gui::AboutDialog(parent));
  checkTranslated(gui::ShortcutsDialog(*window.window->menuBar(), parent));
  checkTranslated(gui::SettingsDialog(
      {QStringLiteral("zh_CN"), app::ThemeChoice::Dark, 5, window.session->workspace(), true}, parent));
  for (const auto kind : {records::RecordKind::Costs, records::RecordKind::Targets, records::RecordKind::Market,
                          records::RecordKind::Reps})
    checkTranslated(gui::InputDialog({kind, range, Currency::fromCode("CNY").value()}, parent));
}

TEST_CASE("numbers and dates follow the language") {
  TestWindow window;
  window.openSample();
  const auto* revenue = window.frame().page<gui::OverviewPage>()->cards().front();
  CHECK(revenue->cardData().value->unit.contains(QStringLiteral("USD")));
  CHECK(window.text("dataBadge").contains(QStringLiteral("Nov")));
  const Chinese chinese(window);
  CHECK(revenue->cardData().value->unit.contains(QStringLiteral("元")));
  CHECK(window.text("periodLabel") == QStringLiteral("2025年四季度"));
  CHECK(window.text("dataBadge").contains(QStringLiteral("2025-11")));
}

TEST_CASE("every label takes its text as plain text") {
  TestWindow window;
  window.openSample();
  for (const QString& page : window.frame().pageIds()) {
    window.trigger(("actionPage_" + page.toStdString()).c_str());
    REQUIRE(window.settle());
  }
  window.trigger("actionInspector");
  REQUIRE(window.settle());
  checkPlain(*window.window);
  checkPlain(gui::AboutDialog(window.window.get()));
  checkPlain(gui::NewWorkspaceDialog(window.dir.path(), window.window.get()));
}

TEST_CASE("the theme changes while the program runs") {
  TestWindow window;
  window.openSample();
  window.trigger("actionThemeDark");
  CHECK(visuals::currentTheme().variant == visuals::Variant::Dark);
  const QColor dark = window.window->grab().toImage().pixelColor(600, 60);
  window.trigger("actionThemeLight");
  const QColor light = window.window->grab().toImage().pixelColor(600, 60);
  CHECK(dark.lightness() < 80);
  CHECK(light.lightness() > 200);
  CHECK(window.settings->theme == app::ThemeChoice::Light);
}
