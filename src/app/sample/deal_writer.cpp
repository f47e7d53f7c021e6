#include "app/sample/deal_writer.h"

#include <array>

#include "app/sample/names.h"
#include "app/sample/vocabulary.h"
#include "bellwether/core/money.h"

namespace bellwether::app::sample {
namespace {

constexpr int kDealIdWidth = 8;

std::string_view stageOf(const SampleDeal& deal) {
  if (deal.outcome == records::Outcome::Won) return "Closed won";
  if (deal.outcome == records::Outcome::Lost) return "Closed lost";
  return kOpenStages[static_cast<std::size_t>(deal.openStage)].name;
}

std::string_view prefixOf(DealNature nature) {
  switch (nature) {
    case DealNature::Pilot:
      return "Pilot: ";
    case DealNature::Refund:
      return "Refund: ";
    case DealNature::Sale:
      break;
  }
  return {};
}

template <class Array>
std::string_view word(const Array& words, int index) {
  return index == kNone ? std::string_view{} : words[static_cast<std::size_t>(index)];
}

}  // namespace

DealWriter::DealWriter(const Files& files, const Timeline& timeline, const Roster& roster)
    : m_deals(files.deals), m_splits(files.splits), m_timeline(timeline) {
  for (int i = 0; i < roster.size(); ++i) m_repNames.push_back(repName(i));
}

void DealWriter::write(const SampleDeal& deal) {
  writeRow(deal, {});
  for (int i = 0; i < deal.shareCount; ++i) {
    const CreditShare& share = deal.shares[static_cast<std::size_t>(i)];
    m_splits.id('D', deal.number, kDealIdWidth).id('R', share.rep + 1, kRepIdWidth).number(share.percent).endRow();
  }
}

void DealWriter::writeDirty(const SampleDeal& deal, int mistake) {
  static constexpr std::array<Spoilt, 6> kMistakes = {{
      {"won", "", "2025-02-30", true},    // no such day
      {"", "12.5k", "", true},            // text for a number
      {"won", "", "", false},             // won, and no closing date
      {"maybe", "", "", true},            // no outcome
      {"won", "", "31/11/2025", true},    // no such day, and another way to write dates
      {"won", "to be agreed", "", true},  // text for a number
  }};
  writeRow(deal, kMistakes[static_cast<std::size_t>(mistake) % kMistakes.size()]);
}

void DealWriter::writeRow(const SampleDeal& deal, const Spoilt& spoilt) {
  writeNames(deal);
  m_deals.plain(kProducts[static_cast<std::size_t>(deal.product)].name).plain(word(kRegions, deal.region));
  m_deals.plain(word(kSources, deal.source)).plain(word(kPipelines, deal.pipeline)).plain(stageOf(deal));
  m_deals.plain(spoilt.outcome.empty() ? records::toString(deal.outcome) : spoilt.outcome);
  writeAmounts(deal, spoilt);
  writeDates(deal, spoilt);
  if (deal.probability == kNone)
    m_deals.blank();
  else
    m_deals.money(deal.probability, 2);
  m_deals.plain(word(kLostReasons, deal.lostReason)).endRow();
}

void DealWriter::writeNames(const SampleDeal& deal) {
  m_customerName.clear();
  Customers::appendName(m_customerName, deal.customer);
  m_dealName.assign(prefixOf(deal.nature));
  m_dealName += kProducts[static_cast<std::size_t>(deal.product)].name;
  m_dealName += " for ";
  m_dealName += m_customerName;
  m_deals.id('D', deal.number, kDealIdWidth).text(m_dealName);
  m_deals.id('C', deal.customer + 1, kCustomerIdWidth).text(m_customerName);
  if (deal.rep == kNone)
    m_deals.blank().blank();
  else
    m_deals.id('R', deal.rep + 1, kRepIdWidth).text(m_repNames[static_cast<std::size_t>(deal.rep)]);
}

void DealWriter::writeAmounts(const SampleDeal& deal, const Spoilt& spoilt) {
  const SampleCurrency& currency = kCurrencies[static_cast<std::size_t>(deal.currency)];
  if (spoilt.amount.empty())
    m_deals.money(deal.amount, currency.exponent);
  else
    m_deals.plain(spoilt.amount);
  if (deal.listAmount == kNone)
    m_deals.blank();
  else
    m_deals.money(deal.listAmount, currency.exponent);
  m_deals.plain(currency.code);
}

void DealWriter::writeDates(const SampleDeal& deal, const Spoilt& spoilt) {
  day(deal.created);
  if (!spoilt.closed.empty())
    m_deals.plain(spoilt.closed);
  else
    day(spoilt.hasClosed ? deal.closed : kNoDay);
  day(deal.expected);
  day(deal.firstContact);
}

void DealWriter::day(int number) {
  if (number == kNoDay)
    m_deals.blank();
  else
    m_deals.plain(m_timeline.iso(number));
}

}  // namespace bellwether::app::sample
