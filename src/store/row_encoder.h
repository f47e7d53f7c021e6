#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "bellwether/records/records.h"
#include "store/dictionary.h"
#include "store/row.h"

namespace bellwether::store {

/// Turns records of one batch into table rows. Texts in the cells belong to the record or to the encoder, until the
/// next call.
class RowEncoder final {
 public:
  RowEncoder(Dictionary& dictionary, std::string_view origin);

  void encode(const records::Deal& deal, Cells& cells);
  void encode(const records::Customer& customer, Cells& cells);
  void encode(const records::Rep& rep, Cells& cells);
  void encode(const records::RepTeam& membership, Cells& cells);
  void encode(const records::Target& target, Cells& cells);
  /// Equal costs of one file are told apart by their order: the second one with the same key has ordinal 1.
  void encode(const records::Cost& cost, Cells& cells);
  void encode(const records::MarketSize& size, Cells& cells);
  void encode(const records::Rate& rate, Cells& cells);
  /// A deal's whole set of splits; `shares` as made by SplitCollector.
  void encodeSplit(std::string_view dealId, std::string_view shares, Cells& cells) const;

  std::int64_t originCode() const { return m_origin; }
  std::int64_t repCode(const records::Reference& rep);

 private:
  std::int64_t refCode(Role role, const records::Reference& reference);

  Dictionary& m_dictionary;
  std::int64_t m_origin;
  std::string m_keyText;
  std::unordered_map<std::uint64_t, std::int64_t> m_costOrdinals;
};

/// The text by which a reference is a key: `#id`, or `~name` folded when there is no id.
std::string keyOf(const records::Reference& reference);

}  // namespace bellwether::store
