#include <algorithm>

#include "records/builder_state.h"

namespace bellwether::records {
namespace {

/// Calls fn(code) for all codes of one dictionary in the columns.
template <class Fn>
void eachTargetCode(Facts::Columns& columns, TargetScope scope, Fn fn) {
  for (TargetRow& row : columns.targets)
    if (row.scope == scope) fn(row.code);
}

template <class Fn>
void eachRegion(Facts::Columns& columns, Fn fn) {
  for (Place& place : columns.places) fn(place.region);
  for (RepRow& rep : columns.reps) fn(rep.region);
  for (CustomerKind& kind : columns.customerKinds) fn(kind.region);
  eachTargetCode(columns, TargetScope::Region, fn);
}

template <class Fn>
void eachProduct(Facts::Columns& columns, Fn fn) {
  for (Place& place : columns.places) fn(place.product);
  eachTargetCode(columns, TargetScope::Product, fn);
}

template <class Fn>
void eachSegment(Facts::Columns& columns, Fn fn) {
  for (Place& place : columns.places) fn(place.segment);
  for (CustomerKind& kind : columns.customerKinds) fn(kind.segment);
}

template <class Fn>
void eachSource(Facts::Columns& columns, Fn fn) {
  for (Place& place : columns.places) fn(place.source);
  for (CustomerKind& kind : columns.customerKinds) fn(kind.source);
}

template <class Fn>
void eachTeam(Facts::Columns& columns, Fn fn) {
  for (Seat& seat : columns.seats) fn(seat.team);
  for (RepRow& rep : columns.reps) {
    fn(rep.team);
    for (Membership& membership : rep.teams) fn(membership.team);
  }
  eachTargetCode(columns, TargetScope::Team, fn);
}

/// Which codes are used, and what they become.
class Renumbering final {
 public:
  explicit Renumbering(const Dictionary& dictionary) : m_dictionary(dictionary), m_isUsed(dictionary.size()) {}
  void use(std::uint32_t code) { m_isUsed[code] = true; }
  std::uint32_t operator[](std::uint32_t code) const { return m_codes[code]; }
  /// The dictionary of the used texts, in their order.
  Dictionary sorted() {
    std::vector<std::uint32_t> used;
    for (std::uint32_t code = 1; code < m_isUsed.size(); ++code)
      if (m_isUsed[code]) used.push_back(code);
    std::ranges::sort(used, {}, [&](std::uint32_t code) -> const std::string& { return m_dictionary[code]; });
    Dictionary sorted;
    m_codes.assign(m_isUsed.size(), 0);
    for (const std::uint32_t code : used) m_codes[code] = sorted.intern(m_dictionary[code]);
    return sorted;
  }

 private:
  const Dictionary& m_dictionary;
  std::vector<bool> m_isUsed;
  std::vector<std::uint32_t> m_codes;
};

template <class EachCode>
void tidy(Dictionary& dictionary, EachCode each) {
  Renumbering numbers(dictionary);
  each([&](std::uint32_t& code) { numbers.use(code); });
  Dictionary sorted = numbers.sorted();
  each([&](std::uint32_t& code) { code = numbers[code]; });
  dictionary = std::move(sorted);
}

/// Reasons and stages lie in a column of their own.
void tidyNotes(Facts::Columns& columns) {
  std::vector<std::uint32_t> codes(columns.note.size());
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = columns.note[i];
  tidy(columns.notes, [&](auto fn) { std::ranges::for_each(codes, fn); });
  if (!codes.empty()) columns.note = CodeColumn(std::move(codes), columns.notes.size());
}

/// The workspace's currency stays the first.
void tidyCurrencies(Facts::Columns& columns) {
  std::vector<std::uint32_t> codes;
  for (const Place& place : columns.places) codes.push_back(place.currency);
  const std::uint32_t home = columns.rates.home().isNone() ? 0 : 1;
  Dictionary others = columns.currencies;
  tidy(others, [&](auto fn) {
    for (std::uint32_t& code : codes)
      if (code > home) fn(code);
  });
  Dictionary sorted;
  if (home != 0) sorted.intern(columns.currencies[home]);
  for (std::uint32_t code = 1; code < others.size(); ++code) sorted.intern(others[code]);
  for (std::size_t i = 0; i < codes.size(); ++i)
    if (columns.places[i].currency > home) columns.places[i].currency = codes[i] + home;
  columns.currencies = std::move(sorted);
  columns.currencyByCode.resize(home + 1);
  for (std::uint32_t code = home + 1; code < columns.currencies.size(); ++code)
    columns.currencyByCode.push_back(Currency::fromCode(columns.currencies[code]).value_or(Currency{}));
}

}  // namespace

void tidyDictionaries(Facts::Columns& columns) {
  tidy(columns.regions, [&](auto fn) { eachRegion(columns, fn); });
  tidy(columns.products, [&](auto fn) { eachProduct(columns, fn); });
  tidy(columns.segments, [&](auto fn) { eachSegment(columns, fn); });
  tidy(columns.sources, [&](auto fn) { eachSource(columns, fn); });
  tidy(columns.teams, [&](auto fn) { eachTeam(columns, fn); });
  tidy(columns.kpiNames, [&](auto fn) {
    for (TargetRow& row : columns.targets) fn(row.kpi);
  });
  tidyNotes(columns);
  tidyCurrencies(columns);
}

}  // namespace bellwether::records
