#include "golden_answer.h"
#include "support/catch.h"

namespace bellwether::test {
namespace {

Merges mergesOf(const Json& params) {
  const std::string mode = params.value("mode", std::string());
  return mode == "raw" ? Merges::Raw : mode == "effective" ? Merges::Effective : Merges::Restate;
}

std::set<std::string> flagsOf(const Json& expect) {
  std::set<std::string> flags;
  for (const Json& flag : expect.value("flags", Json::array())) flags.insert(flag.get<std::string>());
  return flags;
}

/// Fractions compare by value, whatever way they are written.
bool sameJson(const Json& a, const Json& b) {
  if (a.type() == b.type() && a.is_object()) {
    if (a.size() != b.size()) return false;
    for (const auto& [key, value] : a.items())
      if (!b.contains(key) || !sameJson(value, b[key])) return false;
    return true;
  }
  if (a.type() == b.type() && a.is_array()) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (!sameJson(a[i], b[i])) return false;
    return true;
  }
  if (a.is_string() && b.is_string()) {
    const auto x = Fraction::parse(a.get<std::string>()), y = Fraction::parse(b.get<std::string>());
    if (x && y) return *x == *y;
  }
  return a == b;
}

void compare(const Answer& answer, const Json& expect) {
  if (answer.structured) {
    INFO(answer.structured->dump());
    CHECK(sameJson(*answer.structured, expect["exact"]));
    return;
  }
  CHECK(answer.flags == flagsOf(expect));
  if (expect["exact"].is_null()) {
    CHECK_FALSE(answer.value.has_value());
    CHECK(answer.reason == expect["reason"].get<std::string>());
    return;
  }
  CHECK(answer.reason.empty());
  REQUIRE(answer.value.has_value());
  CHECK(answer.value->toString() == fractionText(expect["exact"]).toString());
}

}  // namespace

Answer plainAnswer(const std::optional<Fraction>& value) {
  Answer answer;
  answer.value = value;
  return answer;
}

Answer moneyAnswer(const std::optional<Fraction>& minor) {
  return plainAnswer(minor ? std::optional(*minor / Fraction(100)) : std::nullopt);
}

Answer answerOf(const kpi::KpiValue& value) {
  const bool isMoney = value.unit == kpi::Unit::Money || value.unit == kpi::Unit::MoneyPerDay;
  Answer answer = isMoney ? moneyAnswer(value.value) : plainAnswer(value.value);
  if (value.reason) answer.reason = toString(*value.reason);
  for (const kpi::Flag flag : value.flags) answer.flags.emplace(toString(flag));
  return answer;
}

void runGolden(const std::string& name) {
  const Json golden = readGolden(name);
  if (golden.is_null()) {
    WARN("kpi-golden is not there: " << name << " was not checked");
    return;
  }
  auto answerers = basicAnswerers();
  answerers.merge(derivedAnswerers());
  std::size_t number = 0;
  for (const Json& check : golden["checks"]) {
    DYNAMIC_SECTION(name << " #" << ++number << " " << check["kpi"] << " " << check["params"].dump()) {
      const Json& params = check["params"];
      const Json& asOf = golden["settings"].value("as_of", Json("2025-12-31"));
      Check question{golden, params, factsOf(golden, mergesOf(params)), dateOf(asOf), {}};
      if (params.contains("a")) question.period = {dateOf(params["a"]), dateOf(params["b"])};
      const auto answerer = answerers.find(check["kpi"].get<std::string>());
      REQUIRE(answerer != answerers.end());
      compare(answerer->second(question), check["expect"]);
    }
  }
}

}  // namespace bellwether::test
