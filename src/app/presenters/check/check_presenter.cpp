#include "bellwether/app/presenters/check_presenter.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/presenters/check/parts.h"
#include "app/text.h"
#include "bellwether/app/paths.h"
#include "bellwether/app/reading_words.h"
#include "bellwether/app/words.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class Check {
  Q_DECLARE_TR_FUNCTIONS(Check)
};

bool asks(const CheckedFile& file) { return file.plan && !file.plan->questions.empty(); }

QString rowsText(const CheckedFile& file, const Formatter& formatter) {
  if (file.error) return Check::tr("refused", "a file");
  if (asks(file)) return Check::tr("has a question", "a file");
  if (!file.outcome) return {};
  const auto& counts = file.outcome->batch.counts;
  if (counts.rows() > 0 && counts.unchanged == counts.rows())
    return Check::tr("%1 unchanged", "rows").arg(formatter.count(counts.unchanged));
  const QString good = Check::tr("%1 good", "rows").arg(formatter.count(counts.rows() - counts.rejected));
  if (counts.rejected == 0) return good;
  return Check::tr("%1, %2 bad", "good rows and bad rows").arg(good, formatter.count(counts.rejected));
}

QString resultText(const CheckedFile& file, const Formatter& formatter) {
  const QString rows = rowsText(file, formatter);
  if (file.drift.empty()) return rows;
  const QString drift = Check::tr("%n changes", "against the last file", static_cast<int>(file.drift.size()));
  return rows.isEmpty() ? drift : Check::tr("%1; %2", "rows; changes against the last file").arg(rows, drift);
}

QString profileName(const std::string& profile) {
  return profile == "plain" ? Check::tr("Plain template", "profile") : text(profile);
}

CheckFileRow fileRow(const CheckedFile& file, const Formatter& formatter) {
  CheckFileRow row;
  row.file = shownFileName(file.request.path);
  row.refused = file.error.has_value();
  row.asks = asks(file);
  row.drifted = !file.drift.empty();
  row.result = resultText(file, formatter);
  if (file.plan) {
    row.kind = words::kindName(file.plan->kind);
    row.profile = profileName(file.plan->profile);
  }
  if (file.outcome) row.rows = formatter.count(file.outcome->batch.counts.rows());
  return row;
}

QString notice(const CheckedFile& file) {
  if (file.error) return words::error(*file.error);
  if (!file.plan) return {};
  if (asks(file)) return words::question(file.plan->questions.front());
  if (file.plan->generatedIds)
    return Check::tr("The file has no deal ids: deals are recognised by customer, name and creation date.");
  return {};
}

void fillCounts(CheckData& data, const CheckedFile& file, const Formatter& formatter) {
  if (!file.outcome) return;
  const auto& counts = file.outcome->batch.counts;
  data.added = formatter.count(counts.added);
  data.updated = formatter.count(counts.updated);
  data.unchanged = formatter.count(counts.unchanged);
  data.rejected = formatter.count(counts.rejected);
}

store::RowCounts totalOf(const CheckResult& result) {
  store::RowCounts total;
  for (const CheckedFile& file : result.files) {
    if (!file.outcome) continue;
    const auto& counts = file.outcome->batch.counts;
    total.added += counts.added;
    total.updated += counts.updated;
    total.unchanged += counts.unchanged;
    total.rejected += counts.rejected;
  }
  return total;
}

QString summary(const CheckResult& result, const Formatter& formatter) {
  const auto total = totalOf(result);
  const auto count = [&formatter](std::int64_t n) { return formatter.count(n); };
  const int n = static_cast<int>(std::min<std::size_t>(result.files.size(), 1'000'000));
  return Check::tr("All %1 files: %2 new, %3 updated, %4 unchanged, %5 rejected. Undo any time in Data > Imports.",
                   nullptr, n)
      .arg(count(n), count(total.added), count(total.updated), count(total.unchanged), count(total.rejected));
}

}  // namespace

CheckData presentCheck(const CheckResult& result, std::size_t selected, const Lens& lens, LocalDate asOf,
                       const Formatter& formatter) {
  CheckData data;
  for (const CheckedFile& file : result.files) data.files.push_back(fileRow(file, formatter));
  if (selected < result.files.size()) {
    const CheckedFile& file = result.files[selected];
    data.notice = notice(file);
    if (file.recalled) data.recollection = words::recollection(*file.recalled, formatter);
    for (const Drift& drift : file.drift) data.drift.append(words::drift(drift, formatter));
    fillCounts(data, file, formatter);
    if (file.plan) {
      check::fillSettings(data, *file.plan, formatter.currency());
      check::fillGrid(data, file);
      check::fillColumns(data, *file.plan);
    }
  }
  check::fillEffect(data, result, {lens, asOf, formatter});
  data.summary = summary(result, formatter);
  const bool hasOutcome = std::any_of(result.files.begin(), result.files.end(),
                                      [](const CheckedFile& file) { return file.outcome.has_value(); });
  data.canImport = hasOutcome && std::none_of(result.files.begin(), result.files.end(), asks);
  return data;
}

}  // namespace bellwether::app
