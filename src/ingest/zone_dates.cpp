#include "bellwether/ingest/zone_dates.h"

#include <unicode/timezone.h>

namespace bellwether::ingest {
namespace {

constexpr std::int64_t kDay = 86'400;

std::int64_t floorDays(std::int64_t seconds) { return (seconds >= 0 ? seconds : seconds - (kDay - 1)) / kDay; }

}  // namespace

struct ZoneDates::Impl {
  std::unique_ptr<icu::TimeZone> zone;
  bool known = false;
  // Offset in seconds of UTC days on which it does not change; kVaries for the others.
  std::unordered_map<std::int64_t, std::int32_t> offsets;

  std::int32_t offsetAt(std::int64_t seconds) const {
    std::int32_t raw = 0;
    std::int32_t saving = 0;
    UErrorCode error = U_ZERO_ERROR;
    zone->getOffset(static_cast<UDate>(seconds) * 1000.0, 0, raw, saving, error);
    return (raw + saving) / 1000;
  }
};

namespace {
constexpr std::int32_t kVaries = INT32_MAX;
constexpr std::size_t kMostDays = 100'000;
}  // namespace

ZoneDates::ZoneDates(const std::string& zone) : m_impl(std::make_unique<Impl>()) {
  m_impl->zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
  m_impl->known = *m_impl->zone != icu::TimeZone::getUnknown();
}

ZoneDates::~ZoneDates() = default;

bool ZoneDates::isKnown() const { return m_impl->known; }

LocalDate ZoneDates::dateOf(std::int64_t seconds) const {
  const std::int64_t day = floorDays(seconds);
  auto found = m_impl->offsets.find(day);
  if (found == m_impl->offsets.end()) {
    if (m_impl->offsets.size() > kMostDays) m_impl->offsets.clear();
    const std::int32_t first = m_impl->offsetAt(day * kDay);
    const std::int32_t last = m_impl->offsetAt(day * kDay + kDay - 1);
    found = m_impl->offsets.emplace(day, first == last ? first : kVaries).first;
  }
  const std::int32_t offset = found->second == kVaries ? m_impl->offsetAt(seconds) : found->second;
  return LocalDate::fromDays(floorDays(seconds + offset));
}

}  // namespace bellwether::ingest
