#include "store/segments.h"

#include <sqlite3.h>

#include <cstring>
#include <optional>
#include <span>
#include <vector>

#include "bellwether/records/facts_image.h"
#include "store/checksum.h"
#include "store/failure.h"
#include "store/ledger.h"
#include "store/query.h"
#include "store/tables.h"

namespace bellwether::store {
namespace {

constexpr std::size_t kSegment = std::size_t{4} << 20U;

/// The one row beside the segments.
struct Label {
  std::uint64_t stamp = 0;
  std::uint32_t layout = records::kImageLayout;
  std::uint64_t byteCount = 0;
  std::uint64_t checksum = 0;
};

std::optional<Label> readLabel(sqlite3* connection) {
  Query query(connection, "SELECT stamp, layout, byte_count, checksum FROM column_image WHERE id = 1");
  if (!query.step()) return std::nullopt;
  return Label{static_cast<std::uint64_t>(query.number(0)), static_cast<std::uint32_t>(query.number(1)),
               static_cast<std::uint64_t>(query.number(2)), static_cast<std::uint64_t>(query.number(3))};
}

/// The label, if the image is of this state and layout.
std::optional<Label> currentLabel(sqlite3* connection, std::uint64_t stamp) {
  const std::optional<Label> label = readLabel(connection);
  return label && label->stamp == stamp && label->layout == records::kImageLayout ? label : std::nullopt;
}

/// Cuts the image's bytes into segments.
class SegmentSink final : public records::ImageSink {
 public:
  explicit SegmentSink(Connection& connection)
      : m_connection(connection),
        m_insert(connection.handle(),
                 "INSERT INTO column_segment (id, bytes) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET bytes = ?2") {
    m_bytes.reserve(kSegment);
  }

  void write(std::span<const std::byte> bytes) override {
    m_label.byteCount += bytes.size();
    m_checksum.add(bytes);
    while (!bytes.empty()) {
      const std::size_t part = std::min(bytes.size(), kSegment - m_bytes.size());
      m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(part));
      bytes = bytes.subspan(part);
      if (m_bytes.size() == kSegment) store();
    }
  }

  void finish(std::uint64_t stamp) {
    if (!m_bytes.empty()) store();
    Query(m_connection.handle(), "DELETE FROM column_segment WHERE id > ?1").bind(1, m_segments).run();
    Query label(m_connection.handle(),
                "INSERT OR REPLACE INTO column_image (id, stamp, layout, byte_count, checksum) VALUES (1, ?1, ?2, ?3, "
                "?4)");
    label.bind(1, static_cast<std::int64_t>(stamp)).bind(2, std::int64_t{m_label.layout});
    label.bind(3, static_cast<std::int64_t>(m_label.byteCount));
    label.bind(4, static_cast<std::int64_t>(m_checksum.value())).run();
  }

 private:
  void store() {
    m_connection.expectNotInterrupted();
    m_insert.bind(1, ++m_segments);
    m_insert.bindBlob(2, {reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()}).run();
    m_bytes.clear();
  }

  Connection& m_connection;
  Query m_insert;
  Checksum m_checksum;
  Label m_label;
  std::vector<std::byte> m_bytes;
  std::int64_t m_segments = 0;
};

/// Reads the segments one after the other, straight to where the bytes belong. What cannot be read ends it: the rows
/// will tell what is wrong with the file.
class SegmentSource final : public records::ImageSource {
 public:
  explicit SegmentSource(Connection& connection) : m_connection(connection) {}
  ~SegmentSource() override { sqlite3_blob_close(m_blob); }
  SegmentSource(const SegmentSource&) = delete;
  SegmentSource& operator=(const SegmentSource&) = delete;

  bool read(std::span<std::byte> bytes) override {
    const std::span<std::byte> all = bytes;
    while (!bytes.empty()) {
      if (m_at == m_size && !openNext()) return false;
      const std::size_t part = std::min(bytes.size(), m_size - m_at);
      if (sqlite3_blob_read(m_blob, bytes.data(), static_cast<int>(part), static_cast<int>(m_at)) != SQLITE_OK)
        return false;
      m_at += part;
      bytes = bytes.subspan(part);
    }
    m_checksum.add(all);
    return true;
  }
  std::uint64_t checksum() const { return m_checksum.value(); }

 private:
  bool openNext() {
    m_connection.expectNotInterrupted();
    ++m_segment;
    const int result =
        m_blob ? sqlite3_blob_reopen(m_blob, m_segment)
               : sqlite3_blob_open(m_connection.handle(), "main", "column_segment", "bytes", m_segment, 0, &m_blob);
    if (result != SQLITE_OK) return false;
    m_at = 0;
    m_size = static_cast<std::size_t>(sqlite3_blob_bytes(m_blob));
    return m_size > 0;
  }

