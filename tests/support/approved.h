#pragma once

#include <QFile>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "support/catch.h"

namespace bellwether::test {

/// Compares a text line by line with the approved file at `place` below `tests/`. With BELLWETHER_APPROVE=1 in the
/// environment what there is now is approved instead.
inline void checkApproved(const QString& text, const std::filesystem::path& place) {
  const std::filesystem::path path = std::filesystem::path(BELLWETHER_SOURCE_DIR) / "tests" / place;
  if (qEnvironmentVariableIsSet("BELLWETHER_APPROVE")) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text.toStdString();
  }
  QFile file(QFile::decodeName(path.c_str()));
  INFO(place.string());
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QStringList then = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
  const QStringList now = text.split(QLatin1Char('\n'));
  for (qsizetype i = 0; i < std::min(now.size(), then.size()); ++i) {
    INFO("line " << i + 1);
    REQUIRE(now[i].toStdString() == then[i].toStdString());
  }
  CHECK(now.size() == then.size());
}

}  // namespace bellwether::test
