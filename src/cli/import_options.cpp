#include "cli/import_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/arguments.h"
#include "cli/printable.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

using records::Field;
using records::RecordKind;

QString shown(std::string_view text) { return printableCell(text); }

QString kindNames() {
  QStringList names;
  for (int i = 0; i < records::kRecordKinds; ++i) names += shown(records::toString(static_cast<RecordKind>(i)));
  return names.join(QLatin1Char(' '));
}

QString fieldNames(RecordKind kind) {
  QStringList names;
  for (const auto field : records::templateFields(kind)) names += shown(records::templateHeader(kind, field));
  return names.join(QLatin1Char(' '));
}

std::vector<Field> fieldsNamed(const std::string& name, std::optional<RecordKind> kind) {
  std::vector<Field> found;
  for (int i = 0; i < records::kRecordKinds; ++i) {
    const auto candidate = static_cast<RecordKind>(i);
    if (kind && *kind != candidate) continue;
    for (const auto field : records::templateFields(candidate)) {
      if (records::templateHeader(candidate, field) != name) continue;
      if (std::find(found.begin(), found.end(), field) == found.end()) found.push_back(field);
    }
  }
  return found;
}

tl::unexpected<Failure> notOneOf(const char* option, const std::string& text, const QString& choices) {
  return wrongUsage(Say::tr("%1: `%2` is not one of: %3").arg(QLatin1String(option), shown(text), choices));
}

Answer<char> readDelimiter(const std::string& text) {
  if (text == "tab" || text == "\\t") return '\t';
  if (text.size() == 1 && std::string_view(",;\t|").find(text[0]) != std::string_view::npos) return text[0];
  return notOneOf("--delimiter", text, QStringLiteral(", ; | tab"));
}

Answer<void> readFormat(const ImportOptions& given, ingest::ReadOptions& options) {
  if (!given.encoding.empty()) {
    options.encoding = ingest::encodingFromString(given.encoding);
    if (!options.encoding) {
      return notOneOf("--encoding", given.encoding,
                      QStringLiteral("UTF-8 UTF-16LE UTF-16BE GB18030 Big5 Shift_JIS windows-1252 ISO-8859-1"));
    }
  }
  if (!given.delimiter.empty()) {
    const auto delimiter = readDelimiter(given.delimiter);
    if (!delimiter) return tl::unexpected(delimiter.error());
    options.delimiter = *delimiter;
  }
  if (!given.dateOrder.empty()) {
    options.dateOrder = ingest::dateOrderFromString(given.dateOrder);
    if (!options.dateOrder) return notOneOf("--date-order", given.dateOrder, QStringLiteral("ymd mdy dmy"));
  }
  if (given.decimal.empty()) return {};
  if (given.decimal != "." && given.decimal != ",") return notOneOf("--decimal", given.decimal, QStringLiteral(". ,"));
  options.decimal = given.decimal[0];
  return {};
}

Answer<void> readMeaning(const ImportOptions& given, ingest::ReadOptions& options) {
  if (!given.as.empty()) {
    options.as = records::recordKindFromString(given.as);
    if (!options.as) return notOneOf("--as", given.as, kindNames());
  }
  for (const auto& text : given.map) {
    auto mapping = readMapping(text, options.as);
    if (!mapping) return tl::unexpected(mapping.error());
    options.map.push_back(std::move(*mapping));
  }
  if (!given.currency.empty()) {
    const auto currency = readCurrency("--currency", given.currency);
    if (!currency) return tl::unexpected(currency.error());
    options.currency = *currency;
  }
  options.profile = given.profile;
  options.origin = given.origin;
  return {};
}

}  // namespace

void ImportOptions::declare(CLI::App& app) {
  const auto text = [](const QString& sentence) { return sentence.toStdString(); };
  app.add_option("FILE", files, text(Say::tr("CSV files; what each holds is recognised by its headers")))->required();
  app.add_option("--as", as, text(Say::tr("What the files hold: %1").arg(kindNames())))->type_name("KIND");
  app.add_option("--profile", profile, text(Say::tr("The CRM that wrote the files, instead of recognising it")))
      ->type_name("ID");
  app.add_option("--map", map,
                 text(Say::tr("Read a field of the plain template from this column, e.g. amount=\"Deal - Value\"; "
                              "may be repeated; an empty header leaves the field out")))
      ->type_name("FIELD=HEADER")
      ->allow_extra_args(false);
  app.add_option("--encoding", encoding, text(Say::tr("Character encoding, e.g. UTF-8 or GB18030")))->type_name("E");
  app.add_option("--delimiter", delimiter, text(Say::tr("Column separator: , ; | or tab")))->type_name("D");
  app.add_option("--date-order", dateOrder, text(Say::tr("Order of day, month and year in dates")))
      ->type_name("ymd|mdy|dmy");
  app.add_option("--decimal", decimal, text(Say::tr("Decimal sign")))->type_name(".|,");
  app.add_option("--currency", currency, text(Say::tr("Currency of amounts that name none")))->type_name("CODE");
  app.add_option("--origin", origin, text(Say::tr("The system whose ids these are, if not the profile's")))
      ->type_name("NAME");
  app.add_flag("--fresh", fresh,
               text(Say::tr("Take over nothing that was decided for earlier files with the same headers")));
  app.add_flag("--dry-run", dryRun, text(Say::tr("Only show what would come of it, and change nothing")));
  app.add_flag(
      "--no-columns", noColumns,
      text(Say::tr("Do not keep the columns in memory beside the rows; opening a large workspace takes longer")));
  app.add_option("--period", period, text(Say::tr("With --dry-run: show the KPIs of this period")))->type_name("P");
  app.add_option("--rejects", rejects, text(Say::tr("Write the rejected rows here, ready to be mended and imported")))
      ->type_name("OUT.csv");
  app.add_flag("--json", json, text(Say::tr("Print the result as JSON")));
}

Answer<std::vector<app::FileRequest>> ImportOptions::requests() const {
  if (!period.empty() && !dryRun) return wrongUsage(Say::tr("--period goes with --dry-run only."));
  ingest::ReadOptions options;
  if (const auto done = readMeaning(*this, options); !done) return tl::unexpected(done.error());
  if (const auto done = readFormat(*this, options); !done) return tl::unexpected(done.error());
  std::vector<app::FileRequest> requests;
  for (const auto& file : files) requests.push_back({file, options});
  return requests;
}

Answer<std::pair<Field, std::string>> readMapping(const std::string& text, std::optional<RecordKind> kind) {
  const auto equals = text.find('=');
  const auto name = text.substr(0, equals);
  if (equals == std::string::npos || name.empty()) {
    return wrongUsage(Say::tr("--map: `%1` is not FIELD=HEADER, e.g. amount=\"Deal - Value\".").arg(shown(text)));
  }
  const auto fields = fieldsNamed(name, kind);
  if (fields.size() == 1) return std::pair(fields.front(), text.substr(equals + 1));
  if (fields.empty()) {
    return wrongUsage(Say::tr("--map: there is no field `%1`. The fields of %2 are: %3")
                          .arg(shown(name), shown(records::toString(kind.value_or(RecordKind::Deals))),
                               fieldNames(kind.value_or(RecordKind::Deals))));
  }
  return wrongUsage(
      Say::tr("--map: several kinds of record have a field `%1`; say which kind the file holds with --as, one of: %2")
          .arg(shown(name), kindNames()));
}

}  // namespace bellwether::cli
