#pragma once

#include <QWidget>
#include <optional>

#include "bellwether/app/presenters/check_presenter.h"
#include "gui/check/settings_panel.h"

class QLabel;
class QPushButton;

namespace bellwether::gui {

class ColumnsPanel;
class CountsPanel;
class EffectPanel;
class FilesPanel;
class MemoryPanel;
class RawGridPanel;

/// Check before importing: what was understood of the files, what can be changed about it, and what the import would
/// do.
class CheckPage final : public QWidget {
  Q_OBJECT

 public:
  explicit CheckPage(QWidget* parent = nullptr);

  struct View {
    app::Lens lens;
    LocalDate asOf;
    app::Formatter formatter;
  };
  void showResult(const app::CheckResult& result, const View& view);
  /// The same result in another language or through another lens.
  void setView(const View& view);
  /// While a changed setting is being tried, the page shows the last result and takes no orders.
  void setBusy(bool busy);
  /// Forgets the files.
  void clear();
  const std::optional<app::CheckResult>& result() const { return m_result; }
  /// The files with what was decided about them.
  const std::vector<app::FileRequest>& requests() const { return m_requests; }

 Q_SIGNALS:
  void recheckRequested(const std::vector<bellwether::app::FileRequest>& files);
  void importRequested(const std::vector<bellwether::app::FileRequest>& files);
  /// How files with these headers were read is to be forgotten; `files` are to be checked again then.
  void forgetRequested(const QString& fingerprint, const std::vector<bellwether::app::FileRequest>& files);
  void saveRejectsRequested();
  void cancelled();

 private:
  void layOut();
  void connectPanels();
  void refresh();
  void retranslate();
  void chooseKind(int file, records::RecordKind kind);
  void chooseSetting(CheckSettingsPanel::Setting setting, const QString& value);
  void chooseHeader(records::Field field, const QString& header);
  /// The selected file's options: what was decided by hand; everything else is guessed anew.
  ingest::ReadOptions& options();
  void recheck();
  void forget();
  std::vector<app::FileRequest> importable() const;

  std::optional<app::CheckResult> m_result;
  std::optional<View> m_view;
  std::vector<app::FileRequest> m_requests;
  std::size_t m_selected = 0;
  bool m_busy = false;
  bool m_canImport = false;

  QLabel* m_title;
  QLabel* m_remark;
  FilesPanel* m_files;
  CountsPanel* m_counts;
  MemoryPanel* m_memory;
  CheckSettingsPanel* m_settings;
  RawGridPanel* m_grid;
  ColumnsPanel* m_columns;
  EffectPanel* m_effect;
  QLabel* m_summary;
  QPushButton* m_import;
  QPushButton* m_saveRejects;
  QPushButton* m_cancel;
};

}  // namespace bellwether::gui
