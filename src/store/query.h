#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/cell.h"

struct sqlite3;
struct sqlite3_stmt;

namespace bellwether::store {

/// A prepared statement for the hot paths: columns without shared pointers, texts as views, failures thrown as Failure.
class Query final {
 public:
  Query(sqlite3* connection, std::string_view sql);
  ~Query();
  Query(Query&& other) noexcept;
  Query& operator=(Query&& other) noexcept;

  /// Positions count from 1. Texts are not copied: they must live until the step.
  Query& bind(int position, std::int64_t value);
  Query& bind(int position, std::string_view value);
  Query& bind(int position, const Cell& cell);
  Query& bindNull(int position);
  /// A value that only our own virtual table reads; SQL cannot make one.
  Query& bindPointer(int position, void* pointer, const char* type);
  Query& bindBlob(int position, std::string_view bytes);

  /// True while there is a row.
  bool step();
  /// Steps to the end, then resets for the next use.
  void run();
  void reset();

  /// Positions count from 0. Views live until the next step or reset.
  bool isNull(int column) const;
  std::int64_t number(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  Cell cell(int column) const;
  int columnCount() const;

 private:
  sqlite3* m_connection = nullptr;
  sqlite3_stmt* m_statement = nullptr;
};

/// Runs statements that give no rows. Requires: fixed text, never built from data.
void execute(sqlite3* connection, const std::string& sql);

}  // namespace bellwether::store
