#include "cli/watch_options.h"

#include <CLI/CLI.hpp>

#include "cli/printable.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

constexpr double kShortest = 0.1;  // seconds
constexpr double kLongest = 3600;

}  // namespace

void WatchOptions::declare(CLI::App& app) {
  const auto text = [](const QString& sentence) { return sentence.toStdString(); };
  app.add_option("DIR", folders, text(Say::tr("Folders to watch, without the folders in them")))->required();
  app.add_option("--interval", interval,
                 text(Say::tr("Seconds during which a file must stay as it is before it is read; 2 by default")))
      ->type_name("SECONDS");
  app.add_flag("--once", once, text(Say::tr("Take what is there, then end")));
  app.add_flag("--json", json, text(Say::tr("Print a JSON object per line for each file")));
}

Answer<std::chrono::milliseconds> WatchOptions::settle() const {
  bool isNumber = false;
  const double seconds = QString::fromStdString(interval).toDouble(&isNumber);
  if (!isNumber || seconds < kShortest || seconds > kLongest)
    return wrongUsage(Say::tr("--interval: %1 is no number of seconds from 0.1 to 3600.").arg(printableCell(interval)));
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

}  // namespace bellwether::cli
