#pragma once

#include <memory>
#include <optional>

#include "gui/page.h"
#include "gui/printing/report_output.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace bellwether::gui {

class Panel;
class SheetView;

/// The period report with its paper, as it will be printed.
class ReportsPage final : public Page {
  Q_OBJECT

 public:
  explicit ReportsPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("reports"); }
  QString title() const override { return tr("Reports"); }
  QString iconName() const override { return QStringLiteral("reports"); }
  void showResults(const app::Results& results, const app::Formatter& formatter) override;
  void showEmpty() override;

  void setCompanyName(const QString& name);
  /// The document as chosen here, of these results.
  ReportJob job(const std::shared_ptr<const app::Results>& results, const app::Formatter& formatter) const;

 Q_SIGNALS:
  void savePdfRequested();
  void previewRequested();
  void printRequested();

 protected:
  void retranslate() override;

 private:
  void layOut();
  QWidget* makeOptions();
  void refresh();

  std::shared_ptr<const app::Results> m_results;
  std::optional<app::Formatter> m_formatter;
  QString m_companyName;
  QLabel* m_title;
  QLabel* m_remark;
  Panel* m_optionsPanel;
  QLabel* m_what;
  QLabel* m_paperLabel;
  QComboBox* m_paper;
  QLabel* m_orientationLabel;
  QComboBox* m_orientation;
  QPushButton* m_save;
  QPushButton* m_preview;
  QPushButton* m_print;
  QLabel* m_fingerprint;
  QScrollArea* m_scroll;
  SheetView* m_sheet;
  QLabel* m_empty;
};

}  // namespace bellwether::gui
