#pragma once

namespace bellwether::visuals {

/// Sizes that give way on low windows, in pixels at 100 % (text sizes in points).
struct Density {
  bool compact = false;
  int cardHeight = 0;  ///< at least; grows with larger system fonts
  int cardPaddingX = 0, cardPaddingY = 0;
  int sparkHeight = 0;
  int gap = 0;     ///< between cards and panels
  int margin = 0;  ///< left and right of a page
  int panelPaddingX = 0, panelPaddingY = 0;
  int rowHeight = 0;  ///< of tables and lists
  double valuePoints = 0;
};

inline constexpr int kCompactBelowHeight = 840;

/// Compact below a window height of 840, comfortable from there on.
const Density& densityFor(int windowHeight);

}  // namespace bellwether::visuals
