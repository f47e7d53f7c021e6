#include "app/session/store_thread.h"

#include <utility>

namespace bellwether::app {

void StoreState::setFile(std::optional<store::WorkspaceFile> file) {
  {
    const std::lock_guard lock(m_mutex);
    m_interruptible = nullptr;
  }
  m_facts.reset();
  m_file = std::move(file);
  const std::lock_guard lock(m_mutex);
  m_interruptible = m_file ? &*m_file : nullptr;
}

void StoreState::pastReturn() {
  const std::lock_guard lock(m_mutex);
  m_isStoppable = false;
}

void StoreState::begin(std::shared_ptr<StopFlag> stop) {
  const std::lock_guard lock(m_mutex);
  m_stop = std::move(stop);
  m_isStoppable = true;
}

void StoreState::interruptIfStopped() {
  const std::lock_guard lock(m_mutex);
  if (m_isStoppable && m_interruptible && m_stop->load()) m_interruptible->interrupt();
}

StoreThread::StoreThread() : m_thread([this] { run(); }) {}

StoreThread::~StoreThread() {
  {
    const std::lock_guard lock(m_mutex);
    m_isEnding = true;
    m_queue.clear();
  }
  m_wake.notify_one();
  m_thread.join();
}

void StoreThread::post(Job job, std::shared_ptr<StopFlag> stop) {
  {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back({std::move(job), std::move(stop)});
  }
  m_wake.notify_one();
}

void StoreThread::run() {
  while (true) {
    Entry entry;
    {
      std::unique_lock lock(m_mutex);
      m_wake.wait(lock, [this] { return m_isEnding || !m_queue.empty(); });
      if (m_isEnding) break;
      entry = std::move(m_queue.front());
      m_queue.pop_front();
    }
    m_state.begin(entry.stop);
    entry.job(m_state);
    m_state.pastReturn();
  }
  m_state.setFile(std::nullopt);
}

}  // namespace bellwether::app
