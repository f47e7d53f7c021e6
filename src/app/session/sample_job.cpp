#include <algorithm>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/session/jobs.h"
#include "bellwether/app/paths.h"
#include "bellwether/app/sample.h"

namespace bellwether::app::jobs {
namespace {

namespace fs = std::filesystem;

records::WorkspaceSettings sampleSettings() {
  records::WorkspaceSettings settings;
  settings.companyName = "Harbor Supply";
  settings.currency = Currency::fromCode("USD").value_or(Currency());
  return settings;
}

/// Removed when it goes out of scope, whatever is in it.
class Scratch {
 public:
  explicit Scratch(fs::path path) : m_path(std::move(path)) { clear(); }
  ~Scratch() { clear(); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const fs::path& path() const { return m_path; }

 private:
  void clear() const {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  fs::path m_path;
};

std::vector<FileRequest> csvFilesIn(const fs::path& folder) {
  std::vector<FileRequest> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".csv") files.push_back({entry->path(), {}});
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

Status fill(store::WorkspaceFile& file, const fs::path& exports, const StopFlag& stop, const ProgressReport& report) {
  const auto plans = inspectFiles(csvFilesIn(exports), file.settings());
  if (!plans) return tl::unexpected(plans.error());
  ProgressMeter meter(*plans, report);
  ImportHooks hooks;
  hooks.stop = &stop;
  hooks.progress = [&meter](std::size_t index, const Progress& progress) { meter.update(index, progress); };
  if (const auto outcome = runImport(file, *plans, ImportMode::Commit, hooks); !outcome)
    return tl::unexpected(outcome.error());
  return {};
}

Status makeWorkspace(const fs::path& path, const SampleRequest& request, const StopFlag& stop,
                     const ProgressReport& report) {
  const Scratch exports(request.folder / "sample-exports");
  SampleOptions options;
  options.through = request.through;
  if (const auto written = writeSample(exports.path(), options, &stop); !written) return written;
  auto file = store::WorkspaceFile::create(path, sampleSettings());
  if (!file) return tl::unexpected(file.error());
  return fill(*file, exports.path(), stop, report);
}

}  // namespace

fs::path samplePath(const fs::path& folder) { return folder / "Harbor Supply.bellwether"; }

Result<Snapshot> openSample(StoreState& state, const SampleRequest& request, const ProgressReport& report) {
  std::error_code error;
  fs::create_directories(request.folder, error);
  if (error) return fail(ErrorCode::CannotWrite, error.message(), request.folder.string());
  // Made beside the old one and put in its place when it is whole.
  const Scratch fresh(request.folder / "sample-new.bellwether");
  if (const auto made = makeWorkspace(fresh.path(), request, state.stop(), report); !made)
    return tl::unexpected(made.error());
  const fs::path path = samplePath(request.folder);
  if (state.file() && state.file()->path() == path) state.setFile(std::nullopt);
  fs::rename(fresh.path(), path, error);
  if (error) return fail(ErrorCode::CannotWrite, error.message(), path.string());
  return open(state, path);
}

}  // namespace bellwether::app::jobs
