#include <array>

#include "bellwether/ingest/fold.h"
#include "ingest/record_parser.h"

namespace bellwether::ingest {
namespace {

using records::CostCategory;
using records::Field;
using records::TargetScope;

template <class Value>
struct Word {
  std::string_view key;
  Value value;
};

template <class Value, std::size_t N>
std::optional<Value> wordAmong(const std::array<Word<Value>, N>& words, const std::string& key) {
  for (const Word<Value>& word : words)
    if (word.key == key) return word.value;
  return std::nullopt;
}

std::optional<CostCategory> categoryOf(std::string_view text) {
  static constexpr std::array<Word<CostCategory>, 28> kWords{{{"advertising", CostCategory::Ads},
                                                              {"advertisement", CostCategory::Ads},
                                                              {"ad", CostCategory::Ads},
                                                              {"adspend", CostCategory::Ads},
                                                              {"marketing", CostCategory::Ads},
                                                              {"广告", CostCategory::Ads},
                                                              {"广告费", CostCategory::Ads},
                                                              {"推广", CostCategory::Ads},
                                                              {"推广费", CostCategory::Ads},
                                                              {"市场", CostCategory::Ads},
                                                              {"salary", CostCategory::Salaries},
                                                              {"wages", CostCategory::Salaries},
                                                              {"payroll", CostCategory::Salaries},
                                                              {"工资", CostCategory::Salaries},
                                                              {"薪资", CostCategory::Salaries},
                                                              {"人工", CostCategory::Salaries},
                                                              {"commissions", CostCategory::Commission},
                                                              {"bonus", CostCategory::Commission},
                                                              {"佣金", CostCategory::Commission},
                                                              {"提成", CostCategory::Commission},
                                                              {"tool", CostCategory::Tools},
                                                              {"software", CostCategory::Tools},
                                                              {"工具", CostCategory::Tools},
                                                              {"软件", CostCategory::Tools},
                                                              {"others", CostCategory::Other},
                                                              {"misc", CostCategory::Other},
                                                              {"其他", CostCategory::Other},
                                                              {"其它", CostCategory::Other}}};
  const std::string key = headerKey(text);
  const std::optional<CostCategory> exact = records::costCategoryFromString(key);
  return exact ? exact : wordAmong(kWords, key);
}

std::optional<TargetScope> scopeOf(std::string_view text) {
  static constexpr std::array<Word<TargetScope>, 18> kWords{{{"all", TargetScope::Company},
                                                             {"organization", TargetScope::Company},
                                                             {"公司", TargetScope::Company},
                                                             {"全公司", TargetScope::Company},
                                                             {"总体", TargetScope::Company},
                                                             {"团队", TargetScope::Team},
                                                             {"部门", TargetScope::Team},
                                                             {"salesrep", TargetScope::Rep},
                                                             {"salesperson", TargetScope::Rep},
                                                             {"user", TargetScope::Rep},
                                                             {"owner", TargetScope::Rep},
                                                             {"个人", TargetScope::Rep},
                                                             {"销售", TargetScope::Rep},
                                                             {"销售人员", TargetScope::Rep},
                                                             {"产品", TargetScope::Product},
                                                             {"区域", TargetScope::Region},
                                                             {"大区", TargetScope::Region},
                                                             {"地区", TargetScope::Region}}};
  const std::string key = headerKey(text);
  const std::optional<TargetScope> exact = records::targetScopeFromString(key);
  return exact ? exact : wordAmong(kWords, key);
}

// Amount and currency of a target, cost or market size. All of them need an amount.
void readFigure(CellReader& in, std::int64_t& amount, std::string& currency) {
  in.currency();
  const std::optional<std::int64_t> minor = in.money(Field::Amount);
  if (!minor) in.complain(Field::Amount, "missing_value");
  amount = minor.value_or(0);
  currency = in.currencyCode();
  if (currency.empty() && in.plan().currencyEvidence.code == "given") currency = in.plan().currency.code();
}

// Whether a day is worked, by yes and no or by what kind of day it is.
std::optional<bool> workdayOf(std::string_view text) {
  static constexpr std::array<Word<bool>, 10> kWords{{{"workday", true},
                                                      {"workingday", true},
                                                      {"makeup", true},
                                                      {"makeupworkday", true},
                                                      {"工作日", true},
                                                      {"补班", true},
                                                      {"调休上班", true},
                                                      {"holiday", false},
                                                      {"节假日", false},
                                                      {"放假", false}}};
  if (const std::optional<bool> flag = readFlag(text)) return flag;
  return wordAmong(kWords, headerKey(text));
}

// A rep by the id column (which may hold a name) or by name.
records::Reference repReference(CellReader& in) {
  records::Reference rep = in.reference(Field::RepId, Field::RepName);
  if (rep.isEmpty()) in.complain(Field::RepId, "missing_value");
  if (rep.name.empty()) {
    rep.name = rep.id;
    in.setKey(rep.nameKey, rep.id);
  }
  return rep;
}

}  // namespace

void readCustomer(CellReader& in, records::Customer& customer) {
  customer.id = in.id(Field::CustomerId);
  customer.name = in.text(Field::CustomerName);
  if (customer.id.empty() && customer.name.empty())
    in.complain(in.has(Field::CustomerId) ? Field::CustomerId : Field::CustomerName, "missing_value");
  in.setKey(customer.nameKey, customer.name);
  customer.segment = in.text(Field::Segment);
  customer.region = in.text(Field::Region);
  customer.industry = in.text(Field::Industry);
  customer.source = in.text(Field::Source);
  customer.mergedInto = in.id(Field::MergedInto);
  customer.mergedOn = in.date(Field::MergedOn);
  customer.extra = in.extra();
}

void readRep(CellReader& in, records::Rep& rep) {
  rep.id = in.id(Field::RepId);
  rep.name = in.text(Field::RepName);
  if (rep.id.empty() && rep.name.empty())
    in.complain(in.has(Field::RepId) ? Field::RepId : Field::RepName, "missing_value");
  in.setKey(rep.nameKey, rep.name);
  rep.email = in.text(Field::Email);
  rep.team = in.text(Field::Team);
  rep.manager = in.text(Field::Manager);
  rep.region = in.text(Field::Region);
  rep.hired = in.date(Field::Hired);
  rep.left = in.date(Field::Left);
  if (rep.hired && rep.left && *rep.left < *rep.hired) in.complain(Field::Left, "end_before_begin");
  rep.extra = in.extra();
}

void readRepTeam(CellReader& in, records::RepTeam& membership) {
  membership.rep = repReference(in);
  membership.team = in.text(Field::Team);
  if (membership.team.empty()) in.complain(Field::Team, "missing_value");
  membership.from = in.requiredDate(Field::From);
  const std::optional<LocalDate> through = in.date(Field::Through);
  if (through && *through < membership.from) in.complain(Field::Through, "end_before_begin");
  if (through) membership.end = through->plusDays(1);
}

void readSplit(CellReader& in, records::Split& split) {
  split.dealId = in.id(Field::DealId);
  if (split.dealId.empty()) in.complain(Field::DealId, "missing_value");
  split.rep = repReference(in);
  const std::optional<std::int32_t> percent = in.ppm(Field::Percent);
  if (!percent) in.complain(Field::Percent, "missing_value");
  split.percentPpm = percent.value_or(0);
}

void readTarget(CellReader& in, records::Target& target) {
  const std::string_view scope = in.text(Field::Scope);
  const std::optional<TargetScope> known = scopeOf(scope);
  if (!known) in.complain(Field::Scope, scope.empty() ? "missing_value" : "bad_scope");
  target.scope = known.value_or(TargetScope::Company);
  const std::string_view who = in.text(Field::ScopeId);
  if (target.scope != TargetScope::Company) {
    if (who.empty()) in.complain(Field::ScopeId, "missing_value");
    if (target.scope == TargetScope::Rep) target.scopeId.id = in.id(Field::ScopeId);
    target.scopeId.name = who;
    in.setKey(target.scopeId.nameKey, who);
  }
  if (const std::string_view kpi = in.text(Field::Kpi); !kpi.empty()) target.kpi = folded(kpi);
  target.period = in.period();
  readFigure(in, target.amount, target.currency);
}

void readCost(CellReader& in, records::Cost& cost) {
  cost.period = in.period();
  const std::string_view category = in.text(Field::Category);
  const std::optional<CostCategory> known = categoryOf(category);
  if (!known) in.complain(Field::Category, category.empty() ? "missing_value" : "bad_category");
  cost.category = known.value_or(CostCategory::Other);
  cost.channel = in.text(Field::Channel);
  readFigure(in, cost.amount, cost.currency);
}

void readMarketSize(CellReader& in, records::MarketSize& market) {
  if (const std::string_view segment = in.text(Field::Segment); !segment.empty()) market.segment = segment;
  market.period = in.period();
  market.source = in.text(Field::Source);
  readFigure(in, market.amount, market.currency);
}

void readRate(CellReader& in, records::Rate& rate) {
  const std::string_view code = in.text(Field::CurrencyField);
  if (code.empty()) in.complain(Field::CurrencyField, "missing_value");
  rate.currency = in.currency().code();
  rate.validFrom = in.requiredDate(Field::ValidFrom);
  rate.rateE9 = in.rateE9().value_or(0);
}

void readCalendarDay(CellReader& in, records::CalendarDay& day) {
  day.date = in.requiredDate(Field::Day);
  const std::string_view word = in.text(Field::IsWorkday);
  const std::optional<bool> isWorkday = workdayOf(word);
  if (!isWorkday) in.complain(Field::IsWorkday, word.empty() ? "missing_value" : "bad_flag");
  day.isWorkday = isWorkday.value_or(false);
  day.name = in.text(Field::DayName);
}

void readRamp(CellReader& in, records::RepRamp& ramp) {
  ramp.rep = repReference(in);
  ramp.period = in.period();
  const std::optional<std::int32_t> percent = in.ppm(Field::Percent);
  if (!percent) in.complain(Field::Percent, "missing_value");
  ramp.percentPpm = percent.value_or(0);
}

void readRepMerge(CellReader& in, records::RepMerge& merge) {
  merge.rep = repReference(in);
  merge.into.id = in.id(Field::MergedInto);
  if (merge.into.id.empty()) in.complain(Field::MergedInto, "missing_value");
  merge.into.name = merge.into.id;
  in.setKey(merge.into.nameKey, merge.into.id);
}

}  // namespace bellwether::ingest
