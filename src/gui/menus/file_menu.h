#pragma once

#include "bellwether/app/settings.h"
#include "gui/menus/menu_state.h"

namespace bellwether::gui {

class FileMenu final : public QMenu {
  Q_OBJECT

 public:
  explicit FileMenu(QWidget* parent);
  void setState(const MenuState& state);
  void setRecent(const QList<app::RecentWorkspace>& recent);
  QAction* importAction() const { return m_import; }
  /// PDF, preview, print: the same actions stand in the Reports menu.
  QList<QAction*> outputActions() const { return {m_savePdf, m_preview, m_print}; }

 Q_SIGNALS:
  void newRequested();
  void openRequested();
  void recentRequested(const QString& path);
  void sampleRequested();
  void importRequested();
  void savePdfRequested();
  void previewRequested();
  void printRequested();
  void backupRequested();
  void closeRequested();
  void quitRequested();

 private:
  void retranslate();

  QAction* m_new;
  QAction* m_open;
  QMenu* m_recent;
  QAction* m_sample;
  QAction* m_import;
  QAction* m_savePdf;
  QAction* m_preview;
  QAction* m_print;
  QAction* m_backup;
  QAction* m_close;
  QAction* m_quit;
};

}  // namespace bellwether::gui
