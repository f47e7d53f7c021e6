#include "visuals/label_spread.h"

#include <algorithm>
#include <numeric>

namespace bellwether::visuals {

namespace {

/// Labels that touch each other and move as one.
struct Group {
  double sum = 0;  ///< of the wished centres, each lowered by its place in the group
  std::size_t size = 0;
  double first = 0;  ///< centre of the group's first label
};

double placed(const Group& group, double step, double low, double high) {
  const double length = step * static_cast<double>(group.size - 1);
  return std::clamp(group.sum / static_cast<double>(group.size), low, std::max(low, high - length));
}

}  // namespace

std::vector<double> spreadLabels(const std::vector<double>& wished, double gap, double low, double high) {
  const std::size_t n = wished.size();
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wished[a] < wished[b]; });
  const double step = n > 1 ? std::min(gap, std::max(0.0, (high - low) / static_cast<double>(n - 1))) : gap;

  std::vector<Group> groups;
  for (const std::size_t i : order) {
    Group next{wished[i], 1, 0};
    next.first = placed(next, step, low, high);
    while (!groups.empty() && next.first < groups.back().first + step * static_cast<double>(groups.back().size)) {
      const Group before = groups.back();
      groups.pop_back();
      next.sum += before.sum - step * static_cast<double>(before.size * next.size);
      next.size += before.size;
      next.first = placed(next, step, low, high);
    }
    groups.push_back(next);
  }
  std::vector<double> at(n);
  std::size_t index = 0;
  for (const Group& group : groups)
    for (std::size_t k = 0; k < group.size; ++k) at[order[index++]] = group.first + step * static_cast<double>(k);
  return at;
}

std::vector<bool> thinLabels(const std::vector<Interval>& labels, double gap) {
  std::vector<bool> kept(labels.size(), false);
  if (labels.empty()) return kept;
  kept.front() = true;
  const std::size_t last = labels.size() - 1;
  double free = labels.front().end + gap;
  kept[last] = last == 0 || labels[last].begin >= free;
  for (std::size_t i = 1; i < last; ++i) {
    const bool clearOfLast = !kept[last] || labels[i].end + gap <= labels[last].begin;
    if (labels[i].begin < free || !clearOfLast) continue;
    kept[i] = true;
    free = labels[i].end + gap;
  }
  return kept;
}

std::vector<bool> thinEvenly(const std::vector<Interval>& labels, double gap) {
  const std::size_t count = labels.size();
  const auto fits = [&](std::size_t step) {
    for (std::size_t i = (count - 1) % step; i + step < count; i += step)
      if (labels[i].end + gap > labels[i + step].begin) return false;
    return true;
  };
  std::vector<bool> kept(count, false);
  std::size_t step = 1;
  while (step < count && !fits(step)) ++step;
  for (std::size_t i = 0; i < count; ++i) kept[i] = (count - 1 - i) % step == 0;
  return kept;
}

}  // namespace bellwether::visuals
