#include "gui/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>

#include "bellwether/app/language.h"
#include "bellwether/visuals/icon.h"
#include "gui/control/appearance.h"
#include "gui/control/duplicate_controller.h"
#include "gui/control/import_controller.h"
#include "gui/control/inspector_controller.h"
#include "gui/control/lens_controller.h"
#include "gui/control/note_controller.h"
#include "gui/control/notices.h"
#include "gui/control/pipeline_controller.h"
#include "gui/control/report_controller.h"
#include "gui/control/review_controller.h"
#include "gui/control/search_controller.h"
#include "gui/control/side_history.h"
#include "gui/control/target_controller.h"
#include "gui/control/watch_controller.h"
#include "gui/control/why_controller.h"
#include "gui/control/workspace_controller.h"
#include "gui/copy_text.h"
#include "gui/dialogs/help_dialogs.h"
#include "gui/frame.h"
#include "gui/menus/menus.h"
#include "gui/pages/data_page.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/start_page.h"
#include "gui/pages/why_page.h"
#include "gui/widgets/lens_bar.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/rail.h"

namespace bellwether::gui {

MainWindow::MainWindow(app::Session& session, app::Settings& settings, QWidget* parent)
    : QMainWindow(parent),
      m_session(session),
      m_settings(settings),
      m_appearance(new Appearance(settings, this)),
      m_frame(new Frame(this)),
      m_notices(new Notices(settings, *m_frame, this)),
      m_lens(new LensController(session, settings, *m_frame, this)),
      m_inspector(new InspectorController(*m_frame, *m_lens, this)),
      m_why(new WhyController(*m_frame, *m_lens, this)),
      m_search(new SearchController({*m_frame, *m_lens, *m_why, *menuBar()}, this)),
      m_written(new SideHistory(session, this)),
      m_imports(new ImportController(session, settings, *m_frame, *m_lens, this)),
      m_workspaces(new WorkspaceController({session, settings, *m_frame, *m_lens, *m_appearance}, this)),
      m_reports(new ReportController(session, *m_frame, *m_lens, this)),
      m_watch(new WatchController({session, settings, *m_frame, *m_lens}, this)),
      m_menus(std::make_unique<Menus>(m_frame->pageIds(), menuBar())),
      m_duplicates(new DuplicateController(session, *m_frame, this)) {
  new NoteController({session, *m_frame, *m_lens, *m_inspector, *m_written}, this);
  new ReviewController({session, *m_frame, *m_lens, *m_inspector, *m_written}, this);
  new PipelineController(session, *m_frame, this);
  new TargetController(session, *m_frame, *m_lens, this);
  setCentralWidget(m_frame);
  setWindowIcon(visuals::applicationIcon());
  setMinimumSize(1024, 640);
  setAcceptDrops(true);
  connectFileMenu();
  connectOtherMenus();
  connectSession();
  connectPages();
  restore();
  retranslate();
  if (!m_session.isBusy()) m_frame->showStart();
  // All this was made in the window's language: telling every widget of it again would only cost time.
  QCoreApplication::removePostedEvents(this, QEvent::LanguageChange);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectFileMenu() {
  connect(m_menus->file, &FileMenu::newRequested, m_workspaces, &WorkspaceController::makeNew);
  connect(m_menus->file, &FileMenu::openRequested, m_workspaces, &WorkspaceController::chooseAndOpen);
  connect(m_menus->file, &FileMenu::recentRequested, m_workspaces, &WorkspaceController::open);
  connect(m_menus->file, &FileMenu::sampleRequested, m_workspaces, &WorkspaceController::openSample);
  connect(m_menus->file, &FileMenu::importRequested, m_imports, &ImportController::chooseFiles);
  connect(m_menus->file, &FileMenu::backupRequested, m_workspaces, &WorkspaceController::backUp);
  connect(m_menus->file, &FileMenu::closeRequested, m_workspaces, &WorkspaceController::close);
  connect(m_menus->file, &FileMenu::quitRequested, this, &QWidget::close);
}

void MainWindow::connectOtherMenus() {
  connect(m_menus->edit, &EditMenu::copyRequested, this, &MainWindow::copy);
  connect(m_menus->edit, &EditMenu::undoImportRequested, m_imports, &ImportController::undoLast);
  connect(m_menus->edit, &EditMenu::undoWrittenRequested, m_written, &SideHistory::undo);
  connect(m_menus->edit, &EditMenu::redoWrittenRequested, m_written, &SideHistory::redo);
  connect(m_menus->view, &ViewMenu::themeRequested, m_appearance, &Appearance::setTheme);
  connect(m_menus->view, &ViewMenu::languageRequested, m_appearance, &Appearance::setLanguage);
  connect(m_menus->view, &ViewMenu::railCollapseRequested, this, [this](bool collapsed) {
    m_settings.railCollapsed = collapsed;
    m_frame->rail->setCollapsed(collapsed);
  });
  connect(m_menus->view, &ViewMenu::inspectorRequested, m_inspector, &InspectorController::setOpen);
  connect(m_menus->view, &ViewMenu::fullScreenRequested, this,
          [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
  connect(m_menus->go, &GoMenu::pageRequested, m_lens, &LensController::goTo);
  connect(m_menus->go, &GoMenu::searchRequested, m_search, &SearchController::open);
  connect(m_frame->lensBar, &LensBar::searchRequested, m_search, &SearchController::open);
  connect(m_menus->go, &GoMenu::backRequested, m_lens, &LensController::goBack);
  connect(m_menus->go, &GoMenu::forwardRequested, m_lens, &LensController::goForward);
  connect(m_menus->go, &GoMenu::stepRequested, m_lens, &LensController::stepPeriod);
  connect(m_menus->data, &DataMenu::historyRequested, this, [this] {
    m_lens->goTo(m_frame->idOf<DataPage>());
    m_frame->page<DataPage>()->focusImports();
  });
  connect(m_menus->data, &DataMenu::issuesRequested, this, [this] {
    m_lens->goTo(m_frame->idOf<DataPage>());
    m_frame->page<DataPage>()->focusIssues();
  });
  m_reports->connectMenus(*m_menus->file, *m_menus->reports);
  connect(m_menus->help, &HelpMenu::shortcutsRequested, this,
          [this] { (new ShortcutsDialog(*menuBar(), this))->open(); });
  connect(m_menus->help, &HelpMenu::aboutRequested, this, [this] { (new AboutDialog(this))->open(); });
}

void MainWindow::connectSession() {
  connect(&m_session, &app::Session::failed, m_notices, &Notices::showError);
  connect(&m_session, &app::Session::batchesChanged, this, &MainWindow::updateMenus);
  connect(m_written, &SideHistory::changed, this, &MainWindow::updateMenus);
  connect(m_imports, &ImportController::failed, m_notices, &Notices::showError);
  connect(m_workspaces, &WorkspaceController::changed, this, &MainWindow::updateMenus);
  connect(m_lens, &LensController::moved, this, &MainWindow::updateMenus);
  connect(m_lens, &LensController::resultsChanged, this, &MainWindow::updateMenus);
  connect(m_appearance, &Appearance::changed, this, &MainWindow::updateMenus);
  connect(m_watch, &WatchController::checkRequested, m_imports, &ImportController::takeFiles);
  connect(m_imports, &ImportController::workspaceNeeded, m_workspaces, &WorkspaceController::makeNew);
}

void MainWindow::connectPages() {
  connect(m_frame->rail, &Rail::settingsRequested, m_workspaces, &WorkspaceController::showSettings);
  m_frame->startPage.with([this](const StartPage& start) {
    connect(&start, &StartPage::importRequested, m_imports, &ImportController::chooseFiles);
  });
  connect(m_inspector, &InspectorController::exportRequested, m_notices, &Notices::saveCsv);
  connect(m_why, &WhyController::exportRequested, m_notices, &Notices::saveCsv);
  m_frame->withPage<WhyPage>(
      [this](const WhyPage& page) { connect(&page, &WhyPage::saveFailed, m_notices, &Notices::showError); });
  connect(m_imports, &ImportController::exportRequested, m_notices, &Notices::saveCsv);
  connect(m_inspector, &InspectorController::openChanged, this, [this](bool open) {
    if (!open) m_frame->withPage<OverviewPage>([](OverviewPage& page) { page.setSelected(std::nullopt); });
    m_settings.inspectorOpen = open;
    updateMenus();
  });
  m_frame->eachPage([this](const Page& page) {
    connect(&page, &Page::actionRequested, m_imports, &ImportController::supply);
    connect(&page, &Page::exportRequested, m_notices, &Notices::saveCsv);
    connect(&page, &Page::sliceRequested, m_lens, &LensController::lookInto);
  });
}

void MainWindow::restore() {
  m_appearance->apply();
  resize(1366, 768);
  if (!m_settings.windowGeometry.isEmpty()) restoreGeometry(m_settings.windowGeometry);
  m_frame->rail->setCollapsed(m_settings.railCollapsed);
  m_inspector->setOpen(m_settings.inspectorOpen);
  if (m_settings.wasDamaged())
    m_frame->messages->show({QStringLiteral("settings"), Note::Kind::Warning, [] {
                               return tr("The settings file was damaged. It was set aside and defaults are used.");
                             }});
}

void MainWindow::retranslate() {
  m_lens->retranslate();
  m_inspector->retranslate();
  m_imports->retranslate();
  m_workspaces->retranslate();
  m_menus->go->setPageTitles(m_frame->pageTitles());
  updateMenus();
}

void MainWindow::updateMenus() {
  const auto& workspace = m_session.workspace();
  MenuState state;
  state.isOpen = workspace.has_value();
  state.isWritable = workspace && !workspace->readOnly;
  state.hasFigures = m_lens->results() != nullptr;
  state.canUndoImport = m_imports->canUndoLast();
  state.undo = m_written->undoable();
  state.redo = m_written->redoable();
  state.canGoBack = state.isOpen && m_lens->navigation().canGoBack();
  state.canGoForward = state.isOpen && m_lens->navigation().canGoForward();
  m_menus->setState(state);
  m_menus->file->setRecent(m_settings.recent);
  m_menus->view->showTheme(m_settings.theme);
  m_menus->view->showLanguage(app::currentLanguage());
  m_menus->view->showRailCollapsed(m_settings.railCollapsed);
  m_menus->view->showInspector(m_inspector->isWanted());
  m_menus->view->showFullScreen(isFullScreen());
  setWindowTitle(m_workspaces->windowTitle());
}

void MainWindow::openFile(const QString& path) { takePaths({path}); }

void MainWindow::openSample() { m_workspaces->openSample(); }

bool MainWindow::isWorkspace(const QString& path) {
  return path.endsWith(QStringLiteral(".bellwether"), Qt::CaseInsensitive);
}

bool MainWindow::isComputing() const {
  return m_lens->isComputing() || m_inspector->isComputing() || m_why->isComputing() || m_search->isComputing() ||
         m_frame->isComputing();
}

void MainWindow::takePaths(const QStringList& paths) {
  if (paths.size() == 1 && isWorkspace(paths.first()))
    m_workspaces->open(paths.first());
  else
    m_imports->takeFiles(paths);
}

void MainWindow::copy() { copyFrom(*m_frame, m_lens->results().get(), m_lens->formatter()); }

void MainWindow::closeEvent(QCloseEvent* event) {
  m_lens->remember();
  m_settings.windowGeometry = saveGeometry();
  m_settings.save();
  m_session.cancel();
  QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  // The widgets inside hear of the new language after the window does.
  if (event->type() == QEvent::LanguageChange && m_menus)
    QMetaObject::invokeMethod(this, &MainWindow::retranslate, Qt::QueuedConnection);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile()) paths << url.toLocalFile();
  event->acceptProposedAction();
  if (!paths.isEmpty()) takePaths(paths);
}

}  // namespace bellwether::gui
