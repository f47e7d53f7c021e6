#pragma once

#include <QCoreApplication>
#include <QString>

namespace bellwether::cli {

/// The command line's own sentences, in the current language.
struct Say {
  Q_DECLARE_TR_FUNCTIONS(Say)
};

}  // namespace bellwether::cli
