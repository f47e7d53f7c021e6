#pragma once

#include <QString>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace bellwether::cli {

/// The two streams: results go to standard output, messages to standard error.
class Console final {
 public:
  enum class Talk { Normal, Quiet };
  explicit Console(Talk talk = Talk::Normal) : m_talk(talk) {}

  void result(const QString& text) const;
  void result(std::string_view utf8) const;
  void json(const nlohmann::ordered_json& document) const;
  /// A document in one line, written out at once.
  void jsonLine(const nlohmann::ordered_json& document) const;
  /// A line for people; not printed when quiet.
  void message(const QString& sentence) const;
  /// A line for people, always printed.
  void error(const QString& sentence) const;
  bool isQuiet() const { return m_talk == Talk::Quiet; }
  /// False when standard output could not take everything (a full disk, a closed pipe).
  static bool flush();

 private:
  Talk m_talk;
};

}  // namespace bellwether::cli
