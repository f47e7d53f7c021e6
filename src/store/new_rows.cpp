#include "store/new_rows.h"

#include <sqlite3.h>

#include <cstring>
#include <string>

#include "store/failure.h"
#include "store/query.h"

namespace bellwether::store {
namespace {

constexpr int kHeadColumns = 4;
constexpr const char* kPointerType = "bellwether-new-rows";

struct Cursor {
  sqlite3_vtab_cursor base;  // SQLite's part comes first
  const NewRows* rows;
  std::size_t row;
};

Cursor* cursorOf(sqlite3_vtab_cursor* base) { return reinterpret_cast<Cursor*>(base); }

int connectTable(sqlite3* connection, void*, int, const char* const*, sqlite3_vtab** table, char**) {
  std::string sql = "CREATE TABLE rows (";
  for (std::size_t i = 0; i < kHeadColumns + kMaxColumns; ++i) sql += "c" + std::to_string(i) + ", ";
  const int result = sqlite3_declare_vtab(connection, (sql + "source HIDDEN)").c_str());
  if (result != SQLITE_OK) return result;
  *table = static_cast<sqlite3_vtab*>(sqlite3_malloc(sizeof(sqlite3_vtab)));
  if (*table == nullptr) return SQLITE_NOMEM;
  std::memset(*table, 0, sizeof **table);
  return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table) {
  sqlite3_free(table);
  return SQLITE_OK;
}

/// The hidden column takes the rows' address, as a pointer value that SQL text cannot make.
int planTable(sqlite3_vtab*, sqlite3_index_info* info) {
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto& constraint = info->aConstraint[i];
    if (constraint.iColumn != kHeadColumns + static_cast<int>(kMaxColumns) || constraint.usable == 0 ||
        constraint.op != SQLITE_INDEX_CONSTRAINT_EQ)
      continue;
    info->aConstraintUsage[i].argvIndex = 1;
    info->aConstraintUsage[i].omit = 1;
    return SQLITE_OK;
  }
  return SQLITE_CONSTRAINT;
}

int openCursor(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
  auto* made = static_cast<Cursor*>(sqlite3_malloc(sizeof(Cursor)));
  if (made == nullptr) return SQLITE_NOMEM;
  std::memset(made, 0, sizeof *made);
  *cursor = &made->base;
  return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor) {
  sqlite3_free(cursorOf(cursor));
  return SQLITE_OK;
}

int startCursor(sqlite3_vtab_cursor* cursor, int, const char*, int count, sqlite3_value** values) {
  Cursor* const at = cursorOf(cursor);
  at->rows = count == 1 ? static_cast<const NewRows*>(sqlite3_value_pointer(values[0], kPointerType)) : nullptr;
  at->row = 0;
  return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor* cursor) {
  ++cursorOf(cursor)->row;
  return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor* cursor) {
  const Cursor* const at = cursorOf(cursor);
  return at->rows == nullptr || at->row >= at->rows->size() ? 1 : 0;
}

void giveHead(sqlite3_context* context, const RowHead& head, int column) {
  switch (column) {
    case 0:
      return sqlite3_result_int64(context, head.id);
    case 1:
      return sqlite3_result_int64(context, head.batch);
    case 2:
      return sqlite3_result_int(context, head.live ? 1 : 0);
    default:
      return sqlite3_result_int64(context, static_cast<std::int64_t>(head.hash));
  }
}

int giveColumn(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
  const Cursor* const at = cursorOf(cursor);
  if (column < kHeadColumns) {
    giveHead(context, at->rows->head(at->row), column);
    return SQLITE_OK;
  }
  const auto index = static_cast<std::size_t>(column - kHeadColumns);
  if (index >= at->rows->table().columns.size()) return SQLITE_OK;
  const Cell& cell = at->rows->cell(at->row, index);
  switch (cell.type()) {
    case CellType::Int:
      sqlite3_result_int64(context, cell.number());
      break;
    case CellType::Text:
      // An empty view may hold a null pointer, which would be NULL.
      sqlite3_result_text(context, cell.text().empty() ? "" : cell.text().data(), static_cast<int>(cell.text().size()),
                          SQLITE_STATIC);
      break;
    case CellType::Null:
      break;
  }
  return SQLITE_OK;
}

int giveRowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) {
  *id = static_cast<sqlite3_int64>(cursorOf(cursor)->row);
  return SQLITE_OK;
}

sqlite3_module makeModule() {
  sqlite3_module module;
  std::memset(&module, 0, sizeof module);
  module.xConnect = connectTable;  // without xCreate it exists by its name alone and never in a schema
  module.xDisconnect = disconnectTable;
  module.xBestIndex = planTable;
  module.xOpen = openCursor;
  module.xClose = closeCursor;
  module.xFilter = startCursor;
  module.xNext = nextRow;
  module.xEof = isAtEnd;
  module.xColumn = giveColumn;
  module.xRowid = giveRowId;
  return module;
}

std::string insertSql(const TableSpec& table) {
  std::string columns;
  for (std::size_t i = 0; i < kHeadColumns + table.columns.size(); ++i)
    columns += (i == 0 ? "c" : ", c") + std::to_string(i);
  return "INSERT INTO " + std::string(table.name) + " (id, batch, live, hash, " + columnList(table.columns) +
         ") SELECT " + columns + " FROM new_rows WHERE source = ?1";
}

}  // namespace

void registerNewRows(sqlite3* connection) {
  static const sqlite3_module module = makeModule();
  expectOk(connection, sqlite3_create_module(connection, "new_rows", &module, nullptr));
}

void NewRows::add(const RowHead& head, const Cells& cells) {
  m_heads.push_back(head);
  for (std::size_t i = 0; i < m_table->columns.size(); ++i)
    m_cells.push_back(cells[i].type() == CellType::Text ? Cell::of(m_texts.keep(cells[i].text())) : cells[i]);
}

void NewRows::addExtra(std::int64_t id, std::int64_t batch, std::string_view json) {
  m_extras.push_back({id, batch, m_texts.keep(json)});
}

void NewRows::clear() {
  m_heads.clear();
  m_cells.clear();
  m_extras.clear();
  m_texts.clear();
  m_words = {};
}

void NewRows::storeExtras(sqlite3* connection) {
  if (m_extras.empty()) return;
  Query insert(connection, "INSERT INTO extra (kind, id, batch, json) VALUES (?1, ?2, ?3, ?4)");
  insert.bind(1, static_cast<std::int64_t>(m_table->kind));
  for (const Extra& extra : m_extras) insert.bind(2, extra.id).bind(3, extra.batch).bind(4, extra.json).run();
}

void NewRows::store(sqlite3* connection) {
  store::store(connection, m_words);
  if (!m_heads.empty()) {
    Query insert(connection, insertSql(*m_table));
    insert.bindPointer(1, this, kPointerType);
    insert.run();
  }
  storeExtras(connection);
  clear();
}

}  // namespace bellwether::store
