#include <algorithm>
#include <numeric>

#include "records/builder_state.h"

namespace bellwether::records {

void AddedDeals::add(const DealInput& input) {
  StoredDeal deal;
  const auto know = [&](StoredDeal::Known bit) { deal.known = static_cast<std::uint8_t>(deal.known | bit); };
  const auto minor = [&](StoredDeal::Known bit, const std::optional<std::int64_t>& value, std::int64_t& out) {
    if (value) know(bit);
    out = value.value_or(0);
  };
  const auto day = [&](StoredDeal::Known bit, const std::optional<LocalDate>& date, std::int32_t& out) {
    if (date) know(bit);
    out = date ? date->daysSinceEpoch() : 0;
  };
  deal.outcome = input.outcome;
  minor(StoredDeal::Amount, input.amount, deal.amount);
  minor(StoredDeal::ListAmount, input.listAmount, deal.listAmount);
  day(StoredDeal::Created, input.created, deal.created);
  day(StoredDeal::Closed, input.closed, deal.closed);
  day(StoredDeal::Expected, input.expectedClose, deal.expected);
  day(StoredDeal::Contact, input.firstContact, deal.contact);
  if (input.probabilityPpm) know(StoredDeal::Probability);
  deal.probability = input.probabilityPpm.value_or(0);
  deal.customer = input.customer + 1;  // one more than kNone is 0
  deal.rep = input.rep + 1;
  deal.product = term(input.product);
  deal.region = term(input.region);
  deal.source = term(input.source);
  deal.currency = term(input.currency.code());
  if (input.outcome == Outcome::Open) deal.note = term(input.stage);
  if (input.outcome == Outcome::Lost) deal.note = term(input.lostReason);
  addText(deal, input.id, input.name);
  m_deals.push_back(deal);
  m_keys.push_back(keyOf(deal));
}

void AddedDeals::addText(StoredDeal& deal, std::string_view id, std::string_view name) {
  m_texts.push_back(std::make_unique<char[]>(id.size() + name.size() + 1));
  char* const text = m_texts.back().get();
  std::copy(name.begin(), name.end(), std::copy(id.begin(), id.end(), text));
  deal.text = text;
  deal.idSize = static_cast<std::uint32_t>(id.size());
  deal.nameSize = static_cast<std::uint32_t>(name.size());
}

DealRun AddedDeals::run() { return {m_deals, m_keys}; }

DealCodes AddedDeals::codes(std::size_t customers, std::size_t reps) const {
  DealCodes codes;
  const auto upTo = [](std::size_t count) {
    std::vector<RowIndex> meanings(count, kNone);
    std::iota(meanings.begin() + 1, meanings.end(), RowIndex{0});
    return meanings;
  };
  codes.customers = upTo(customers);
  codes.reps = upTo(reps);
  for (std::uint32_t code = 0; code < m_terms.size(); ++code) codes.terms.push_back(m_terms[code]);
  return codes;
}

}  // namespace bellwether::records
