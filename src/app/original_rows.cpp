#include "app/original_rows.h"

#include <fstream>
#include <memory>
#include <span>

#include "bellwether/ingest/csv_reader.h"
#include "bellwether/ingest/encoding.h"

namespace bellwether::app {
namespace {

constexpr std::size_t kBlock = 1U << 16U;

/// A file's text, decoded.
class DecodedFile final : public ingest::TextSource {
 public:
  explicit DecodedFile(const ingest::FilePlan& plan)
      : m_file(plan.path, std::ios::binary),
        m_decoder(ingest::makeDecoder(plan.encoding)),
        m_name(plan.path.string()) {}

  Result<std::size_t> read(std::span<char> room) override {
    while (m_given == m_text.size()) {
      m_text.clear();
      m_given = 0;
      if (m_ended) return 0U;
      if (const auto filled = fill(); !filled) return tl::unexpected(filled.error());
    }
    const std::size_t count = m_text.copy(room.data(), room.size(), m_given);
    m_given += count;
    return count;
  }

 private:
  Status fill() {
    std::string bytes(kBlock, '\0');
    m_file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto count = static_cast<std::size_t>(m_file.gcount());
    if (count == 0 && !m_file.eof()) return fail(ErrorCode::CannotRead, {}, m_name);
    m_ended = count == 0;
    if (m_ended)
      m_decoder->finish(m_text);
    else
      m_decoder->decode(std::string_view(bytes).substr(0, count), m_text);
    return {};
  }

  std::ifstream m_file;
  std::unique_ptr<ingest::Decoder> m_decoder;
  std::string m_name;
  std::string m_text;
  std::size_t m_given = 0;
  bool m_ended = false;
};

}  // namespace

Result<RowsByLine> originalRows(const ingest::FilePlan& plan, const std::set<std::int64_t>& lines) {
  RowsByLine rows;
  if (lines.empty()) return rows;
  DecodedFile file(plan);
  ingest::CsvReader reader(file, plan.delimiter);
  ingest::CsvRow row;
  while (rows.size() < lines.size()) {
    const auto more = reader.next(row);
    if (!more) return tl::unexpected(more.error());
    if (!*more || row.line > *lines.rbegin()) break;
    if (lines.count(row.line) > 0) rows.emplace(row.line, std::vector<std::string>(row.cells.begin(), row.cells.end()));
  }
  return rows;
}

}  // namespace bellwether::app
