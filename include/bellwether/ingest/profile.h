#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "bellwether/ingest/file_plan.h"
#include "bellwether/records/records.h"

namespace bellwether::ingest {

/// What a header stands for, and how good it is for that: of several columns for one field the lowest rank is taken.
struct HeaderRule {
  records::Field field = records::Field::DealId;
  Role role = Role::Value;
  int rank = 0;
};

/// What a profile knows of one kind of file. Headers are keys of headerKey().
struct KindRules {
  std::unordered_map<std::string, HeaderRule> headers;
  std::unordered_set<std::string> ignored;  ///< headers that only look like a field
  std::vector<std::vector<std::string>>
      marks;  ///< a file is the profile's when all headers of one of these groups are there
  std::vector<std::vector<std::string>>
      refused;  ///< headers of files that are no records of the kind, such as histories
  std::unordered_map<std::string, records::Outcome> outcomes;  ///< the system's own words, by headerKey
  bool isEmpty() const { return headers.empty(); }
};

/// A way in which a system writes its exports; `resources/profiles/<id>.json`, see docs/csv.md.
struct Profile {
  std::string id;
  std::string name;           ///< as people call the system
  std::string origin;         ///< of the ids in its files
  std::string idPrefix;       ///< before every id, not part of it
  std::string listSeparator;  ///< between several customers or owners in one cell; the first counts
  bool amountsInMinorUnits = false;
  std::array<KindRules, records::kRecordKinds> kinds;
  const KindRules& of(records::RecordKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
};

/// All profiles: `plain` first, then `generic` (the synonyms), then the systems by id.
const std::vector<Profile>& profiles();
/// Null when there is no such profile.
const Profile* findProfile(std::string_view id);

/// Reads a profile from JSON text; empty when it is none.
std::optional<Profile> parseProfile(std::string_view json);

}  // namespace bellwether::ingest
