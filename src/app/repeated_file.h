#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "bellwether/core/stop.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::app {

/// Tells files whose rows the workspace holds as they are, so that they need not be compared with it row by row: the
/// same bytes, read alike, as of the newest applied batch that changed records of their kind.
class RepeatedFiles {
 public:
  static Result<RepeatedFiles> of(const store::WorkspaceFile& workspace);

  /// The batch that a file from this source may repeat; empty when it cannot. Only its bytes are still to be compared.
  /// Kinds whose rows may be refused because of records of other kinds are never taken as repeated.
  std::optional<store::BatchInfo> candidateFor(const store::BatchSource& source) const;
  /// The import has changed records of the kind.
  void forget(records::RecordKind kind);

 private:
  struct Known {
    store::BatchInfo batch;
    std::string decisions;
  };
  std::vector<Known> m_known;  ///< at most one of a kind
};

/// Lower-case hex SHA-256 of a file's bytes. Errors: CannotOpen, Interrupted.
Result<std::string> sha256OfFile(const std::filesystem::path& path, const StopFlag* stop);

}  // namespace bellwether::app
