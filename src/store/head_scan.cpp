#include "store/head_scan.h"

namespace bellwether::store {
namespace {

constexpr int kMissesBeforePause = 8;
constexpr int kPause = 500;

}  // namespace

HeadScan::HeadScan(sqlite3* connection, const TableSpec& table)
    : m_table(table),
      m_query(connection, "SELECT id, batch, live, hash, " + columnList(table.keys()) + " FROM " +
                              std::string(table.name) + " WHERE id >= ?1 ORDER BY id") {}

bool HeadScan::open() {
  if (m_isOpen) return true;
  m_query.reset();
  m_query.bind(1, m_next);
  m_isOpen = m_query.step();
  return m_isOpen;
}

std::optional<RowHead> HeadScan::match(const Draft& draft, Dictionary& dictionary) {
  if (m_pause > 0) {
    --m_pause;
    return std::nullopt;
  }
  if (!open()) return std::nullopt;
  for (std::size_t i = 0; i < m_table.keyColumns; ++i) m_keys[i] = m_query.cell(static_cast<int>(i) + 4);
  if (!draft.hasKey(m_keys, dictionary)) return std::nullopt;
  const RowHead head{m_query.number(0), m_query.number(1), m_query.number(2) != 0,
                     static_cast<std::uint64_t>(m_query.number(3))};
  m_next = head.id + 1;
  m_isOpen = m_query.step();
  m_misses = 0;
  return head;
}

void HeadScan::continueAfter(std::int64_t id) {
  if (m_pause > 0) return;
  if (++m_misses > kMissesBeforePause) {
    m_misses = 0;
    m_pause = kPause;
  }
  m_next = id + 1;
  release();
}

void HeadScan::release() {
  m_query.reset();
  m_isOpen = false;
}

}  // namespace bellwether::store
