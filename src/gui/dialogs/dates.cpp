#include "gui/dialogs/dates.h"

#include <QDateEdit>

namespace bellwether::gui {

QDate toQt(LocalDate date) {
  const YearMonthDay parts = date.ymd();
  return {parts.year, parts.month, parts.day};
}

LocalDate fromQt(QDate date) { return LocalDate::fromYmd(date.year(), date.month(), date.day()).value_or(LocalDate{}); }

QDateEdit* makeDateField(QWidget* parent, const QString& name, LocalDate date) {
  auto* edit = new QDateEdit(toQt(date), parent);
  edit->setObjectName(name);
  edit->setCalendarPopup(true);
  edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
  edit->setDateRange(QDate(1900, 1, 1), QDate(2999, 12, 31));
  return edit;
}

}  // namespace bellwether::gui
