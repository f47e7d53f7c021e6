#pragma once

#include <string_view>

#include "bellwether/ingest/file_plan.h"

namespace bellwether::ingest {

/// How much a text looks like one of the encoding: 0..1, the mean over its characters beyond ASCII. 0 when it holds
/// bytes that the encoding does not have. Defined for GB18030, Big5, Shift-JIS and Windows-1252.
double plausibility(std::string_view bytes, Encoding encoding);

}  // namespace bellwether::ingest
