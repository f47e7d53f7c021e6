#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "bellwether/app/words.h"

namespace bellwether::app::words {
namespace {

using namespace Qt::StringLiterals;

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

QString fromUtf8(const std::string& text) { return QString::fromStdString(text); }

/// Small counts only select the form of the sentence; the text of the number comes with grouping.
int forPlural(std::int64_t n) { return n > 1'000'000 ? 1'000'000 : static_cast<int>(n); }

QString number(std::int64_t n) { return QLocale().toString(static_cast<qlonglong>(n)); }

QString list(const std::vector<std::string>& values) {
  QStringList parts;
  for (const std::string& value : values) parts.append(fromUtf8(value));
  return parts.join(Words::tr(", ", "between the items of a list"));
}

QString quoted(const QString& value) { return Words::tr("“%1”", "a value from the file").arg(value); }

}  // namespace

// clang-format off

QString encodingName(ingest::Encoding encoding) {
  using ingest::Encoding;
  switch (encoding) {
    case Encoding::Utf8: return u"UTF-8"_s;
    case Encoding::Utf8Bom: return Words::tr("UTF-8 with BOM");
    case Encoding::Utf16Le: return Words::tr("UTF-16, little endian");
    case Encoding::Utf16Be: return Words::tr("UTF-16, big endian");
    case Encoding::Gb18030: return Words::tr("GB18030 (simplified Chinese)");
    case Encoding::Big5: return Words::tr("Big5 (traditional Chinese)");
    case Encoding::ShiftJis: return Words::tr("Shift-JIS (Japanese)");
    case Encoding::Windows1252: return Words::tr("Windows-1252 (western)");
    case Encoding::Latin1: return Words::tr("Latin-1 (western)");
  }
  return {};
}

QString delimiterName(char delimiter) {
  switch (delimiter) {
    case ',': return Words::tr("Comma");
    case ';': return Words::tr("Semicolon");
    case '\t': return Words::tr("Tab");
    case '|': return Words::tr("Vertical bar");
    case ' ': return Words::tr("Space");
    default: return quoted(QString(QLatin1Char(delimiter)));
  }
}

QString dateOrderName(ingest::DateOrder order) {
  switch (order) {
    case ingest::DateOrder::Ymd: return Words::tr("Year, month, day");
    case ingest::DateOrder::Mdy: return Words::tr("Month, day, year");
    case ingest::DateOrder::Dmy: return Words::tr("Day, month, year");
  }
  return {};
}

QString decimalName(char decimal) { return decimal == ',' ? Words::tr("Comma", "decimal sign") : Words::tr("Point", "decimal sign"); }

QString confidenceName(ingest::Confidence confidence) {
  switch (confidence) {
    case ingest::Confidence::None: return Words::tr("Not used", "match of a column");
    case ingest::Confidence::Check: return Words::tr("Check", "match of a column");
    case ingest::Confidence::Likely: return Words::tr("Likely", "match of a column");
    case ingest::Confidence::Sure: return Words::tr("Sure", "match of a column");
  }
  return {};
}

// clang-format on

QString evidence(const ingest::Evidence& evidence) {
  const int n = forPlural(evidence.count);
  const QString count = number(evidence.count);
  const QString example = fromUtf8(evidence.example);
  const std::string& code = evidence.code;
  if (code.empty()) return {};
  if (code == "byte_order_mark") return Words::tr("byte order mark");
  if (code == "valid_utf8") return Words::tr("valid UTF-8 throughout");
  if (code == "valid_ascii") return Words::tr("plain ASCII throughout");
  if (code == "detected") return Words::tr("detected from the text");
  if (code == "given") return Words::tr("chosen by you");
  if (code == "remembered") return Words::tr("as last time");
  if (code == "day_above_12") return Words::tr("%1 values have a day above 12", nullptr, n).arg(count);
  if (code == "month_above_12") return Words::tr("%1 values have a day above 12", nullptr, n).arg(count);
  if (code == "year_first") return Words::tr("%1 values begin with the year", nullptr, n).arg(count);
  if (code == "columns_agree") return Words::tr("the same number of columns in %1 rows", nullptr, n).arg(count);
  if (code == "only_point" || code == "only_comma") {
    if (example.isEmpty()) return Words::tr("all numbers agree");
    return Words::tr("%1 values like %2", nullptr, n).arg(count, example);
  }
  if (code == "workspace") return Words::tr("the workspace's currency");
  if (code == "column")
    return example.isEmpty() ? Words::tr("from its column") : Words::tr("%1 in its column").arg(example);
  if (code == "default") return Words::tr("nothing in the file speaks against it");
  if (example.isEmpty()) return count == u"0" ? QString() : Words::tr("%1 values", nullptr, n).arg(count);
  return Words::tr("%1 values like %2", nullptr, n).arg(count, example);
}

QString question(const ingest::Question& question) {
  const QString header = fromUtf8(question.header);
  const QString examples = list(question.examples);
  if (question.code == "date_order")
    return Words::tr("Is the day or the month first in %1? The values fit both: %2. Choose the date order.")
        .arg(header, examples);
  if (question.code == "decimal")
    return Words::
        tr("Is the comma in %1 a decimal sign or a thousands sign? The values fit both: %2. Choose the decimal sign.")
            .arg(header, examples);
  if (question.code == "kind" && examples.isEmpty())
    return Words::tr("The headers fit more than one kind of list. Choose what the file holds.");
  if (question.code == "kind")
    return Words::tr("The headers fit more than one kind of list: %1. Choose what the file holds.").arg(examples);
  if (question.code == "number_or_date")
    return Words::tr(
               "A spreadsheet has turned numbers in %1 into dates or the reverse: %2. Correct the column and export it "
               "again.")
        .arg(header, examples);
  if (header.isEmpty()) return Words::tr("The file can be read in more than one way: %1. Choose one.").arg(examples);
  return Words::tr("The column %1 can be read in more than one way: %2. Choose one.").arg(header, examples);
}

}  // namespace bellwether::app::words
