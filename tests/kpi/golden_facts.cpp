#include <map>

#include "support/golden.h"

namespace bellwether::test {
namespace {

using namespace records;

/// Hours that a zone of the cases is ahead of UTC at a UTC hour. Import does this in the product; here only the dates
/// matter.
int hoursAhead(const std::string& zone, LocalDate utcDay, int utcHour) {
  if (zone == "Asia/Shanghai") return 8;
  const auto at = [&](int month, int day, int hour) {
    return std::pair(*LocalDate::fromYmd(utcDay.ymd().year, month, day), hour);
  };
  const bool isSummer = std::pair(utcDay, utcHour) >= at(3, 9, 7) && std::pair(utcDay, utcHour) < at(11, 2, 6);
  return isSummer ? -4 : -5;
}

/// The date of `YYYY-MM-DD`, or that of `YYYY-MM-DDTHH:MM:SS` with an offset in the zone.
LocalDate cut(const std::string& text, const std::string& zone) {
  const LocalDate day = *LocalDate::fromIso(text.substr(0, 10));
  if (text.size() == 10) return day;
  const int offset = text.back() == 'Z' ? 0 : std::stoi(text.substr(19, 3));
  const int utcHours = std::stoi(text.substr(11, 2)) - offset;
  const auto dayOfHour = [&](int hour) { return day.plusDays(hour < 0 ? -1 : hour / 24); };
  return dayOfHour(utcHours + hoursAhead(zone, dayOfHour(utcHours), (utcHours + 24) % 24));
}

std::optional<LocalDate> optionalDate(const Json& row, const char* key) {
  if (!row.contains(key) || row[key].is_null()) return std::nullopt;
  return dateOf(row[key]);
}

std::int64_t minorOf(const std::string& text, int exponent = 2) { return *minorFromDecimal(text, exponent); }

std::int32_t ppmOf(const std::string& text) {
  return static_cast<std::int32_t>(*(*Fraction::parse(text) * Fraction(1'000'000)).rounded());
}

std::string textOf(const Json& row, const char* key) {
  return row.contains(key) && row[key].is_string() ? row[key].get<std::string>() : std::string();
}

class Feeder {
 public:
  Feeder(const Json& golden, Merges merges)
      : m_input(golden["input"]),
        m_zone(golden["settings"].value("reporting_tz", std::string())),
        m_merges(merges),
        m_builder(settings()) {}

  std::shared_ptr<const Facts> run() {
    feedReps();
    feedFlows();
    feedDeals();
    feedMerges();
    feedCalendar(m_input.value("calendar", Json::object()));
    return std::move(m_builder).build();
  }

 private:
  static WorkspaceSettings settings() {
    WorkspaceSettings out;
    out.currency = *Currency::fromCode("CNY");
    return out;
  }
  Json list(const char* key) const { return m_input.value(key, Json::array()); }

  RowIndex rep(const std::string& name) {
    if (name.empty()) return kNone;
    const auto [found, isNew] = m_reps.emplace(name, kNone);
    if (isNew) {
      RepInput input;
      input.id = name;
      input.name = name;
      if (const auto it = m_hired.find(name); it != m_hired.end()) input.hired = it->second;
      found->second = m_builder.addRep(input);
    }
    return found->second;
  }

  RowIndex customer(const std::string& name) {
    if (name.empty()) return kNone;
    const auto [found, isNew] = m_customers.emplace(name, kNone);
    if (isNew) {
      CustomerInput input;
      input.id = name;
      input.name = name;
      const std::string source = textOf(m_input.value("customer_source", Json::object()), name.c_str());
      input.source = source;
      found->second = m_builder.addCustomer(input);
    }
    return found->second;
  }

  void feedReps() {
    for (const Json& row : list("employment")) m_hired[row["scope"]] = dateOf(row["from"]);
    for (const Json& row : list("reps"))
      if (row.contains("rep")) m_hired[row["rep"]] = dateOf(row["from"]);
    for (const Json& row : list("reps")) rep(row["rep"]);
    for (const Json& row : list("team_membership"))
      m_builder.addRepTeam(rep(row["rep"]), textOf(row, "team"), dateOf(row["from"]), optionalDate(row, "to"));
    for (const Json& row : list("ramp"))
      m_builder.addRamp(rep(row["scope"]), {dateOf(row["from"]), dateOf(row["to"])}, ppmOf(row["factor"]));
  }

