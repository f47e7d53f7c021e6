#include <algorithm>

#include "bellwether/ingest/dialect.h"
#include "bellwether/ingest/encoding.h"
#include "bellwether/ingest/file_headers.h"
#include "bellwether/ingest/file_plan.h"
#include "bellwether/ingest/fold.h"
#include "bellwether/ingest/recognise.h"
#include "bellwether/ingest/zone_dates.h"
#include "ingest/byte_scan.h"
#include "ingest/cell_reader.h"
#include "ingest/column_decisions.h"
#include "ingest/file_kind.h"
#include "ingest/file_source.h"

namespace bellwether::ingest {
namespace {

constexpr std::size_t kHead = std::size_t{1} << 20;
constexpr std::size_t kHeaderRows = 60;  // headers are looked for in these
constexpr std::size_t kPreviewRows = 200;
constexpr std::int64_t kSampleRows = 20'000;  // enough, unless dates or numbers are still unclear

tl::unexpected<Error> inFile(Error error, const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  error.where = error.where.empty() ? name : name + ":" + error.where;
  return tl::unexpected<Error>(std::move(error));
}

// The part of the file that says most about its encoding: its beginning, or the first stretch with bytes beyond ASCII.
Result<std::string> tellingBytes(const FilePlan& plan, const std::string& head) {
  if (findBeyondAscii(head) != std::string::npos) return head;
  Result<std::string> bytes = readBeyondAscii(plan.path, static_cast<std::int64_t>(head.size()), kHead);
  return bytes && bytes->empty() ? head : bytes;
}

Status decideEncoding(FilePlan& plan, const ReadOptions& options, const std::string& head) {
  if (options.encoding) {
    plan.encoding = *options.encoding;
    plan.encodingEvidence = {"given", 0, {}};
    return {};
  }
  const Result<std::string> bytes = tellingBytes(plan, head);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  const Result<DetectedEncoding> detected = detectEncoding(*bytes);
  if (!detected) return tl::unexpected<Error>(detected.error());
  plan.encoding = detected->encoding;
  plan.encodingEvidence = detected->evidence;
  return {};
}

void decideDelimiter(FilePlan& plan, const ReadOptions& options, const std::string& head) {
  if (options.delimiter) {
    plan.delimiter = *options.delimiter;
    plan.delimiterEvidence = {"given", 0, {}};
    return;
  }
  const DelimiterChoice choice = detectDelimiter(decodeAll(head, plan.encoding));
  plan.delimiter = choice.delimiter;
  plan.delimiterEvidence = choice.evidence;
}

PreviewRow copied(const CsvRow& row) {
  PreviewRow copy{row.line, {}};
  for (const std::string_view cell : row.cells)
    copy.cells.push_back(row.validUtf8 ? std::string(cell) : shownText(cell));
  return copy;
}

Result<std::vector<PreviewRow>> firstRows(CsvReader& reader) {
  std::vector<PreviewRow> rows;
  CsvRow row;
  while (rows.size() < kHeaderRows) {
    const Result<bool> more = reader.next(row);
    if (!more) return tl::unexpected<Error>(more.error());
    if (!*more) break;
    if (!isSeparatorRow(row)) rows.push_back(copied(row));
  }
  return rows;
}

Status understandHeaders(FilePlan& plan, const ReadOptions& options, const PreviewRow& header) {
  const Result<Recognition> recognition = recognise(header.cells, options);
  if (!recognition) return tl::unexpected<Error>(recognition.error());
  plan.headerLine = header.line;
  plan.kind = recognition->kind;
  plan.profile = recognition->profile->id;
  plan.origin = options.origin.empty() ? recognition->profile->origin : options.origin;
  plan.confidence = recognition->confidence;
  plan.columns = recognition->columns;
  plan.generatedIds = recognition->generatedIds;
  plan.headerFingerprint = headerFingerprint(header.cells);
  if (!recognition->isKindClear) plan.questions.push_back({"kind", {}, "--as", {}});
  return {};
}

void decideCurrency(FilePlan& plan, const ReadOptions& options, const ReadContext& context) {
  plan.currency = options.currency.value_or(context.currency);
  const bool column = std::any_of(plan.columns.begin(), plan.columns.end(), [](const ColumnPlan& c) {
    return c.field == records::Field::CurrencyField && c.role == Role::Value;
  });
  plan.currencyEvidence.code = options.currency ? "given" : column ? "columns_agree" : "default";
}

/// Feeds rows below the headers to the preview and the decisions.
class Sampler {
 public:
  Sampler(FilePlan& plan, const ReadOptions& options) : m_plan(plan), m_sorter(plan), m_decisions(plan, options) {}

  void take(const CsvRow& row) {
    if (m_sorter.sort(row) != RowSort::Data) return;
    ++m_rows;
    if (m_plan.preview.size() < kPreviewRows) m_plan.preview.push_back(copied(row));
    if (row.validUtf8 && !row.hasControl) m_decisions.add(row);
  }
  void take(const PreviewRow& row) {
    const std::vector<std::string_view> cells(row.cells.begin(), row.cells.end());
    CsvRow view;
    view.cells = cells;
    view.line = row.line;
    take(view);
  }
  bool wantsMore() const { return m_rows < kSampleRows || m_decisions.needsMore(); }
  void decide() { m_decisions.decide(m_plan); }

