#pragma once

#include <QDialog>
#include <array>
#include <memory>
#include <vector>

#include "bellwether/app/target_trial.h"
#include "gui/latest.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace bellwether::gui {

class ChartPanel;

/// Tries an amount as the target of one scope and time against what the scope has done: whether it is specific,
/// measurable, achievable, relevant and time-bound, and what it takes. Computed on a worker with every amount typed.
class TargetTrialDialog final : public QDialog {
  Q_OBJECT

 public:
  struct Subject {
    std::shared_ptr<const records::Facts> facts;
    LocalDate asOf;
    app::Formatter formatter;
    app::TrialQuestion question;
  };

  TargetTrialDialog(Subject subject, QWidget* parent);
  /// An answer is on its way.
  bool isComputing() const { return m_latest.isWaiting(); }

 Q_SIGNALS:
  void applied(qint64 amount);

 private:
  struct CheckRow {
    QLabel* name;
    QLabel* state;
    QLabel* reason;
  };

  void layOut();
  void addAmount(QVBoxLayout* column);
  void addChecks(QVBoxLayout* column);
  void addButtons(QVBoxLayout* column);
  void take();
  void show(const app::TrialData& trial);
  void showOffers(const std::vector<app::TrialOffer>& offers);
  void showNeeds(const std::vector<std::pair<QString, QString>>& needs);
  void setAmount(std::int64_t minor);

  Subject m_subject;
  Latest m_latest;
  QLineEdit* m_amount;
  QLabel* m_problem;
  QLabel* m_verdict;
  QLabel* m_sentence;
  QHBoxLayout* m_offers;
  std::vector<QPushButton*> m_offerButtons;
  std::vector<std::int64_t> m_offered;
  ChartPanel* m_chart;
  std::array<CheckRow, 5> m_checks{};
  QLabel* m_needsTitle;
  QGridLayout* m_needs;
  std::vector<std::pair<QLabel*, QLabel*>> m_needRows;
  QPushButton* m_apply;
};

}  // namespace bellwether::gui
