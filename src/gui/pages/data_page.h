#pragma once

#include <optional>

#include "gui/models/batch_model.h"
#include "gui/models/issue_model.h"
#include "gui/page.h"

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace bellwether::gui {

class DataTable;
class DuplicatesPanel;
class Panel;
class Segmented;
class WatchPanel;

/// Where the data came from and what is wrong with it: the imports with their undo; below them the records that figures
/// leave out, customers that may be one, or the watched folders.
class DataPage final : public Page {
  Q_OBJECT

 public:
  explicit DataPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("data"); }
  static QString heading() { return tr("Data"); }
  QString title() const override { return heading(); }
  void showResults(const app::Results& results, const app::Formatter& formatter) override;
  void showEmpty() override;

  /// `locked`: the workspace is open read-only.
  void setBatches(const std::vector<store::BatchInfo>& batches, bool locked, const app::Formatter& formatter);
  DuplicatesPanel* duplicatesPanel() const { return m_duplicates; }
  WatchPanel* watchPanel() const { return m_watch; }
  void focusImports();
  void focusIssues();

 Q_SIGNALS:
  void importRequested();
  void undoRequested(qint64 batch);
  void redoRequested(qint64 batch);

 protected:
  void retranslate() override;

 private:
  void layOut();
  void setUpImports();
  void setUpIssues();
  void showLower(int index);
  void act(const QModelIndex& index);
  void showIssueRecords();
  void updateWords();
  std::optional<BatchRow> chosenBatch() const;

  QLabel* m_title;
  QLabel* m_remark;
  QPushButton* m_import;
  Panel* m_importsPanel;
  QPushButton* m_undo;
  QPushButton* m_copy;
  QPushButton* m_export;
  DataTable* m_imports;
  BatchModel* m_batchModel;
  QSortFilterProxyModel* m_batchOrder;
  QLabel* m_noImports;
  Panel* m_issuesPanel;
  DataTable* m_issues;
  IssueModel* m_issueModel;
  QLabel* m_noIssues;
  Panel* m_recordsPanel;
  QPushButton* m_recordsExport;
  DataTable* m_records;
  IssueRecordModel* m_recordModel;
  DuplicatesPanel* m_duplicates;
  WatchPanel* m_watch;
  Segmented* m_choice;  // what is shown below the imports
  QStackedWidget* m_lower;
  bool m_locked = false;
  QString m_counts;
};

}  // namespace bellwether::gui
