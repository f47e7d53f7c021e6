#pragma once

#include <memory>

#include "cli/command.h"

/// The makers of all commands.
namespace bellwether::cli {

std::unique_ptr<Command> makeNewCommand();
std::unique_ptr<Command> makeSampleCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeImportsCommand();
std::unique_ptr<Command> makeForgetCommand();
std::unique_ptr<Command> makeWatchCommand();
std::unique_ptr<Command> makeUndoCommand();
std::unique_ptr<Command> makeRedoCommand();
std::unique_ptr<Command> makeKpiCommand();
std::unique_ptr<Command> makeWhyCommand();
std::unique_ptr<Command> makePaceCommand();
std::unique_ptr<Command> makeRecordsCommand();
std::unique_ptr<Command> makeReportCommand();
std::unique_ptr<Command> makeCloseCommand();
std::unique_ptr<Command> makeReopenCommand();
std::unique_ptr<Command> makeClosingsCommand();
std::unique_ptr<Command> makeCommentCommand();
std::unique_ptr<Command> makeActionsCommand();
std::unique_ptr<Command> makeSnapshotCommand();
std::unique_ptr<Command> makeCheckCommand();
std::unique_ptr<Command> makeBackupCommand();

}  // namespace bellwether::cli
