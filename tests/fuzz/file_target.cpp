#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "bellwether/ingest/file_headers.h"
#include "bellwether/ingest/record_reader.h"
#include "fuzz/targets.h"

namespace bellwether::fuzz {
namespace {

std::filesystem::path placeFor() {
  const std::filesystem::path memory = "/dev/shm";
  const auto folder = std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
  return folder / ("bellwether-fuzz-" + std::to_string(getpid()) + ".csv");
}

}  // namespace

void fuzzFile(std::string_view bytes) {
  static const std::filesystem::path path = placeFor();
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const ingest::ReadContext context{*Currency::fromCode("CNY"), "Asia/Shanghai"};
  const auto plan = ingest::inspect(path, {}, context);
  if (plan) {
    const auto headers = ingest::readHeaders(path, {});
    expect(headers && headers->fingerprint == plan->headerFingerprint,
           "headers are the same with and without the rest");
  }
  if (plan && plan->questions.empty()) {
    std::int64_t good = 0;
    std::int64_t rejected = 0;
    ingest::ReadHooks hooks;
    hooks.rows = [&good](records::RecordBatch&& rows) -> Status {
      good += static_cast<std::int64_t>(rows.size());
      expect(rows.lines.size() == rows.size(), "each row has its line");
      return {};
    };
    hooks.rejects = [&rejected](ingest::Reject&& reject) {
      ++rejected;
      expect(!reject.reason.empty(), "a reject has a reason");
    };
    const auto totals = ingest::readRecords(*plan, context, hooks);
    if (totals) expect(totals->rows == good + rejected && totals->rejected == rejected, "every row is accounted for");
  }
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
}

}  // namespace bellwether::fuzz
