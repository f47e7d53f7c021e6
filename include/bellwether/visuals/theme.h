#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>
#include <array>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/presenters/overview_presenter.h"

class QPaintDevice;

namespace bellwether::visuals {

enum class Variant { Light, Dark, Print };

/// The design's colour roles, one place for widgets, charts and print. Values: docs/design-tokens.md.
struct Theme {
  Variant variant = Variant::Light;
  QColor canvas, surface, surfaceAlt, border, gridLine;
  QColor text, secondary, muted, disabled;
  QColor accent, selection;
  QColor onAccent;  ///< text on a button filled with the accent
  QColor comparison, lastYear, target;
  QColor good, bad, warn;
  std::array<QColor, 8> categories;

  QColor of(app::SeriesRole role) const;
  QColor of(app::Tone tone) const;
  /// The colour words about a series are written in: its own where that is dark enough to read, else secondary.
  QColor textOf(app::SeriesRole role) const;
  /// The background of a cell with a problem: bad at 10 %, warn at 14 % over the surface; the surface for other tones.
  QColor wash(app::Tone tone) const;
  /// Accent at 20 % over the surface.
  QColor projectionBand() const;
};

const Theme& theme(Variant variant);

/// `top` at `share` (0..1) over an opaque `bottom`.
QColor blend(const QColor& top, const QColor& bottom, double share);
/// Contrast of two opaque colours after WCAG 2.1, 1..21.
double contrast(const QColor& a, const QColor& b);

/// Sizes of the design in points at 100 %.
enum class TextRole { CardValue, Headline, PageTitle, PanelTitle, Body, Table, Caption };
/// The system's font in a role's size and weight, with tabular figures where the font has them.
QFont font(TextRole role);
/// The same for a theme. On paper: the sizes of the print design, families whose text can be read back from a PDF, no
/// hinting, and sized so that one unit of the painter is 1/96 inch: scale a painter on `device` by its dots per inch /
/// 96 before drawing. Without a device (or on screen) sizes are plain points of the screen.
QFont font(TextRole role, const Theme& theme, const QPaintDevice* device = nullptr);
/// The same in semibold.
QFont strongFont(TextRole role);
QFont strongFont(TextRole role, const Theme& theme, const QPaintDevice* device = nullptr);

/// What "semibold" is here: 600 where the system's font has it, else 700. Qt thickens a fallback font (Chinese) only
/// from 700 on, so 600 would leave half of a mixed text thin.
QFont::Weight strongWeight();

/// Palette and style sheet for the whole application, from the theme's tokens. The widget roles of the sheet
/// (`role="primary"` and so on) are listed in docs/design-tokens.md.
QPalette palette(const Theme& theme);
QString styleSheet(const Theme& theme);

/// The application's current theme; widgets read it when they paint.
const Theme& currentTheme();
/// Also gives the application its style, palette, font and style sheet; every widget gets a PaletteChange event when
/// the theme really changed. Requires: Light or Dark.
void setCurrentTheme(Variant variant);

/// `▲ ▼ ● ◆` or empty.
QString symbol(app::Shape shape);

}  // namespace bellwether::visuals
