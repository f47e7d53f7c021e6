#pragma once

#include <QDir>
#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "bellwether/app/import_service.h"
#include "support/catch.h"

namespace bellwether::test {

/// A temporary folder with files in it.
class Folder {
 public:
  Folder() {
    REQUIRE(m_dir.isValid());
    m_dir.setAutoRemove(false);
  }
  // Names of any bytes go too, which Qt's own removal cannot.
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_dir.path().toStdString(), ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path path(std::string_view name) const {
    return std::filesystem::path(m_dir.path().toStdString()) / name;
  }
  std::filesystem::path write(std::string_view name, std::string_view bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

 private:
  QTemporaryDir m_dir;
};

inline records::WorkspaceSettings settingsIn(const char* code) {
  records::WorkspaceSettings settings;
  settings.currency = Currency::fromCode(code).value();
  return settings;
}

inline std::vector<app::FileRequest> requests(const std::vector<std::filesystem::path>& paths) {
  std::vector<app::FileRequest> files;
  for (const auto& path : paths) files.push_back({path, {}});
  return files;
}

/// Imports files and requires that it works.
inline app::ImportOutcome import(store::WorkspaceFile& workspace, const std::vector<std::filesystem::path>& paths,
                                 app::ImportMode mode = app::ImportMode::Commit) {
  const auto plans = app::inspectFiles(requests(paths), workspace.settings());
  INFO((plans ? std::string()
              : std::string(toString(plans.error().code)) + ' ' + plans.error().detail + ' ' + plans.error().where));
  REQUIRE(plans);
  auto outcome = app::runImport(workspace, *plans, mode);
  INFO((outcome ? std::string() : std::string(toString(outcome.error().code)) + ' ' + outcome.error().detail));
  REQUIRE(outcome);
  return std::move(*outcome);
}

}  // namespace bellwether::test
