#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "store/platform_file.h"

namespace bellwether::store {

/// The workspaces that this process has open. Opening and closing such a file past SQLite would silently drop its locks
/// (POSIX), so it is asked first. The only state shared between connections.
class OpenFiles final {
 public:
  static OpenFiles& instance() {
    static OpenFiles files;
    return files;
  }
  void add(const std::optional<FileIdentity>& file) {
    if (!file) return;
    const std::lock_guard lock(m_mutex);
    ++m_counts[{file->device, file->number}];
  }
  void remove(const std::optional<FileIdentity>& file) {
    if (!file) return;
    const std::lock_guard lock(m_mutex);
    const auto found = m_counts.find({file->device, file->number});
    if (found != m_counts.end() && --found->second == 0) m_counts.erase(found);
  }
  bool contains(const std::optional<FileIdentity>& file) {
    if (!file) return false;
    const std::lock_guard lock(m_mutex);
    return m_counts.contains({file->device, file->number});
  }

 private:
  std::mutex m_mutex;
  std::map<std::pair<std::uint64_t, std::uint64_t>, int> m_counts;
};

}  // namespace bellwether::store
