#pragma once

#include <QString>
#include <tl/expected.hpp>

#include "bellwether/core/error.h"

namespace bellwether::cli {

/// What the process returns; fixed for scripts.
enum class ExitCode : int {
  Done = 0,
  WrongUsage = 1,
  CouldNot = 2,      ///< file, store, disk
  SomeRejected = 3,  ///< done, and some rows were rejected
  Interrupted = 130  ///< nothing changed
};

/// Why a command ends early: its exit code and the whole sentence for people.
struct Failure {
  ExitCode code = ExitCode::CouldNot;
  QString sentence;
};

template <class T>
using Answer = tl::expected<T, Failure>;

tl::unexpected<Failure> wrongUsage(const QString& sentence);
tl::unexpected<Failure> couldNot(const QString& sentence);
/// The sentence is made by app/words; a stop asked for by the user becomes Interrupted.
tl::unexpected<Failure> couldNot(const Error& error);

}  // namespace bellwether::cli
