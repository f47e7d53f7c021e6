#include "bellwether/app/import_service.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "app/original_rows.h"
#include "app/repeated_file.h"
#include "app/text.h"
#include "bellwether/app/clock.h"
#include "bellwether/app/paths.h"
#include "bellwether/app/reading_memory.h"

namespace bellwether::app {
namespace {

using records::RecordKind;

/// What others refer to comes first.
constexpr std::array<RecordKind, records::kRecordKinds> kReadingOrder = {
    RecordKind::Customers, RecordKind::Reps,  RecordKind::RepMerges, RecordKind::RepTeams,
    RecordKind::Ramps,     RecordKind::Deals, RecordKind::Splits,    RecordKind::Rates,
    RecordKind::Targets,   RecordKind::Costs, RecordKind::Market,    RecordKind::Calendar};

const ingest::FilePlan& planOf(const ingest::FilePlan& plan) { return plan; }
const ingest::FilePlan& planOf(const PlannedFile& file) { return file.plan; }

template <class File>
void sortByDependency(std::vector<File>& files) {
  std::stable_sort(files.begin(), files.end(), [](const File& a, const File& b) {
    return readingPlace(planOf(a).kind) < readingPlace(planOf(b).kind);
  });
}

ingest::ReadContext contextOf(const records::WorkspaceSettings& settings) {
  return {settings.currency, settings.timeZone};
}

/// Header to template field, so that the next file with these headers is read alike.
std::string mappingOf(const ingest::FilePlan& plan) {
  QJsonObject mapping;
  for (const ingest::ColumnPlan& column : plan.columns)
    if (column.field && column.role == ingest::Role::Value)
      mapping.insert(text(column.header), text(records::templateHeader(plan.kind, *column.field)));
  return QJsonDocument(mapping).toJson(QJsonDocument::Compact).toStdString();
}

store::BatchSource sourceOf(const PlannedFile& file, const ingest::ReadContext& context) {
  const ingest::FilePlan& plan = file.plan;
  store::BatchSource source;
  source.file = shownFileName(plan.path).toStdString();
  source.kind = plan.kind;
  source.profile = plan.profile;
  source.origin = plan.origin;
  source.encoding = std::string(ingest::toString(plan.encoding));
  source.delimiter = std::string(1, plan.delimiter);
  source.headerLine = plan.headerLine;
  source.mapping = mappingOf(plan);
  source.supplied = plan.supplied();
  source.fingerprint = plan.headerFingerprint;
  source.decisions = decisionsOf(file, context);
  return source;
}

/// One file on its way into the transaction.
class FileImport {
 public:
  FileImport(store::ImportTransaction& transaction, const PlannedFile& file, const ingest::ReadContext& context)
      : m_transaction(transaction), m_context(context), m_source(sourceOf(file, context)) {
    m_outcome.plan = file.plan;
    m_outcome.recalled = file.recalled;
  }

  /// `index`: of the file, for the progress.
  Status run(RepeatedFiles& repeated, const ImportHooks& hooks, std::size_t index) {
    QElapsedTimer timer;
    timer.start();
    if (const auto begun = m_transaction.beginBatch(m_source, utcNow()); !begun) return begun;
    const auto earlier = repeatOf(repeated, hooks, index);
    if (!earlier) return tl::unexpected(earlier.error());
    auto batch = *earlier ? m_transaction.endRepeated((*earlier)->id) : readRows(hooks, index);
    if (!batch) return tl::unexpected(batch.error());
    m_outcome.batch = std::move(*batch);
    if (!*earlier) repeated.forget(m_source.kind);
    keepStoreRejects(m_outcome.batch.lateRejects);
    mergeRejects();
    m_outcome.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return {};
  }

  FileOutcome take() { return std::move(m_outcome); }

 private:
  Result<store::BatchInfo> readRows(const ImportHooks& hooks, std::size_t index) {
    ingest::ReadHooks read = hooksFor(hooks, index);
    read.rows = [this](records::RecordBatch&& rows) -> Status {
      const auto rejects = m_transaction.add(rows);
      if (!rejects) return tl::unexpected(rejects.error());
      keepStoreRejects(*rejects);
      return {};
    };
    const auto totals = ingest::readRecords(m_outcome.plan, m_context, read);
    if (!totals) return tl::unexpected(totals.error());
    return m_transaction.endBatch(totals->rejected, totals->sha256);
  }

