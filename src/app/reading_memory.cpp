#include "bellwether/app/reading_memory.h"

#include <algorithm>
#include <utility>

#include "app/drift.h"
#include "app/reading_decisions.h"
#include "bellwether/app/import_service.h"
#include "bellwether/ingest/field_parser.h"
#include "bellwether/ingest/file_headers.h"

namespace bellwether::app {
namespace {

using ingest::ReadOptions;

constexpr std::size_t kDateOfInstant = 10;  // YYYY-MM-DD

/// Takes over what the request leaves open, and notes it.
class Merge {
 public:
  Merge(const ReadOptions& asked, const ReadOptions& remembered) : m_options(asked), m_remembered(remembered) {}

  /// What says how the file is laid out. The file's values may still say otherwise about dates and numbers, so these
  /// are taken only when they leave it open.
  void takeLayout() {
    take("kind", &ReadOptions::as);
    if (m_options.profile.empty() && !m_remembered.profile.empty()) {
      m_options.profile = m_remembered.profile;
      note("profile");
    }
    takeMap();
    take("delimiter", &ReadOptions::delimiter);
    if (m_options.origin.empty() && !m_remembered.origin.empty()) {
      m_options.origin = m_remembered.origin;
      note("origin");
    }
    take("currency", &ReadOptions::currency);
  }

  template <class T>
  void take(const char* what, std::optional<T> ReadOptions::*part) {
    settle(what, part, m_remembered.*part);
  }
  template <class T>
  void settle(const char* what, std::optional<T> ReadOptions::*part, const std::optional<T>& value) {
    if (m_options.*part || !value) return;
    m_options.*part = value;
    note(what);
  }

  const ReadOptions& options() const { return m_options; }
  const std::vector<std::string>& settled() const { return m_settled; }
  /// Everything decided by hand, also what this file did not need.
  ReadOptions given() const {
    Merge all(m_options, m_remembered);
    all.take("encoding", &ReadOptions::encoding);
    all.take("date_order", &ReadOptions::dateOrder);
    all.take("decimal", &ReadOptions::decimal);
    return all.m_options;
  }

 private:
  void note(const char* what) { m_settled.emplace_back(what); }

  void takeMap() {
    bool taken = false;
    for (const auto& place : m_remembered.map) {
      const bool decided = std::any_of(m_options.map.begin(), m_options.map.end(),
                                       [&place](const auto& other) { return other.first == place.first; });
      if (decided) continue;
      m_options.map.push_back(place);
      taken = true;
    }
    if (taken) note("columns");
  }

  ReadOptions m_options;
  const ReadOptions& m_remembered;
  std::vector<std::string> m_settled;
};

/// A column that holds both 31/12 and 12/31 is no matter of taste: it is asked about each time.
bool contradictsItself(const ingest::Question& question) {
  ingest::DateEvidence evidence;
  for (const std::string& example : question.examples) evidence.add(example);
  return evidence.contradicts();
}

void settleQuestions(const ingest::FilePlan& plan, const ReadingDecisions& known, records::RecordKind kind,
                     Merge& merge) {
  for (const ingest::Question& question : plan.questions) {
    if (question.code == "kind") merge.settle("kind", &ReadOptions::as, std::optional(kind));
    if (question.code == "decimal") merge.settle("decimal", &ReadOptions::decimal, known.decimal);
    if (question.code != "date_order" || contradictsItself(question)) continue;
    const auto order = known.given.dateOrder ? known.given.dateOrder : known.dateOrder;
    const bool byFigures = order && (*order != ingest::DateOrder::Ymd || known.given.dateOrder.has_value());
    if (byFigures) merge.settle("date_order", &ReadOptions::dateOrder, order);
  }
}

void markRemembered(ingest::FilePlan& plan, const Recollection& recalled) {
  const ingest::Evidence evidence{"remembered", 0, recalled.importedAt.substr(0, kDateOfInstant)};
  for (const std::string& what : recalled.settled) {
    if (what == "encoding") plan.encodingEvidence = evidence;
    if (what == "delimiter") plan.delimiterEvidence = evidence;
    if (what == "date_order") plan.dateOrderEvidence = evidence;
    if (what == "decimal") plan.decimalEvidence = evidence;
    if (what == "currency") plan.currencyEvidence = evidence;
  }
}

ingest::ReadContext contextOf(const records::WorkspaceSettings& settings) {
  return {settings.currency, settings.timeZone};
}

}  // namespace

struct ReadingMemory::Entry {
  store::BatchInfo batch;
  std::string fingerprint;
  ReadingDecisions decisions;
};

Result<ReadingMemory> ReadingMemory::of(const store::WorkspaceFile& workspace) {
  auto readings = workspace.readings();
  if (!readings) return tl::unexpected(readings.error());
  ReadingMemory memory;
  for (store::Reading& reading : *readings) {
    ReadingDecisions decisions = decisionsFromJson(reading.decisions, reading.batch.source.kind);
    memory.m_entries.push_back(std::make_shared<const Entry>(
        Entry{std::move(reading.batch), std::move(reading.fingerprint), std::move(decisions)}));
  }
  return memory;
}

const ReadingMemory::Entry* ReadingMemory::find(const std::string& fingerprint) const {
  const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                  [&fingerprint](const auto& entry) { return entry->fingerprint == fingerprint; });
  return found == m_entries.end() ? nullptr : found->get();
}

