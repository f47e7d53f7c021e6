#pragma once

#include <algorithm>
#include <concepts>
#include <cstring>
#include <string>
#include <type_traits>
#include <vector>

#include "bellwether/core/money.h"
#include "bellwether/core/period.h"
#include "bellwether/records/facts_image.h"
#include "records/large_pages.h"

namespace bellwether::records {

/// Thrown while reading bytes that are no image; readImage turns it into its empty answer.
struct BadImage {};

template <class T>
concept ImageNumber = std::integral<T> || std::is_enum_v<T>;

/// The types whose values are all their bytes: whole columns of them go to and fro as they lie in memory.
template <class T>
concept ImageItem = std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>;

/// Three letters of a currency as a number; 0: none.
inline std::uint32_t packed(Currency currency) {
  std::uint32_t letters = 0;
  for (const char c : currency.code()) letters = letters << 8U | static_cast<unsigned char>(c);
  return letters;
}

/// Writes values one after the other. It and ImageReader have the same functions, so that one description of the
/// columns serves both.
class ImageWriter {
 public:
  static constexpr bool kReads = false;

  explicit ImageWriter(ImageSink& sink) : m_sink(sink) { m_buffer.reserve(kBuffer); }

  template <ImageNumber T>
  void value(const T& number) {
    put(&number, sizeof number);
  }
  template <class Wide>
  requires(sizeof(Wide) == 16) void wide(const Wide& number) { put(&number, sizeof number); }
  void value(const LocalDate& date) { value(date.daysSinceEpoch()); }
  void value(const Currency& currency) { value(packed(currency)); }
  void value(const std::string& text) {
    value(std::uint64_t{text.size()});
    put(text.data(), text.size());
  }
  template <ImageItem T>
  void array(const std::vector<T>& items) {
    value(std::uint64_t{items.size()});
    put(items.data(), items.size() * sizeof(T));
  }
  /// Calls fn(item) for each.
  template <class T, class Fn>
  void list(const std::vector<T>& items, Fn fn) {
    value(std::uint64_t{items.size()});
    for (const T& item : items) fn(item);
  }
  void flush() {
    if (!m_buffer.empty()) m_sink.write(m_buffer);
    m_buffer.clear();
  }

 private:
  static constexpr std::size_t kBuffer = std::size_t{1} << 16U;

  void put(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const std::byte*>(data);
    if (m_buffer.size() + size > kBuffer) flush();
    if (size > kBuffer)
      m_sink.write({bytes, size});
    else
      m_buffer.insert(m_buffer.end(), bytes, bytes + size);
  }

  ImageSink& m_sink;
  std::vector<std::byte> m_buffer;
};

/// Reads values one after the other. Throws BadImage at a value that cannot be and when the bytes end.
class ImageReader {
 public:
  static constexpr bool kReads = true;

  ImageReader(ImageSource& source, std::uint64_t byteCount) : m_source(source), m_unread(byteCount) {}

  template <ImageNumber T>
  void value(T& number) {
    if constexpr (std::same_as<T, bool>) {
      std::uint8_t byte = 0;
      take(&byte, sizeof byte);
      if (byte > 1) throw BadImage{};
      number = byte == 1;
    } else {
      take(&number, sizeof number);
    }
  }
  template <class Wide>
  requires(sizeof(Wide) == 16) void wide(Wide& number) { take(&number, sizeof number); }
  void value(LocalDate& date) {
    std::int32_t days = 0;
    value(days);
    date = LocalDate::fromDays(days);
    if (date.daysSinceEpoch() != days) throw BadImage{};
  }
  void value(Currency& currency) {
    std::uint32_t letters = 0;
    value(letters);
    currency = {};
    if (letters == 0) return;
    const char code[] = {static_cast<char>(letters >> 16U & 0xFFU), static_cast<char>(letters >> 8U & 0xFFU),
                         static_cast<char>(letters & 0xFFU)};
    currency = Currency::fromCode({code, sizeof code}).value_or(Currency{});
    if (packed(currency) != letters) throw BadImage{};
  }
  void value(std::string& text) {
    text.resize(count(1));
    take(text.data(), text.size());
  }
  template <ImageItem T>
  void array(std::vector<T>& items) {
    // Grows by what stays in the processor's cache between being cleared and being filled.
    constexpr std::size_t kStep = (std::size_t{1} << 17U) / sizeof(T);
    const std::size_t total = count(sizeof(T));
    items.clear();
    items.reserve(total);
    preferLargePages(items.data(), total * sizeof(T));
    while (items.size() < total) {
      const std::size_t done = items.size();
      items.resize(std::min(total, done + kStep));
      take(items.data() + done, (items.size() - done) * sizeof(T));
    }
  }
  template <class T, class Fn>
  void list(std::vector<T>& items, Fn fn) {
    items.clear();
    for (std::size_t left = count(1); left > 0; --left) fn(items.emplace_back());
  }
  bool isAtEnd() const { return left() == 0; }

 private:
  static constexpr std::size_t kBuffer = std::size_t{1} << 14U;

  std::uint64_t left() const { return m_unread + (m_buffer.size() - m_at); }
  std::size_t count(std::size_t bytesOfEach) {
    std::uint64_t items = 0;
    value(items);
    if (items > left() / bytesOfEach) throw BadImage{};
    return static_cast<std::size_t>(items);
  }
  void fetch(std::span<std::byte> bytes) {
    if (bytes.size() > m_unread || !m_source.read(bytes)) throw BadImage{};
    m_unread -= bytes.size();
  }
  void take(void* data, std::size_t size) {
    auto* bytes = static_cast<std::byte*>(data);
    while (size > 0) {
      if (m_at == m_buffer.size()) {
        if (size >= kBuffer) return fetch({bytes, size});
        m_buffer.resize(static_cast<std::size_t>(std::min<std::uint64_t>(kBuffer, m_unread)));
        m_at = 0;
        if (m_buffer.empty()) throw BadImage{};
        fetch(m_buffer);
      }
      const std::size_t part = std::min(size, m_buffer.size() - m_at);
      std::memcpy(bytes, m_buffer.data() + m_at, part);
      m_at += part;
      bytes += part;
      size -= part;
    }
  }

  ImageSource& m_source;
  std::uint64_t m_unread;  // bytes that the source still has
  std::vector<std::byte> m_buffer;
  std::size_t m_at = 0;
};

}  // namespace bellwether::records
