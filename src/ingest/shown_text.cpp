#include "bellwether/ingest/encoding.h"
#include "ingest/cell_reader.h"

namespace bellwether::ingest {

std::string shownText(std::string_view text) {
  if (isValidUtf8(text)) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = 1;
    while (length <= 4 && i + length <= text.size() && !isValidUtf8(text.substr(i, length))) ++length;
    const bool valid = length <= 4 && i + length <= text.size();
    if (valid)
      out.append(text.substr(i, length));
    else
      out.append("\xEF\xBF\xBD");
    i += valid ? length : 1;
  }
  return out;
}

void appendJsonString(std::string_view text, std::string& out) {
  static constexpr char kDigits[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kDigits[byte >> 4];
      out += kDigits[byte & 0xF];
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace bellwether::ingest