 private:
  FilePlan& m_plan;
  RowSorter m_sorter;
  ColumnDecisions m_decisions;
  std::int64_t m_rows = 0;
};

/// Which of the first rows holds the headers.
Result<std::size_t> headerRow(const FilePlan& plan, const std::vector<PreviewRow>& first) {
  const std::optional<HeaderChoice> header = findHeader(first);
  if (!header) return fail(ErrorCode::EmptyFile, {}, plan.path.filename().string());
  if (!header->severalTables) return header->row;
  std::string headers;
  for (const std::string& cell : first[header->row].cells)
    if (!cell.empty()) headers += (headers.empty() ? "" : ", ") + cell;
  return fail(ErrorCode::UnknownKind, headers, plan.path.filename().string());
}

Status lookInside(FilePlan& plan, const ReadOptions& options, const ReadContext& context) {
  const Result<std::unique_ptr<FileSource>> source = FileSource::open(plan.path, plan.encoding);
  if (!source) return tl::unexpected<Error>(source.error());
  CsvReader reader(**source, plan.delimiter);
  const Result<std::vector<PreviewRow>> first = firstRows(reader);
  if (!first) return inFile(first.error(), plan.path);
  const Result<std::size_t> header = headerRow(plan, *first);
  if (!header) return tl::unexpected<Error>(header.error());
  if (const Status status = understandHeaders(plan, options, (*first)[*header]); !status)
    return inFile(status.error(), plan.path);
  decideCurrency(plan, options, context);

  Sampler sampler(plan, options);
  for (std::size_t i = *header + 1; i < first->size(); ++i) sampler.take((*first)[i]);
  CsvRow row;
  while (sampler.wantsMore()) {
    const Result<bool> more = reader.next(row);
    if (!more) return inFile(more.error(), plan.path);
    if (!*more) break;
    sampler.take(row);
  }
  sampler.decide();
  return {};
}

Status checkOptions(const ReadOptions& options) {
  if (options.delimiter && std::string_view("\"\r\n").find(*options.delimiter) != std::string_view::npos)
    return fail(ErrorCode::InvalidArgument, std::string(1, *options.delimiter));
  if (options.decimal && *options.decimal != '.' && *options.decimal != ',')
    return fail(ErrorCode::InvalidArgument, std::string(1, *options.decimal));
  return {};
}

/// The file's bytes as text: encoding and delimiter.
Result<FilePlan> beginPlan(const std::filesystem::path& path, const ReadOptions& options) {
  if (const Status status = checkOptions(options); !status) return tl::unexpected<Error>(status.error());
  const Result<FileStamp> stamp = stampOf(path);
  if (!stamp) return tl::unexpected<Error>(stamp.error());
  FilePlan plan;
  plan.path = path;
  plan.fileSize = stamp->size;
  plan.modifiedNs = stamp->modifiedNs;
  if (plan.fileSize == 0) return fail(ErrorCode::EmptyFile, {}, path.filename().string());
  const Result<std::string> head = readBytes(path, 0, kHead);
  if (!head) return tl::unexpected<Error>(head.error());
  if (const std::string_view kind = binaryKind(*head); !kind.empty())
    return fail(ErrorCode::BinaryFile, std::string(kind), path.filename().string());
  if (const Status status = decideEncoding(plan, options, *head); !status) return inFile(status.error(), path);
  decideDelimiter(plan, options, *head);
  return plan;
}

}  // namespace

Result<FilePlan> inspect(const std::filesystem::path& path, const ReadOptions& options, const ReadContext& context) {
  if (!ZoneDates(context.timeZone).isKnown()) return fail(ErrorCode::InvalidArgument, context.timeZone);
  Result<FilePlan> plan = beginPlan(path, options);
  if (!plan) return plan;
  if (const Status status = lookInside(*plan, options, context); !status) return tl::unexpected<Error>(status.error());
  return plan;
}

Result<FileHeaders> readHeaders(const std::filesystem::path& path, const ReadOptions& options) {
  const Result<FilePlan> plan = beginPlan(path, options);
  if (!plan) return tl::unexpected<Error>(plan.error());
  const Result<std::unique_ptr<FileSource>> source = FileSource::open(path, plan->encoding);
  if (!source) return tl::unexpected<Error>(source.error());
  CsvReader reader(**source, plan->delimiter);
  const Result<std::vector<PreviewRow>> first = firstRows(reader);
  if (!first) return inFile(first.error(), path);
  const Result<std::size_t> row = headerRow(*plan, *first);
  if (!row) return tl::unexpected<Error>(row.error());
  FileHeaders headers{{}, headerFingerprint((*first)[*row].cells), plan->delimiter};
  for (const std::string& cell : (*first)[*row].cells) headers.headers.emplace_back(trimmed(cell));
  return headers;
}

}  // namespace bellwether::ingest
