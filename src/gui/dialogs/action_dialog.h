#pragma once

#include <QStringList>
#include <optional>

#include "bellwether/store/review_book.h"
#include "gui/dialogs/form_dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace bellwether::gui {

/// Writes what a review agreed on, or changes it: what, who, by when, and about which KPI.
class ActionDialog final : public FormDialog {
  Q_OBJECT

 public:
  /// What the fields offer.
  struct Offer {
    QStringList owners;  ///< names to choose from; any other can be typed
    LocalDate due;       ///< proposed when the action has none
    QString period;      ///< that the review is about, as people read it
  };

  /// An action without id is a new one.
  ActionDialog(const store::ReviewAction& action, const Offer& offer, QWidget* parent);

 Q_SIGNALS:
  void written(const bellwether::store::ReviewAction& action);
  void removed(const bellwether::store::ReviewAction& action);

 protected:
  void save() override;
  void remove() override;

 private:
  void addOwner(const QStringList& owners);
  void addDue(LocalDate proposed);
  void addKpi();
  void check();

  store::ReviewAction m_action;
  QLineEdit* m_text;
  QComboBox* m_owner;
  QCheckBox* m_hasDue;
  QDateEdit* m_due;
  QComboBox* m_kpi;
};

/// Asks for the day of the next review.
class ReviewDayDialog final : public FormDialog {
  Q_OBJECT

 public:
  /// `day` is the one planned, else `proposed` is offered.
  ReviewDayDialog(const std::optional<LocalDate>& day, LocalDate proposed, QWidget* parent);

 Q_SIGNALS:
  void planned(const std::optional<bellwether::LocalDate>& day);

 protected:
  void save() override;
  void remove() override;

 private:
  QDateEdit* m_day;
};

}  // namespace bellwether::gui
