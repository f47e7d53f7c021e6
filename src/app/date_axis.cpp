#include "app/date_axis.h"

#include <algorithm>

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int32_t kFewDays = 10;
constexpr std::int32_t kAboutMonth = 45;
constexpr std::int32_t kAboutQuarter = 130;
constexpr std::int32_t kAboutYear = 800;
constexpr int kMaxTicks = 8;

std::vector<LocalDate> everyDays(const Period& period, std::int32_t stride) {
  std::vector<LocalDate> days;
  for (std::int32_t day = 0; day < period.days(); day += stride) days.push_back(period.begin.plusDays(day));
  return days;
}

/// First days of months, and their 15th when asked for, inside the period.
std::vector<LocalDate> monthDays(const Period& period, int monthStride, const std::vector<int>& daysOfMonth) {
  std::vector<LocalDate> days;
  const auto begin = period.begin.ymd();
  auto month = LocalDate::fromYmd(begin.year, begin.month, 1).value_or(period.begin);
  for (; month < period.end; month = month.plusMonths(monthStride)) {
    for (const int day : daysOfMonth)
      if (period.contains(month.plusDays(day - 1))) days.push_back(month.plusDays(day - 1));
    if (month.plusMonths(monthStride) == month) break;
  }
  return days;
}

std::vector<LocalDate> tickDays(const Period& period) {
  const std::int32_t days = period.days();
  if (days <= kFewDays) return everyDays(period, 1);
  if (days <= kAboutMonth) return everyDays(period, 7);
  if (days <= kAboutQuarter) return monthDays(period, 1, {1, 15});
  const int months = days / 30;
  if (days <= kAboutYear) return monthDays(period, std::max(1, (months + kMaxTicks - 1) / kMaxTicks), {1});
  const int years = days / 365;
  return monthDays(period, 12 * std::max(1, (years + kMaxTicks - 1) / kMaxTicks), {1});
}

QString labelOf(LocalDate day, const Period& period, const Formatter& formatter) {
  if (period.days() <= kAboutYear) return formatter.dateShort(day);
  const QString year = QString::number(day.ymd().year);
  return formatter.isChinese() ? year + u"年"_s : year;
}

}  // namespace

std::vector<DateTick> dateTicks(const Period& period, const Formatter& formatter) {
  std::vector<DateTick> ticks;
  if (period.isEmpty()) return ticks;
  for (const LocalDate day : tickDays(period)) ticks.push_back({day, labelOf(day, period, formatter)});
  if (period.days() > kAboutYear || ticks.empty()) return ticks;
  // The end of the period is worth a label, unless it would touch its neighbour's.
  const LocalDate last = period.last();
  const bool hasRoom = (last - ticks.back().day) * kMaxTicks >= period.days();
  if (hasRoom) ticks.push_back({last, labelOf(last, period, formatter)});
  return ticks;
}

}  // namespace bellwether::app
