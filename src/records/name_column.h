#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "records/column_types.h"
#include "records/dictionary.h"

namespace bellwether::records {

/// Names of deals. Exports name most deals after their customer ("Seats for Acme"), so a name is a stem out of a small
/// dictionary, with or without the customer's name behind it; names with a stem of their own are kept as they are.
class NameColumn {
 public:
  std::string text(std::size_t row, std::string_view customer) const;
  std::size_t memoryBytes() const { return m_codes.memoryBytes() + m_own.memoryBytes() + m_stemBytes; }

 private:
  friend class NameWriter;
  friend struct ImageAccess;
  CodeColumn m_codes;  // 2 x stem + (1 with the customer's name); from 2 x stems on: index of an own text
  std::vector<std::string> m_stems;
  TextColumn m_own;
  std::size_t m_stemBytes = 0;
};

/// Takes names in any order and gives codes for them.
class NameWriter {
 public:
  std::uint32_t add(std::string_view name, std::string_view customer);
  /// The name of a row of another column, always of the same one; the customer's name is that of then.
  std::uint32_t addFrom(const NameColumn& other, std::size_t row, std::string_view customer);
  /// The column of the codes, by row. The writer is empty afterwards.
  NameColumn finish(std::vector<std::uint32_t>&& codes);

 private:
  static constexpr std::uint32_t kOwn = 1U << 31U;
  static constexpr std::size_t kMaxStems = 8192;
  std::uint32_t addOwn(std::string_view name);

  Dictionary m_stems;
  TextColumn m_own;
  std::vector<std::uint32_t> m_fromOther;  ///< stems by those of the other column; kOwn: not met yet
};

}  // namespace bellwether::records
