#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/records/records.h"

namespace bellwether::app::sample {

/// A CSV file in the making (RFC 4180, UTF-8, LF line ends). Cells are appended one by one; failures are kept until
/// flush.
class CsvFile {
 public:
  explicit CsvFile(std::filesystem::path temporaryPath);

  /// A cell of any text, quoted where it must be.
  CsvFile& text(std::string_view cell);
  /// A cell known to hold no comma, quote or line end.
  CsvFile& plain(std::string_view cell) {
    m_buffer += cell;
    m_buffer += ',';
    return *this;
  }
  CsvFile& blank() {
    m_buffer += ',';
    return *this;
  }
  CsvFile& number(std::int64_t value);
  /// `prefix` and the number with zeros in front up to `width` digits.
  CsvFile& id(char prefix, std::int64_t number, int width);
  /// Minor units as plain decimal text.
  CsvFile& money(std::int64_t minor, int exponent);
  void endRow();

  /// Writes what is left. Errors: CannotWrite, PermissionDenied, ReadOnly, DiskFull.
  Status flush();

 private:
  void writeOut();

  std::filesystem::path m_path;
  std::ofstream m_stream;
  std::string m_buffer;
  int m_errorNumber = 0;
};

/// The folder that the files appear in, all at once: until publish they bear temporary names, and without it they
/// vanish.
class OutputFolder {
 public:
  explicit OutputFolder(std::filesystem::path dir) : m_dir(std::move(dir)) {}
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Makes the folder when it is missing.
  Status prepare();
  /// The kind's file, begun with its header line. Lives as long as the folder object.
  CsvFile& create(records::RecordKind kind);
  /// Closes the files and gives them their names.
  Status publish();

 private:
  struct Entry {
    std::filesystem::path temporary;
    std::filesystem::path path;
    std::unique_ptr<CsvFile> file;
  };
  std::filesystem::path m_dir;
  std::vector<Entry> m_entries;
};

}  // namespace bellwether::app::sample
