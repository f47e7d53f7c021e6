#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "bellwether/core/stop.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::app {

/// What a job on the store thread works with. Only that thread touches it, but for interruption.
class StoreState {
 public:
  /// Null: no workspace is open.
  store::WorkspaceFile* file() { return m_file ? &*m_file : nullptr; }
  /// Forgets the facts too.
  void setFile(std::optional<store::WorkspaceFile> file);
  /// Of the open workspace as it stands; null when they were not loaded since it changed.
  const std::shared_ptr<const records::Facts>& facts() const { return m_facts; }
  void setFacts(std::shared_ptr<const records::Facts> facts) { m_facts = std::move(facts); }

  const StopFlag& stop() const { return *m_stop; }
  /// From here on the running job is done and can no longer be stopped.
  void pastReturn();

 private:
  friend class StoreThread;
  void begin(std::shared_ptr<StopFlag> stop);
  void interruptIfStopped();

  std::optional<store::WorkspaceFile> m_file;
  std::shared_ptr<const records::Facts> m_facts;
  std::mutex m_mutex;  // guards what interruption reads
  std::shared_ptr<StopFlag> m_stop;
  bool m_isStoppable = false;
  store::WorkspaceFile* m_interruptible = nullptr;
};

/// The one thread that the workspace's connection belongs to. Jobs run in the order they were posted.
class StoreThread {
 public:
  using Job = std::function<void(StoreState&)>;

  StoreThread();
  /// Waits for the running job; those not begun are dropped.
  ~StoreThread();
  StoreThread(const StoreThread&) = delete;
  StoreThread& operator=(const StoreThread&) = delete;

  void post(Job job, std::shared_ptr<StopFlag> stop);
  /// Stops the running job's statement, if that job was asked to stop. Any thread.
  void interruptIfStopped() { m_state.interruptIfStopped(); }

 private:
  struct Entry {
    Job job;
    std::shared_ptr<StopFlag> stop;
  };
  void run();

  StoreState m_state;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<Entry> m_queue;
  bool m_isEnding = false;
  std::thread m_thread;  // last: it uses all of the above
};

}  // namespace bellwether::app
