#pragma once

#include <string>
#include <string_view>

namespace bellwether::ingest {

/// Without blanks (ASCII, no-break, ideographic and zero-width ones) at both ends.
std::string_view trimmed(std::string_view text);

/// Case-folded and width-folded (NFKC case folding), not trimmed. ASCII text becomes lower case.
std::string folded(std::string_view text);

/// The key under which a name is looked up: trimmed, case-folded and width-folded. Equal keys are one record.
std::string nameKey(std::string_view name);

/// The key under which a header is recognised: folded, without blanks, quotes, `*`, punctuation and a trailing
/// `(required)` or `（必填）`; only letters and digits of any script are left. "Deal - ID", "deal_id" and "*Deal ID"
/// are all "dealid". Empty when none is left.
std::string headerKey(std::string_view header);

}  // namespace bellwether::ingest
