#include "bellwether/ingest/record_reader.h"

#include <algorithm>
#include <chrono>

#include "bellwether/ingest/dialect.h"
#include "ingest/file_source.h"
#include "ingest/record_parser.h"

namespace bellwether::ingest {
namespace {

constexpr std::size_t kRun = 4096;  // rows given to the sink at a time
constexpr std::int64_t kRowsBetweenChecks = 1024;
constexpr std::chrono::milliseconds kProgressEvery{50};

tl::unexpected<Error> at(const FilePlan& plan, Error error) {
  const std::string name = plan.path.filename().string();
  error.where = error.where.empty() ? name : name + ":" + error.where;
  return tl::unexpected<Error>(std::move(error));
}

std::optional<std::size_t> cellWithControl(const CsvRow& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (std::any_of(row.cells[i].begin(), row.cells[i].end(), [](char c) {
          const auto byte = static_cast<unsigned char>(c);
          return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
        }))
      return i;
  return std::nullopt;
}

/// One pass over a planned file.
class Pass final {
 public:
  Pass(const FilePlan& plan, const ReadContext& context, const ReadHooks& hooks)
      : m_plan(plan), m_hooks(hooks), m_sorter(plan), m_parser(plan, context), m_batch(freshBatch()) {}

  Result<ReadTotals> run() {
    if (const Status status = checkUnchanged(); !status) return tl::unexpected<Error>(status.error());
    Result<std::unique_ptr<FileSource>> opened = FileSource::open(m_plan.path, m_plan.encoding);
    if (!opened) return tl::unexpected<Error>(opened.error());
    m_source = std::move(*opened);
    CsvReader reader(*m_source, m_plan.delimiter);
    if (const Status status = readAll(reader); !status) return tl::unexpected<Error>(status.error());
    if (const Status status = flush(); !status) return tl::unexpected<Error>(status.error());
    if (const Status status = checkUnchanged(); !status) return tl::unexpected<Error>(status.error());
    if (m_source->bytesRead() != m_plan.fileSize)
      return fail(ErrorCode::FileChanged, {}, m_plan.path.filename().string());
    m_totals.sha256 = m_source->sha256();
    return m_totals;
  }

 private:
  records::RecordBatch freshBatch() const {
    records::RecordBatch batch = records::emptyBatch(m_plan.kind);
    batch.supplied = m_plan.supplied();
    std::visit([](auto& rows) { rows.reserve(kRun); }, batch.rows);
    batch.lines.reserve(kRun);
    return batch;
  }

  Status checkUnchanged() const {
    const Result<FileStamp> stamp = stampOf(m_plan.path);
    if (!stamp) return tl::unexpected<Error>(stamp.error());
    if (*stamp == FileStamp{m_plan.fileSize, m_plan.modifiedNs}) return {};
    return fail(ErrorCode::FileChanged, {}, m_plan.path.filename().string());
  }

  Status readAll(CsvReader& reader) {
    CsvRow row;
    std::int64_t count = 0;
    for (;;) {
      const Result<bool> more = reader.next(row);
      if (!more) return at(m_plan, more.error());
      if (!*more) return {};
      if (row.line > m_plan.headerLine) take(row);
      if (m_batch.lines.size() >= kRun)
        if (const Status status = flush(); !status) return status;
      if (++count % kRowsBetweenChecks == 0)
        if (const Status status = pause(); !status) return status;
    }
  }

  // Asks whether to stop and tells how far it is.
  Status pause() {
    if (m_hooks.stop && m_hooks.stop->load(std::memory_order_relaxed)) return fail(ErrorCode::Interrupted);
    if (!m_hooks.progress) return {};
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastProgress < kProgressEvery) return {};
    m_lastProgress = now;
    m_hooks.progress({m_totals.rows, m_source->bytesRead(), m_plan.fileSize});
    return {};
  }

  void take(const CsvRow& row) {
    if (m_sorter.sort(row) != RowSort::Data) {
      ++m_totals.skipped;
      return;
    }
    ++m_totals.rows;
    if (!row.validUtf8) return reject(row, {Problem::kWholeRow, "bad_encoding"});
    if (row.hasControl) return reject(row, {cellWithControl(row).value_or(Problem::kWholeRow), "control_character"});
    const std::size_t wanted = m_plan.columns.size();
    CsvRow fitted = row;
    while (fitted.cells.size() > wanted && fitted.cells.back().empty())
      fitted.cells = fitted.cells.first(fitted.cells.size() - 1);
    if (fitted.cells.size() != wanted) return reject(row, {Problem::kWholeRow, "wrong_column_count"});
    if (const std::optional<Problem> problem = m_parser.parse(fitted, m_batch)) reject(row, *problem);
  }

  void reject(const CsvRow& row, const Problem& problem) {
    ++m_totals.rejected;
    if (!m_hooks.rejects) return;
    Reject reject;
    reject.line = row.line;
    reject.reason = problem.reason;
    for (const std::string_view cell : row.cells) reject.cells.push_back(shownText(cell));
    if (problem.column < m_plan.columns.size() && problem.column < row.cells.size()) {
      reject.column = problem.column;
      reject.header = m_plan.columns[problem.column].header;
      reject.value = reject.cells[problem.column];
    }
    m_hooks.rejects(std::move(reject));
  }

  Status flush() {
    if (m_batch.lines.empty()) return {};
    records::RecordBatch full = freshBatch();
    std::swap(full, m_batch);
    return m_hooks.rows ? m_hooks.rows(std::move(full)) : Status{};
  }

  const FilePlan& m_plan;
  const ReadHooks& m_hooks;
  RowSorter m_sorter;
  RecordParser m_parser;
  records::RecordBatch m_batch;
  std::unique_ptr<FileSource> m_source;
  ReadTotals m_totals;
  std::chrono::steady_clock::time_point m_lastProgress;
};

}  // namespace

Result<ReadTotals> readRecords(const FilePlan& plan, const ReadContext& context, const ReadHooks& hooks) {
  if (!plan.questions.empty()) {
    const Question& question = plan.questions.front();
    return fail(ErrorCode::Ambiguous, question.option, question.header);
  }
  return Pass(plan, context, hooks).run();
}

}  // namespace bellwether::ingest
