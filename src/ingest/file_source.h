#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "bellwether/core/sha256.h"
#include "bellwether/ingest/csv_reader.h"
#include "bellwether/ingest/encoding.h"

namespace bellwether::ingest {

/// What the file system says of a file.
struct FileStamp {
  std::int64_t size = 0;
  std::int64_t modifiedNs = 0;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};
/// Errors: CannotOpen, IsDirectory, NotARegularFile. Never opens a FIFO or device, so it never waits for one.
Result<FileStamp> stampOf(const std::filesystem::path& path);

/// The first bytes of a regular file, at most `count`, from an offset on. Errors: as stampOf, CannotRead.
Result<std::string> readBytes(const std::filesystem::path& path, std::int64_t offset, std::size_t count);

/// The stretch of at most `count` bytes that begins with the first byte beyond ASCII, from the offset on; empty when
/// there is none. Errors: as readBytes.
Result<std::string> readBeyondAscii(const std::filesystem::path& path, std::int64_t offset, std::size_t count);

/// A file's text, decoded, and the digest of its bytes.
class FileSource final : public TextSource {
 public:
  /// Errors: as stampOf.
  static Result<std::unique_ptr<FileSource>> open(const std::filesystem::path& path, Encoding encoding);

  Result<std::size_t> read(std::span<char> room) override;
  std::int64_t bytesRead() const { return m_bytes; }
  /// Of the bytes read so far.
  std::string sha256() const { return m_hash.hex(); }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  FileSource(std::FILE* file, std::string name) : m_file(file), m_name(std::move(name)) {}
  Result<std::size_t> readRaw(std::span<char> room);

  std::unique_ptr<std::FILE, Close> m_file;
  std::string m_name;
  std::unique_ptr<Decoder> m_decoder;  // none for UTF-8
  Sha256 m_hash;
  std::int64_t m_bytes = 0;
  std::string m_raw;
  std::string m_text;
  std::size_t m_given = 0;  // of m_text
  bool m_ended = false;
};

}  // namespace bellwether::ingest
