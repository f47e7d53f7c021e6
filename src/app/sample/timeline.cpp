#include "app/sample/timeline.h"

#include <algorithm>

#include "app/sample/random.h"

namespace bellwether::app::sample {
namespace {

constexpr int kYears = 3;
/// January..December in percent of an average month: quarters end strongly, the summer is weak.
constexpr std::array<int, 12> kSeason = {86, 92, 116, 92, 98, 113, 84, 79, 115, 100, 104, 121};
/// Deals grow by about 9 % a year; prices by 3 % more, and large customers stay longer (see deal_maker, customers).
constexpr int kGrowthPermillePerYear = 95;

LocalDate monthStart(LocalDate date) { return date.plusDays(1 - date.ymd().day); }

std::int64_t seasonAndGrowth(LocalDate date, std::int32_t daysSinceStart) {
  const int season = kSeason[static_cast<std::size_t>(date.ymd().month - 1)];
  return season * (1000 + std::int64_t{kGrowthPermillePerYear} * std::max(daysSinceStart, -31) / 365);
}

int monthEndPush(LocalDate date) {
  const YearMonthDay parts = date.ymd();
  const int daysLeft = daysInMonth(parts.year, parts.month) - parts.day;
  if (parts.month % 3 == 0) return daysLeft < 10 ? 165 : 85;
  return daysLeft < 4 ? 130 : 96;
}

int weekdayPercent(LocalDate date) {
  switch (date.weekday()) {
    case Weekday::Saturday:
      return 4;
    case Weekday::Sunday:
      return 2;
    case Weekday::Friday:
      return 115;
    case Weekday::Monday:
      return 88;
    default:
      return 100;
  }
}

}  // namespace

Timeline::Timeline(LocalDate through) : m_start(through.plusDays(1).plusMonths(-12 * kYears)) {
  m_days = through - m_start + 1;
  const YearMonthDay first = m_start.ymd();
  m_monthDays.reserve(static_cast<std::size_t>(m_days));
  for (int day = 0; day < m_days; ++day) {
    const YearMonthDay parts = date(day).ymd();
    m_monthDays.push_back(static_cast<std::int16_t>((parts.year - first.year) * 12 + parts.month - first.month));
  }
  m_isoTexts.resize(static_cast<std::size_t>(m_days + 2 * kReach + 1));
  for (std::size_t i = 0; i < m_isoTexts.size(); ++i) {
    const std::string text = date(static_cast<int>(i) - kReach).toIso();
    std::copy(text.begin(), text.end(), m_isoTexts[i].begin());
  }
}

Period Timeline::month(int month) const {
  const LocalDate first = monthStart(m_start);
  return {first.plusMonths(month), first.plusMonths(month + 1)};
}

int Timeline::coveredDays(int number) const {
  return intersect(month(number), {m_start, m_start.plusDays(m_days)}).days();
}

std::string_view Timeline::iso(int day) const {
  const int index = std::clamp(day + kReach, 0, static_cast<int>(m_isoTexts.size()) - 1);
  const auto& text = m_isoTexts[static_cast<std::size_t>(index)];
  return {text.data(), text.size()};
}

std::vector<std::uint32_t> dayWeights(const Timeline& timeline, std::uint64_t seed) {
  std::vector<std::uint32_t> weights;
  weights.reserve(static_cast<std::size_t>(timeline.days()));
  for (int day = 0; day < timeline.days(); ++day) {
    const LocalDate date = timeline.date(day);
    const int dayNoise = Random(seed, Stream::Day, day).between(70, 130);
    const int monthNoise = Random(seed, Stream::Month, timeline.monthOf(day)).between(95, 105);
    std::int64_t weight = seasonAndGrowth(date, day) * monthEndPush(date) / 100;
    weight = weight * weekdayPercent(date) * dayNoise / 10000 * monthNoise / 100;
    weights.push_back(static_cast<std::uint32_t>(weight));
  }
  return weights;
}

std::vector<std::int64_t> plannedMonthWeights(const Timeline& timeline, int months) {
  std::vector<std::int64_t> weights;
  for (int month = 0; month < months; ++month) {
    const LocalDate first = timeline.month(month).begin;
    weights.push_back(seasonAndGrowth(first, first - timeline.start()));
  }
  return weights;
}

}  // namespace bellwether::app::sample
