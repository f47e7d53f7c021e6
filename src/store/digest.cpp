#include "store/digest.h"

#include <algorithm>
#include <vector>

#include "bellwether/core/sha256.h"
#include "store/dictionary.h"
#include "store/extras.h"
#include "store/hashing.h"
#include "store/row.h"
#include "store/split_collector.h"
#include "store/target_guard.h"
#include "store/workspace_settings.h"

namespace bellwether::store {
namespace {

/// Writes values so that different rows never give the same text.
class Canon final {
 public:
  Canon& add(std::string_view text) {
    m_text.append(std::to_string(text.size())).append(":").append(text);
    return *this;
  }
  Canon& add(std::int64_t number) {
    m_text.append(std::to_string(number)).append(";");
    return *this;
  }
  Canon& addNull() {
    m_text += '-';
    return *this;
  }
  std::string& text() { return m_text; }

 private:
  std::string m_text;
};

class Digester final {
 public:
  explicit Digester(Connection& connection)
      : m_connection(connection), m_dictionary(connection.handle(), nullptr), m_deals(connection.handle()) {}

  std::string digest() {
    addSettings();
    for (const TableSpec& table : allTables()) addTable(table);
    return m_total.hex();
  }

 private:
  void addSettings();
  void addTable(const TableSpec& table);
  void addValue(Canon& canon, ColumnType type, const Cell& cell);
  void addRef(Canon& canon, Role role, std::int64_t code);
  void addShares(Canon& canon, std::string_view text);

  Connection& m_connection;
  Dictionary m_dictionary;
  DealFinder m_deals;
  Sha256 m_total;
};

void Digester::addSettings() {
  const records::WorkspaceSettings settings = readSettings(m_connection.handle());
  Canon canon;
  canon.add(settings.companyName).add(settings.currency.code()).add(std::int64_t{settings.calendar.startMonth});
  canon.add(static_cast<std::int64_t>(settings.calendar.weekStart)).add(settings.timeZone);
  canon.add(std::int64_t{settings.retentionWindowMonths});
  m_total.update(canon.text());
}

void Digester::addRef(Canon& canon, Role role, std::int64_t code) {
  const RefText& ref = m_dictionary.ref(role, code);
  canon.add(m_dictionary.term(ref.origin)).add(ref.id).add(ref.name);
}

void Digester::addShares(Canon& canon, std::string_view text) {
  std::vector<std::string> shares;
  for (const auto& [rep, ppm] : parseShares(text)) {
    Canon share;
    addRef(share, Role::Rep, rep);
    shares.push_back(share.add(std::int64_t{ppm}).text());
  }
  std::ranges::sort(shares);
  for (const std::string& share : shares) canon.add(share);
}

void Digester::addValue(Canon& canon, ColumnType type, const Cell& cell) {
  if (cell.type() == CellType::Null) {
    canon.addNull();
    return;
  }
  switch (type) {
    case ColumnType::Int:
      canon.add(cell.number());
      break;
    case ColumnType::Text:
      canon.add(cell.text());
      break;
    case ColumnType::Term:
      canon.add(m_dictionary.term(cell.number()));
      break;
    case ColumnType::CustomerRef:
      addRef(canon, Role::Customer, cell.number());
      break;
    case ColumnType::RepRef:
      addRef(canon, Role::Rep, cell.number());
      break;
    case ColumnType::Shares:
      addShares(canon, cell.text());
      break;
  }
}

void Digester::addTable(const TableSpec& table) {
  const std::string inForce = table.kind == records::RecordKind::Targets ? kTargetInForce : "live = 1";
  Query query(m_connection.handle(), "SELECT id, " + columnList(table.columns) + " FROM " + std::string(table.name) +
                                         " WHERE " + inForce + " ORDER BY id");
  Query extra(m_connection.handle(),
              "SELECT e.id, e.json FROM extra e JOIN batch b ON b.id = e.batch WHERE e.kind = ?1 AND b.undone_at IS "
              "NULL ORDER BY e.id, e.batch");
  extra.bind(1, static_cast<std::int64_t>(table.kind));
  bool hasExtra = extra.step();
  std::vector<std::string> rows;
  while (query.step()) {
    if (rows.size() % 65536 == 0) m_connection.expectNotInterrupted();
    // Splits sleep while their deal is not there: an import would refuse them.
    if (table.kind == records::RecordKind::Splits && !m_deals.isThere(query.number(1), query.text(2))) continue;
    Canon canon;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      addValue(canon, table.columns[i].type, query.cell(static_cast<int>(i) + 1));
    std::string json;
    for (; hasExtra && extra.number(0) <= query.number(0); hasExtra = extra.step())
      if (extra.number(0) == query.number(0)) json = extra.text(1);
    rows.push_back(sha256Hex(canon.add(json).text()));
  }
  std::ranges::sort(rows);
  m_total.update(Canon().add(table.name).add(static_cast<std::int64_t>(rows.size())).text());
  for (const std::string& row : rows) m_total.update(row);
}

}  // namespace

std::string contentDigest(Connection& connection) {
  const ReadScope scope(connection);
  return Digester(connection).digest();
}

}  // namespace bellwether::store
