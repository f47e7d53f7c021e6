#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "bellwether/core/error.h"
#include "bellwether/ingest/file_plan.h"

namespace bellwether::ingest {

/// The byte that stands, in decoded text, for bytes that could not be decoded. It occurs in no valid UTF-8.
inline constexpr char kUndecodable = static_cast<char>(0xFF);

/// Strict UTF-8: no overlong forms, surrogates, or values above U+10FFFF.
bool isValidUtf8(std::string_view text);

/// Counts over text that may or may not be UTF-8.
struct Utf8Survey {
  std::int64_t characters = 0;              ///< valid sequences of two or more bytes
  std::int64_t invalid = 0;                 ///< bytes in no valid sequence
  std::optional<std::size_t> firstInvalid;  ///< offset of the first of them
};
/// A sequence cut off at the very end is not counted.
Utf8Survey surveyUtf8(std::string_view text);

struct ByteOrderMark {
  Encoding encoding = Encoding::Utf8Bom;
  std::size_t length = 0;  ///< bytes, 2 or 3
};
std::optional<ByteOrderMark> byteOrderMark(std::string_view bytes);

struct DetectedEncoding {
  Encoding encoding = Encoding::Utf8;
  Evidence evidence;  ///< `byte_order_mark`, `valid_utf8` or `detected`; count: characters beyond ASCII
};

/// Decides by byte order mark, zero bytes (UTF-16), strict UTF-8, then by the most plausible of GB18030, Big5,
/// Shift-JIS and Windows-1252. A text that is UTF-8 but for a few bytes (less than one in ten characters beyond ASCII)
/// counts as UTF-8, its bad rows are rejected when read. Errors: BadEncoding (detail: offset of the first byte that is
/// no UTF-8), when nothing fits.
Result<DetectedEncoding> detectEncoding(std::string_view bytes);

/// Turns bytes of an encoding, in pieces, into UTF-8. A byte order mark at the beginning is dropped.
class Decoder {
 public:
  virtual ~Decoder() = default;
  /// Appends the text of the bytes; a character cut at the end waits for the next piece. Undecodable bytes give
  /// kUndecodable.
  virtual void decode(std::string_view bytes, std::string& out) = 0;
  /// Ends the text: a waiting piece of a character gives kUndecodable.
  virtual void finish(std::string& out) = 0;
};
/// UTF-8 passes through unchecked: CsvReader checks it row by row.
std::unique_ptr<Decoder> makeDecoder(Encoding encoding);

/// The whole of a text at once.
std::string decodeAll(std::string_view bytes, Encoding encoding);

}  // namespace bellwether::ingest
