#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/app/lens.h"
#include "bellwether/app/session.h"

namespace bellwether::app {

struct CheckFileRow {
  QString file, kind, profile, rows, result;
  bool refused = false;
  bool asks = false;
  bool drifted = false;  ///< it differs from the last one
};

struct CheckSetting {
  QString label;        ///< `Encoding`
  QStringList choices;  ///< in the words of `words`
  /// Parallel to choices, as the command line writes them: `UTF-8`, `,`, `mdy`, `.`, `USD`; empty: from the column.
  QStringList values;
  int selected = 0;
  QString evidence;  ///< `13 values have a day above 12`
};

struct CheckColumnRow {
  QString field;   ///< `Close date`
  QString header;  ///< `Close Date`; empty: not in the file
  QString example;
  ingest::Confidence confidence = ingest::Confidence::None;
  QString confidenceText;
  std::optional<records::Field> fieldId;
};

struct CheckCell {
  QString text;
  QString problem;  ///< sentence for the tooltip; empty: fine
};
struct CheckGridRow {
  qint64 line = 0;
  QString result;  ///< `Good`, `Rejected`
  bool rejected = false;
  std::vector<CheckCell> cells;
};

struct EffectRow {
  QString kpi;
  QString before, after, change;
  bool changed = false;
};

struct CheckData {
  std::vector<CheckFileRow> files;
  QString added, updated, unchanged, rejected;  ///< counts of the selected file
  QString notice;                               ///< open question or refusal in words; empty: none
  QString recollection;                         ///< `As last time, 3 Mar 2026`; empty: such a file is new
  QStringList drift;                            ///< how the file differs from the last one, a sentence each
  CheckSetting encoding, delimiter, dateOrder, decimal, currency;
  QStringList gridHeaders;
  std::vector<CheckGridRow> grid;  ///< first rows, then all rejected ones (at most 1,000)
  std::vector<CheckColumnRow> columns;
  QStringList headers;            ///< all of the file, for the mapping's drop-downs
  QString effectTitle;            ///< period and currency
  std::vector<EffectRow> effect;  ///< the eight KPIs
  QString summary;                ///< over all files
  bool canImport = false;
};

/// `selected`: index into result.files.
CheckData presentCheck(const CheckResult& result, std::size_t selected, const Lens& lens, LocalDate asOf,
                       const Formatter& formatter);

}  // namespace bellwether::app
