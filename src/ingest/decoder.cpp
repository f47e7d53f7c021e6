#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <array>

#include "bellwether/ingest/encoding.h"

namespace bellwether::ingest {
namespace {

constexpr UChar kNoncharacter = 0xFFFF;  // marks undecodable bytes between ICU and UTF-8

const char* converterName(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf16Le:
      return "UTF-16LE";
    case Encoding::Utf16Be:
      return "UTF-16BE";
    case Encoding::Gb18030:
      return "gb18030";
    case Encoding::Big5:
      return "windows-950";
    case Encoding::ShiftJis:
      return "windows-932";
    case Encoding::Windows1252:
      return "windows-1252";
    case Encoding::Latin1:
      return "ISO-8859-1";
    case Encoding::Utf8:
    case Encoding::Utf8Bom:
      break;
  }
  return "UTF-8";
}

void markUndecodable(const void*, UConverterToUnicodeArgs* args, const char*, int32_t, UConverterCallbackReason reason,
                     UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;
  *error = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &kNoncharacter, 1, 0, error);
}

class PassThrough final : public Decoder {
 public:
  void decode(std::string_view bytes, std::string& out) override {
    if (!m_started && bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    m_started = true;
    out.append(bytes);
  }
  void finish(std::string&) override {}

 private:
  bool m_started = false;
};

class IcuDecoder final : public Decoder {
 public:
  explicit IcuDecoder(Encoding encoding) {
    UErrorCode error = U_ZERO_ERROR;
    m_converter = ucnv_open(converterName(encoding), &error);
    if (m_converter) ucnv_setToUCallBack(m_converter, markUndecodable, nullptr, nullptr, nullptr, &error);
  }
  ~IcuDecoder() override { ucnv_close(m_converter); }
  IcuDecoder(const IcuDecoder&) = delete;
  IcuDecoder& operator=(const IcuDecoder&) = delete;

  void decode(std::string_view bytes, std::string& out) override { run(bytes, out, Piece::More); }
  void finish(std::string& out) override {
    run({}, out, Piece::Last);
    if (m_high != 0) out.push_back(kUndecodable);
    m_high = 0;
  }

 private:
  enum class Piece : std::uint8_t { More, Last };

  void run(std::string_view bytes, std::string& out, Piece piece) {
    if (!m_converter) {
      out.append(bytes.size(), kUndecodable);
      return;
    }
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
    while (error == U_BUFFER_OVERFLOW_ERROR) {
      error = U_ZERO_ERROR;
      UChar* to = m_units.data();
      ucnv_toUnicode(m_converter, &to, to + m_units.size(), &from, end, nullptr, piece == Piece::Last, &error);
      append({m_units.data(), static_cast<std::size_t>(to - m_units.data())}, out);
    }
  }

  void append(std::u16string_view units, std::string& out) {
    for (const char16_t unit : units) {
      if (unit == 0xFEFF && !m_started) {
        m_started = true;
        continue;
      }
      m_started = true;
      if (unit < 0x80 && m_high == 0)
        out.push_back(static_cast<char>(unit));
      else
        appendWide(unit, out);
    }
  }

  void appendWide(char16_t unit, std::string& out) {
    const bool isLow = unit >= 0xDC00 && unit <= 0xDFFF;
    if (m_high != 0 && !isLow) out.push_back(kUndecodable);
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      m_high = unit;
      return;
    }
    std::uint32_t code = unit;
    if (isLow && m_high != 0)
      code = 0x10000 + ((std::uint32_t{m_high} - 0xD800) << 10) + (std::uint32_t{unit} - 0xDC00);
    const bool lone = isLow && m_high == 0;
    m_high = 0;
    if (lone || unit == kNoncharacter)
      out.push_back(kUndecodable);
    else
      appendCode(code, out);
  }

  static void appendCode(std::uint32_t code, std::string& out) {
    const auto tail = [&](int shift) { out.push_back(static_cast<char>(0x80 | ((code >> shift) & 0x3F))); };
    if (code < 0x80) {
      out.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
      out.push_back(static_cast<char>(0xC0 | (code >> 6)));
      tail(0);
    } else if (code < 0x10000) {
      out.push_back(static_cast<char>(0xE0 | (code >> 12)));
      tail(6);
      tail(0);
    } else {
      out.push_back(static_cast<char>(0xF0 | (code >> 18)));
      tail(12);
      tail(6);
      tail(0);
    }
  }

  UConverter* m_converter = nullptr;
  std::array<UChar, 16384> m_units{};
  char16_t m_high = 0;
  bool m_started = false;
};

}  // namespace

std::unique_ptr<Decoder> makeDecoder(Encoding encoding) {
  if (encoding == Encoding::Utf8 || encoding == Encoding::Utf8Bom) return std::make_unique<PassThrough>();
  return std::make_unique<IcuDecoder>(encoding);
}

std::string decodeAll(std::string_view bytes, Encoding encoding) {
  std::string text;
  const std::unique_ptr<Decoder> decoder = makeDecoder(encoding);
  decoder->decode(bytes, text);
  decoder->finish(text);
  return text;
}

}  // namespace bellwether::ingest
