#pragma once

#include <QDate>

#include "bellwether/core/date.h"

class QDateEdit;
class QString;
class QWidget;

namespace bellwether::gui {

QDate toQt(LocalDate date);
LocalDate fromQt(QDate date);
/// A field for one date with a calendar to choose from; written as ISO dates in every language.
QDateEdit* makeDateField(QWidget* parent, const QString& name, LocalDate date);

}  // namespace bellwether::gui
