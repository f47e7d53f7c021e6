#pragma once

#include <string_view>

namespace bellwether::ingest {

/// What a file is that is no text, by its first bytes: "PDF", "XLSX", "ZIP", "PNG", "gzip"...; empty for what may be
/// text.
std::string_view binaryKind(std::string_view head);

}  // namespace bellwether::ingest
