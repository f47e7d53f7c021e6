#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bellwether::records {

/// Distinct texts numbered in the order of their first use. Code 0 is the empty text: no value.
class Dictionary {
 public:
  Dictionary() { intern({}); }

  std::uint32_t intern(std::string_view text) {
    if (const auto found = m_codes.find(text); found != m_codes.end()) return found->second;
    const auto code = static_cast<std::uint32_t>(m_texts.size());
    m_texts.emplace_back(text);
    m_codes.emplace(std::string(text), code);
    return code;
  }
  const std::uint32_t* find(std::string_view text) const {
    const auto found = m_codes.find(text);
    return found == m_codes.end() ? nullptr : &found->second;
  }
  const std::string& operator[](std::uint32_t code) const { return m_texts[code]; }
  std::size_t size() const { return m_texts.size(); }
  std::size_t memoryBytes() const {
    std::size_t bytes = 0;
    for (const std::string& text : m_texts) bytes += 2 * (sizeof(std::string) + text.capacity()) + 32;
    return bytes;
  }

 private:
  friend struct ImageAccess;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::vector<std::string> m_texts;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_codes;
};

}  // namespace bellwether::records
