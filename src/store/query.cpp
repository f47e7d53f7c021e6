#include "store/query.h"

#include <sqlite3.h>

#include <utility>

#include "store/failure.h"

namespace bellwether::store {

Query::Query(sqlite3* connection, std::string_view sql) : m_connection(connection) {
  expectOk(connection, sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Query::~Query() { sqlite3_finalize(m_statement); }

Query::Query(Query&& other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)) {}

Query& Query::operator=(Query&& other) noexcept {
  std::swap(m_connection, other.m_connection);
  std::swap(m_statement, other.m_statement);
  return *this;
}

Query& Query::bind(int position, std::int64_t value) {
  expectOk(m_connection, sqlite3_bind_int64(m_statement, position, value));
  return *this;
}

Query& Query::bind(int position, std::string_view value) {
  // A null pointer would bind NULL, and an empty view may hold one.
  const char* text = value.empty() ? "" : value.data();
  expectOk(m_connection, sqlite3_bind_text64(m_statement, position, text, value.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Query& Query::bind(int position, const Cell& cell) {
  switch (cell.type()) {
    case CellType::Int:
      return bind(position, cell.number());
    case CellType::Text:
      return bind(position, cell.text());
    case CellType::Null:
      break;
  }
  return bindNull(position);
}

Query& Query::bindNull(int position) {
  expectOk(m_connection, sqlite3_bind_null(m_statement, position));
  return *this;
}

Query& Query::bindPointer(int position, void* pointer, const char* type) {
  expectOk(m_connection, sqlite3_bind_pointer(m_statement, position, pointer, type, nullptr));
  return *this;
}

Query& Query::bindBlob(int position, std::string_view bytes) {
  expectOk(m_connection,
           sqlite3_bind_blob64(m_statement, position, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_STATIC));
  return *this;
}

bool Query::step() {
  const int result = sqlite3_step(m_statement);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  const Failure failure = lastFailure(m_connection);
  sqlite3_reset(m_statement);
  throw failure;
}

void Query::run() {
  while (step()) {
  }
  sqlite3_reset(m_statement);
}

void Query::reset() { sqlite3_reset(m_statement); }

bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::int64_t Query::number(int column) const { return sqlite3_column_int64(m_statement, column); }

std::string_view Query::text(int column) const {
  const unsigned char* text = sqlite3_column_text(m_statement, column);
  const int size = sqlite3_column_bytes(m_statement, column);
  return text == nullptr ? std::string_view{}
                         : std::string_view(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
}

std::string_view Query::blob(int column) const {
  const void* bytes = sqlite3_column_blob(m_statement, column);
  const int size = sqlite3_column_bytes(m_statement, column);
  return bytes == nullptr ? std::string_view{}
                          : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

Cell Query::cell(int column) const {
  switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
      return Cell::of(number(column));
    case SQLITE_NULL:
      return Cell::null();
    default:
      return Cell::of(text(column));
  }
}

int Query::columnCount() const { return sqlite3_column_count(m_statement); }

void execute(sqlite3* connection, const std::string& sql) {
  expectOk(connection, sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr));
}

}  // namespace bellwether::store
