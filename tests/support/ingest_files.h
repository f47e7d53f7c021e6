#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/ingest/record_reader.h"

namespace bellwether::tests {

/// A folder of its own that goes with the test.
class TempDir {
 public:
  TempDir() {
    static std::atomic<int> next{0};
    m_path = std::filesystem::temp_directory_path() /
             ("bellwether-ingest-" + std::to_string(::getpid()) + "-" + std::to_string(next++));
    std::filesystem::create_directories(m_path);
  }
  ~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  const std::filesystem::path& path() const { return m_path; }
  std::filesystem::path file(std::string_view name, std::string_view bytes) const {
    const std::filesystem::path to = m_path / name;
    std::ofstream(to, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return to;
  }

 private:
  std::filesystem::path m_path;
};

/// The whole of a file as records.
struct ReadFile {
  ingest::FilePlan plan;
  ingest::ReadTotals totals;
  std::vector<ingest::Reject> rejects;
  std::vector<std::int64_t> lines;
  records::Rows rows;
  template <class Record>
  const std::vector<Record>& of() const {
    return std::get<std::vector<Record>>(rows);
  }
  const std::vector<records::Deal>& deals() const { return of<records::Deal>(); }
};

inline ingest::ReadContext usdContext() { return {*Currency::fromCode("USD"), "UTC"}; }

inline Result<ReadFile> readPlanned(const ingest::FilePlan& plan, const ingest::ReadContext& context) {
  ReadFile file;
  file.plan = plan;
  file.rows = records::emptyBatch(plan.kind).rows;
  ingest::ReadHooks hooks;
  hooks.rows = [&](records::RecordBatch&& batch) -> Status {
    file.lines.insert(file.lines.end(), batch.lines.begin(), batch.lines.end());
    std::visit(
        [&](auto& rows) {
          auto& all = std::get<std::decay_t<decltype(rows)>>(file.rows);
          all.insert(all.end(), rows.begin(), rows.end());
        },
        batch.rows);
    return {};
  };
  hooks.rejects = [&](ingest::Reject&& reject) { file.rejects.push_back(std::move(reject)); };
  const Result<ingest::ReadTotals> totals = ingest::readRecords(plan, context, hooks);
  if (!totals) return tl::unexpected<Error>(totals.error());
  file.totals = *totals;
  return file;
}

inline Result<ReadFile> readFile(const std::filesystem::path& path, const ingest::ReadOptions& options = {},
                                 const ingest::ReadContext& context = usdContext()) {
  const Result<ingest::FilePlan> plan = ingest::inspect(path, options, context);
  if (!plan) return tl::unexpected<Error>(plan.error());
  return readPlanned(*plan, context);
}

}  // namespace bellwether::tests