  void feedFlows() {
    const auto periodOf = [](const Json& row) { return Period{dateOf(row["start"]), dateOf(row["end"])}; };
    for (const Json& row : list("targets")) {
      const std::string scope = row["scope"];
      const bool isCompany = scope == "company";
      m_builder.addTarget(isCompany ? TargetScope::Company : TargetScope::Rep, isCompany ? kNone : rep(scope), {},
                          "revenue", periodOf(row), minorOf(row["amount"]), {});
    }
    for (const Json& row : list("costs"))
      m_builder.addCost(periodOf(row), *costCategoryFromString(textOf(row, "category")), {}, minorOf(row["amount"]),
                        {});
    for (const Json& row : list("market"))
      m_builder.addMarketSize(textOf(row, "segment"), periodOf(row), minorOf(row["amount"]), {}, {});
    for (const Json& row : list("fx"))
      m_builder.addRate(*Currency::fromCode(textOf(row, "currency")), dateOf(row["valid_from"]),
                        *minorFromDecimal(textOf(row, "rate"), 9));
  }

  void feedDeals() {
    for (const Json& row : list("deals")) {
      const std::string id = row["id"], status = row["status"];
      DealInput deal;
      deal.id = id;
      deal.customer = customer(textOf(row, "customer"));
      deal.rep = rep(textOf(row, "owner_at_close"));
      deal.outcome = status == "won" ? Outcome::Won : status == "lost" ? Outcome::Lost : Outcome::Open;
      deal.currency = Currency::fromCode(textOf(row, "currency")).value_or(Currency());
      const int exponent = deal.currency.exponent();
      deal.amount = minorOf(row["amount"], exponent);
      if (row.contains("list_amount")) deal.listAmount = minorOf(row["list_amount"], exponent);
      deal.created = date(row, "created");
      deal.closed = date(row, "close");
      deal.expectedClose = date(row, "expected_close");
      deal.firstContact = date(row, "first_contact");
      if (row.contains("probability")) deal.probabilityPpm = ppmOf(row["probability"]);
      const RowIndex index = m_builder.addDeal(deal);
      for (const Json& split : row.value("splits", Json::array()))
        m_builder.addSplit(index, rep(split["rep"]), ppmOf(split["pct"]) / 100);
    }
  }

  void feedMerges() {
    if (m_merges == Merges::Raw) return;
    for (const Json& row : list("merges")) {
      std::optional<LocalDate> on;
      if (m_merges == Merges::Effective) on = dateOf(row["effective"]);
      const RowIndex from = customer(row["from"]);
      m_builder.setMergedInto(from, customer(row["into"]), on);
    }
  }

  void feedCalendar(const Json& calendar) {
    std::vector<LocalDate> holidays, extra;
    for (const Json& day : calendar.value("holidays", Json::array())) holidays.push_back(dateOf(day));
    for (const Json& day : calendar.value("extra_workdays", Json::array())) extra.push_back(dateOf(day));
    const WorkCalendar work(holidays, extra);
    m_builder.setWorkCalendar(holidays, extra);
    // Last year's amounts per working day, as deals of the same month a year earlier.
    LocalDate day = *LocalDate::fromYmd(2024, 10, 1);
    for (const Json& amount : list("prior_year_curve")) {
      while (!work.isWorkday(day)) day = day.plusDays(1);
      DealInput deal;
      const std::string id = "curve-" + day.toIso();
      deal.id = id;
      deal.outcome = Outcome::Won;
      deal.amount = minorOf(amount);
      deal.closed = day;
      m_builder.addDeal(deal);
      day = day.plusDays(1);
    }
  }

  /// A date of a deal, which may be an instant.
  std::optional<LocalDate> date(const Json& row, const char* key) const {
    if (!row.contains(key) || row[key].is_null()) return std::nullopt;
    return cut(row[key].get<std::string>(), m_zone);
  }

  const Json& m_input;
  std::string m_zone;
  Merges m_merges;
  FactsBuilder m_builder;
  std::map<std::string, RowIndex> m_reps, m_customers;
  std::map<std::string, LocalDate> m_hired;
};

}  // namespace

Json readGolden(const std::string& name) {
  std::ifstream file(std::filesystem::path(BELLWETHER_SHARED_DIR) / "kpi-golden" / (name + ".json"));
  return file ? Json::parse(file) : Json();
}

std::shared_ptr<const Facts> factsOf(const Json& golden, Merges merges) { return Feeder(golden, merges).run(); }

LocalDate dateOf(const Json& text) { return *LocalDate::fromIso(text.get<std::string>()); }

Fraction fractionText(const Json& text) { return *Fraction::parse(text.get<std::string>()); }

}  // namespace bellwether::test
