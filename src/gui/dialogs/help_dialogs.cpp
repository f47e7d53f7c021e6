#include "gui/dialogs/help_dialogs.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "bellwether/visuals/icon.h"
#include "gui/text.h"
#include "gui/widgets/panel.h"

namespace bellwether::gui {
namespace {

QString withoutMnemonic(QString text) {
  // Chinese menus write the mnemonic in brackets after the word: 文件(&F).
  const qsizetype bracket = text.indexOf(QStringLiteral("(&"));
  if (bracket >= 0) text.truncate(bracket);
  return text.remove(QLatin1Char('&')).remove(QStringLiteral("…")).trimmed();
}

void addCloseButton(QDialog* dialog, QVBoxLayout* column, const QString& words) {
  auto* row = new QHBoxLayout;
  auto* close = new QPushButton(words, dialog);
  close->setDefault(true);
  row->addStretch(1);
  row->addWidget(close);
  column->addLayout(row);
  QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
}

QWidget* makeMenuSheet(const QMenu& menu, QWidget* parent) {
  auto* sheet = new QWidget(parent);
  auto* grid = new QGridLayout(sheet);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(4);
  QLabel* title = makeLabel(sheet, visuals::TextRole::PanelTitle);
  title->setText(withoutMnemonic(menu.title()));
  grid->addWidget(title, 0, 0, 1, 2);
  int row = 1;
  for (const QAction* action : menu.actions()) {
    if (action->shortcut().isEmpty()) continue;
    QLabel* words = makeLabel(sheet, visuals::TextRole::Body, TextTone::Secondary);
    words->setText(withoutMnemonic(action->text()));
    QStringList all;
    for (const QKeySequence& keys : action->shortcuts()) all << keys.toString(QKeySequence::NativeText);
    QLabel* keys = makeLabel(sheet, visuals::TextRole::Caption);
    keys->setProperty("role", QStringLiteral("key"));
    keys->setText(all.join(QStringLiteral("  ")));
    grid->addWidget(words, row, 0);
    grid->addWidget(keys, row++, 1, Qt::AlignRight);
  }
  grid->setColumnStretch(0, 1);
  grid->setRowStretch(row, 1);
  if (row == 1) {
    delete sheet;
    return nullptr;
  }
  return sheet;
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("shortcutsDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Keyboard shortcuts"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(16);
  QLabel* title = makeLabel(this, visuals::TextRole::PageTitle);
  title->setText(tr("Keyboard shortcuts"));
  column->addWidget(title);
  auto* sheets = new QGridLayout;
  sheets->setHorizontalSpacing(32);
  sheets->setVerticalSpacing(20);
  int count = 0;
  for (const QAction* top : menus.actions()) {
    if (top->menu() == nullptr) continue;
    QWidget* sheet = makeMenuSheet(*top->menu(), this);
    if (sheet == nullptr) continue;
    sheets->addWidget(sheet, count / 3, count % 3, Qt::AlignTop);
    ++count;
  }
  column->addLayout(sheets);
  QLabel* more = makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary);
  more->setWordWrap(true);
  more->setText(tr("Tab goes from control to control, Enter opens a drop-down, Esc closes the receipt."));
  column->addWidget(more);
  addCloseButton(this, column, tr("Close"));
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("aboutDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("About Bellwether"));
  setMinimumWidth(440);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  auto* head = new QHBoxLayout;
  head->setSpacing(16);
  head->addWidget(new IconLabel(visuals::applicationIcon(), 48, this));
  auto* words = new QVBoxLayout;
  QLabel* name = makeLabel(this, visuals::TextRole::PageTitle);
  name->setText(QStringLiteral("Bellwether"));
  QLabel* version = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
  version->setText(tr("Version %1").arg(QCoreApplication::applicationVersion()));
  words->addWidget(name);
  words->addWidget(version);
  head->addLayout(words, 1);
  column->addLayout(head);
  const QString texts[] = {
      tr("Sales KPIs on the desktop, from CRM exports. No account, no server, no network."),
      tr("Free software under the GNU General Public License, version 3 or later, without any warranty."),
      tr("Built with Qt %1 and Qt Charts, SQLite, SQLiteCpp, ICU, uchardet, nlohmann JSON and CLI11.")
          .arg(QString::fromLatin1(qVersion())),
  };
  for (const QString& text : texts) {
    QLabel* line = makeLabel(this, visuals::TextRole::Body);
    line->setWordWrap(true);
    line->setText(text);
    column->addWidget(line);
  }
  addCloseButton(this, column, tr("Close"));
}

}  // namespace bellwether::gui
