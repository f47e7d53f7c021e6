#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "bellwether/records/records.h"
#include "store/dictionary.h"
#include "store/row.h"

namespace bellwether::store {

/// Turns records of one batch into drafts of table rows. Texts in the draft belong to the record or to the encoder,
/// until the next call.
class RowEncoder final {
 public:
  RowEncoder(Dictionary& dictionary, const TableSpec& table, std::string origin);

  const Draft& encode(const records::Deal& deal);
  const Draft& encode(const records::Customer& customer);
  const Draft& encode(const records::Rep& rep);
  const Draft& encode(const records::RepTeam& membership);
  const Draft& encode(const records::Target& target);
  /// Equal costs of one file are told apart by their order: the second one with the same key has ordinal 1.
  const Draft& encode(const records::Cost& cost);
  const Draft& encode(const records::MarketSize& size);
  const Draft& encode(const records::Rate& rate);
  const Draft& encode(const records::CalendarDay& day);
  const Draft& encode(const records::RepRamp& ramp);
  const Draft& encode(const records::RepMerge& merge);
  /// A deal's whole set of splits; `shares` as made by sharesText.
  const Draft& encodeSplit(std::string_view dealId, std::string_view shares);

  std::int64_t originCode() const { return m_originCode; }
  std::int64_t repCode(const records::Reference& rep);

 private:
  void begin();
  void day(LocalDate date);
  void day(const std::optional<LocalDate>& date);
  template <class Number>
  void number(const std::optional<Number>& value);
  template <class Enum>
  void code(Enum value);

  Dictionary& m_dictionary;
  std::string m_origin;
  std::int64_t m_originCode;
  Draft m_draft;
  std::string m_keyText;
  std::unordered_map<std::uint64_t, std::int64_t> m_costOrdinals;
};

/// The text by which a reference is a key: `#id`, or `~name` folded when there is no id.
std::string keyOf(const records::Reference& reference);
/// The text by which a target's scope is a key; empty for the company.
std::string scopeKeyOf(const records::Target& target);

}  // namespace bellwether::store
