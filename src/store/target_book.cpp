#include "bellwether/store/target_book.h"

#include <algorithm>

#include "store/failure.h"
#include "store/target_guard.h"
#include "store/workspace_impl.h"

namespace bellwether::store {
namespace {

constexpr std::size_t kAmount = 8;  // columns of the table `target`
constexpr std::size_t kCurrency = 9;

records::FieldMask allFields() {
  records::FieldMask mask = 0;
  for (const records::Field field : records::templateFields(records::RecordKind::Targets))
    mask |= records::maskOf(field);
  return mask;
}

BatchSource sourceNamed(const std::string& file) {
  BatchSource source;
  source.file = file;
  source.kind = records::RecordKind::Targets;
  source.profile = "hand";
  source.supplied = allFields();
  return source;
}

/// The name that the reps' records give an id; files that name reps by id alone repeat it as the name.
std::optional<std::string> repNamed(sqlite3* connection, std::string_view id) {
  Query query(connection, "SELECT name FROM rep WHERE rep_id = ?1 AND live = 1 AND name <> '' ORDER BY id LIMIT 1");
  query.bind(1, id);
  return query.step() ? std::optional(std::string(query.text(0))) : std::nullopt;
}

std::vector<StoredTarget> targetsOf(sqlite3* connection) {
  Dictionary dictionary(connection, nullptr);
  Query query(connection, std::string("SELECT id, scope, rep, scope_name, kpi, from_day, end_day, amount, currency "
                                      "FROM target WHERE ") +
                              kTargetInForce + " ORDER BY scope, scope_key, from_day, id");
  std::vector<StoredTarget> targets;
  while (query.step()) {
    StoredTarget stored;
    stored.id = query.number(0);
    records::Target& target = stored.target;
    if (query.number(1) < 0 || query.number(1) > static_cast<std::int64_t>(records::TargetScope::Region))
      throw Failure(ErrorCode::Damaged, "target");
    target.scope = static_cast<records::TargetScope>(query.number(1));
    if (target.scope == records::TargetScope::Rep) {
      const RefText rep = dictionary.ref(Role::Rep, query.number(2));
      target.scopeId = {std::string(rep.id), std::string(rep.name), std::string(rep.nameKey)};
      if (const auto name = repNamed(connection, rep.id); name && !rep.id.empty()) target.scopeId.name = *name;
    } else {
      target.scopeId.name = dictionary.term(query.number(3));
    }
    target.kpi = dictionary.term(query.number(4));
    target.period = {LocalDate::fromDays(query.number(5)), LocalDate::fromDays(query.number(6))};
    target.amount = query.number(7);
    target.currency = dictionary.term(query.number(8));
    targets.push_back(std::move(stored));
  }
  return targets;
}

/// Writes the edits of one batch as versions of the records they change.
class TargetWriter final {
 public:
  TargetWriter(WriteScope& scope, const BatchSource& source, const std::string& at)
      : m_scope(scope),
        m_table(scope.connection().handle(), &scope.ledger(), tableOf(records::RecordKind::Targets)),
        m_source(source),
        m_at(at),
        m_batch(scope.log().begin(source, at)) {}

  void remove(std::int64_t id) {
    change(id, [](Cells& cells) { cells[kAmount] = Cell::of(kTargetTakenBack); });
  }

  void set(const TargetEdits::NewAmount& edit) {
    const std::int64_t currency = m_scope.dictionary().termCode(edit.currency);
    change(edit.id, [&](Cells& cells) {
      cells[kAmount] = Cell::of(edit.amount);
      cells[kCurrency] = Cell::of(currency);
    });
  }

  void add(const std::vector<records::Target>& targets) {
    TargetGuard guard(m_scope.connection().handle());
    RowEncoder encoder(m_scope.dictionary(), m_table.spec(), m_source.origin);
    BatchWriter writer({m_scope.connection().handle(), m_scope.ledger(), m_scope.dictionary(), m_scope.log()},
                       m_table.spec(), m_batch, m_source.supplied);
    for (const records::Target& target : targets) {
      if (!guard.accept(target)) throw Failure(ErrorCode::InvalidArgument, target.period.begin.toIso());
      const RowFate fate = writer.write(encoder.encode(target));
      if (fate == RowFate::Duplicate) throw Failure(ErrorCode::InvalidArgument, target.period.begin.toIso());
      m_counts.added += fate == RowFate::Added;
      m_counts.updated += fate == RowFate::Updated;
      m_counts.unchanged += fate == RowFate::Unchanged;
    }
    writer.finish();
  }

  BatchInfo end() {
    BatchInfo info;
    info.id = m_batch;
    info.source = m_source;
    info.importedAt = m_at;
    info.counts = m_counts;
    m_scope.log().end(info);
    return info;
  }

 private:
  template <class Edit>
  void change(std::int64_t id, Edit&& edit) {
    const std::optional<RowHead> head = m_table.findById(id);
    if (!head || !head->live) throw Failure(ErrorCode::NotFound, std::to_string(id));
    if (head->batch == m_batch) throw Failure(ErrorCode::InvalidArgument, std::to_string(id));
    OwnedCells old;
    m_table.readCells(id, old);
    Cells cells = old.cells();
    edit(cells);
    const std::uint64_t hash = hashRow(m_table.spec(), cells, m_scope.dictionary());
    if (hash == head->hash) return;
    m_table.insertVersion(id, head->batch, old.cells(), m_scope.log().supplied(head->batch));
    m_table.update(*head, {id, m_batch, true, hash}, cells);
    ++m_counts.updated;
  }

  WriteScope& m_scope;
  RecordTable m_table;
  BatchSource m_source;
  std::string m_at;
  std::int64_t m_batch;
  RowCounts m_counts;
};

}  // namespace

struct TargetBook::Impl {
  std::shared_ptr<Connection> connection;
};

TargetBook::TargetBook(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
TargetBook::~TargetBook() = default;
TargetBook::TargetBook(TargetBook&&) noexcept = default;
TargetBook& TargetBook::operator=(TargetBook&&) noexcept = default;

Result<TargetBook> TargetBook::open(const std::filesystem::path& path, WorkspaceFile::Access access) {
  return guarded(path, [&] { return TargetBook(std::make_unique<Impl>(Impl{Connection::open(path, access)})); });
}

Result<std::vector<StoredTarget>> TargetBook::all() const {
  m_impl->connection->forgetInterrupt();
  return guarded(m_impl->connection->path(), [&] {
    const ReadScope scope(*m_impl->connection);
    return targetsOf(m_impl->connection->handle());
  });
}

Result<BatchInfo> TargetBook::apply(const TargetEdits& edits, const std::string& file, const std::string& at) {
  Connection& connection = *m_impl->connection;
  connection.forgetInterrupt();
  auto result = guarded(connection.path(), [&] {
    if (edits.isEmpty()) throw Failure(ErrorCode::InvalidArgument, "targets");
    WriteScope scope(m_impl->connection);
    TargetWriter writer(scope, sourceNamed(file), at);
    for (const std::int64_t id : edits.removed) writer.remove(id);
    for (const TargetEdits::NewAmount& edit : edits.changed) writer.set(edit);
    writer.add(edits.added);
    BatchInfo info = writer.end();
    scope.commit();
    return info;
  });
  if (!result && result.error().code == ErrorCode::CannotWrite) connection.refuseWrites();
  return result;
}

}  // namespace bellwether::store
