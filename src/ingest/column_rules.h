#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/ingest/profile.h"

namespace bellwether::ingest {

/// What one column is taken for.
struct ColumnUse {
  HeaderRule rule;
  Confidence confidence = Confidence::None;
};

/// What the columns of a file are taken for, under one profile and kind.
struct Columns {
  std::vector<std::optional<ColumnUse>> uses;  ///< one per column
  bool generatedIds = false;
  /// Whether a column holds the field, in any role.
  bool has(records::Field field) const;
  bool has(records::Field field, Role role) const;
};

enum class Synonyms { With, Without };

/// Gives each column its field: by the profile's headers, then by the template's and the synonyms. A field has one
/// column per role.
Columns assignColumns(std::span<const std::string> keys, const Profile& profile, records::RecordKind kind,
                      Synonyms synonyms = Synonyms::With);

/// Whether the file has all headers of one of the groups.
bool hasGroup(std::span<const std::string> keys, const std::vector<std::vector<std::string>>& groups);

/// A deals file without ids whose rows can have keys made from customer, name and creation date.
bool needsGeneratedIds(const Columns& columns);

/// The template's header of the first field that a file of the kind cannot do without; empty when all are there.
std::string_view missingField(const Columns& columns, records::RecordKind kind);

/// Whether the columns tell this kind from others (a bare `name` and `email` do not make a list of reps).
bool isIdentified(const Columns& columns, std::span<const std::string> keys, records::RecordKind kind);

}  // namespace bellwether::ingest
