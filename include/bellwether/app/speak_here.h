#pragma once

#include <QString>

namespace bellwether::app {

/// While it lives, texts made on this thread are in the language of its code, whatever the window speaks: for reports
/// in another language. Nests; its thread only. Requires: setLanguage() was called once; before that, and for unknown
/// codes, it does nothing.
class SpeakHere final {
 public:
  explicit SpeakHere(const QString& code);
  ~SpeakHere();
  SpeakHere(const SpeakHere&) = delete;
  SpeakHere& operator=(const SpeakHere&) = delete;

 private:
  QString m_before;
};

}  // namespace bellwether::app
