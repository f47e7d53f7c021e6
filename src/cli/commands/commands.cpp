#include "cli/commands/commands.h"

namespace bellwether::cli {

std::vector<std::unique_ptr<Command>> makeCommands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(makeNewCommand());
  commands.push_back(makeSampleCommand());
  commands.push_back(makeImportCommand());
  commands.push_back(makeImportsCommand());
  commands.push_back(makeWatchCommand());
  commands.push_back(makeForgetCommand());
  commands.push_back(makeUndoCommand());
  commands.push_back(makeRedoCommand());
  commands.push_back(makeKpiCommand());
  commands.push_back(makeWhyCommand());
  commands.push_back(makePaceCommand());
  commands.push_back(makeRecordsCommand());
  commands.push_back(makeReportCommand());
  commands.push_back(makeCloseCommand());
  commands.push_back(makeReopenCommand());
  commands.push_back(makeClosingsCommand());
  commands.push_back(makeCommentCommand());
  commands.push_back(makeActionsCommand());
  commands.push_back(makeSnapshotCommand());
  commands.push_back(makeCheckCommand());
  commands.push_back(makeBackupCommand());
  return commands;
}

}  // namespace bellwether::cli
