#include "app/sample/csv_file.h"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>
#include <utility>

#include "bellwether/core/money.h"

namespace bellwether::app::sample {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20U;
constexpr std::size_t kRowReserve = std::size_t{1} << 12U;

ErrorCode codeOf(const std::error_code& error) {
  if (error == std::errc::no_space_on_device) return ErrorCode::DiskFull;
  if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted)
    return ErrorCode::PermissionDenied;
  if (error == std::errc::read_only_file_system) return ErrorCode::ReadOnly;
  return ErrorCode::CannotWrite;
}

tl::unexpected<Error> failed(const std::error_code& error, const std::filesystem::path& path) {
  return fail(codeOf(error), error.message(), path.string());
}

}  // namespace

CsvFile::CsvFile(std::filesystem::path temporaryPath) : m_path(std::move(temporaryPath)) {
  std::error_code ignored;
  std::filesystem::remove(m_path, ignored);  // a leftover, or a link that must not be followed
  errno = 0;
  m_stream.rdbuf()->pubsetbuf(nullptr, 0);
  m_stream.open(m_path, std::ios::binary | std::ios::trunc);
  if (!m_stream) m_errorNumber = errno != 0 ? errno : EIO;
  m_buffer.reserve(kBufferBytes + kRowReserve);
}

CsvFile& CsvFile::text(std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) return plain(cell);
  m_buffer += '"';
  for (const char c : cell) {
    if (c == '"') m_buffer += '"';
    m_buffer += c;
  }
  m_buffer += "\",";
  return *this;
}

CsvFile& CsvFile::number(std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
  m_buffer.append(digits, end);
  m_buffer += ',';
  return *this;
}

CsvFile& CsvFile::id(char prefix, std::int64_t number, int width) {
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
  const auto length = static_cast<int>(end - digits);
  m_buffer += prefix;
  for (int i = length; i < width; ++i) m_buffer += '0';
  m_buffer.append(digits, end);
  m_buffer += ',';
  return *this;
}

CsvFile& CsvFile::money(std::int64_t minor, int exponent) {
  if (exponent != 2 || minor < 0) return plain(decimalFromMinor(minor, exponent));
  number(minor / 100);
  m_buffer.back() = '.';
  m_buffer += static_cast<char>('0' + minor % 100 / 10);
  m_buffer += static_cast<char>('0' + minor % 10);
  m_buffer += ',';
  return *this;
}

void CsvFile::endRow() {
  m_buffer.back() = '\n';  // in place of the last cell's comma
  if (m_buffer.size() >= kBufferBytes) writeOut();
}

void CsvFile::writeOut() {
  errno = 0;
  if (m_errorNumber == 0 && !m_stream.write(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size())))
    m_errorNumber = errno != 0 ? errno : EIO;
  m_buffer.clear();
}

Status CsvFile::flush() {
  writeOut();
  errno = 0;
  if (m_errorNumber == 0) {
    m_stream.close();
    if (!m_stream) m_errorNumber = errno != 0 ? errno : EIO;
  }
  if (m_errorNumber != 0) return failed({m_errorNumber, std::generic_category()}, m_path);
  return {};
}

OutputFolder::~OutputFolder() {
  for (Entry& entry : m_entries) {
    entry.file.reset();
    std::error_code ignored;
    std::filesystem::remove(entry.temporary, ignored);
  }
}

Status OutputFolder::prepare() {
  std::error_code error;
  std::filesystem::create_directories(m_dir, error);
  if (error) return failed(error, m_dir);
  if (!std::filesystem::is_directory(m_dir, error)) return fail(ErrorCode::CannotWrite, {}, m_dir.string());
  return {};
}

CsvFile& OutputFolder::create(records::RecordKind kind) {
  const std::string name = std::string(records::toString(kind)) + ".csv";
  Entry entry{m_dir / ("." + name + ".part"), m_dir / name, nullptr};
  entry.file = std::make_unique<CsvFile>(entry.temporary);
  for (const records::Field field : records::templateFields(kind))
    entry.file->plain(records::templateHeader(kind, field));
  entry.file->endRow();
  m_entries.push_back(std::move(entry));
  return *m_entries.back().file;
}

Status OutputFolder::publish() {
  for (Entry& entry : m_entries)
    if (Status status = entry.file->flush(); !status) return status;
  for (Entry& entry : m_entries) {
    std::error_code error;
    std::filesystem::rename(entry.temporary, entry.path, error);
    if (error) return failed(error, entry.path);
  }
  m_entries.clear();
  return {};
}

}  // namespace bellwether::app::sample
