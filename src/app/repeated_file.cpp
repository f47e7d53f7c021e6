#include "app/repeated_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <tuple>

#include "bellwether/core/sha256.h"

namespace bellwether::app {
namespace {

using records::RecordKind;

constexpr std::array kKinds = {RecordKind::Deals, RecordKind::Customers, RecordKind::Reps};
constexpr std::size_t kChunk = std::size_t{1} << 20;

auto readAs(const store::BatchSource& source) {
  return std::tie(source.profile, source.origin, source.encoding, source.delimiter, source.headerLine, source.mapping);
}

bool hasChangedRecords(const store::BatchInfo& batch) { return batch.counts.added + batch.counts.updated > 0; }

}  // namespace

Result<RepeatedFiles> RepeatedFiles::of(const store::WorkspaceFile& workspace) {
  const auto batches = workspace.batches();
  if (!batches) return tl::unexpected(batches.error());
  const auto readings = workspace.readings();
  if (!readings) return tl::unexpected(readings.error());
  std::map<std::int64_t, std::string> decisions;
  for (const store::Reading& reading : *readings) decisions.emplace(reading.batch.id, reading.decisions);
  RepeatedFiles files;
  for (const RecordKind kind : kKinds) {
    const auto newest = std::find_if(batches->rbegin(), batches->rend(), [kind](const store::BatchInfo& batch) {
      return batch.source.kind == kind && !batch.undone && hasChangedRecords(batch);
    });
    if (newest == batches->rend()) continue;
    if (const auto how = decisions.find(newest->id); how != decisions.end())
      files.m_known.push_back({*newest, how->second});
  }
  return files;
}

std::optional<store::BatchInfo> RepeatedFiles::candidateFor(const store::BatchSource& source) const {
  for (const Known& known : m_known)
    if (known.batch.source.kind == source.kind && readAs(known.batch.source) == readAs(source) &&
        known.decisions == source.decisions)
      return known.batch;
  return std::nullopt;
}

void RepeatedFiles::forget(RecordKind kind) {
  std::erase_if(m_known, [kind](const Known& known) { return known.batch.source.kind == kind; });
}

Result<std::string> sha256OfFile(const std::filesystem::path& path, const StopFlag* stop) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(ErrorCode::CannotOpen, {}, path.filename().string());
  Sha256 hash;
  std::vector<char> chunk(kChunk);
  while (in) {
    if (stop && stop->load()) return fail(ErrorCode::Interrupted);
    in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    hash.update({chunk.data(), static_cast<std::size_t>(in.gcount())});
  }
  if (in.bad()) return fail(ErrorCode::CannotOpen, {}, path.filename().string());
  return hash.hex();
}

}  // namespace bellwether::app
