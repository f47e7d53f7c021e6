#pragma once

#include <QWidget>

#include "bellwether/records/settings.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace bellwether::gui {

/// The facts that a workspace fixes for all its numbers, as fields.
class WorkspaceForm final : public QWidget {
  Q_OBJECT

 public:
  explicit WorkspaceForm(QWidget* parent = nullptr);

  void setSettings(const records::WorkspaceSettings& settings);
  /// Requires: problem() is empty.
  records::WorkspaceSettings settings() const;
  /// What is wrong with the fields, in words; empty: nothing.
  QString problem() const;
  /// Amounts already stored are in it: shown, not changed.
  void fixCurrency();
  QLineEdit* nameField() const { return m_name; }
  /// A further field in line with the others, at the end.
  void addField(const QString& words, QWidget* field, QWidget* companion);

 Q_SIGNALS:
  void changed();

 private:
  void fill();
  QLabel* makeName(const QString& words, QWidget* field);
  void layOut();
  QString currencyCode() const;

  QFormLayout* m_form;
  QLineEdit* m_name;
  QComboBox* m_currency;
  QLabel* m_currencyNote;
  QComboBox* m_fiscalStart;
  QComboBox* m_weekStart;
  QComboBox* m_timeZone;
  QSpinBox* m_window;
};

}  // namespace bellwether::gui
