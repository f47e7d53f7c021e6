#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <future>
#include <memory>
#include <vector>

#include "bellwether/records/stored_deal.h"
#include "store/connection.h"
#include "store/dictionary.h"
#include "store/text_arena.h"

struct sqlite3;

namespace bellwether::store {

/// Current deals of a range of rows, in their order, with their texts.
class DealRows final {
 public:
  DealRows() = default;
  /// Room for so many. `texts`: for one thread at a time.
  DealRows(std::size_t deals, std::shared_ptr<TextArena> texts);

  std::span<const records::StoredDeal> deals() const { return m_deals; }
  /// The highest code of a term in them.
  std::uint32_t highestTerm() const { return m_highestTerm; }
  /// Lives as long as the rows.
  records::DealRun run() { return {m_deals, m_keys}; }

 private:
  friend class DealRowReader;
  records::LargeVector<records::StoredDeal> m_deals;
  std::vector<records::DealKey> m_keys;
  std::shared_ptr<TextArena> m_texts;
  std::uint32_t m_highestTerm = 0;
};

/// How many deals name each reference, by its code.
class ReferenceUses final {
 public:
  ReferenceUses() = default;
  /// Counts codes up to the highest ones that are stored; others mean nothing.
  explicit ReferenceUses(sqlite3* connection);

  /// Of all current deals.
  static ReferenceUses countedIn(Connection& connection);

  void add(const records::StoredDeal& deal) {
    count(m_uses[0], deal.customer);
    count(m_uses[1], deal.rep);
  }
  void add(const ReferenceUses& other);
  void remove(Role role, std::uint32_t code) {
    std::vector<std::uint32_t>& uses = m_uses[static_cast<std::size_t>(role)];
    if (code < uses.size() && uses[code] > 0) --uses[code];
  }
  const std::vector<std::uint32_t>& of(Role role) const { return m_uses[static_cast<std::size_t>(role)]; }
  std::vector<std::uint32_t>& of(Role role) { return m_uses[static_cast<std::size_t>(role)]; }

 private:
  static void count(std::vector<std::uint32_t>& uses, std::uint32_t code) {
    if (code < uses.size()) ++uses[code];
  }
  std::array<std::vector<std::uint32_t>, kRoles> m_uses;
};

/// Makes the SQL function known that takes rows over.
void registerDealRows(sqlite3* connection);

/// Reads the current deals among some rows. Failure(Damaged) for what no deal can be.
class DealReader final {
 public:
  explicit DealReader(Connection& connection);
  void read(std::int64_t firstId, std::int64_t lastId, DealRows& rows);

 private:
  Query m_query;
};

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
  /// Requires: finished.
  const ReferenceUses& uses() const { return m_uses; }
  /// Starts fn(connection) in the other thread; where there is none it waits until it is asked for. Requires: finished.
  template <class Fn>
  auto beside(Fn fn) {
    const auto policy = m_other ? std::launch::async : std::launch::deferred;
    return std::async(policy, [this, fn] {
      Connection& connection = m_other ? *m_other : m_connection;
      const ReadScope scope(connection);
      return fn(connection);
    });
  }

 private:
  void plan();
  void help() noexcept;
  /// What one thread reads with.
  struct Side {
    Connection& connection;
    ReferenceUses& uses;
    std::shared_ptr<TextArena> texts;
  };
  void work(const Side& side);
  void read(const Side& side, std::size_t run);

  Connection& m_connection;
  std::int64_t m_firstId = 0, m_run = 0;
  std::vector<DealRows> m_runs;
  ReferenceUses m_uses, m_otherUses;  ///< counted by this thread, by the other one
  std::vector<char> m_isRead;
  std::atomic<std::size_t> m_next{0};
  std::shared_ptr<Connection> m_other;
  std::future<void> m_helper;
};

}  // namespace bellwether::store
