#include "bellwether/app/folder_watch.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>

namespace bellwether::app {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kExtensions = {".csv", ".tsv", ".txt"};

bool isExport(const fs::path& path) {
  const std::string name = path.filename().string();
  if (name.starts_with('.') || name.starts_with('~')) return false;
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

}  // namespace

void FolderWatch::look(const fs::directory_entry& entry, TimePoint now) {
  std::error_code error;
  if (!isExport(entry.path()) || !entry.is_regular_file(error)) return;
  // Asked of the file, not of the listing, which may be older.
  const auto size = fs::file_size(entry.path(), error);
  if (error) return;
  const auto changed = fs::last_write_time(entry.path(), error);
  if (error) return;
  const Stamp stamp{size, changed};
  const auto [place, isNew] = m_files.try_emplace(entry.path(), File{stamp, now});
  File& file = place->second;
  file.isSeen = true;
  if (isNew || file.stamp == stamp) return;
  file = {stamp, now, false, true};
}

std::vector<fs::path> FolderWatch::poll(TimePoint now) {
  m_missing.clear();
  for (auto& [path, file] : m_files) file.isSeen = false;
  for (const fs::path& folder : m_folders) {
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    if (error) m_missing.push_back(folder);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) look(*entry, now);
  }
  std::erase_if(m_files, [](const auto& known) { return !known.second.isSeen; });
  std::vector<fs::path> settled;
  for (auto& [path, file] : m_files) {
    if (file.isGiven || now - file.since < m_settle) continue;
    file.isGiven = true;
    settled.push_back(path);
  }
  return settled;
}

void FolderWatch::retry(const fs::path& path, TimePoint now) {
  const auto known = m_files.find(path);
  if (known == m_files.end()) return;
  known->second.isGiven = false;
  known->second.since = now;
}

}  // namespace bellwether::app
