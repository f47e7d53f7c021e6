#pragma once

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "store/new_rows.h"

namespace bellwether::store {

/// Stores runs of new rows while the next run is being made: on a thread of its own once there is more than one run.
/// The connection belongs to that thread until drain() returns; so drain before any other use of it.
class NewRowsPipe final {
 public:
  NewRowsPipe(sqlite3* connection, const TableSpec& table);
  ~NewRowsPipe();
  NewRowsPipe(const NewRowsPipe&) = delete;
  NewRowsPipe& operator=(const NewRowsPipe&) = delete;

  /// The run being made.
  NewRows& current() { return m_current; }
  bool isFull() const { return m_current.size() >= kRowsInRun; }
  /// Hands the current run over. Failure: of an earlier run.
  void submit();
  /// Stores what was handed over and the current run. Failure: of any run.
  void drain();

 private:
  static constexpr std::size_t kRowsInRun = 1024;

  void waitUntilIdle(std::unique_lock<std::mutex>& lock);
  void work();

  sqlite3* m_connection;
  NewRows m_current, m_stored;
  std::size_t m_submitted = 0;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_busy = false;
  bool m_stopping = false;
  std::exception_ptr m_failure;
  std::thread m_worker;
};

}  // namespace bellwether::store
