#pragma once

#include <map>
#include <memory>
#include <string>

#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"
#include "support/app_text.h"

namespace bellwether::test {

/// A small company written down deal by deal. Amounts are whole major units of a two-digit currency.
class Company {
 public:
  explicit Company(const char* code = "USD", FiscalCalendar calendar = {}) : m_builder(settings(code, calendar)) {}

  Company& won(const char* closed, std::int64_t amount, const char* rep = "Ann", const char* region = "West",
               const char* customer = "Acme") {
    return deal(records::Outcome::Won, closed, amount * 100, {rep, region, customer});
  }
  Company& lost(const char* closed, std::int64_t amount) {
    return deal(records::Outcome::Lost, closed, amount * 100, {"Ann", "West", "Acme"});
  }
  Company& open(const char* expected, std::int64_t amount) {
    return deal(records::Outcome::Open, expected, amount * 100, {"Ann", "West", "Acme"});
  }
  Company& undated(std::int64_t amount) {
    return deal(records::Outcome::Won, nullptr, amount * 100, {"Ann", "West", "Acme"});
  }
  Company& target(const char* periodId, std::int64_t amount) {
    m_builder.addTarget(records::TargetScope::Company, records::kNone, {}, "revenue", period(periodId).range,
                        amount * 100, {});
    return *this;
  }
  Company& repTarget(const char* rep, const char* periodId, std::int64_t amount) {
    m_builder.addTarget(records::TargetScope::Rep, repIndex(rep), {}, "revenue", period(periodId).range, amount * 100,
                        {});
    return *this;
  }
  Company& cost(const char* periodId, std::int64_t amount) {
    m_builder.addCost(period(periodId).range, records::CostCategory::Ads, {}, amount * 100, {});
    return *this;
  }
  Company& market(const char* periodId, std::int64_t amount) {
    m_builder.addMarketSize("all", period(periodId).range, amount * 100, {}, "survey");
    return *this;
  }
  std::shared_ptr<const records::Facts> facts() { return std::move(m_builder).build(); }

 private:
  struct Names {
    const char *rep, *region, *customer;
  };
  static records::WorkspaceSettings settings(const char* code, FiscalCalendar calendar) {
    records::WorkspaceSettings settings;
    settings.currency = currency(code);
    settings.calendar = calendar;
    return settings;
  }
  records::RowIndex repIndex(const std::string& name) {
    const auto found = m_reps.find(name);
    if (found != m_reps.end()) return found->second;
    records::RepInput rep;
    rep.id = rep.name = name;
    return m_reps[name] = m_builder.addRep(rep);
  }
  records::RowIndex customerIndex(const std::string& name) {
    const auto found = m_customers.find(name);
    if (found != m_customers.end()) return found->second;
    records::CustomerInput customer;
    customer.id = customer.name = name;
    return m_customers[name] = m_builder.addCustomer(customer);
  }
  Company& deal(records::Outcome outcome, const char* date, std::int64_t minor, const Names& names) {
    const std::string id = "D" + std::to_string(++m_deals);
    records::DealInput deal;
    deal.id = deal.name = id;
    deal.customer = customerIndex(names.customer);
    deal.rep = repIndex(names.rep);
    deal.region = names.region;
    deal.outcome = outcome;
    deal.amount = minor;
    if (date && outcome == records::Outcome::Open) deal.expectedClose = day(date);
    if (date && outcome != records::Outcome::Open) deal.closed = day(date);
    if (date) deal.created = day(date).plusDays(-10);
    m_builder.addDeal(deal);
    return *this;
  }

  records::FactsBuilder m_builder;
  std::map<std::string, records::RowIndex> m_reps, m_customers;
  int m_deals = 0;
};

}  // namespace bellwether::test