/// By the headers as the file shows them; else as an encoding or separator chosen for an earlier file shows them.
const ReadingMemory::Entry* ReadingMemory::entryFor(const FileRequest& request) const {
  if (m_entries.empty()) return nullptr;
  if (const auto headers = ingest::readHeaders(request.path, request.options))
    if (const Entry* entry = find(headers->fingerprint)) return entry;
  for (const auto& entry : m_entries) {
    const ReadOptions& given = entry->decisions.given;
    if (!given.encoding && !given.delimiter) continue;
    ReadOptions options = request.options;
    if (!options.encoding) options.encoding = given.encoding;
    if (!options.delimiter) options.delimiter = given.delimiter;
    const auto headers = ingest::readHeaders(request.path, options);
    if (headers && headers->fingerprint == entry->fingerprint) return entry.get();
  }
  return nullptr;
}

Result<PlannedFile> ReadingMemory::plan(const FileRequest& request, const records::WorkspaceSettings& settings) const {
  const auto inspected = [&](const ReadOptions& options) {
    return ingest::inspect(request.path, options, contextOf(settings));
  };
  const auto withoutMemory = [&]() -> Result<PlannedFile> {
    auto plan = inspected(request.options);
    if (!plan) return tl::unexpected(plan.error());
    return PlannedFile{std::move(*plan), request.options, std::nullopt};
  };
  const Entry* entry = entryFor(request);
  if (entry == nullptr || (request.options.as && request.options.as != entry->batch.source.kind))
    return withoutMemory();
  Merge merge(request.options, entry->decisions.given);
  merge.takeLayout();
  auto plan = inspected(merge.options());
  const bool isGuess = !plan || plan->encodingEvidence.code == "detected";
  if (isGuess && entry->decisions.given.encoding) {
    merge.take("encoding", &ReadOptions::encoding);
    plan = inspected(merge.options());
  }
  if (!plan) return withoutMemory();
  if (!plan->questions.empty()) {
    settleQuestions(*plan, entry->decisions, entry->batch.source.kind, merge);
    plan = inspected(merge.options());
    if (!plan) return withoutMemory();
  }
  const Recollection recalled{entry->batch.id, entry->batch.importedAt, merge.settled()};
  markRemembered(*plan, recalled);
  return PlannedFile{std::move(*plan), merge.given(), recalled};
}

const ReadingMemory::Entry* ReadingMemory::lastLike(const ingest::FilePlan& plan) const {
  if (const Entry* same = find(plan.headerFingerprint)) return same;
  const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&plan](const auto& entry) {
    const store::BatchSource& source = entry->batch.source;
    return source.kind == plan.kind && source.profile == plan.profile && source.origin == plan.origin &&
           shareOfColumns(entry->decisions.headers, plan) >= 0.5;
  });
  return found == m_entries.end() ? nullptr : found->get();
}

std::vector<Drift> ReadingMemory::driftOf(const ingest::FilePlan& plan, std::optional<std::int64_t> rows) const {
  const Entry* last = lastLike(plan);
  if (last == nullptr) return {};
  return driftBetween({last->decisions, last->batch}, plan, rows);
}

std::string decisionsOf(const PlannedFile& file, const ingest::ReadContext& context) {
  return toJson(decisionsIn(file, context), file.plan.kind);
}

Result<std::vector<PlannedFile>> planFiles(const std::vector<FileRequest>& files,
                                           const store::WorkspaceFile& workspace) {
  const auto memory = ReadingMemory::of(workspace);
  if (!memory) return tl::unexpected(memory.error());
  std::vector<PlannedFile> planned;
  for (const FileRequest& file : files) {
    auto plan = memory->plan(file, workspace.settings());
    if (!plan) return tl::unexpected(plan.error());
    planned.push_back(std::move(*plan));
  }
  std::stable_sort(planned.begin(), planned.end(), [](const PlannedFile& a, const PlannedFile& b) {
    return readingPlace(a.plan.kind) < readingPlace(b.plan.kind);
  });
  return planned;
}

}  // namespace bellwether::app
