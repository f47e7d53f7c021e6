#pragma once

#include <QMainWindow>
#include <memory>

#include "bellwether/app/session.h"
#include "bellwether/app/settings.h"

namespace bellwether::gui {

class Appearance;
class DuplicateController;
class Frame;
class ImportController;
class InspectorController;
class LensController;
struct Menus;
class SideHistory;
class Notices;
class ReportController;
class SearchController;
class WhyController;
class WatchController;
class WorkspaceController;

/// The window: it wires menus, frame and controllers together and does nothing else.
class MainWindow final : public QMainWindow {
  Q_OBJECT

 public:
  /// A session that is busy is opening a workspace: the window waits for it, without a start page.
  MainWindow(app::Session& session, app::Settings& settings, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// By its name; other files are imported.
  static bool isWorkspace(const QString& path);
  /// A workspace, or files to import.
  void openFile(const QString& path);
  void openSample();
  Frame& frame() const { return *m_frame; }
  /// Figures or a receipt are being computed; what is shown may be of another lens.
  bool isComputing() const;

 protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void connectFileMenu();
  void connectOtherMenus();
  void connectSession();
  void connectPages();
  void restore();
  void retranslate();
  void updateMenus();
  void takePaths(const QStringList& paths);
  void copy();

  app::Session& m_session;
  app::Settings& m_settings;
  Appearance* m_appearance;  // first: it sets what making widgets asks for
  Frame* m_frame;
  Notices* m_notices;
  LensController* m_lens;
  InspectorController* m_inspector;
  WhyController* m_why;
  SearchController* m_search;
  SideHistory* m_written;
  ImportController* m_imports;
  WorkspaceController* m_workspaces;
  ReportController* m_reports;
  WatchController* m_watch;
  std::unique_ptr<Menus> m_menus;
  DuplicateController* m_duplicates;
};

}  // namespace bellwether::gui
