#include "bellwether/core/sha256.h"
#include "ingest/record_parser.h"

namespace bellwether::ingest {
namespace {

using records::Deal;
using records::Field;
using records::Outcome;

// What columns of yes and no say; empty when there are none, or they say nothing.
std::optional<Outcome> outcomeByFlags(CellReader& in) {
  const std::optional<bool> won = in.flag(Role::WonFlag);
  if (won == true) return Outcome::Won;
  if (in.flag(Role::LossFlag) == true) return Outcome::Lost;
  const std::optional<bool> closed = in.flag(Role::ClosedFlag);
  if (closed == true && won == false) return Outcome::Lost;
  if (closed == false) return Outcome::Open;
  return std::nullopt;
}

// An archived deal with a reason for its loss is lost, whatever its last stage.
std::optional<Outcome> outcomeByArchive(CellReader& in) {
  if (in.flag(Role::ActiveFlag) != false) return std::nullopt;
  return in.text(Field::LostReason).empty() ? Outcome::Void : Outcome::Lost;
}

Outcome outcomeOf(CellReader& in) {
  if (in.flag(Role::DeletedFlag) == true) return Outcome::Void;
  for (const Field field : {Field::OutcomeField, Field::Stage}) {
    const bool isStage = field == Field::Stage;
    if (isStage)
      if (const auto outcome = outcomeByFlags(in)) return *outcome;
    const std::string_view word = in.text(field);
    if (word.empty()) continue;
    const std::optional<Outcome> outcome = in.outcomeOf(word, field);
    if (!outcome) in.complain(field, "bad_outcome");
    if (isStage && outcome == Outcome::Open)
      if (const auto archived = outcomeByArchive(in)) return *archived;
    return outcome.value_or(Outcome::Open);
  }
  in.complain(in.has(Field::OutcomeField) ? Field::OutcomeField : Field::Stage, "missing_value");
  return Outcome::Open;
}

void readAmounts(CellReader& in, Deal& deal) {
  in.currency();
  deal.amount = in.money(Field::Amount);
  if (deal.outcome == Outcome::Won && in.has(Field::Amount, Role::WonAmount))
    if (const auto won = in.money(Field::Amount, Role::WonAmount)) deal.amount = won;
  deal.listAmount = in.money(Field::ListAmount);
  deal.currency = in.currencyCode();
  if (deal.currency.empty() && in.plan().currencyEvidence.code == "given") deal.currency = in.plan().currency.code();
  if (deal.outcome == Outcome::Won && !deal.amount) in.complain(Field::Amount, "missing_value");
}

void readDates(CellReader& in, Deal& deal) {
  deal.created = in.date(Field::Created);
  deal.firstContact = in.date(Field::FirstContact);
  deal.expectedClose = in.date(Field::ExpectedClose);
  deal.closed = in.date(Field::Closed);
  const bool isClosed = deal.outcome == Outcome::Won || deal.outcome == Outcome::Lost;
  if (isClosed && !deal.closed) {
    const Role role = deal.outcome == Outcome::Won ? Role::WonDate : Role::LostDate;
    if (in.has(Field::Closed, role)) deal.closed = in.date(Field::Closed, role);
  }
  if (isClosed && !deal.closed) in.complain(Field::Closed, "missing_value");
  if (deal.outcome == Outcome::Open) {
    if (!deal.expectedClose) deal.expectedClose = deal.closed;
    deal.closed.reset();
  }
}

}  // namespace

void readDeal(CellReader& in, Deal& deal) {
  if (!in.plan().generatedIds) {
    deal.id = in.id(Field::DealId);
    if (deal.id.empty()) in.complain(Field::DealId, "missing_value");
  }
  deal.name = in.text(Field::DealName);
  deal.customer = in.reference(Field::CustomerId, Field::CustomerName);
  deal.rep = in.reference(Field::RepId, Field::RepName);
  deal.product = in.text(Field::Product);
  deal.region = in.text(Field::Region);
  deal.source = in.text(Field::Source);
  deal.pipeline = in.text(Field::Pipeline);
  deal.stage = in.text(Field::Stage);
  deal.lostReason = in.text(Field::LostReason);
  deal.outcome = outcomeOf(in);
  readAmounts(in, deal);
  readDates(in, deal);
  deal.probabilityPpm = in.ppm(Field::Probability);
  deal.extra = in.extra();
}

std::string generatedDealId(const Deal& deal) {
  const std::string& customer = deal.customer.id.empty() ? deal.customer.nameKey : deal.customer.id;
  if (customer.empty() && deal.name.empty() && !deal.created) return {};
  std::string key = customer;
  key += '\x1F';
  key += deal.name;
  key += '\x1F';
  if (deal.created) key += deal.created->toIso();
  return "key-" + sha256Hex(key).substr(0, 24);
}

}  // namespace bellwether::ingest
