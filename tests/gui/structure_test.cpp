#include <QAccessible>
#include <QHeaderView>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTableView>

#include "bellwether/app/language.h"
#include "gui/page.h"
#include "support/approved.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::TestWindow;

namespace {

constexpr int kShownRows = 4;

/// What a screen reader is told of a page, a line a part: its role, its name, its value. Where things stand depends on
/// the fonts of the system and is looked at by other tests.
class Description {
 public:
  static QString of(QWidget& page) {
    Description description;
    description.add(page, 0);
    return description.m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
  }

 private:
  void add(QWidget& widget, int depth) {
    if (const auto* table = qobject_cast<QTableView*>(&widget)) return addTable(*table, depth);
    const int below = addLine(widget, depth) ? depth + 1 : depth;
    for (QObject* child : widget.children()) {
      auto* part = qobject_cast<QWidget*>(child);
      if (part != nullptr && part->isVisible() && !part->isWindow()) add(*part, below);
    }
  }

  /// False for what only lays others out, which has nothing to tell.
  bool addLine(QWidget& widget, int depth) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    REQUIRE(face != nullptr);
    QStringList words;
    for (const auto text : {QAccessible::Name, QAccessible::Value, QAccessible::Description}) {
      const QString said = face->text(text).simplified();
      if (!said.isEmpty() && !words.contains(said)) words.append(said);
    }
    if (words.isEmpty()) return false;
    if (face->state().disabled) words.append(QStringLiteral("(disabled)"));
    if (face->state().checked) words.append(QStringLiteral("(checked)"));
    line(depth, roleOf(face->role()) + QLatin1String(": ") + words.join(QLatin1String(" | ")));
    return true;
  }

  void addTable(const QTableView& table, int depth) {
    const QAbstractItemModel* model = table.model();
    if (model == nullptr || !table.isVisible()) return;
    const int rows = model->rowCount();
    line(depth, QStringLiteral("Table: %1 | %2 rows").arg(table.accessibleName().simplified()).arg(rows));
    QStringList heads;
    for (int column = 0; column < model->columnCount(); ++column)
      if (!table.isColumnHidden(column)) heads.append(model->headerData(column, Qt::Horizontal).toString());
    if (!table.horizontalHeader()->isHidden()) line(depth + 1, heads.join(QLatin1String(" | ")));
    for (int row = 0; row < std::min(rows, kShownRows); ++row) {
      QStringList cells;
      for (int column = 0; column < model->columnCount(); ++column)
        if (!table.isColumnHidden(column)) cells.append(model->index(row, column).data().toString());
      line(depth + 1, cells.join(QLatin1String(" | ")));
    }
  }

  static QString roleOf(QAccessible::Role role) {
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
  }

  /// Moments, paths and fingerprints are other ones each time.
  void line(int depth, QString text) {
    static const QRegularExpression moment(
        QStringLiteral("(\\d{1,2} [A-Z][a-z]{2} \\d{4}|\\d{4}-\\d{2}-\\d{2}) \\d{2}:\\d{2}"));
    static const QRegularExpression digest(QStringLiteral("[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}"));
    text.replace(moment, QStringLiteral("(moment)")).replace(digest, QStringLiteral("(digest)"));
    m_lines.append(QString(depth * 2, QLatin1Char(' ')) + text);
  }

  QStringList m_lines;
};

gui::Page& shownPage(TestWindow& window) {
  for (gui::Page* page : window.window->findChildren<gui::Page*>())
    if (page->isVisible()) return *page;
  FAIL("no page is shown");
  std::abort();
}

}  // namespace

TEST_CASE("every page tells what was approved, in both languages") {
  for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
    TestWindow window;
    window.openSample();
    window.trigger(("actionLanguage_" + language.toStdString()).c_str());
    REQUIRE(window.settle());
    REQUIRE(window.settle());
    for (const QString& id : window.frame().pageIds()) {
      window.trigger(("actionPage_" + id.toStdString()).c_str());
      REQUIRE(window.settle());
      gui::Page& page = shownPage(window);
      REQUIRE(page.id() == id);
      const QString place = QStringLiteral("gui/approved/%1-%2.txt").arg(id, language);
      test::checkApproved(Description::of(page), place.toStdString());
    }
  }
  app::setLanguage(QStringLiteral("en"));
}
