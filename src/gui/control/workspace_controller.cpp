#include "gui/control/workspace_controller.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

#include "bellwether/app/clock.h"
#include "bellwether/app/language.h"
#include "bellwether/app/paths.h"
#include "bellwether/report/documents.h"
#include "gui/control/appearance.h"
#include "gui/control/lens_controller.h"
#include "gui/dialogs/file_dialogs.h"
#include "gui/dialogs/new_workspace_dialog.h"
#include "gui/dialogs/settings_dialog.h"
#include "gui/frame.h"
#include "gui/pages/reports_page.h"
#include "gui/pages/start_page.h"
#include "gui/text.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/start_bar.h"

namespace bellwether::gui {
namespace {

const QString kStateNote = QStringLiteral("workspace");
const QString kBackupNote = QStringLiteral("backup");
const QString kSuffix = QStringLiteral("bellwether");

}  // namespace

WorkspaceController::WorkspaceController(const Parts& parts, QObject* parent)
    : QObject(parent),
      m_session(parts.session),
      m_settings(parts.settings),
      m_frame(parts.frame),
      m_lens(parts.lens),
      m_appearance(parts.appearance) {
  connect(&m_session, &app::Session::opened, this, &WorkspaceController::opened);
  connect(&m_session, &app::Session::closed, this, &WorkspaceController::changed);
  connect(&m_session, &app::Session::factsChanged, this, &WorkspaceController::factsChanged);
  connect(&m_session, &app::Session::backedUp, this, [this](const QString& path) {
    m_frame.messages->show(
        {kBackupNote, Note::Kind::Done, [path] { return tr("Backed up to %1.").arg(app::shownPath(path)); }});
  });
  m_frame.startPage.with([this](const StartPage& start) {
    connect(&start, &StartPage::sampleRequested, this, &WorkspaceController::openSample);
    connect(&start, &StartPage::openRequested, this, &WorkspaceController::chooseAndOpen);
    connect(&start, &StartPage::recentRequested, this, &WorkspaceController::open);
    connect(&start, &StartPage::recentRemoved, this, &WorkspaceController::forget);
  });
  m_frame.startBar.with([this](const StartBar& bar) {
    connect(&bar, &StartBar::languageRequested, &m_appearance, &Appearance::setLanguage);
  });
  retranslate();
}

void WorkspaceController::makeNew() {
  auto* dialog = new NewWorkspaceDialog(proposedFolder(), &m_frame);
  connect(dialog, &NewWorkspaceDialog::createRequested, this,
          [this](const QString& path, const records::WorkspaceSettings& settings) {
            m_settings.lastFolder = QFileInfo(path).absolutePath();
            m_session.create(path, settings);
          });
  dialog->open();
}

void WorkspaceController::chooseAndOpen() {
  const FileQuestion question{
      tr("Open a workspace"), proposedFolder(), {}, tr("Workspaces (*.bellwether);;All files (*)"), {}};
  askOpenFile(&m_frame, question, [this](const QString& path) { open(path); });
}

void WorkspaceController::open(const QString& path) {
  m_lens.remember();
  m_session.open(path);
}

void WorkspaceController::openSample() {
  m_lens.remember();
  m_session.openSample();
}

void WorkspaceController::close() {
  m_lens.remember();
  m_settings.save();
  m_frame.messages->removeAll();
  m_session.close();
  retranslate();
}

void WorkspaceController::backUp() {
  if (!m_session.workspace()) return;
  const QFileInfo file(m_session.workspace()->path);
  const QString name = file.completeBaseName() + QLatin1Char(' ') + QString::fromStdString(app::today().toIso()) +
                       QLatin1Char('.') + kSuffix;
  const FileQuestion question{tr("Back up the workspace"), file.absolutePath(), name, tr("Workspaces (*.bellwether)"),
                              kSuffix};
  askSaveFile(&m_frame, question, [this](const QString& path) { m_session.backupTo(path); });
}

void WorkspaceController::showSettings() {
  const SettingsDialog::State state{app::currentLanguage(), m_settings.theme, m_settings.minToJudge,
                                    m_session.workspace(), !m_session.batches().empty()};
  auto* dialog = new SettingsDialog(state, &m_frame);
  connect(dialog, &SettingsDialog::languageChosen, &m_appearance, &Appearance::setLanguage);
  connect(dialog, &SettingsDialog::themeChosen, &m_appearance, &Appearance::setTheme);
  connect(dialog, &SettingsDialog::minToJudgeChosen, this, [this](int records) {
    m_settings.minToJudge = records;
    m_settings.save();
    m_lens.refresh();
  });
  connect(dialog, &SettingsDialog::workspaceChanged, &m_session, &app::Session::saveSettings);
  dialog->open();
}

void WorkspaceController::opened() {
  m_frame.messages->removeAll();
  remember();
  noteState();
  Q_EMIT changed();
}

void WorkspaceController::factsChanged() {
  m_frame.withPage<ReportsPage>([name = companyName()](ReportsPage& page) { page.setCompanyName(name); });
  remember();
  Q_EMIT changed();
}

void WorkspaceController::remember() {
  const auto& workspace = m_session.workspace();
  if (!workspace || workspace->isSample) return;
  app::RecentWorkspace recent{workspace->path, QString::fromStdString(app::utcNow()), {}};
  if (const auto through = m_session.facts()->dataThrough()) recent.dataThrough = fromUtf8(through->toIso());
  m_settings.addRecent(recent);
  m_settings.save();
}

void WorkspaceController::forget(const QString& path) {
  m_settings.recent.removeIf([&path](const app::RecentWorkspace& recent) { return recent.path == path; });
  m_settings.save();
  retranslate();
}

void WorkspaceController::noteState() {
  if (!m_session.workspace()->readOnly) return;
  m_frame.messages->show({kStateNote, Note::Kind::Warning, [] {
                            return tr(
                                "Opened read-only: the file or its folder cannot be written. You can look and print; "
                                "importing and undoing are off.");
                          }});
}

QString WorkspaceController::companyName() const {
  const auto& workspace = m_session.workspace();
  return workspace ? report::companyNameOf(workspace->settings, app::pathFromText(workspace->path)) : QString();
}

QString WorkspaceController::proposedFolder() const {
  const QString last =
      m_settings.recent.isEmpty() ? QString() : QFileInfo(m_settings.recent.first().path).absolutePath();
  if (!last.isEmpty() && QDir(last).exists()) return last;
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QDir(documents).exists() ? documents : QDir::homePath();
}

QString WorkspaceController::windowTitle() const {
  const auto& workspace = m_session.workspace();
  if (!workspace) return QStringLiteral("Bellwether");
  const QString name = workspace->isSample ? tr("Sample company") : QFileInfo(workspace->path).fileName();
  return name + QStringLiteral(" · Bellwether");
}

void WorkspaceController::retranslate() {
  m_frame.startPage.with([recent = m_settings.recent, formatter = m_lens.formatter()](StartPage& start) {
    start.setRecent(recent, formatter);
  });
  Q_EMIT changed();
}

}  // namespace bellwether::gui
