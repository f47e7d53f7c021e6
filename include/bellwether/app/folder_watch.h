#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace bellwether::app {

/// Finds files in folders that are new or have changed, once they have settled: the same size and time of change over
/// an interval. Looks at `*.csv`, `*.tsv` and `*.txt` of the folders themselves, not of folders in them; hidden files
/// are passed by. Holds no files open. Not to be used by two threads at once.
class FolderWatch {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  FolderWatch(std::vector<std::filesystem::path> folders, std::chrono::milliseconds settle)
      : m_folders(std::move(folders)), m_settle(settle) {}

  /// Looks once. The files that have settled since they were last given out, by name; each is given out once for each
  /// change. Folders that cannot be listed give nothing: see missing().
  std::vector<std::filesystem::path> poll(TimePoint now);
  /// A file could not be taken now, such as one that changed meanwhile: it is given out again when it has settled anew.
  void retry(const std::filesystem::path& path, TimePoint now);
  /// Folders that could not be listed by the last poll.
  const std::vector<std::filesystem::path>& missing() const { return m_missing; }

 private:
  struct Stamp {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type changed;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  struct File {
    Stamp stamp;
    TimePoint since;  // the stamp is the same
    bool isGiven = false;
    bool isSeen = false;  // by the running poll
  };
  void look(const std::filesystem::directory_entry& entry, TimePoint now);

  std::vector<std::filesystem::path> m_folders;
  std::chrono::milliseconds m_settle;
  std::map<std::filesystem::path, File> m_files;
  std::vector<std::filesystem::path> m_missing;
};

}  // namespace bellwether::app
