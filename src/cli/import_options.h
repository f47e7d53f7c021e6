#pragma once

#include <string>
#include <vector>

#include "bellwether/app/import_service.h"
#include "cli/failure.h"

namespace CLI {
class App;
}

namespace bellwether::cli {

/// The options of `import`, as texts; they hold for all files of the call.
struct ImportOptions {
  std::vector<std::string> files, map;
  std::string as, profile, encoding, delimiter, dateOrder, decimal, currency, origin;
  std::string rejects;  ///< where to write the rejected rows; empty: nowhere
  std::string period;   ///< of the dry run's effect; empty: every year that changes
  bool dryRun = false;
  bool noColumns = false;  ///< leave the column image as it is, stale
  bool fresh = false;      ///< nothing is taken from earlier imports
  bool json = false;

  void declare(CLI::App& app);
  Answer<std::vector<app::FileRequest>> requests() const;
};

/// `FIELD=HEADER`, FIELD as the plain template's header for the kind; without a kind the name must be one field's in
/// all kinds.
Answer<std::pair<records::Field, std::string>> readMapping(const std::string& text,
                                                           std::optional<records::RecordKind> kind);

}  // namespace bellwether::cli
