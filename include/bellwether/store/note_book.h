#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bellwether/core/date.h"
#include "bellwether/core/error.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::store {

/// What somebody wrote about a KPI on a day.
struct Note {
  std::int64_t id = 0;  ///< 0: not kept yet
  std::string kpi;      ///< as on the command line: `revenue`
  LocalDate day;
  std::string text;  ///< UTF-8, any characters, not empty
  friend bool operator==(const Note&, const Note&) = default;
};

/// A workspace's notes, through a connection of its own. Blocking; one thread at a time.
class NoteBook {
 public:
  /// Errors: those of WorkspaceFile::open.
  static Result<NoteBook> open(const std::filesystem::path& path, WorkspaceFile::Access access);
  ~NoteBook();
  NoteBook(NoteBook&&) noexcept;
  NoteBook& operator=(NoteBook&&) noexcept;

  /// By day, those of one day in the order they were written.
  Result<std::vector<Note>> all() const;
  /// Keeps a new note, or puts one in the place of what its id holds; an id that was removed comes back as itself.
  /// Returns the id. Errors: InvalidArgument (no text, no KPI), ReadOnly, Locked, DiskFull.
  Result<std::int64_t> put(const Note& note, const std::string& writtenAt);
  /// Errors: NotFound, ReadOnly, Locked, DiskFull.
  Status remove(std::int64_t id);

 private:
  struct Impl;
  explicit NoteBook(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace bellwether::store
