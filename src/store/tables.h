#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "bellwether/records/records.h"

namespace bellwether::store {

/// How a column's value is to be read. Term, CustomerRef and RepRef are codes into the tables of those names (0:
/// empty).
enum class ColumnType : std::uint8_t { Int, Text, Term, CustomerRef, RepRef, Shares };

/// Empty what: Null for optional numbers, Zero for codes and numbers that are never absent, Text for texts.
enum class EmptyValue : std::uint8_t { Null, Zero, Text };

struct ColumnSpec {
  std::string_view name;
  ColumnType type = ColumnType::Int;
  EmptyValue empty = EmptyValue::Zero;
  records::FieldMask fields = 0;  ///< the file's fields that supply it; 0 for key columns
};

/// A table of records: what it is keyed by, and what a version of a record can say. See docs/workspace-schema.md.
struct TableSpec {
  records::RecordKind kind = records::RecordKind::Deals;
  std::string_view name;
  std::string_view versionName;
  std::span<const ColumnSpec> columns;  ///< key columns first
  std::size_t keyColumns = 0;
  records::FieldMask always = 0;  ///< fields that every row supplies, whatever the file's columns are

  std::span<const ColumnSpec> keys() const { return columns.first(keyColumns); }
  std::span<const ColumnSpec> values() const { return columns.subspan(keyColumns); }
};

inline constexpr std::size_t kMaxColumns = 20;

const TableSpec& tableOf(records::RecordKind kind);
std::span<const TableSpec> allTables();

/// "a, b, c" of the columns, each after `prefix`.
std::string columnList(std::span<const ColumnSpec> columns, std::string_view prefix = "");

}  // namespace bellwether::store
