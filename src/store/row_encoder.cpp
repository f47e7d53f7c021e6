#include "store/row_encoder.h"

#include <optional>

namespace bellwether::store {

std::string keyOf(const records::Reference& reference) {
  if (!reference.id.empty()) return "#" + reference.id;
  return "~" + (reference.nameKey.empty() ? reference.name : reference.nameKey);
}

std::string scopeKeyOf(const records::Target& target) {
  if (target.scope == records::TargetScope::Company) return {};
  if (target.scope == records::TargetScope::Rep) return keyOf(target.scopeId);
  const records::Reference& scope = target.scopeId;
  const std::string& name = scope.name.empty() ? scope.id : scope.name;
  return "~" + (scope.nameKey.empty() ? name : scope.nameKey);
}

RowEncoder::RowEncoder(Dictionary& dictionary, const TableSpec& table, std::string origin)
    : m_dictionary(dictionary),
      m_origin(std::move(origin)),
      m_originCode(dictionary.termCode(m_origin)),
      m_draft(table, m_originCode) {}

std::int64_t RowEncoder::repCode(const records::Reference& rep) {
  return m_dictionary.refCode(Role::Rep, {m_originCode, rep.id, rep.name, rep.nameKey});
}

void RowEncoder::begin() {
  m_draft.restart();
  m_draft.text(m_origin);
}

void RowEncoder::day(LocalDate date) { m_draft.number(date.daysSinceEpoch()); }

void RowEncoder::day(const std::optional<LocalDate>& date) { date ? day(*date) : m_draft.null(); }

template <class Number>
void RowEncoder::number(const std::optional<Number>& value) {
  value ? m_draft.number(*value) : m_draft.null();
}

template <class Enum>
void RowEncoder::code(Enum value) {
  m_draft.number(static_cast<std::int64_t>(value));
}

const Draft& RowEncoder::encode(const records::Deal& deal) {
  begin();
  m_draft.text(deal.id);
  m_draft.text(deal.name);
  m_draft.ref(Role::Customer, deal.customer.id, deal.customer.name, deal.customer.nameKey);
  m_draft.ref(Role::Rep, deal.rep.id, deal.rep.name, deal.rep.nameKey);
  m_draft.text(deal.product);
  m_draft.text(deal.region);
  m_draft.text(deal.source);
  m_draft.text(deal.pipeline);
  m_draft.text(deal.stage);
  m_draft.text(deal.lostReason);
  code(deal.outcome);
  number(deal.amount);
  number(deal.listAmount);
  m_draft.text(deal.currency);
  day(deal.created);
  day(deal.closed);
  day(deal.expectedClose);
  day(deal.firstContact);
  number(deal.probabilityPpm);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encode(const records::Customer& customer) {
  begin();
  m_draft.text(customer.id);
  m_draft.text(customer.id.empty() ? std::string_view(customer.nameKey) : std::string_view{});
  m_draft.text(customer.name);
  m_draft.text(customer.nameKey);
  m_draft.text(customer.segment);
  m_draft.text(customer.region);
  m_draft.text(customer.industry);
  m_draft.text(customer.source);
  m_draft.text(customer.mergedInto);
  day(customer.mergedOn);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encode(const records::Rep& rep) {
  begin();
  m_draft.text(rep.id);
  m_draft.text(rep.id.empty() ? std::string_view(rep.nameKey) : std::string_view{});
  m_draft.text(rep.name);
  m_draft.text(rep.nameKey);
  m_draft.text(rep.email);
  m_draft.text(rep.team);
  m_draft.text(rep.manager);
  m_draft.text(rep.region);
  day(rep.hired);
  day(rep.left);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encode(const records::RepTeam& membership) {
  m_keyText = keyOf(membership.rep);
  begin();
  m_draft.text(m_keyText);
  day(membership.from);
  m_draft.ref(Role::Rep, membership.rep.id, membership.rep.name, membership.rep.nameKey);
  m_draft.text(membership.team);
  day(membership.end);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encode(const records::Target& target) {
  const bool isRep = target.scope == records::TargetScope::Rep;
  const bool isNamed = !isRep && target.scope != records::TargetScope::Company;
  const records::Reference none;
  const records::Reference& rep = isRep ? target.scopeId : none;
  const std::string& name = target.scopeId.name.empty() ? target.scopeId.id : target.scopeId.name;
  m_keyText = scopeKeyOf(target);
  m_draft.restart();
  m_draft.text(isRep ? std::string_view(m_origin) : std::string_view{});
  code(target.scope);
  m_draft.text(m_keyText);
  m_draft.text(target.kpi);
  day(target.period.begin);
  day(target.period.end);
  m_draft.ref(Role::Rep, rep.id, rep.name, rep.nameKey);
  m_draft.text(isNamed ? std::string_view(name) : std::string_view{});
  m_draft.number(target.amount);
  m_draft.text(target.currency);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encode(const records::Cost& cost) {
  constexpr std::size_t kOrdinal = 5;
  begin();
  day(cost.period.begin);
  day(cost.period.end);
  code(cost.category);
  m_draft.text(cost.channel);
  m_draft.number(0);
  m_draft.number(cost.amount);
  m_draft.text(cost.currency);
  m_draft.finish();
  m_draft.setNumber(kOrdinal, m_costOrdinals[m_draft.keyHash()]++);
  return m_draft;
}

const Draft& RowEncoder::encode(const records::MarketSize& size) {
  m_draft.restart();
  m_draft.text(size.segment);
  day(size.period.begin);
  day(size.period.end);
  m_draft.number(size.amount);
  m_draft.text(size.currency);
  m_draft.text(size.source);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encode(const records::Rate& rate) {
  m_draft.restart();
  m_draft.text(rate.currency);
  day(rate.validFrom);
  m_draft.number(rate.rateE9);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encode(const records::CalendarDay& calendarDay) {
  m_draft.restart();
  day(calendarDay.date);
  m_draft.number(calendarDay.isWorkday ? 1 : 0);
  m_draft.text(calendarDay.name);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encode(const records::RepRamp& ramp) {
  m_keyText = keyOf(ramp.rep);
  begin();
  m_draft.text(m_keyText);
  day(ramp.period.begin);
  m_draft.ref(Role::Rep, ramp.rep.id, ramp.rep.name, ramp.rep.nameKey);
  day(ramp.period.end);
  m_draft.number(ramp.percentPpm);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encode(const records::RepMerge& merge) {
  m_keyText = keyOf(merge.rep);
  begin();
  m_draft.text(m_keyText);
  m_draft.ref(Role::Rep, merge.rep.id, merge.rep.name, merge.rep.nameKey);
  m_draft.text(merge.into.id.empty() ? merge.into.name : merge.into.id);
  m_draft.finish();
  return m_draft;
}

const Draft& RowEncoder::encodeSplit(std::string_view dealId, std::string_view shares) {
  begin();
  m_draft.text(dealId);
  m_draft.text(shares);
  m_draft.finish();
  return m_draft;
}

}  // namespace bellwether::store
