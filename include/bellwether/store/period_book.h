#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/records/counted_deal.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::store {

/// A period that was closed: what it said then. Never deleted; reopening is noted beside it.
struct Closing {
  std::int64_t id = 0;
  std::string period;         ///< as on the command line: `2025-Q4`
  std::string closedAt;       ///< UTC, `YYYY-MM-DDTHH:MM:SSZ`, from the caller
  LocalDate asOf;             ///< the day that the figures were valued at
  std::string recordsSha256;  ///< over the records counted; lower-case hex
  std::string document;       ///< JSON: values, targets, definitions, notes
  std::string reopenedAt;     ///< empty: still closed
  std::string reason;         ///< why it was reopened

  bool isOpenAgain() const { return !reopenedAt.empty(); }
};

/// A workspace's closed periods and commentary, through a connection of its own. Blocking; one thread at a time.
class PeriodBook {
 public:
  /// Errors: those of WorkspaceFile::open.
  static Result<PeriodBook> open(const std::filesystem::path& path, WorkspaceFile::Access access);
  ~PeriodBook();
  PeriodBook(PeriodBook&&) noexcept;
  PeriodBook& operator=(PeriodBook&&) noexcept;

  /// All closings, oldest first, reopened ones too.
  Result<std::vector<Closing>> closings() const;
  /// The deals that a closing counted, in its order. Empty for an unknown id.
  Result<std::vector<records::CountedDeal>> deals(std::int64_t closing) const;
  /// Keeps a closing with its deals; id and reopening of the argument are ignored. Returns its id. Errors:
  /// AlreadyExists (the period is closed), ReadOnly, Locked, DiskFull.
  Result<std::int64_t> close(const Closing& closing, const std::vector<records::CountedDeal>& deals);
  /// Errors: NotFound (the period is not closed), InvalidArgument (no reason), ReadOnly, Locked, DiskFull.
  Status reopen(const std::string& period, const std::string& reopenedAt, const std::string& reason);

  /// What was written about a period; empty: nothing.
  Result<std::string> commentary(const std::string& period) const;
  /// Empty text removes it. Errors: AlreadyExists (the period is closed, and its notes with it), ReadOnly, Locked,
  /// DiskFull.
  Status setCommentary(const std::string& period, const std::string& text, const std::string& writtenAt);

 private:
  struct Impl;
  explicit PeriodBook(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace bellwether::store
