#pragma once

#include <QWidget>

#include "bellwether/records/settings.h"

class QComboBox;
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

 Q_SIGNALS:
  void changed();

 private:
  void fill();
  void layOut();
  QString currencyCode() const;

  QLineEdit* m_name;
  QComboBox* m_currency;
  QLabel* m_currencyNote;
  QComboBox* m_fiscalStart;
  QComboBox* m_weekStart;
  QComboBox* m_timeZone;
  QSpinBox* m_window;
};

}  // namespace bellwether::gui
