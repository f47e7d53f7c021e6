#include "store/facts_loader.h"
#include "store/failure.h"
#include "store/workspace_impl.h"

namespace bellwether::store {
namespace {

/// Runs a step of an import; a step that fails rolls the whole import back, for a half-taken run of rows must not be
/// committed.
template <class Impl, class Body>
auto importStep(const std::unique_ptr<Impl>& impl, Body&& body) {
  Connection& connection = impl->scope.connection();
  connection.forgetInterrupt();
  auto result = guarded(connection.path(), [&] {
    if (!impl->scope.isOpen()) throw Failure(ErrorCode::InvalidArgument, "transaction");
    return body();
  });
  if (!result) {
    impl->batch.reset();
    impl->scope.rollback();
    if (result.error().code == ErrorCode::CannotWrite) connection.refuseWrites();
  }
  return result;
}

}  // namespace

ImportTransaction::ImportTransaction(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
ImportTransaction::~ImportTransaction() = default;
ImportTransaction::ImportTransaction(ImportTransaction&&) noexcept = default;
ImportTransaction& ImportTransaction::operator=(ImportTransaction&&) noexcept = default;

Status ImportTransaction::beginBatch(const BatchSource& source, const std::string& importedAt) {
  return importStep(m_impl, [&] {
    if (m_impl->batch) throw Failure(ErrorCode::InvalidArgument, "batch");
    WriteScope& scope = m_impl->scope;
    const BatchWriter::Context context{scope.connection().handle(), scope.ledger(), scope.dictionary(), scope.log(),
                                       &m_impl->changed};
    m_impl->batch.emplace(scope.connection(), context, source, importedAt);
  });
}

Result<std::vector<StoreReject>> ImportTransaction::add(const records::RecordBatch& rows) {
  return importStep(m_impl, [&] {
    if (!m_impl->batch) throw Failure(ErrorCode::InvalidArgument, "batch");
    return m_impl->batch->add(rows);
  });
}

Result<BatchInfo> ImportTransaction::endBatch(std::int64_t rejectedByReader, const std::string& sha256) {
  return importStep(m_impl, [&] {
    if (!m_impl->batch) throw Failure(ErrorCode::InvalidArgument, "batch");
    BatchInfo info = m_impl->batch->end(rejectedByReader, sha256);
    m_impl->batch.reset();
    return info;
  });
}

Result<BatchInfo> ImportTransaction::endRepeated(std::int64_t id) {
  return importStep(m_impl, [&] {
    if (!m_impl->batch) throw Failure(ErrorCode::InvalidArgument, "batch");
    BatchInfo info = m_impl->batch->endRepeated(m_impl->scope.log().all(), id);
    m_impl->batch.reset();
    return info;
  });
}

Result<std::shared_ptr<const records::Facts>> ImportTransaction::loadFacts() const {
  return importStep(m_impl, [&] {
    if (m_impl->batch) m_impl->batch->settle();
    WriteScope& scope = m_impl->scope;
    scope.dictionary().storeNewWords();
    if (!m_impl->batch)
      if (const auto updated =
              m_impl->base->update(scope.connection(), scope.ledger(), m_impl->dealsBefore, m_impl->changed))
        return updated->facts;
    return store::loadFacts(scope.connection()).facts;
  });
}

Status ImportTransaction::commit() {
  return importStep(m_impl, [&] {
    if (m_impl->batch) throw Failure(ErrorCode::InvalidArgument, "batch");
    m_impl->scope.commit();
    m_impl->base->follow(m_impl->dealsBefore, m_impl->scope.ledger(), m_impl->changed);
  });
}

void ImportTransaction::rollback() {
  m_impl->batch.reset();
  m_impl->scope.rollback();
}

}  // namespace bellwether::store
