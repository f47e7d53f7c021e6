#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/ingest/file_plan.h"

namespace bellwether::ingest {

/// The headers of a file, whether or not they are understood.
struct FileHeaders {
  std::vector<std::string> headers;  ///< as written, trimmed
  std::string fingerprint;           ///< as FilePlan::headerFingerprint
  char delimiter = ',';
};

/// Reads a file only as far as its headers, with the encoding and delimiter of the options or as found. Errors: as
/// inspect, without those of recognition.
Result<FileHeaders> readHeaders(const std::filesystem::path& path, const ReadOptions& options);

}  // namespace bellwether::ingest
