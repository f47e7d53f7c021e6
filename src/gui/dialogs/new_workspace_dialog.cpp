#include "gui/dialogs/new_workspace_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/dialogs/file_dialogs.h"
#include "gui/dialogs/workspace_form.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr int kWidth = 580;
const QString kSuffix = QStringLiteral(".bellwether");

/// A company's name as a file name that every system takes.
QString fileNameFor(const QString& name) {
  QString out;
  for (const QChar c : name.trimmed())
    out += QStringLiteral("\\/:*?\"<>|").contains(c) || !c.isPrint() ? QLatin1Char('-') : c;
  while (out.startsWith(QLatin1Char('.'))) out.remove(0, 1);
  return out.left(100);
}

}  // namespace

NewWorkspaceDialog::NewWorkspaceDialog(const QString& folder, QWidget* parent)
    : QDialog(parent),
      m_folder(folder),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_form(new WorkspaceForm(this)),
      m_place(new QLineEdit(this)),
      m_browse(new QPushButton(tr("Choose…"), this)),
      m_problem(makeLabel(this, visuals::TextRole::Caption, TextTone::Bad)),
      m_create(new QPushButton(tr("Create"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)) {
  setObjectName(QStringLiteral("newWorkspaceDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("New workspace"));
  layOut();
  connect(m_form->nameField(), &QLineEdit::textChanged, this, &NewWorkspaceDialog::proposePlace);
  connect(m_form, &WorkspaceForm::changed, this, &NewWorkspaceDialog::check);
  connect(m_place, &QLineEdit::textEdited, this, [this] { m_placeChosen = true; });
  connect(m_place, &QLineEdit::textChanged, this, &NewWorkspaceDialog::check);
  connect(m_browse, &QPushButton::clicked, this, &NewWorkspaceDialog::browse);
  connect(m_create, &QPushButton::clicked, this, &NewWorkspaceDialog::finish);
  connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
  m_form->nameField()->setText(tr("My company"));
  m_form->nameField()->selectAll();
  m_form->nameField()->setFocus();
}

void NewWorkspaceDialog::layOut() {
  setMinimumWidth(kWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  m_title->setText(tr("New workspace"));
  QLabel* remark = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
  remark->setWordWrap(true);
  remark->setText(tr("One file holds everything. It is not encrypted; it stays where you put it."));
  column->addWidget(m_title);
  column->addWidget(remark);
  column->addWidget(m_form);
  m_form->addField(tr("File"), m_place, m_browse);
  m_place->setObjectName(QStringLiteral("workspacePlace"));
  m_problem->setWordWrap(true);
  column->addWidget(m_problem);
  column->addStretch(1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(m_create);
  buttons->addWidget(m_cancel);
  column->addLayout(buttons);
  m_create->setObjectName(QStringLiteral("workspaceCreate"));
  m_create->setProperty("role", QStringLiteral("primary"));
  m_create->setDefault(true);
}

void NewWorkspaceDialog::proposePlace() {
  if (m_placeChosen) return;
  const QString name = fileNameFor(m_form->nameField()->text());
  const QString base = name.isEmpty() ? tr("Workspace") : name;
  const QDir folder(m_folder);
  QString candidate = base;
  for (int n = 2; folder.exists(candidate + kSuffix); ++n) candidate = base + QLatin1Char(' ') + QString::number(n);
  m_place->setText(QDir::toNativeSeparators(folder.filePath(candidate + kSuffix)));
}

QString NewWorkspaceDialog::path() const {
  const QString text = QDir::fromNativeSeparators(m_place->text().trimmed());
  return text.endsWith(kSuffix) ? text : text + kSuffix;
}

void NewWorkspaceDialog::browse() {
  const FileQuestion question{tr("Where to keep the workspace"), QFileInfo(path()).absolutePath(),
                              QFileInfo(path()).fileName(), tr("Workspaces (*.bellwether)"),
                              QStringLiteral("bellwether")};
  askSaveFile(this, question, [this](const QString& chosen) {
    m_placeChosen = true;
    m_place->setText(QDir::toNativeSeparators(chosen));
  });
}

void NewWorkspaceDialog::check() {
  QString problem = m_form->problem();
  const QFileInfo info(path());
  if (problem.isEmpty() && info.exists()) problem = tr("There is a file of this name already. Choose another name.");
  if (problem.isEmpty() && !info.absoluteDir().exists()) problem = tr("There is no such folder.");
  m_problem->setText(problem);
  m_create->setEnabled(problem.isEmpty() && info.completeBaseName().size() > 0);
}

void NewWorkspaceDialog::finish() {
  check();
  if (!m_create->isEnabled()) return;
  Q_EMIT createRequested(QFileInfo(path()).absoluteFilePath(), m_form->settings());
  accept();
}

}  // namespace bellwether::gui
