#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "bellwether/records/records.h"

namespace bellwether::records {

/// Index of a record, dense from 0. kNone: no such record.
using RowIndex = std::uint32_t;
inline constexpr RowIndex kNone = 0xFFFFFFFF;

/// A deal as it is stored: its texts are codes of terms, the parties codes of references, and its days counted since
/// the epoch.
struct StoredDeal {
  enum Known : std::uint8_t {
    Amount = 1,
    ListAmount = 2,
    Created = 4,
    Closed = 8,
    Expected = 16,
    Contact = 32,
    Probability = 64,
  };

  std::int64_t amount = 0, listAmount = 0;  ///< minor units
  const char* text = nullptr;               ///< the id, and behind it the name
  std::uint32_t idSize = 0, nameSize = 0;
  std::int32_t created = 0, closed = 0, expected = 0, contact = 0;
  std::int32_t probability = 0;  ///< parts per million
  std::uint32_t customer = 0, rep = 0;
  std::uint32_t product = 0, region = 0, source = 0, currency = 0;
  std::uint32_t note = 0;  ///< stage of an open deal, reason of a lost one
  std::uint32_t origin = 0;
  std::uint32_t batch = 0;  ///< that changed it last
  Outcome outcome = Outcome::Open;
  std::uint8_t known = 0;  ///< which of the values that may be missing are there: bits of Known
  bool hasSplits = false;  ///< it is split among several reps; the builder sets it

  bool has(Known value) const { return (known & value) != 0; }
  std::string_view id() const { return {text, idSize}; }
  std::string_view name() const { return {text + idSize, nameSize}; }
};

/// Where a deal comes among the rows of the columns, as far as its own values say.
class DealKey {
 public:
  enum class Run : std::uint8_t { Won, Lost, Open, Other };
  static constexpr std::int32_t kNever = 0x7FFFFFFF;  ///< day of an open deal without expected close

  DealKey() = default;
  DealKey(Run run, std::int32_t day, std::uint32_t batch)
      : m_day(day), m_rest(static_cast<std::uint32_t>(run) << kBatchBits | (batch & kMaxBatch)) {}
  Run run() const { return static_cast<Run>(m_rest >> kBatchBits); }
  std::int32_t day() const { return m_day; }  ///< closing day; expected close of an open deal
  std::uint32_t batch() const { return m_rest & kMaxBatch; }

 private:
  static constexpr int kBatchBits = 30;
  static constexpr std::uint32_t kMaxBatch = (1U << kBatchBits) - 1;
  std::int32_t m_day = 0;
  std::uint32_t m_rest = 0;
};
DealKey keyOf(const StoredDeal& deal);

/// Deals one after the other, and their keys.
struct DealRun {
  std::span<StoredDeal> deals;
  std::span<const DealKey> keys;
};

/// What the codes of stored deals mean.
struct DealCodes {
  std::vector<RowIndex> customers, reps;  ///< by reference: index of the customer or rep; kNone: none
  std::vector<std::string_view> terms;    ///< by code; they need to live as long as the deals
};

}  // namespace bellwether::records
