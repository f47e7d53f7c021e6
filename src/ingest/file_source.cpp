#include "ingest/file_source.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>

#include "ingest/byte_scan.h"

namespace bellwether::ingest {
namespace {

std::string nameOf(const std::filesystem::path& path) { return path.filename().string(); }

std::FILE* openBytes(const std::filesystem::path& path) {
#if defined(_WIN32)
  return _wfopen(path.c_str(), L"rb");
#else
  return std::fopen(path.c_str(), "rb");
#endif
}

}  // namespace

Result<FileStamp> stampOf(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found || error)
    return fail(ErrorCode::CannotOpen, error ? error.message() : std::strerror(ENOENT), path.string());
  if (status.type() == std::filesystem::file_type::directory) return fail(ErrorCode::IsDirectory, {}, path.string());
  if (status.type() != std::filesystem::file_type::regular) return fail(ErrorCode::NotARegularFile, {}, path.string());
  FileStamp stamp;
  stamp.size = static_cast<std::int64_t>(std::filesystem::file_size(path, error));
  if (error) return fail(ErrorCode::CannotOpen, error.message(), path.string());
  const auto modified = std::filesystem::last_write_time(path, error);
  if (error) return fail(ErrorCode::CannotOpen, error.message(), path.string());
  stamp.modifiedNs = std::chrono::duration_cast<std::chrono::nanoseconds>(modified.time_since_epoch()).count();
  return stamp;
}

Result<std::string> readBytes(const std::filesystem::path& path, std::int64_t offset, std::size_t count) {
  const Result<FileStamp> stamp = stampOf(path);
  if (!stamp) return tl::unexpected<Error>(stamp.error());
  const auto left = static_cast<std::size_t>(std::max<std::int64_t>(0, stamp->size - offset));
  std::string bytes(std::min(count, left), '\0');
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(openBytes(path), std::fclose);
  if (!file) return fail(ErrorCode::CannotOpen, std::strerror(errno), path.string());
  if (std::fseek(file.get(), static_cast<long>(offset), SEEK_SET) != 0)
    return fail(ErrorCode::CannotRead, std::strerror(errno), path.string());
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
  if (std::ferror(file.get())) return fail(ErrorCode::CannotRead, std::strerror(errno), path.string());
  return bytes;
}

Result<std::string> readBeyondAscii(const std::filesystem::path& path, std::int64_t offset, std::size_t count) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(openBytes(path), std::fclose);
  if (!file) return fail(ErrorCode::CannotOpen, std::strerror(errno), path.string());
  std::setvbuf(file.get(), nullptr, _IONBF, 0);
  if (std::fseek(file.get(), static_cast<long>(offset), SEEK_SET) != 0)
    return fail(ErrorCode::CannotRead, std::strerror(errno), path.string());
  std::string block(std::size_t{1} << 18, '\0');
  for (;;) {
    const std::size_t got = std::fread(block.data(), 1, block.size(), file.get());
    if (std::ferror(file.get())) return fail(ErrorCode::CannotRead, std::strerror(errno), path.string());
    if (got == 0) return std::string();
    const std::size_t at = findBeyondAscii({block.data(), got});
    if (at != std::string_view::npos) return readBytes(path, offset + static_cast<std::int64_t>(at), count);
    offset += static_cast<std::int64_t>(got);
  }
}

Result<std::unique_ptr<FileSource>> FileSource::open(const std::filesystem::path& path, Encoding encoding) {
  if (const Result<FileStamp> stamp = stampOf(path); !stamp) return tl::unexpected<Error>(stamp.error());
  std::FILE* file = openBytes(path);
  if (!file) return fail(ErrorCode::CannotOpen, std::strerror(errno), path.string());
  std::setvbuf(file, nullptr, _IONBF, 0);
  std::unique_ptr<FileSource> source(new FileSource(file, nameOf(path)));
  if (encoding != Encoding::Utf8 && encoding != Encoding::Utf8Bom) source->m_decoder = makeDecoder(encoding);
  return source;
}

Result<std::size_t> FileSource::readRaw(std::span<char> room) {
  const std::size_t count = std::fread(room.data(), 1, room.size(), m_file.get());
  if (count == 0 && std::ferror(m_file.get())) return fail(ErrorCode::CannotRead, std::strerror(errno), m_name);
  m_hash.update({room.data(), count});
  m_bytes += static_cast<std::int64_t>(count);
  return count;
}

Result<std::size_t> FileSource::read(std::span<char> room) {
  if (!m_decoder) return readRaw(room);
  while (m_given == m_text.size() && !m_ended) {
    m_raw.resize(std::size_t{64} << 10);
    const Result<std::size_t> count = readRaw(m_raw);
    if (!count) return count;
    m_text.clear();
    m_given = 0;
    m_ended = *count == 0;
    if (m_ended)
      m_decoder->finish(m_text);
    else
      m_decoder->decode({m_raw.data(), *count}, m_text);
  }
  const std::size_t count = std::min(room.size(), m_text.size() - m_given);
  std::copy_n(m_text.data() + m_given, count, room.data());
  m_given += count;
  return count;
}

}  // namespace bellwether::ingest
