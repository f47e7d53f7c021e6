#include "store/batch_import.h"

#include <algorithm>
#include <concepts>

#include "store/failure.h"

namespace bellwether::store {
namespace {

using records::Field;
using records::RecordKind;

/// The value that names a record in a reject.
std::pair<Field, std::string> nameOf(const records::Deal& deal) { return {Field::DealId, deal.id}; }
std::pair<Field, std::string> nameOf(const records::Customer& customer) {
  return {Field::CustomerId, customer.id.empty() ? customer.name : customer.id};
}
std::pair<Field, std::string> nameOf(const records::Rep& rep) {
  return {Field::RepId, rep.id.empty() ? rep.name : rep.id};
}
std::pair<Field, std::string> nameOf(const records::Reference& rep) {
  return {Field::RepId, rep.id.empty() ? rep.name : rep.id};
}
std::pair<Field, std::string> nameOf(const records::RepTeam& membership) { return nameOf(membership.rep); }
std::pair<Field, std::string> nameOf(const records::Target& target) {
  return {Field::From, target.period.begin.toIso()};
}
std::pair<Field, std::string> nameOf(const records::Cost& cost) { return {Field::From, cost.period.begin.toIso()}; }
std::pair<Field, std::string> nameOf(const records::MarketSize& size) {
  return {Field::From, size.period.begin.toIso()};
}
std::pair<Field, std::string> nameOf(const records::Rate& rate) { return {Field::CurrencyField, rate.currency}; }
std::pair<Field, std::string> nameOf(const records::CalendarDay& day) { return {Field::Day, day.date.toIso()}; }
std::pair<Field, std::string> nameOf(const records::RepRamp& ramp) { return nameOf(ramp.rep); }
std::pair<Field, std::string> nameOf(const records::RepMerge& merge) { return nameOf(merge.rep); }

template <class Record>
std::string_view extraOf(const Record& record) {
  if constexpr (requires { record.extra; }) {
    return record.extra;
  } else {
    return {};
  }
}

std::string percentText(std::int32_t ppm) {
  std::string text = std::to_string(ppm / 10'000);
  if (const std::int32_t rest = ppm % 10'000; rest != 0) text += "." + std::to_string(10'000 + rest).substr(1);
  return text;
}

}  // namespace

BatchImport::BatchImport(Connection& connection, const BatchWriter::Context& context, const BatchSource& source,
                         const std::string& importedAt)
    : m_connection(connection), m_context(context), m_encoder(context.dictionary, tableOf(source.kind), source.origin) {
  m_info.source = source;
  m_info.importedAt = importedAt;
  m_info.id = context.log.begin(source, importedAt);
  const TableSpec& table = tableOf(source.kind);
  m_writer = std::make_unique<BatchWriter>(context, table, m_info.id, source.supplied);
  if (source.kind == RecordKind::Targets) m_targets.emplace(connection.handle());
  if (source.kind == RecordKind::Customers || source.kind == RecordKind::RepMerges)
    m_merges.emplace(connection.handle(), source.kind, source.origin);
  if (source.kind == RecordKind::Splits) m_splits.emplace(connection.handle(), m_encoder.originCode());
}

void BatchImport::count(RowFate fate, std::int64_t rows) {
  switch (fate) {
    case RowFate::Added:
      m_info.counts.added += rows;
      break;
    case RowFate::Updated:
      m_info.counts.updated += rows;
      break;
    case RowFate::Unchanged:
      m_info.counts.unchanged += rows;
      break;
    case RowFate::Duplicate:
      m_info.counts.rejected += rows;
      break;
  }
}

template <class Record>
std::optional<StoreReject> BatchImport::ruleBrokenBy(const Record& record, std::int64_t line) {
  if constexpr (std::same_as<Record, records::Target>) {
    if (!m_targets->accept(record))
      return StoreReject{line, Field::From, record.period.begin.toIso(), "overlapping_target"};
  }
  if constexpr (std::same_as<Record, records::Customer> || std::same_as<Record, records::RepMerge>) {
    const MergeGuard::Merge merge = MergeGuard::mergeOf(record);
    if (m_merges->needsToRead(merge)) m_writer->settle();
    if (!m_merges->accept(merge)) return StoreReject{line, Field::MergedInto, std::string(merge.into), "merge_loop"};
  }
  return std::nullopt;
}

template <class Record>
std::optional<StoreReject> BatchImport::take(const Record& record, std::int64_t line) {
  if (std::optional<StoreReject> broken = ruleBrokenBy(record, line)) {
    ++m_info.counts.rejected;
    return broken;
  }
  const RowFate fate = m_writer->write(m_encoder.encode(record), extraOf(record));
  count(fate, 1);
  if (fate != RowFate::Duplicate) return std::nullopt;
  const auto [field, value] = nameOf(record);
  return StoreReject{line, field, value, "duplicate_in_file"};
}

std::optional<StoreReject> BatchImport::takeSplit(const records::Split& split, std::int64_t line) {
  if (m_splits->knowsDeal(split.dealId)) {
    m_splits->add(split, m_encoder.repCode(split.rep), line);
    return std::nullopt;
  }
  ++m_info.counts.rejected;
  return StoreReject{line, Field::DealId, split.dealId, "unknown_deal"};
}

std::vector<StoreReject> BatchImport::add(const records::RecordBatch& rows) {
  if (rows.kind != m_info.source.kind || rows.rows.index() != static_cast<std::size_t>(rows.kind) ||
      rows.lines.size() != rows.size())
    throw Failure(ErrorCode::InvalidArgument, std::string(records::toString(rows.kind)));
  m_writer->supply(rows.supplied);
  std::vector<StoreReject> rejects;
  const auto takeAll = [&](const auto& records) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (i % 1024 == 0) m_connection.expectNotInterrupted();
      std::optional<StoreReject> reject;
      if constexpr (std::same_as<std::remove_cvref_t<decltype(records[0])>, records::Split>) {
        reject = takeSplit(records[i], rows.lines[i]);
      } else {
        reject = take(records[i], rows.lines[i]);
      }
      if (reject) rejects.push_back(std::move(*reject));
    }
  };
  std::visit(takeAll, rows.rows);
  return rejects;
}

