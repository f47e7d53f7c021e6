#include "cli/watch_output.h"

#include <nlohmann/json.hpp>

#include "bellwether/app/reading_words.h"
#include "bellwether/app/words.h"
#include "cli/import_output.h"
#include "cli/printable.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

using Json = nlohmann::ordered_json;
using app::WatchedState;

Json questionJson(const ingest::Question& question) {
  Json json;
  json["code"] = question.code;
  json["column"] = question.header.empty() ? Json() : Json(question.header);
  json["option"] = question.option;
  json["examples"] = question.examples;
  return json;
}

QString askingText(const app::PlannedFile& file, const QString& name) {
  if (!file.plan.questions.empty()) return questionsText({file}) + QLatin1Char('\n');
  return Say::tr(
             "%1: its columns were only guessed. Look at it once with `import %1 --dry-run`, then import it; the "
             "next file with these headers is imported by itself.")
             .arg(name) +
         QLatin1Char('\n');
}

QString importedText(const app::FileOutcome& file, const QString& name, const app::Formatter& formatter) {
  const auto& counts = file.batch.counts;
  QString text =
      Say::tr("%1: import %2, %3 new, %4 updated, %5 unchanged, %6 rejected")
          .arg(name, QString::number(file.batch.id), formatter.count(counts.added), formatter.count(counts.updated),
               formatter.count(counts.unchanged), formatter.count(counts.rejected)) +
      QLatin1Char('\n');
  for (const auto& drift : file.drift)
    text += name + QLatin1String(": ") + printable(app::words::drift(drift, formatter)) + QLatin1Char('\n');
  return text;
}

}  // namespace

Json watchedJson(const app::WatchedFile& file) {
  Json json;
  json["event"] = app::toString(file.state);
  json["path"] = file.path.string();
  if (file.state == WatchedState::Known) json["import"] = file.batch;
  if (file.outcome) json["result"] = fileJson(*file.outcome);
  if (file.planned) {
    json["profile"] = file.planned->plan.profile;
    json["questions"] = Json::array();
    for (const auto& question : file.planned->plan.questions) json["questions"].push_back(questionJson(question));
  }
  if (file.error) {
    json["error"] = toString(file.error->code);
    json["message"] = app::words::error(*file.error).toStdString();
  }
  return json;
}

QString watchedText(const app::WatchedFile& file, const app::Formatter& formatter) {
  const auto name = printableCell(baseName(file.path));
  switch (file.state) {
    case WatchedState::Imported:
      return importedText(*file.outcome, name, formatter);
    case WatchedState::Known:
      return Say::tr("%1: nothing new, it was import %2.").arg(name, QString::number(file.batch)) + QLatin1Char('\n');
    case WatchedState::Asks:
      return askingText(*file.planned, name);
    case WatchedState::Refused:
      return printable(app::words::error(*file.error)) + QLatin1Char('\n');
    case WatchedState::Later:
    case WatchedState::Gone:
      break;
  }
  return {};
}

}  // namespace bellwether::cli