  /// The batch that the file repeats byte by byte, if any. Its rejected rows are read again, the others need not be.
  Result<std::optional<store::BatchInfo>> repeatOf(const RepeatedFiles& repeated, const ImportHooks& hooks,
                                                   std::size_t index) {
    std::optional<store::BatchInfo> earlier = repeated.candidateFor(m_source);
    if (!earlier) return earlier;
    const auto sha256 = sha256OfFile(m_outcome.plan.path, hooks.stop);
    if (!sha256) return tl::unexpected(sha256.error());
    if (*sha256 != earlier->source.sha256) return std::optional<store::BatchInfo>();
    if (earlier->counts.rejected == 0) return earlier;
    ingest::ReadHooks read = hooksFor(hooks, index);
    read.rows = [](records::RecordBatch&&) -> Status { return {}; };
    const auto totals = ingest::readRecords(m_outcome.plan, m_context, read);
    if (!totals) return tl::unexpected(totals.error());
    if (totals->sha256 == *sha256 && totals->rejected == earlier->counts.rejected) return earlier;
    m_outcome.rejects.clear();
    return std::optional<store::BatchInfo>();
  }

  ingest::ReadHooks hooksFor(const ImportHooks& hooks, std::size_t index) {
    ingest::ReadHooks read;
    read.stop = hooks.stop;
    if (hooks.progress)
      read.progress = [progress = hooks.progress, index](const Progress& now) { progress(index, now); };
    read.rejects = [this](ingest::Reject&& reject) {
      if (m_outcome.rejects.size() < kMaxRejects) m_outcome.rejects.push_back(std::move(reject));
    };
    return read;
  }

  void keepStoreRejects(const std::vector<store::StoreReject>& rejects) {
    for (const store::StoreReject& reject : rejects)
      if (m_storeRejects.size() < kMaxRejects) m_storeRejects.push_back(reject);
  }

  ingest::Reject asReject(const store::StoreReject& from) const {
    ingest::Reject reject;
    reject.line = from.line;
    reject.value = from.value;
    reject.reason = from.reason;
    for (const ingest::ColumnPlan& column : m_outcome.plan.columns)
      if (column.field == from.field && column.role == ingest::Role::Value) {
        reject.header = column.header;
        reject.column = column.index;
      }
    return reject;
  }

