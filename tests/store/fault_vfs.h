#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bellwether::store::testing {

/// One change that SQLite asked the operating system for, in order.
struct DiskOperation {
  enum class Kind : std::uint8_t { Create, Write, Truncate, Sync, Delete, Acknowledge };
  Kind kind = Kind::Write;
  std::string file;         ///< path
  std::int64_t offset = 0;  ///< of a write; the new size of a truncation
  std::string bytes;        ///< of a write
  bool folderToo = false;   ///< Sync, Delete: the directory entry is durable too
  int number = 0;           ///< Acknowledge: how many transactions the caller knows to be committed
};

/// Stands between SQLite and the disk while it lives: counts, fails, kills or records every operation that changes a
/// file.
class FaultVfs final {
 public:
  FaultVfs();
  ~FaultVfs();
  FaultVfs(const FaultVfs&) = delete;
  FaultVfs& operator=(const FaultVfs&) = delete;

  enum class Lasting : std::uint8_t { Once, Forever };
  /// The n-th operation from now (from 1) fails with the SQLite result code.
  void failAt(std::int64_t n, Lasting lasting, int resultCode);
  /// The process is killed instead of doing the n-th operation from now.
  void killAt(std::int64_t n);
  /// No more faults; says whether one had happened.
  bool stop();
  std::int64_t operations() const;

  void record(std::vector<DiskOperation>* into);
  /// Puts a mark into the recording.
  void acknowledge(int transactions);
};

}  // namespace bellwether::store::testing
