#include <QCoreApplication>
#include <QStringList>

#include "bellwether/app/words.h"

namespace bellwether::app::words {
namespace {

using namespace Qt::StringLiterals;

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

/// What a file that is not text is called, with its article.
QString binaryKind(const QString& detail) {
  const QString code = detail.toUpper();
  const auto isOneOf = [&code](const QStringList& codes) { return codes.contains(code); };
  if (code == u"PDF") return Words::tr("a PDF");
  if (isOneOf({u"XLSX"_s, u"XLS"_s})) return Words::tr("an Excel workbook");
  if (code == u"ODS") return Words::tr("an OpenDocument spreadsheet");
  if (isOneOf({u"DOCX"_s, u"RTF"_s})) return Words::tr("a text document");
  if (isOneOf({u"ZIP"_s, u"GZIP"_s, u"BZIP2"_s, u"XZ"_s, u"ZSTD"_s, u"7Z"_s, u"RAR"_s})) return Words::tr("an archive");
  if (isOneOf({u"PNG"_s, u"JPEG"_s, u"GIF"_s, u"TIFF"_s})) return Words::tr("a picture");
  if (isOneOf({u"SQLITE"_s, u"PARQUET"_s})) return Words::tr("a database");
  if (isOneOf({u"HTML"_s, u"XML"_s})) return Words::tr("a web page");
  if (isOneOf({u"EXE"_s, u"ELF"_s})) return Words::tr("a program");
  return Words::tr("a binary file");
}

/// The system's own words, when there are any, in brackets behind the sentence's subject.
QString withDetail(const QString& sentence, const QString& detail) {
  if (detail.isEmpty()) return sentence;
  return Words::tr("%1 (The system says: %2)", "an error and its cause").arg(sentence, detail);
}

// clang-format off

/// Errors about a value that someone wrote.
QString aboutValue(ErrorCode code, const QString& detail) {
  switch (code) {
    case ErrorCode::BadPeriod:
      return Words::tr("“%1” names no period. Write it like 2026, 2026-Q4, 2026-11, 2026-W47 or 2026-11-01..2026-11-30.").arg(detail);
    case ErrorCode::Overflow:
      return Words::tr("The amounts are too large to be added exactly. Check the file for amounts with too many digits.");
    case ErrorCode::CurrencyMismatch:
      return Words::tr("Amounts in different currencies cannot be added (%1). Add exchange rates for them.").arg(detail);
    case ErrorCode::NotFound:
      return Words::tr("There is no “%1”. Check the spelling.").arg(detail);
    default:
      return Words::tr("“%1” cannot be used here. Correct it and try again.").arg(detail);
  }
}

/// Errors about a file of the user's, given as CSV.
QString aboutImport(ErrorCode code, const QString& file, const QString& detail) {
  switch (code) {
    case ErrorCode::EmptyFile: return Words::tr("%1 is empty. Export the list again.").arg(file);
    case ErrorCode::BinaryFile:
      return Words::tr("%1 is %2, not a CSV file. Export the list as CSV and import that.").arg(file, binaryKind(detail));
    case ErrorCode::BadEncoding:
      return Words::tr("%1 cannot be read as text in any known encoding. Choose the encoding, or export the list as UTF-8.").arg(file);
    case ErrorCode::UnknownKind:
      return Words::tr("The headers of %1 are not those of a known list: %2. Choose what the file holds and which column is which.").arg(file, detail);
    case ErrorCode::MissingColumn:
      return Words::tr("%1 has no column for “%2”. Choose the column that holds it, or export the list with it.").arg(file, detail);
    case ErrorCode::Ambiguous:
      return Words::tr("%1 can be read in more than one way. Settle it with %2.").arg(file, detail);
    case ErrorCode::UnclosedQuote:
      return Words::tr("A quotation mark is opened at %1 and never closed. Correct that line and import again.").arg(file);
    case ErrorCode::LimitExceeded:
      return Words::tr("%1 goes beyond what a file may have (%2). Split it or export fewer columns.").arg(file, detail);
    default:
      return Words::tr("%1 changed while it was read. Wait until it is complete and import it again.").arg(file);
  }
}

/// Errors about a workspace.
QString aboutWorkspace(ErrorCode code, const QString& file, const QString& detail) {
  switch (code) {
    case ErrorCode::ReadOnly:
      if (detail == QLatin1String("older version"))
        return Words::tr("%1 is of an older Bellwether and has to be brought up to date first, but can only be read. Make it writable, or work on a copy.").arg(file);
      return Words::tr("%1 can only be read. Make it writable, or work on a copy.").arg(file);
    case ErrorCode::Locked: return Words::tr("%1 is in use by another program. Close it there and try again.").arg(file);
    case ErrorCode::NotAWorkspace: return Words::tr("%1 is not a Bellwether workspace. To bring data in, import it as CSV.").arg(file);
    case ErrorCode::NewerVersion: return Words::tr("%1 was written by a newer Bellwether. Update the program to open it.").arg(file);
    case ErrorCode::HostileSchema:
      return Words::tr("%1 holds parts that no Bellwether workspace has (%2), so it is not opened. Ask where it comes from.").arg(file, detail);
    default:
      return withDetail(Words::tr("%1 is damaged. Nothing was changed; open the newest backup instead.").arg(file), detail);
  }
}

/// Errors of the disk and its folders.
QString aboutDisk(ErrorCode code, const QString& file, const QString& detail) {
  switch (code) {
    case ErrorCode::CannotOpen: return withDetail(Words::tr("%1 cannot be opened. Check that it is still there.").arg(file), detail);
    case ErrorCode::CannotRead: return withDetail(Words::tr("%1 cannot be read. Check the drive it is on.").arg(file), detail);
    case ErrorCode::CannotWrite: return withDetail(Words::tr("%1 cannot be written. Choose another folder.").arg(file), detail);
    case ErrorCode::IsDirectory: return Words::tr("%1 is a folder. Choose a file in it.").arg(file);
    case ErrorCode::NotARegularFile: return Words::tr("%1 is not an ordinary file. Copy its content to a file first.").arg(file);
    case ErrorCode::AlreadyExists: return Words::tr("%1 exists already. Choose another name.").arg(file);
    case ErrorCode::PermissionDenied: return Words::tr("You are not allowed to use %1. Ask its owner for access, or choose another place.").arg(file);
    default: return Words::tr("The disk is full, so %1 was not changed. Free some space and try again.").arg(file);
  }
}

// clang-format on

/// The file's name without its folders.
QString lastPart(const QString& path) { return path.mid(path.lastIndexOf(u'/') + 1); }

QString sentence(const Error& error, const QString& file) {
  const QString detail = QString::fromStdString(error.detail);
  switch (error.code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::BadPeriod:
    case ErrorCode::Overflow:
    case ErrorCode::CurrencyMismatch:
    case ErrorCode::NotFound:
      return aboutValue(error.code, detail.isEmpty() ? QString::fromStdString(error.where) : detail);
    case ErrorCode::EmptyFile:
    case ErrorCode::BinaryFile:
    case ErrorCode::BadEncoding:
    case ErrorCode::UnknownKind:
    case ErrorCode::MissingColumn:
    case ErrorCode::Ambiguous:
    case ErrorCode::UnclosedQuote:
    case ErrorCode::LimitExceeded:
    case ErrorCode::FileChanged:
      return aboutImport(error.code, lastPart(file), detail);
    case ErrorCode::ReadOnly:
    case ErrorCode::Locked:
    case ErrorCode::NotAWorkspace:
    case ErrorCode::NewerVersion:
    case ErrorCode::HostileSchema:
    case ErrorCode::Damaged:
      return aboutWorkspace(error.code, file, detail);
    case ErrorCode::CannotOpen:
    case ErrorCode::CannotRead:
    case ErrorCode::CannotWrite:
    case ErrorCode::IsDirectory:
    case ErrorCode::NotARegularFile:
    case ErrorCode::AlreadyExists:
    case ErrorCode::PermissionDenied:
    case ErrorCode::DiskFull:
      return aboutDisk(error.code, file, detail);
    case ErrorCode::Interrupted:
      return Words::tr("Stopped. Nothing was changed.");
    case ErrorCode::Internal:
      return withDetail(Words::tr("Something went wrong inside the program. Nothing was changed; please report it."),
                        detail);
  }
  return {};
}

}  // namespace

QString error(const Error& error) {
  if (!error.where.empty()) return sentence(error, QString::fromStdString(error.where));
  QString text = sentence(error, Words::tr("the file"));
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

}  // namespace bellwether::app::words
