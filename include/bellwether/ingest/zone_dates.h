#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "bellwether/core/date.h"

namespace bellwether::ingest {

/// The calendar dates of instants in one time zone.
class ZoneDates {
 public:
  /// Requires: an IANA name; isKnown() says whether it is one. An unknown zone counts as UTC.
  explicit ZoneDates(const std::string& zone);
  ~ZoneDates();
  ZoneDates(const ZoneDates&) = delete;
  ZoneDates& operator=(const ZoneDates&) = delete;

  bool isKnown() const;
  /// The date on the zone's clocks at the instant, in seconds since 1970-01-01T00:00:00Z.
  LocalDate dateOf(std::int64_t seconds) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace bellwether::ingest