  /// The store knows a row by its line only; what stood there is read again, so that the row can be saved and mended. A
  /// file that has gone meanwhile costs the cells, not the import.
  void mergeRejects() {
    if (m_storeRejects.empty()) return;
    std::set<std::int64_t> lines;
    for (const store::StoreReject& reject : m_storeRejects) lines.insert(reject.line);
    auto rows = originalRows(m_outcome.plan, lines);
    for (const store::StoreReject& from : m_storeRejects) {
      ingest::Reject reject = asReject(from);
      if (rows)
        if (const auto found = rows->find(reject.line); found != rows->end()) reject.cells = found->second;
      m_outcome.rejects.push_back(std::move(reject));
    }
    std::stable_sort(m_outcome.rejects.begin(), m_outcome.rejects.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    if (m_outcome.rejects.size() > kMaxRejects) m_outcome.rejects.resize(kMaxRejects);
  }

  store::ImportTransaction& m_transaction;
  const ingest::ReadContext& m_context;
  store::BatchSource m_source;
  FileOutcome m_outcome;
  std::vector<store::StoreReject> m_storeRejects;
};

Status refuseOpenQuestions(const std::vector<PlannedFile>& files) {
  for (const auto& [plan, given, recalled] : files)
    if (!plan.questions.empty()) return fail(ErrorCode::Ambiguous, plan.questions.front().option, plan.path.string());
  return {};
}

bool isStopped(const ImportHooks& hooks) { return hooks.stop && hooks.stop->load(); }

/// What an import works with, beside its files.
struct ImportGround {
  store::ImportTransaction& transaction;
  RepeatedFiles repeated;
  ingest::ReadContext context;
};

Result<std::vector<FileOutcome>> readAll(ImportGround& ground, const std::vector<PlannedFile>& files,
                                         const ImportHooks& hooks) {
  std::vector<FileOutcome> outcomes;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (isStopped(hooks)) return fail(ErrorCode::Interrupted);
    FileImport file(ground.transaction, files[i], ground.context);
    if (const auto done = file.run(ground.repeated, hooks, i); !done) return tl::unexpected(done.error());
    outcomes.push_back(file.take());
  }
  return outcomes;
}

/// Against what was imported before this import.
void addDrift(const ReadingMemory& memory, std::vector<FileOutcome>& files) {
  for (FileOutcome& file : files) file.drift = memory.driftOf(file.plan, file.batch.counts.rows());
}

Status loadInto(std::shared_ptr<const records::Facts>& place, Result<std::shared_ptr<const records::Facts>> facts) {
  if (!facts) return tl::unexpected(facts.error());
  place = std::move(*facts);
  return {};
}

}  // namespace

store::RowCounts ImportOutcome::total() const {
  store::RowCounts total;
  for (const FileOutcome& file : files) {
    total.added += file.batch.counts.added;
    total.updated += file.batch.counts.updated;
    total.unchanged += file.batch.counts.unchanged;
    total.rejected += file.batch.counts.rejected;
  }
  return total;
}

std::size_t readingPlace(RecordKind kind) {
  return static_cast<std::size_t>(std::find(kReadingOrder.begin(), kReadingOrder.end(), kind) - kReadingOrder.begin());
}

Result<std::vector<ingest::FilePlan>> inspectFiles(const std::vector<FileRequest>& files,
                                                   const records::WorkspaceSettings& settings) {
  std::vector<ingest::FilePlan> plans;
  for (const FileRequest& file : files) {
    auto plan = ingest::inspect(file.path, file.options, contextOf(settings));
    if (!plan) return tl::unexpected(plan.error());
    plans.push_back(std::move(*plan));
  }
  sortByDependency(plans);
  return plans;
}

Result<ImportOutcome> runImport(store::WorkspaceFile& workspace, const std::vector<ingest::FilePlan>& plans,
                                ImportMode mode, const ImportHooks& hooks) {
  std::vector<PlannedFile> files;
  for (const ingest::FilePlan& plan : plans) files.push_back({plan, {}, std::nullopt});
  return runImport(workspace, files, mode, hooks);
}

Result<ImportOutcome> runImport(store::WorkspaceFile& workspace, const std::vector<PlannedFile>& files, ImportMode mode,
                                const ImportHooks& hooks) {
  if (const auto clear = refuseOpenQuestions(files); !clear) return tl::unexpected(clear.error());
  std::vector<PlannedFile> ordered = files;
  sortByDependency(ordered);
  const auto memory = ReadingMemory::of(workspace);
  if (!memory) return tl::unexpected(memory.error());
  ImportOutcome outcome;
  if (mode == ImportMode::DryRun) outcome.before = hooks.before;
  if (mode == ImportMode::DryRun && !outcome.before)
    if (const auto loaded = loadInto(outcome.before, workspace.loadFacts()); !loaded)
      return tl::unexpected(loaded.error());
  auto transaction = workspace.beginImport();
  if (!transaction) return tl::unexpected(transaction.error());
  auto repeated = RepeatedFiles::of(workspace);
  if (!repeated) return tl::unexpected(repeated.error());
  if (hooks.begins) hooks.begins(ordered);
  ImportGround ground{*transaction, std::move(*repeated), contextOf(workspace.settings())};
  auto read = readAll(ground, ordered, hooks);
  if (!read) return tl::unexpected(read.error());
  outcome.files = std::move(*read);
  addDrift(*memory, outcome.files);
  if (mode == ImportMode::DryRun) {
    if (const auto loaded = loadInto(outcome.after, transaction->loadFacts()); !loaded)
      return tl::unexpected(loaded.error());
    transaction->rollback();
    for (FileOutcome& file : outcome.files) file.batch.id = 0;
    return outcome;
  }
  if (isStopped(hooks)) return fail(ErrorCode::Interrupted);
  if (const auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return outcome;
}

}  // namespace bellwether::app
