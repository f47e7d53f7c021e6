#include "bellwether/ingest/profile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "bellwether/ingest/fold.h"
#include "ingest/resources.h"

namespace bellwether::ingest {
namespace {

using nlohmann::json;
using records::Field;
using records::RecordKind;

struct RoleName {
  std::string_view text;
  Field field;
  Role role;
};
constexpr std::array<RoleName, 8> kRoles{{{"won_flag", Field::OutcomeField, Role::WonFlag},
                                          {"closed_flag", Field::OutcomeField, Role::ClosedFlag},
                                          {"active_flag", Field::OutcomeField, Role::ActiveFlag},
                                          {"deleted_flag", Field::OutcomeField, Role::DeletedFlag},
                                          {"loss_flag", Field::OutcomeField, Role::LossFlag},
                                          {"won_date", Field::Closed, Role::WonDate},
                                          {"lost_date", Field::Closed, Role::LostDate},
                                          {"won_amount", Field::Amount, Role::WonAmount}}};

// The field that a profile names: by its header in the plain template, or a role.
std::optional<HeaderRule> ruleNamed(RecordKind kind, std::string_view name) {
  for (const RoleName& role : kRoles)
    if (role.text == name && kind == RecordKind::Deals) return HeaderRule{role.field, role.role, 0};
  for (int f = 0; f < records::kFields; ++f) {
    const auto field = static_cast<Field>(f);
    if (records::templateHeader(kind, field) == name) return HeaderRule{field, Role::Value, 0};
  }
  return std::nullopt;
}

bool readFields(const json& fields, RecordKind kind, KindRules& rules) {
  for (const auto& [name, headers] : fields.items()) {
    const std::optional<HeaderRule> rule = ruleNamed(kind, name);
    if (!rule) return false;
    int rank = 0;
    for (const json& header : headers) {
      HeaderRule ranked = *rule;
      ranked.rank = rank++;
      rules.headers.emplace(headerKey(header.get<std::string>()), ranked);
    }
  }
  return true;
}

std::vector<std::vector<std::string>> keyGroups(const json& groups) {
  std::vector<std::vector<std::string>> all;
  for (const json& group : groups) {
    all.emplace_back();
    for (const json& header : group) all.back().push_back(headerKey(header.get<std::string>()));
  }
  return all;
}

bool readKind(const json& source, RecordKind kind, KindRules& rules) {
  if (!readFields(source.value("fields", json::object()), kind, rules)) return false;
  for (const json& header : source.value("ignore", json::array()))
    rules.ignored.insert(headerKey(header.get<std::string>()));
  rules.marks = keyGroups(source.value("marks", json::array()));
  rules.refused = keyGroups(source.value("refuse", json::array()));
  const json outcomes = source.value("outcomes", json::object());
  for (const auto& [outcome, words] : outcomes.items())
    for (const records::Outcome value :
         {records::Outcome::Open, records::Outcome::Won, records::Outcome::Lost, records::Outcome::Void})
      if (records::toString(value) == outcome)
        for (const json& word : words) rules.outcomes.emplace(headerKey(word.get<std::string>()), value);
  return true;
}

int place(const Profile& profile) { return profile.id == "plain" ? 0 : profile.id == "generic" ? 1 : 2; }

std::vector<Profile> loadAll() {
  std::vector<Profile> all;
  for (const auto& [name, text] : resources()) {
    if (!name.ends_with(".json")) continue;
    if (std::optional<Profile> profile = parseProfile(text)) all.push_back(std::move(*profile));
  }
  std::sort(all.begin(), all.end(), [](const Profile& a, const Profile& b) {
    return std::pair(place(a), std::string_view(a.id)) < std::pair(place(b), std::string_view(b.id));
  });
  return all;
}

std::optional<Profile> profileFrom(const json& source) {
  Profile profile;
  profile.id = source.value("id", "");
  if (profile.id.empty()) return std::nullopt;
  profile.name = source.value("name", profile.id);
  profile.origin = source.value("origin", profile.id);
  profile.idPrefix = source.value("id_prefix", "");
  profile.listSeparator = source.value("list_separator", "");
  profile.amountsInMinorUnits = source.value("amounts_in_minor_units", false);
  const json kinds = source.value("kinds", json::object());
  for (const auto& [name, rules] : kinds.items()) {
    const std::optional<RecordKind> kind = records::recordKindFromString(name);
    if (!kind || !readKind(rules, *kind, profile.kinds[static_cast<std::size_t>(*kind)])) return std::nullopt;
  }
  return profile;
}

}  // namespace

std::optional<Profile> parseProfile(std::string_view text) {
  const json source = json::parse(text, nullptr, false);
  if (!source.is_object()) return std::nullopt;
  try {
    return profileFrom(source);
  } catch (const json::exception&) {  // a value of another type than it should have
    return std::nullopt;
  }
}

const std::vector<Profile>& profiles() {
  static const std::vector<Profile> all = loadAll();
  return all;
}

const Profile* findProfile(std::string_view id) {
  for (const Profile& profile : profiles())
    if (profile.id == id) return &profile;
  return nullptr;
}

}  // namespace bellwether::ingest