  Connection& m_connection;
  sqlite3_blob* m_blob = nullptr;
  sqlite3_int64 m_segment = 0;
  std::size_t m_at = 0, m_size = 0;
  Checksum m_checksum;
};

/// What the segments really hold, so that a label cannot promise more.
std::uint64_t storedBytes(sqlite3* connection) {
  Query query(connection, "SELECT sum(length(bytes)) FROM column_segment");
  return query.step() ? static_cast<std::uint64_t>(query.number(0)) : 0;
}

/// How often each code is used, whom it means, and a checksum over both.
void writeReferences(sqlite3* connection, const References& references) {
  Query insert(connection,
               "INSERT OR REPLACE INTO column_reference (role, uses, parties, checksum) VALUES (?1, ?2, ?3, ?4)");
  for (const Role role : {Role::Customer, Role::Rep}) {
    const auto bytes = [](const std::vector<std::uint32_t>& codes) { return std::as_bytes(std::span(codes)); };
    const auto uses = bytes(references.uses.of(role)), parties = bytes(references.parties(role));
    const auto text = [](std::span<const std::byte> part) {
      return std::string_view(reinterpret_cast<const char*>(part.data()), part.size());
    };
    Checksum checksum;
    checksum.add(uses);
    checksum.add(parties);
    insert.bind(1, static_cast<std::int64_t>(role)).bindBlob(2, text(uses)).bindBlob(3, text(parties));
    insert.bind(4, static_cast<std::int64_t>(checksum.value())).run();
  }
}

std::vector<std::uint32_t> codesIn(std::string_view blob) {
  std::vector<std::uint32_t> codes(blob.size() / sizeof(std::uint32_t));
  if (!codes.empty()) std::memcpy(codes.data(), blob.data(), codes.size() * sizeof(std::uint32_t));
  return codes;
}

/// Null when they are not such as were written.
std::shared_ptr<const References> readReferences(sqlite3* connection, const records::Facts& facts) {
  auto references = std::make_shared<References>();
  Query query(connection, "SELECT role, uses, parties, checksum FROM column_reference ORDER BY role");
  for (const Role role : {Role::Customer, Role::Rep}) {
    if (!query.step() || query.number(0) != static_cast<std::int64_t>(role)) return nullptr;
    Checksum checksum;
    for (const int column : {1, 2}) checksum.add(std::as_bytes(std::span(query.blob(column))));
    if (checksum.value() != static_cast<std::uint64_t>(query.number(3))) return nullptr;
    references->uses.of(role) = codesIn(query.blob(1));
    references->parties(role) = codesIn(query.blob(2));
    const std::size_t limit = role == Role::Customer ? facts.customerCount() : facts.repCount();
    for (const records::RowIndex party : references->parties(role))
      if (party != records::kNone && party >= limit) return nullptr;
  }
  return references;
}

}  // namespace

std::uint64_t stampOf(const Ledger& seals) {
  HashChain stamp;
  const auto add = [&](std::size_t slot) {
    stamp.add(seals.entry(slot).rows).add(static_cast<std::int64_t>(seals.entry(slot).sum));
  };
  for (const SealedTable table :
       {SealedTable::Term, SealedTable::CustomerRef, SealedTable::RepRef, SealedTable::Workspace})
    add(Ledger::slotOf(table));
  for (const TableSpec& table : allTables()) add(Ledger::recordSlot(table.kind));
  return stamp.value();
}

LoadedFacts readSegments(Connection& connection, std::uint64_t stamp) {
  try {
    const std::optional<Label> label = currentLabel(connection.handle(), stamp);
    if (!label || label->byteCount != storedBytes(connection.handle())) return {};
    const SmallPageCache cache(connection);
    SegmentSource source(connection);
    auto facts = records::readImage(source, label->byteCount);
    if (source.checksum() != label->checksum || !facts) return {};
    return {facts, readReferences(connection.handle(), *facts)};
  } catch (const Failure& failure) {
    if (failure.error().code == ErrorCode::Interrupted) throw;
    return {};  // damaged here, perhaps nowhere else
  }
}

void writeSegments(Connection& connection, const LoadedFacts& loaded, std::uint64_t stamp) {
  if (currentLabel(connection.handle(), stamp)) return;
  connection.beginWrite();
  try {
    Ledger seals;
    seals.load(connection.handle());
    if (stampOf(seals) != stamp) throw Failure(ErrorCode::InvalidArgument, "facts");
    SegmentSink sink(connection);
    records::writeImage(*loaded.facts, sink);
    sink.finish(stamp);
    writeReferences(connection.handle(), *loaded.references);
    connection.commit();
  } catch (...) {
    connection.rollback();
    throw;
  }
}

}  // namespace bellwether::store
