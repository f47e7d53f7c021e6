#include "gui/check/check_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/check/check_choices.h"
#include "gui/check/columns_panel.h"
#include "gui/check/counts_panel.h"
#include "gui/check/effect_panel.h"
#include "gui/check/files_panel.h"
#include "gui/check/memory_panel.h"
#include "gui/check/raw_grid.h"
#include "gui/check/settings_panel.h"
#include "gui/text.h"

namespace bellwether::gui {

CheckPage::CheckPage(QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_remark(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_files(new FilesPanel(this)),
      m_counts(new CountsPanel(this)),
      m_memory(new MemoryPanel(this)),
      m_settings(new CheckSettingsPanel(this)),
      m_grid(new RawGridPanel(this)),
      m_columns(new ColumnsPanel(this)),
      m_effect(new EffectPanel(this)),
      m_summary(new ElidedLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_import(new QPushButton(this)),
      m_saveRejects(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
  setObjectName(QStringLiteral("checkPage"));
  setFocusPolicy(Qt::ClickFocus);
  m_import->setObjectName(QStringLiteral("checkImport"));
  m_import->setProperty("role", QStringLiteral("primary"));
  m_saveRejects->setObjectName(QStringLiteral("checkSaveRejects"));
  m_cancel->setObjectName(QStringLiteral("checkCancel"));
  layOut();
  connectPanels();
  keepTranslated(this, [this] { retranslate(); });
}

void CheckPage::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 10, 16, 10);
  column->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_remark, 1);
  column->addLayout(head);
  auto* top = new QHBoxLayout;
  top->setSpacing(12);
  top->addWidget(m_files, 7);
  top->addWidget(m_counts, 4);
  column->addLayout(top);
  column->addWidget(m_memory);
  column->addWidget(m_settings);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(12);
  middle->addWidget(m_grid, 3);
  middle->addWidget(m_columns, 2);
  column->addLayout(middle, 1);
  column->addWidget(m_effect);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(8);
  foot->addWidget(m_summary, 1);
  foot->addWidget(m_import);
  foot->addWidget(m_saveRejects);
  foot->addWidget(m_cancel);
  column->addLayout(foot);
}

void CheckPage::connectPanels() {
  connect(m_files, &FilesPanel::fileSelected, this, [this](int file) {
    m_selected = static_cast<std::size_t>(file);
    refresh();
  });
  connect(m_files, &FilesPanel::kindChosen, this, &CheckPage::chooseKind);
  connect(m_settings, &CheckSettingsPanel::settingChosen, this, &CheckPage::chooseSetting);
  connect(m_columns, &ColumnsPanel::headerChosen, this, &CheckPage::chooseHeader);
  connect(m_memory, &MemoryPanel::forgetRequested, this, &CheckPage::forget);
  connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested(importable()); });
  connect(m_saveRejects, &QPushButton::clicked, this, &CheckPage::saveRejectsRequested);
  connect(m_cancel, &QPushButton::clicked, this, &CheckPage::cancelled);
}

void CheckPage::showResult(const app::CheckResult& result, const View& view) {
  // The reading order may change with what the files are taken for; the file looked at stays the same.
  const std::filesystem::path looked =
      m_selected < m_requests.size() ? m_requests[m_selected].path : std::filesystem::path();
  m_result = result;
  m_view = view;
  m_requests.clear();
  for (const app::CheckedFile& file : result.files) m_requests.push_back(file.request);
  const auto same = std::find_if(m_requests.begin(), m_requests.end(),
                                 [&looked](const app::FileRequest& request) { return request.path == looked; });
  m_selected = same != m_requests.end() ? static_cast<std::size_t>(same - m_requests.begin()) : firstToLookAt(result);
  setBusy(false);
  refresh();
}

void CheckPage::setView(const View& view) {
  m_view = view;
  refresh();
}

void CheckPage::clear() {
  m_result.reset();
  m_requests.clear();
  m_selected = 0;
}

void CheckPage::setBusy(bool busy) {
  m_busy = busy;
  for (QWidget* part : {static_cast<QWidget*>(m_files), static_cast<QWidget*>(m_settings),
                        static_cast<QWidget*>(m_columns), static_cast<QWidget*>(m_memory)})
    part->setEnabled(!busy);
  m_import->setEnabled(!busy && m_canImport);
}

void CheckPage::refresh() {
  if (!m_result || !m_view || m_result->files.empty()) return;
  const app::CheckData check = app::presentCheck(*m_result, m_selected, m_view->lens, m_view->asOf, m_view->formatter);
  std::vector<std::optional<records::RecordKind>> kinds;
  bool anyRejects = false;
  for (const app::CheckedFile& file : m_result->files) {
    kinds.push_back(file.plan ? std::optional(file.plan->kind) : file.request.options.as);
    anyRejects = anyRejects || (file.outcome && !file.outcome->rejects.empty());
  }
  m_canImport = check.canImport;
  m_files->showFiles(check.files, kinds, static_cast<int>(m_selected));
  m_counts->showCounts(check);
  m_memory->showMemory(check.recollection, check.drift);
  m_settings->showSettings(check);
  m_settings->ask(openSetting(m_result->files[m_selected]));
  m_grid->showGrid(check.gridHeaders, check.grid);
  m_columns->showColumns(check.columns, check.headers);
  m_effect->setVisible(!check.effect.empty());
  m_effect->showEffect(check.effectTitle, check.effect);
  m_summary->setText(check.summary);
  m_import->setEnabled(!m_busy && m_canImport);
  m_saveRejects->setEnabled(anyRejects);
  m_remark->setText(tr("Nothing is saved yet."));
}

void CheckPage::retranslate() {
  m_title->setText(tr("Check before importing"));
  m_import->setText(tr("Import the good rows"));
  m_saveRejects->setText(tr("Save the bad rows as CSV"));
  m_cancel->setText(tr("Cancel"));
  refresh();
}

ingest::ReadOptions& CheckPage::options() { return m_requests.at(m_selected).options; }

void CheckPage::chooseKind(int file, records::RecordKind kind) {
  m_selected = static_cast<std::size_t>(file);
  ingest::ReadOptions& chosen = options();
  if (chosen.as == kind) return;
  // Another kind has other fields: what was mapped by hand no longer means anything.
  chosen.as = kind;
  chosen.map.clear();
  chosen.profile.clear();
  recheck();
}

void CheckPage::chooseSetting(CheckSettingsPanel::Setting setting, const QString& value) {
  applyChoice(options(), setting, value);
  recheck();
}

void CheckPage::chooseHeader(records::Field field, const QString& header) {
  auto& map = options().map;
  std::erase_if(map, [field](const auto& entry) { return entry.first == field; });
  map.emplace_back(field, header.toStdString());
  recheck();
}

void CheckPage::recheck() {
  setBusy(true);
  Q_EMIT recheckRequested(m_requests);
}

void CheckPage::forget() {
  const std::optional<ingest::FilePlan>& plan = m_result->files.at(m_selected).plan;
  if (!plan) return;
  setBusy(true);
  Q_EMIT forgetRequested(QString::fromStdString(plan->headerFingerprint), m_requests);
}

std::vector<app::FileRequest> CheckPage::importable() const {
  std::vector<app::FileRequest> files;
  for (const app::CheckedFile& file : m_result->files)
    if (file.plan && file.plan->questions.empty()) files.push_back(file.request);
  return files;
}

}  // namespace bellwether::gui
