#include "cli/failure.h"

#include "bellwether/app/words.h"
#include "cli/printable.h"
#include "cli/say.h"

namespace bellwether::cli {

tl::unexpected<Failure> wrongUsage(const QString& sentence) {
  return tl::unexpected(Failure{ExitCode::WrongUsage, sentence});
}

tl::unexpected<Failure> couldNot(const QString& sentence) {
  return tl::unexpected(Failure{ExitCode::CouldNot, sentence});
}

tl::unexpected<Failure> couldNot(const Error& error) {
  if (error.code == ErrorCode::Interrupted) {
    return tl::unexpected(Failure{ExitCode::Interrupted, Say::tr("Interrupted. Nothing was changed.")});
  }
  return couldNot(printable(app::words::error(error)));
}

}  // namespace bellwether::cli
