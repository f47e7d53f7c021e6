#include "ingest/column_rules.h"

#include <algorithm>
#include <map>

namespace bellwether::ingest {
namespace {

using records::Field;
using records::RecordKind;

struct Claim {
  std::size_t column = 0;
  ColumnUse use;
};

// The rules of the profile go before those of the template, and these before the synonyms.
void claimBy(const KindRules& rules, int base, Confidence confidence, std::span<const std::string> keys,
             std::map<std::pair<Field, Role>, Claim>& claims) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto found = keys[i].empty() ? rules.headers.end() : rules.headers.find(keys[i]);
    if (found == rules.headers.end()) continue;
    const bool taken =
        std::any_of(claims.begin(), claims.end(), [i](const auto& claim) { return claim.second.column == i; });
    if (taken) continue;
    HeaderRule rule = found->second;
    rule.rank += base;
    const std::pair<Field, Role> place(rule.field, rule.role);
    const auto [claim, fresh] = claims.try_emplace(place, Claim{i, {rule, confidence}});
    if (!fresh && rule.rank < claim->second.use.rule.rank) claim->second = {i, {rule, confidence}};
  }
}

// A file with one of two close dates, or one grouping of customers, means that one.
void promote(Columns& columns, RecordKind kind) {
  const auto move = [&](Field from, Field to) {
    if (columns.has(to)) return;
    for (auto& use : columns.uses)
      if (use && use->rule.field == from && use->rule.role == Role::Value) {
        use->rule.field = to;
        use->confidence = Confidence::Check;
      }
  };
  if (kind == RecordKind::Deals) move(Field::ExpectedClose, Field::Closed);
  if (kind == RecordKind::Customers) move(Field::Industry, Field::Segment);
}

bool isSharedName(const std::string& key) {
  static const std::vector<std::string> kShared{"name", "fullname", "名称", "姓名", "id", "recordid", "编号"};
  return std::find(kShared.begin(), kShared.end(), key) != kShared.end();
}

}  // namespace

bool Columns::has(Field field) const {
  return std::any_of(uses.begin(), uses.end(), [field](const auto& use) { return use && use->rule.field == field; });
}

bool Columns::has(Field field, Role role) const {
  return std::any_of(uses.begin(), uses.end(),
                     [=](const auto& use) { return use && use->rule.field == field && use->rule.role == role; });
}

Columns assignColumns(std::span<const std::string> keys, const Profile& profile, RecordKind kind, Synonyms synonyms) {
  std::map<std::pair<Field, Role>, Claim> claims;
  claimBy(profile.of(kind), 0, profile.id == "generic" ? Confidence::Likely : Confidence::Sure, keys, claims);
  const bool guesses = synonyms == Synonyms::With;
  if (guesses) {
    std::vector<std::string> left(keys.begin(), keys.end());
    for (std::string& key : left)
      if (profile.of(kind).ignored.contains(key)) key.clear();
    if (const Profile* plain = findProfile("plain")) claimBy(plain->of(kind), 1000, Confidence::Sure, left, claims);
    if (const Profile* generic = findProfile("generic"))
      claimBy(generic->of(kind), 2000, Confidence::Likely, left, claims);
  }
  Columns columns;
  columns.uses.resize(keys.size());
  for (const auto& [place, claim] : claims) columns.uses[claim.column] = claim.use;
  if (guesses && profile.id != "plain") promote(columns, kind);
  if (kind == RecordKind::Deals) columns.generatedIds = needsGeneratedIds(columns);
  return columns;
}

bool hasGroup(std::span<const std::string> keys, const std::vector<std::vector<std::string>>& groups) {
  return std::any_of(groups.begin(), groups.end(), [&](const std::vector<std::string>& group) {
    return std::all_of(group.begin(), group.end(),
                       [&](const std::string& key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); });
  });
}

bool needsGeneratedIds(const Columns& columns) {
  if (columns.has(Field::DealId)) return false;
  const bool customer = columns.has(Field::CustomerId) || columns.has(Field::CustomerName);
  return customer && (columns.has(Field::DealName) || columns.has(Field::Created));
}

std::string_view missingField(const Columns& columns, RecordKind kind) {
  // Any one of these fields will do for the first.
  const auto hasAny = [&](std::initializer_list<Field> fields) {
    return std::any_of(fields.begin(), fields.end(), [&](Field field) { return columns.has(field); });
  };
  const auto instead = [&](Field field) {
    switch (field) {
      case Field::DealId:
        return hasAny({field}) || (kind == RecordKind::Deals && needsGeneratedIds(columns));
      case Field::OutcomeField:
        return hasAny({field, Field::Stage});
      case Field::CustomerId:
        return hasAny({field, Field::CustomerName});
      case Field::RepId:
        return hasAny({field, Field::RepName});
      default:
        return hasAny({field});
    }
  };
  for (const Field field : records::templateFields(kind))
    if ((records::requiredFields(kind) & records::maskOf(field)) != 0 && !instead(field))
      return records::templateHeader(kind, field);
  return {};
}

bool isIdentified(const Columns& columns, std::span<const std::string> keys, RecordKind kind) {
  if (kind != RecordKind::Customers && kind != RecordKind::Reps) return true;
  int shared = 0;
  int own = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!columns.uses[i]) continue;
    const Field field = columns.uses[i]->rule.field;
    const bool common = isSharedName(keys[i]) || field == Field::Email || field == Field::Region ||
                        field == Field::Source || field == Field::RepId || field == Field::CustomerId;
    (common ? shared : own) += 1;
  }
  // The template's own ids say it too: `customer_id, region`.
  const bool byId = std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
    return key == (kind == RecordKind::Reps ? "repid" : "customerid");
  });
  return own > 0 && own + shared > 1 ? true : byId && own + shared > 1;
}

}  // namespace bellwether::ingest
