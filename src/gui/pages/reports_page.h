#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "bellwether/store/saved_reports.h"
#include "gui/latest.h"
#include "gui/page.h"
#include "gui/printing/report_choice.h"
#include "gui/printing/report_output.h"
#include "gui/widgets/period_strip.h"

class QComboBox;
class QStackedWidget;
class QLabel;
class QListWidget;
class QMenu;
class QPushButton;

namespace bellwether::gui {

class CommentEdit;
class PagesView;
class Panel;
class SectionList;
class ProgressStrip;
class Segmented;

/// The reports: which one, its pages as they will be printed, and the ways out.
class ReportsPage final : public Page {
  Q_OBJECT

 public:
  explicit ReportsPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("reports"); }
  static QString heading() { return tr("Reports"); }
  QString title() const override { return heading(); }
  void showResults(const app::Results& results, const app::Formatter& formatter) override;
  void showEmpty() override;
  bool isComputing() const override { return m_latest.isWaiting(); }

  void setCompanyName(const QString& name);
  /// Of the period on the screen; of another one it is ignored.
  void setKept(const KeptPeriod& kept);
  /// The reports that people put together, listed after the others.
  void setSaved(const std::vector<store::SavedReport>& saved);
  /// A file that is being written, and how far it is; empty: none.
  struct Writing {
    QString name;
    int page = 0, pages = 0;
  };
  void showWriting(const std::optional<Writing>& writing);
  /// What is chosen here.
  ReportChoice choice() const;
  /// The document as chosen here, of these results: the one on the screen when it is of them.
  ReportJob job(const std::shared_ptr<const app::Results>& results, const app::Formatter& formatter) const;
  /// The page in sight, from 0.
  int currentPage() const;

 Q_SIGNALS:
  void savePdfRequested();
  void saveRequested(bellwether::gui::ReportFormat format);
  void copyPageRequested();
  void previewRequested();
  void printRequested();
  /// What is written about a period was changed.
  void commentEdited(const std::string& period, const QString& text);
  void closeRequested();
  void reopenRequested();
  void changesRequested();
  void saveChoicesRequested();
  void removeSavedRequested(const QString& name);
  void cancelWritingRequested();

 protected:
  void retranslate() override;

 private:
  void layOut();
  void makeMenu();
  QWidget* makeOptions();
  QWidget* makeLayoutOptions();
  void takeComment(const QString& text);
  void showStrip();
  void fillList();
  void fillCombos();
  void takeDocument();
  QString savedName() const;
  void refresh();
  void show(const std::shared_ptr<const report::PagedReport>& paged);
  void showPlace();

  std::shared_ptr<const app::Results> m_results;
  std::optional<app::Formatter> m_formatter;
  std::shared_ptr<const report::PagedReport> m_paged;
  Latest m_latest;
  KeptPeriod m_kept;
  std::vector<store::SavedReport> m_saved;
  QString m_companyName;
  QLabel* m_title;
  QLabel* m_remark;
  Panel* m_optionsPanel;
  QListWidget* m_list;
  Segmented* m_tabs;
  QStackedWidget* m_tabPages;
  QLabel* m_noSections;
  SectionList* m_sections;
  CommentEdit* m_comment;
  QLabel* m_languageLabel;
  QComboBox* m_language;
  QLabel* m_paperLabel;
  QComboBox* m_paper;
  QLabel* m_orientationLabel;
  QComboBox* m_orientation;
  QPushButton* m_save;
  QPushButton* m_more;
  QMenu* m_menu;
  QPushButton* m_print;
  ProgressStrip* m_writing;
  PeriodStrip* m_strip;
  PagesView* m_pages;
  QLabel* m_empty;
};

}  // namespace bellwether::gui
