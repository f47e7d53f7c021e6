#pragma once

#include <string>
#include <string_view>

namespace bellwether::ingest {

/// Text of figures in ASCII: full-width and Arabic digits, wide blanks, minus signs, full-width punctuation and
/// apostrophes become their plain siblings; every other character stays. Trimmed.
std::string plainFigures(std::string_view text);

/// NUL and other control characters, tabs and line breaks aside.
bool hasControlCharacter(std::string_view text);

/// Signs for nothing: `-`, dashes, `N/A`, `null`.
bool standsForNothing(std::string_view plain);

inline bool isDigit(char c) { return c >= '0' && c <= '9'; }
inline char asciiLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
inline bool isAsciiLetter(char c) { return asciiLower(c) >= 'a' && asciiLower(c) <= 'z'; }
std::string asciiLowered(std::string_view text);

}  // namespace bellwether::ingest
