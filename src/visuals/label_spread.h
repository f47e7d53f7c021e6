#pragma once

#include <vector>

namespace bellwether::visuals {

/// Moves wished centres apart to at least `gap` from each other, inside `low`..`high`, keeping their order; labels that
/// touch share the way they move. Parallel to `wished`. When there is no room for all, they are spread evenly and
/// overlap evenly.
std::vector<double> spreadLabels(const std::vector<double>& wished, double gap, double low, double high);

/// Which of the intervals (sorted by begin) can be shown with `gap` between them: the first and the last stay, those
/// between are kept when they fit.
struct Interval {
  double begin = 0;
  double end = 0;
};
std::vector<bool> thinLabels(const std::vector<Interval>& labels, double gap);

/// The same for labels at equal distances, which keep equal distances: every second, every third, as many as fit,
/// counted back from the last.
std::vector<bool> thinEvenly(const std::vector<Interval>& labels, double gap);

}  // namespace bellwether::visuals
