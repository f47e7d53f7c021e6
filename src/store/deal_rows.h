#pragma once

#include <atomic>
#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/records/records.h"
#include "store/connection.h"

struct sqlite3;

namespace bellwether::store {

/// A stored deal: codes of terms and references, days since the epoch.
struct StoredDeal {
  std::int64_t amount = 0, listAmount = 0;  ///< minor units
  std::int32_t created = 0, closed = 0, expected = 0, contact = 0;
  std::int32_t probability = 0;
  std::uint32_t customer = 0, rep = 0;
  std::uint32_t product = 0, region = 0, source = 0, currency = 0;
  std::uint32_t note = 0;  ///< stage of an open deal, reason of a lost one
  std::uint32_t origin = 0;
  std::uint32_t idEnd = 0, nameEnd = 0;  ///< in the rows' texts, of the id and of the name behind it
  records::Outcome outcome = records::Outcome::Open;
  std::uint8_t known = 0;  ///< which of the values that may be missing are there: bits of StoredDeal::Known
  enum Known : std::uint8_t {
    Amount = 1,
    ListAmount = 2,
    Created = 4,
    Closed = 8,
    Expected = 16,
    Contact = 32,
    Probability = 64,
  };
  bool has(Known value) const { return (known & value) != 0; }
};

/// Current deals of a range of rows, in their order.
class DealRows final {
 public:
  DealRows() = default;
  /// Room for so many.
  explicit DealRows(std::size_t deals);

  const std::vector<StoredDeal>& deals() const { return m_deals; }
  std::string_view idOf(std::size_t deal) const {
    const std::size_t begin = deal == 0 ? 0 : m_deals[deal - 1].nameEnd;
    return std::string_view(m_texts).substr(begin, m_deals[deal].idEnd - begin);
  }
  std::string_view nameOf(std::size_t deal) const {
    return std::string_view(m_texts).substr(m_deals[deal].idEnd, m_deals[deal].nameEnd - m_deals[deal].idEnd);
  }

 private:
  friend class DealRowReader;
  std::vector<StoredDeal> m_deals;
  std::string m_texts;
};

/// Makes the SQL function known that takes rows over.
void registerDealRows(sqlite3* connection);

/// Reads all current deals, in runs of rows. Where a second connection to the file can be had, another thread reads
/// from the start on, beside whatever the first one does before it asks for the deals.
class DealReading final {
 public:
  /// Requires: a transaction of the connection has read something; the connection outlives the reading.
  explicit DealReading(Connection& connection);
  ~DealReading();
  DealReading(const DealReading&) = delete;
  DealReading& operator=(const DealReading&) = delete;

  /// The runs in the order of their rows. Failure(Damaged) for what no deal can be; Failure(Interrupted). Once.
  std::vector<DealRows> finish();

 private:
  void plan();
  void help() noexcept;
  void work(Connection& connection);
  void read(Connection& connection, std::size_t run);

  Connection& m_connection;
  std::int64_t m_firstId = 0, m_run = 0;
  std::vector<DealRows> m_runs;
  std::vector<char> m_isRead;
  std::atomic<std::size_t> m_next{0};
  std::shared_ptr<Connection> m_other;
  std::future<void> m_helper;
};

}  // namespace bellwether::store
