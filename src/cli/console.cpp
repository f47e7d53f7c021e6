#include "cli/console.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "cli/printable.h"

namespace bellwether::cli {
namespace {

void write(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

void writeLine(const QString& sentence) {
  const auto line = QString(QLatin1String("bellwether-cli: ") + printable(sentence) + QLatin1Char('\n')).toUtf8();
  write(stderr, {line.constData(), static_cast<std::size_t>(line.size())});
  std::fflush(stderr);
}

}  // namespace

void Console::result(const QString& text) const {
  const auto utf8 = text.toUtf8();
  result(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

void Console::result(std::string_view utf8) const { write(stdout, utf8); }

void Console::json(const nlohmann::ordered_json& document) const {
  // File names may hold bytes that are not UTF-8; they become U+FFFD.
  result(document.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

void Console::jsonLine(const nlohmann::ordered_json& document) const {
  result(document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
  std::fflush(stdout);
}

void Console::message(const QString& sentence) const {
  if (!isQuiet()) writeLine(sentence);
}

void Console::error(const QString& sentence) const { writeLine(sentence); }

bool Console::flush() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

}  // namespace bellwether::cli
