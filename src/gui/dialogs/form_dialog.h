#pragma once

#include <QDialog>
#include <cstdint>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bellwether::gui {

/// A few named fields with Save and Cancel, and Remove for what is kept already.
class FormDialog : public QDialog {
  Q_OBJECT

 public:
  enum class Subject : std::uint8_t { New, Kept };

  /// `name` begins the names of the dialog's parts: `note` gives noteDialog, noteSave and noteRemove.
  FormDialog(const QString& name, Subject subject, QWidget* parent);

 protected:
  void setLead(const QString& lead);
  void addField(const QString& words, QWidget* field);
  /// Shown above the buttons; empty: none. With one, nothing can be saved.
  void setProblem(const QString& problem);
  void setSavable(bool savable);
  /// Saves what the fields say; the dialog closes after it.
  virtual void save() = 0;
  virtual void remove() {}

 private:
  void addButtons(const QString& name, Subject subject, QVBoxLayout* column);

  QLabel* m_lead;
  QFormLayout* m_form;
  QLabel* m_problem;
  QPushButton* m_save;
};

}  // namespace bellwether::gui
