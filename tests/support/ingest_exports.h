#pragma once

#include <string>
#include <vector>

#include "support/ingest_files.h"
#include "support/ingest_text.h"

namespace bellwether::tests {

/// A cell as a spreadsheet in the United States saves it: ISO dates turned to M/D/YYYY with the seconds lost, true to
/// TRUE.
inline std::string spoiltCell(const std::string& cell) {
  const auto digits = [&](std::size_t at, std::size_t n) {
    return cell.size() >= at + n && cell.find_first_not_of("0123456789", at) >= at + n;
  };
  if (cell == "true") return "TRUE";
  if (cell == "false") return "FALSE";
  if (cell.size() < 10 || !digits(0, 4) || cell[4] != '-' || !digits(5, 2) || cell[7] != '-' || !digits(8, 2))
    return cell;
  if (cell.back() == 'Z') return cell;  // spreadsheets leave instants as text
  std::string out = std::to_string(std::stoi(cell.substr(5, 2))) + "/" + std::to_string(std::stoi(cell.substr(8, 2))) +
                    "/" + cell.substr(0, 4);
  if (cell.size() >= 16) out += " " + std::to_string(std::stoi(cell.substr(11, 2))) + ":" + cell.substr(14, 2);
  return out;
}

/// What a spreadsheet makes of a comma-separated UTF-8 export when it saves it as "Unicode text": UTF-16 with tabs,
/// dates in its own manner.
inline std::string spoilt(const std::string& csv) {
  std::string text;
  for (const auto& row : readTable(csv, ',')) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string cell = spoiltCell(row[c]);
      const bool quoted = cell.find_first_of("\t\"\n") != std::string::npos;
      std::string written;
      for (const char ch : cell) written += quoted && ch == '"' ? std::string("\"\"") : std::string(1, ch);
      text += (c == 0 ? "" : "\t") + (quoted ? "\"" + written + "\"" : written);
    }
    text += "\r\n";
  }
  return toUtf16(text, ingest::Encoding::Utf16Le);
}

/// What an export must come to: checks the clean file and the one that a spreadsheet has saved again.
struct Export {
  const char* profile;
  std::string csv;
  records::RecordKind kind = records::RecordKind::Deals;
};

inline ReadFile readExport(const Export& source, bool throughSpreadsheet) {
  const TempDir dir;
  return readFile(dir.file("export.csv", throughSpreadsheet ? spoilt(source.csv) : source.csv)).value();
}

}  // namespace bellwether::tests