std::vector<StoreReject> BatchImport::writeSplits() {
  std::vector<StoreReject> rejects;
  for (const auto& [dealId, shares] : m_splits->deals()) {
    const std::optional<std::string> text = sharesText(shares);
    const auto rows = static_cast<std::int64_t>(shares.size());
    if (!text) {
      for (const SplitCollector::Share& share : shares)
        rejects.push_back({share.line, Field::Percent, percentText(share.ppm), "bad_split_total"});
      m_info.counts.rejected += rows;
      continue;
    }
    count(m_writer->write(m_encoder.encodeSplit(dealId, *text)), rows);
  }
  return rejects;
}

void BatchImport::settle() { m_writer->settle(); }

BatchInfo BatchImport::endRepeated(const std::vector<BatchInfo>& batches, std::int64_t id) {
  const auto newest = std::find_if(batches.rbegin(), batches.rend(), [&](const BatchInfo& batch) {
    return batch.source.kind == m_info.source.kind && !batch.undone && batch.counts.added + batch.counts.updated > 0;
  });
  if (newest == batches.rend() || newest->id != id || m_info.counts != RowCounts{})
    throw Failure(ErrorCode::InvalidArgument, std::to_string(id));
  const RowCounts& counts = newest->counts;
  m_info.counts.unchanged = counts.added + counts.updated + counts.unchanged;
  return end(counts.rejected, newest->source.sha256);
}

BatchInfo BatchImport::end(std::int64_t rejectedByReader, const std::string& sha256) {
  if (m_splits) m_info.lateRejects = writeSplits();
  m_info.counts.rejected += rejectedByReader;
  if (!sha256.empty()) m_info.source.sha256 = sha256;
  m_info.source.supplied = m_writer->finish();
  m_context.log.end(m_info);
  return m_info;
}

}  // namespace bellwether::store
