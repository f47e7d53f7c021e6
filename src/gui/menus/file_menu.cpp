#include "gui/menus/file_menu.h"

#include <QFileInfo>

#include "gui/text.h"

namespace bellwether::gui {

FileMenu::FileMenu(QWidget* parent) : QMenu(parent) {
  m_new = addMenuAction(this, QStringLiteral("actionNew"), {QKeySequence::New});
  m_open = addMenuAction(this, QStringLiteral("actionOpen"), {QKeySequence::Open});
  m_recent = addMenu(QString());
  m_sample = addMenuAction(this, QStringLiteral("actionSample"), {QKeySequence(Qt::CTRL | Qt::Key_L)});
  addSeparator();
  m_import = addMenuAction(this, QStringLiteral("actionImport"), {QKeySequence(Qt::CTRL | Qt::Key_I)});
  addSeparator();
  m_savePdf = addMenuAction(this, QStringLiteral("actionSavePdf"), {QKeySequence(Qt::CTRL | Qt::Key_E)});
  m_preview = addMenuAction(this, QStringLiteral("actionPreview"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
  m_print = addMenuAction(this, QStringLiteral("actionPrint"), {QKeySequence::Print});
  addSeparator();
  m_backup = addMenuAction(this, QStringLiteral("actionBackup"));
  m_close = addMenuAction(this, QStringLiteral("actionClose"), {QKeySequence(Qt::CTRL | Qt::Key_W)});
  addSeparator();
  m_quit = addMenuAction(this, QStringLiteral("actionQuit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
  connect(m_new, &QAction::triggered, this, &FileMenu::newRequested);
  connect(m_open, &QAction::triggered, this, &FileMenu::openRequested);
  connect(m_sample, &QAction::triggered, this, &FileMenu::sampleRequested);
  connect(m_import, &QAction::triggered, this, &FileMenu::importRequested);
  connect(m_savePdf, &QAction::triggered, this, &FileMenu::savePdfRequested);
  connect(m_preview, &QAction::triggered, this, &FileMenu::previewRequested);
  connect(m_print, &QAction::triggered, this, &FileMenu::printRequested);
  connect(m_backup, &QAction::triggered, this, &FileMenu::backupRequested);
  connect(m_close, &QAction::triggered, this, &FileMenu::closeRequested);
  connect(m_quit, &QAction::triggered, this, &FileMenu::quitRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void FileMenu::setState(const MenuState& state) {
  m_import->setEnabled(!state.isOpen || state.isWritable);
  for (QAction* action : outputActions()) action->setEnabled(state.hasFigures);
  m_backup->setEnabled(state.isOpen);
  m_close->setEnabled(state.isOpen);
}

void FileMenu::setRecent(const QList<app::RecentWorkspace>& recent) {
  m_recent->clear();
  m_recent->setEnabled(!recent.isEmpty());
  for (const app::RecentWorkspace& workspace : recent) {
    QAction* action = m_recent->addAction(menuText(QFileInfo(workspace.path).completeBaseName()));
    action->setToolTip(plainToolTip(workspace.path));
    connect(action, &QAction::triggered, this, [this, path = workspace.path] { Q_EMIT recentRequested(path); });
  }
}

void FileMenu::retranslate() {
  setTitle(tr("&File"));
  m_new->setText(tr("&New workspace…"));
  m_open->setText(tr("&Open…"));
  m_recent->setTitle(tr("Open &recent"));
  m_sample->setText(tr("Look around with &sample data"));
  m_import->setText(tr("&Import files…"));
  m_savePdf->setText(tr("Save report as P&DF…"));
  m_preview->setText(tr("Print pre&view…"));
  m_print->setText(tr("&Print…"));
  m_backup->setText(tr("&Back up…"));
  m_close->setText(tr("&Close workspace"));
  m_quit->setText(tr("&Quit"));
}

}  // namespace bellwether::gui
