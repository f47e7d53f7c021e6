#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "bellwether/records/records.h"

struct sqlite3;

namespace bellwether::store {

/// What is sealed: each record table, each version table, and the tables beside them.
enum class SealedTable : std::uint8_t {
  Term,
  CustomerRef,
  RepRef,
  Extra,
  Confirmation,
  Batch,
  Workspace,
  Reading,
  Closing,
  ClosedDeal,
  Commentary,
  SavedReport,
  Note,
  ReviewAction,
  NextReview
};
inline constexpr std::size_t kSmallTables = static_cast<std::size_t>(SealedTable::NextReview) + 1;
inline constexpr std::size_t kSealedTables = kSmallTables + 2 * records::kRecordKinds;

/// Row count and order-free sum of row hashes of every table, kept up with each write and stored with each commit, so
/// that a changed byte in any stored value is noticed by `check`.
class Ledger final {
 public:
  struct Entry {
    std::int64_t rows = 0;
    std::uint64_t sum = 0;
    friend bool operator==(const Entry&, const Entry&) = default;
  };

  static std::size_t slotOf(SealedTable table);
  static std::size_t recordSlot(records::RecordKind kind);
  static std::size_t versionSlot(records::RecordKind kind);
  static std::string nameOf(std::size_t slot);

  /// Reads the stored seals.
  void load(sqlite3* connection);
  /// Writes those that changed; recounts the small tables `batch`, `workspace` and `reading`.
  void flush(sqlite3* connection);

  void add(std::size_t slot, std::uint64_t hash) { change(slot, 1, hash); }
  void remove(std::size_t slot, std::uint64_t hash) { change(slot, -1, 0 - hash); }
  void set(std::size_t slot, Entry entry);
  const Entry& entry(std::size_t slot) const { return m_entries[slot]; }

 private:
  void change(std::size_t slot, std::int64_t rows, std::uint64_t sum) {
    m_entries[slot].rows += rows;
    m_entries[slot].sum += sum;
    m_changed[slot] = true;
  }

  std::array<Entry, kSealedTables> m_entries{};
  std::array<bool, kSealedTables> m_changed{};
};

/// Count and sum over all columns of every row of a small table.
Ledger::Entry sealWholeTable(sqlite3* connection, const std::string& table);

}  // namespace bellwether::store
