#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/core/money.h"
#include "bellwether/records/records.h"

namespace bellwether::ingest {

enum class Encoding : std::uint8_t { Utf8, Utf8Bom, Utf16Le, Utf16Be, Gb18030, Big5, ShiftJis, Windows1252, Latin1 };
std::string_view toString(Encoding encoding);  ///< "UTF-8", "UTF-8-BOM", "UTF-16LE", "GB18030", ...
std::optional<Encoding> encodingFromString(std::string_view text);

enum class DateOrder : std::uint8_t { Ymd, Mdy, Dmy };
std::string_view toString(DateOrder order);  ///< `ymd mdy dmy`
std::optional<DateOrder> dateOrderFromString(std::string_view text);

/// What the user fixed beforehand (command-line options, or drop-downs of the check page). Empty: decide from the file.
struct ReadOptions {
  std::optional<records::RecordKind> as;
  std::string profile;
  std::vector<std::pair<records::Field, std::string>> map;  ///< field to header; an empty header unmaps the field
  std::optional<Encoding> encoding;
  std::optional<char> delimiter;
  std::optional<DateOrder> dateOrder;
  std::optional<char> decimal;  ///< '.' or ','
  std::optional<Currency> currency;
  std::string origin;
};

/// What reading needs to know of the workspace.
struct ReadContext {
  Currency currency;             ///< of the workspace; amounts without currency are in it
  std::string timeZone = "UTC";  ///< IANA; timestamps with an offset become dates in it
};

/// How the dates of a column are written.
enum class DateShape : std::uint8_t {
  Text,         ///< with separators or names
  Compact,      ///< YYYYMMDD
  ExcelSerial,  ///< days since 1899-12-30
  ExcelSerial1904,
  UnixSeconds,
  UnixMillis,
};

/// What a column says of its field. Several columns may share a field in different roles; the field's own column goes
/// before them.
enum class Role : std::uint8_t {
  Value,        ///< the field itself
  WonFlag,      ///< OutcomeField: yes = won
  ClosedFlag,   ///< OutcomeField: yes and not won = lost
  ActiveFlag,   ///< OutcomeField: no, with a reason for the loss = lost
  DeletedFlag,  ///< OutcomeField: yes = void
  LossFlag,     ///< OutcomeField: yes = lost
  WonDate,      ///< Closed of won deals
  LostDate,     ///< Closed of lost deals
  WonAmount,    ///< Amount of won deals, where there is one
};

enum class Confidence : std::uint8_t { None, Check, Likely, Sure };

struct ColumnPlan {
  std::size_t index = 0;                ///< position in the file, from 0
  std::string header;                   ///< as written, trimmed
  std::optional<records::Field> field;  ///< empty: kept as an extra field
  Confidence confidence = Confidence::None;
  std::string example;  ///< first non-empty value
  Role role = Role::Value;
  DateShape dateShape = DateShape::Text;  ///< of a date field
  bool shortYears = false;                ///< of a date field: two-digit years, of this century
  int percentScale = 1;                   ///< of a probability or percentage: the number that is a whole, 1 or 100
};

/// A decision taken from the file, with what it rests on.
struct Evidence {
  std::string code;        ///< `byte_order_mark`, `valid_utf8`, `detected`, `given`, `day_above_12`, `month_above_12`,
                           ///< `year_first`, `columns_agree`, `only_point`, `only_comma`, `default`
  std::int64_t count = 0;  ///< how many values or rows support it
  std::string example;
};

/// What is ambiguous, and the option that settles it.
struct Question {
  std::string code;    ///< `date_order`, `decimal`, `kind`, `number_or_date`
  std::string header;  ///< the column concerned; may be empty
  std::string option;  ///< `--date-order`, `--decimal`, `--as`
  std::vector<std::string> examples;
};

struct PreviewRow {
  std::int64_t line = 0;
  std::vector<std::string> cells;
};

/// Everything understood of a file before reading it as records. Shown, changeable (through ReadOptions), then used as
/// it is.
struct FilePlan {
  std::filesystem::path path;
  std::int64_t fileSize = 0;
  std::int64_t modifiedNs = 0;  ///< to notice a file that changes while it is read
  records::RecordKind kind = records::RecordKind::Deals;
  std::string profile = "plain";
  std::string origin;
  double confidence = 0;  ///< 0..1
  Encoding encoding = Encoding::Utf8;
  Evidence encodingEvidence;
  char delimiter = ',';
  Evidence delimiterEvidence;
  std::int64_t headerLine = 1;
  std::vector<ColumnPlan> columns;
  DateOrder dateOrder = DateOrder::Ymd;
  Evidence dateOrderEvidence;
  char decimal = '.';
  Evidence decimalEvidence;
  Currency currency;  ///< of amounts without a currency column
  Evidence currencyEvidence;
  bool generatedIds = false;        ///< the file has no deal id: keys are made from customer, name and creation date
  std::vector<Question> questions;  ///< not empty: may not be read before they are settled
  std::vector<PreviewRow> preview;  ///< the first 200 data rows, as text
  std::string headerFingerprint;    ///< of the folded headers, to remember a mapping
  records::FieldMask supplied() const;
};

/// Looks at the beginning (and, for dates and numbers, as much as it needs) of a file and decides how to read it.
/// Errors: CannotOpen, IsDirectory, NotARegularFile, EmptyFile, BinaryFile (detail: what it is), BadEncoding,
/// UnknownKind (detail: headers seen), MissingColumn (detail: the template header missing), UnclosedQuote,
/// LimitExceeded, InvalidArgument (an option that does not fit).
Result<FilePlan> inspect(const std::filesystem::path& path, const ReadOptions& options, const ReadContext& context);

}  // namespace bellwether::ingest
