#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "bellwether/records/stored_deal.h"
#include "records/dictionary.h"

namespace bellwether::records {

/// The codes in a dictionary of the columns for those terms that deals have.
class TermCodes final {
 public:
  TermCodes(const std::vector<std::string_view>& terms, Dictionary& dictionary)
      : m_terms(terms), m_dictionary(dictionary), m_codes(terms.size(), kNone) {}
  std::uint32_t of(std::uint32_t term) {
    std::uint32_t& code = m_codes[term];
    if (code == kNone) code = m_dictionary.intern(m_terms[term]);
    return code;
  }

 private:
  const std::vector<std::string_view>& m_terms;
  Dictionary& m_dictionary;
  std::vector<std::uint32_t> m_codes;
};

}  // namespace bellwether::records
