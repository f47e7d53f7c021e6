#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "store/failure.h"
#include "store/workspace_impl.h"

namespace bellwether::store {

/// Tables beside the records, read and written through a connection of their own. The tables written are sealed anew
/// with each write.
class SideBook final {
 public:
  SideBook(std::shared_ptr<Connection> connection, std::initializer_list<SealedTable> tables)
      : m_connection(std::move(connection)), m_tables(tables) {}

  sqlite3* handle() const { return m_connection->handle(); }

  template <class Body>
  auto read(Body&& body) const {
    m_connection->forgetInterrupt();
    return guarded(m_connection->path(), std::forward<Body>(body));
  }

  /// One transaction. `body` returns the answer, and throws Failure to leave everything as it was.
  template <class Body>
  auto write(Body&& body) {
    m_connection->forgetInterrupt();
    auto result = guarded(m_connection->path(), [&] {
      WriteScope scope(m_connection);
      auto answer = body();
      for (const SealedTable table : m_tables) {
        const std::size_t slot = Ledger::slotOf(table);
        scope.ledger().set(slot, sealWholeTable(handle(), Ledger::nameOf(slot)));
      }
      scope.commit();
      return answer;
    });
    if (!result && result.error().code == ErrorCode::CannotWrite) m_connection->refuseWrites();
    return result;
  }

 private:
  std::shared_ptr<Connection> m_connection;
  std::vector<SealedTable> m_tables;
};

/// The id that a table's next row gets: 1 when it is empty.
std::int64_t nextId(sqlite3* connection, const std::string& table);
/// Deletes a row by its id. Throws Failure NotFound when there is none.
void removeKept(sqlite3* connection, const std::string& table, std::int64_t id);

template <class Value>
Status statusOf(const Result<Value>& result) {
  if (!result) return tl::unexpected(result.error());
  return {};
}

}  // namespace bellwether::store
