#pragma once

#include <QIcon>
#include <QString>
#include <QStringList>

namespace bellwether::visuals {

/// What an icon is tinted with: a token of the current theme.
enum class Ink { Text, Secondary, Muted, Accent, OnAccent, Good, Bad, Warn };

/// A line icon by name (see iconNames()); empty for unknown names. It reads the current theme each time it is drawn, so
/// it follows a change of theme without being set anew. Checked and selected draw in the accent, disabled in the
/// disabled colour.
QIcon icon(const QString& name, Ink ink = Ink::Secondary);

/// `check`, `chart`, `chevron-down`, ...: every line icon drawn for Bellwether.
QStringList iconNames();

/// The program's own picture for windows and the desktop: a bell with a rising line.
QIcon applicationIcon();

}  // namespace bellwether::visuals
