#include "store/failure.h"
#include "store/workspace_impl.h"

namespace bellwether::store {

WriteScope::WriteScope(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection)),
      m_dictionary(m_connection->handle(), &m_ledger),
      m_log(m_connection->handle()) {
  m_connection->beginWrite();
  m_isOpen = true;
  try {
    m_ledger.load(m_connection->handle());
  } catch (...) {
    rollback();
    throw;
  }
}

WriteScope::~WriteScope() { rollback(); }

void WriteScope::commit() {
  if (!m_isOpen) throw Failure(ErrorCode::InvalidArgument, "transaction");
  try {
    m_dictionary.storeNewWords();
    m_ledger.flush(m_connection->handle());
    m_connection->commit();
    m_isOpen = false;
  } catch (...) {
    rollback();
    throw;
  }
}

void WriteScope::rollback() noexcept {
  if (m_isOpen) m_connection->rollback();
  m_isOpen = false;
}

}  // namespace bellwether::store
