#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QtConcurrent>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>

namespace bellwether::gui {

/// Runs the newest of a stream of requests on a worker thread. Every request gets a number; an answer that a newer
/// request has overtaken is dropped. Lives on the GUI thread; may be destroyed while work is running.
class Latest {
 public:
  Latest() = default;
  ~Latest() { drop(); }
  Latest(const Latest&) = delete;
  Latest& operator=(const Latest&) = delete;

  /// `work` runs on a worker and must own (or share) all it reads; `done` gets its result on the GUI thread, unless the
  /// guard is gone by then. The application is the continuation's context: Qt 6.4 aborts when a context dies first.
  template <class Work, class Done>
  void run(QObject* guard, Work work, Done done) {
    const std::uint64_t number = ++m_state->newest;
    m_state->waiting = true;
    using Answer = std::invoke_result_t<Work>;
    auto deliver = [state = m_state, alive = QPointer<QObject>(guard), number, done = std::move(done)](Answer answer) {
      if (state->newest != number || !alive) return;
      state->waiting = false;
      done(std::move(answer));
    };
    QtConcurrent::run(std::move(work)).then(QCoreApplication::instance(), std::move(deliver));
  }

  /// Drops the answer that is still on its way.
  void drop() {
    ++m_state->newest;
    m_state->waiting = false;
  }
  /// A request waits for its answer.
  bool isWaiting() const { return m_state->waiting; }

 private:
  struct State {
    std::uint64_t newest = 0;
    bool waiting = false;
  };
  std::shared_ptr<State> m_state = std::make_shared<State>();
};

}  // namespace bellwether::gui
