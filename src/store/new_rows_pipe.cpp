#include "store/new_rows_pipe.h"

#include <utility>

namespace bellwether::store {

NewRowsPipe::NewRowsPipe(sqlite3* connection, const TableSpec& table)
    : m_connection(connection), m_current(table), m_stored(table) {}

NewRowsPipe::~NewRowsPipe() {
  if (!m_worker.joinable()) return;
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_changed.notify_all();
  m_worker.join();
}

void NewRowsPipe::waitUntilIdle(std::unique_lock<std::mutex>& lock) {
  m_changed.wait(lock, [this] { return !m_busy; });
  if (m_failure) std::rethrow_exception(m_failure);
}

void NewRowsPipe::submit() {
  if (m_current.isEmpty()) return;
  if (m_submitted++ == 0) {
    m_current.store(m_connection);
    return;
  }
  std::unique_lock lock(m_mutex);
  waitUntilIdle(lock);
  std::swap(m_current, m_stored);
  m_busy = true;
  if (!m_worker.joinable()) m_worker = std::thread([this] { work(); });
  lock.unlock();
  m_changed.notify_all();
}

void NewRowsPipe::drain() {
  std::unique_lock lock(m_mutex);
  waitUntilIdle(lock);
  if (!m_current.isEmpty()) m_current.store(m_connection);
}

void NewRowsPipe::work() {
  std::unique_lock lock(m_mutex);
  for (;;) {
    m_changed.wait(lock, [this] { return m_busy || m_stopping; });
    if (!m_busy) return;
    lock.unlock();
    std::exception_ptr failure;
    try {
      m_stored.store(m_connection);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    m_failure = failure;
    m_busy = false;
    m_changed.notify_all();
  }
}

}  // namespace bellwether::store
