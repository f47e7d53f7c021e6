#pragma once

#include <QDialog>

#include "gui/typed_figure.h"

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace bellwether::gui {

/// Supplies what a KPI misses: one figure typed in, a file, or a template to fill in.
class InputDialog final : public QDialog {
  Q_OBJECT

 public:
  struct Question {
    records::RecordKind kind =
        records::RecordKind::Costs;  ///< Costs, Targets, Market, or Reps (without a figure to type)
    Period period;                   ///< proposed
    Currency currency;
  };

  InputDialog(const Question& question, QWidget* parent);

 Q_SIGNALS:
  void typed(const bellwether::gui::TypedFigure& figure);
  void fileRequested();
  void templateRequested(const QString& suggestedName, const QByteArray& csv);

 private:
  bool takesFigure() const { return m_question.kind != records::RecordKind::Reps; }
  void addFields(QVBoxLayout* column);
  void addButtons(QVBoxLayout* column);
  void check();
  void finish();
  TypedFigure figure() const;

  Question m_question;
  QDateEdit* m_from = nullptr;
  QDateEdit* m_through = nullptr;
  QComboBox* m_category = nullptr;
  QLineEdit* m_amount = nullptr;
  QLineEdit* m_source = nullptr;
  QLabel* m_problem = nullptr;
  QPushButton* m_add = nullptr;
};

}  // namespace bellwether::gui
