#include "store/row_encoder.h"

#include <optional>

namespace bellwether::store {
namespace {

Cell day(const std::optional<LocalDate>& date) {
  return date ? Cell::of(std::int64_t{date->daysSinceEpoch()}) : Cell{};
}
Cell day(LocalDate date) { return Cell::of(std::int64_t{date.daysSinceEpoch()}); }
template <class Number>
Cell number(const std::optional<Number>& value) {
  return value ? Cell::of(std::int64_t{*value}) : Cell{};
}
template <class Enum>
Cell code(Enum value) {
  return Cell::of(static_cast<std::int64_t>(value));
}
Cell text(const std::string& value) { return Cell::of(std::string_view(value)); }

}  // namespace

std::string keyOf(const records::Reference& reference) {
  if (!reference.id.empty()) return "#" + reference.id;
  return "~" + (reference.nameKey.empty() ? reference.name : reference.nameKey);
}

RowEncoder::RowEncoder(Dictionary& dictionary, std::string_view origin)
    : m_dictionary(dictionary), m_origin(dictionary.termCode(origin)) {}

std::int64_t RowEncoder::refCode(Role role, const records::Reference& reference) {
  return m_dictionary.refCode(role, {m_origin, reference.id, reference.name, reference.nameKey});
}

std::int64_t RowEncoder::repCode(const records::Reference& rep) { return refCode(Role::Rep, rep); }

void RowEncoder::encode(const records::Deal& deal, Cells& cells) {
  const auto term = [&](const std::string& value) { return Cell::of(m_dictionary.termCode(value)); };
  cells = {Cell::of(m_origin),
           text(deal.id),
           text(deal.name),
           Cell::of(refCode(Role::Customer, deal.customer)),
           Cell::of(refCode(Role::Rep, deal.rep)),
           term(deal.product),
           term(deal.region),
           term(deal.source),
           term(deal.pipeline),
           term(deal.stage),
           term(deal.lostReason),
           code(deal.outcome),
           number(deal.amount),
           number(deal.listAmount),
           term(deal.currency),
           day(deal.created),
           day(deal.closed),
           day(deal.expectedClose),
           day(deal.firstContact),
           number(deal.probabilityPpm)};
}

void RowEncoder::encode(const records::Customer& customer, Cells& cells) {
  const auto term = [&](const std::string& value) { return Cell::of(m_dictionary.termCode(value)); };
  m_keyText = customer.id.empty() ? customer.nameKey : std::string();
  cells = {Cell::of(m_origin),     text(customer.id),         text(m_keyText),       text(customer.name),
           text(customer.nameKey), term(customer.segment),    term(customer.region), term(customer.industry),
           term(customer.source),  text(customer.mergedInto), day(customer.mergedOn)};
}

void RowEncoder::encode(const records::Rep& rep, Cells& cells) {
  const auto term = [&](const std::string& value) { return Cell::of(m_dictionary.termCode(value)); };
  m_keyText = rep.id.empty() ? rep.nameKey : std::string();
  cells = {Cell::of(m_origin), text(rep.id),      text(m_keyText),  text(rep.name), text(rep.nameKey), text(rep.email),
           term(rep.team),     term(rep.manager), term(rep.region), day(rep.hired), day(rep.left)};
}

void RowEncoder::encode(const records::RepTeam& membership, Cells& cells) {
  m_keyText = keyOf(membership.rep);
  cells = {Cell::of(m_origin),
           text(m_keyText),
           day(membership.from),
           Cell::of(repCode(membership.rep)),
           Cell::of(m_dictionary.termCode(membership.team)),
           day(membership.end)};
}

void RowEncoder::encode(const records::Target& target, Cells& cells) {
  const bool isRep = target.scope == records::TargetScope::Rep;
  const bool isCompany = target.scope == records::TargetScope::Company;
  const std::string& name = target.scopeId.name.empty() ? target.scopeId.id : target.scopeId.name;
  m_keyText.clear();
  if (isRep) m_keyText = keyOf(target.scopeId);
  if (!isRep && !isCompany) m_keyText = "~" + (target.scopeId.nameKey.empty() ? name : target.scopeId.nameKey);
  cells = {Cell::of(isRep ? m_origin : std::int64_t{0}),
           code(target.scope),
           text(m_keyText),
           Cell::of(m_dictionary.termCode(target.kpi)),
           day(target.period.begin),
           day(target.period.end),
           Cell::of(isRep ? repCode(target.scopeId) : std::int64_t{0}),
           Cell::of(isRep || isCompany ? std::int64_t{0} : m_dictionary.termCode(name)),
           Cell::of(target.amount),
           Cell::of(m_dictionary.termCode(target.currency))};
}

void RowEncoder::encode(const records::Cost& cost, Cells& cells) {
  cells = {Cell::of(m_origin),
           day(cost.period.begin),
           day(cost.period.end),
           code(cost.category),
           Cell::of(m_dictionary.termCode(cost.channel)),
           Cell::of(std::int64_t{0}),
           Cell::of(cost.amount),
           Cell::of(m_dictionary.termCode(cost.currency))};
  const std::uint64_t key = hashKey(tableOf(records::RecordKind::Costs), cells);
  cells[5].number = m_costOrdinals[key]++;
}

void RowEncoder::encode(const records::MarketSize& size, Cells& cells) {
  cells = {Cell::of(m_dictionary.termCode(size.segment)),
           day(size.period.begin),
           day(size.period.end),
           Cell::of(size.amount),
           Cell::of(m_dictionary.termCode(size.currency)),
           Cell::of(m_dictionary.termCode(size.source))};
}

void RowEncoder::encode(const records::Rate& rate, Cells& cells) {
  cells = {Cell::of(m_dictionary.termCode(rate.currency)), day(rate.validFrom), Cell::of(rate.rateE9)};
}

void RowEncoder::encodeSplit(std::string_view dealId, std::string_view shares, Cells& cells) const {
  cells = {Cell::of(m_origin), Cell::of(dealId), Cell::of(shares)};
}

}  // namespace bellwether::store
