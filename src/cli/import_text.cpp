#include <nlohmann/json.hpp>

#include "bellwether/app/reading_words.h"
#include "bellwether/app/words.h"
#include "cli/import_output.h"
#include "cli/kpi_text.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/text_table.h"

namespace bellwether::cli {
namespace {

using app::Formatter;
namespace words = app::words;

constexpr std::size_t kShownRejects = 20;

QString fileName(const ingest::FilePlan& plan) { return printableCell(baseName(plan.path)); }

QString countsText(const app::ImportOutcome& outcome, const Formatter& formatter) {
  TextTable table({{Say::tr("File")},
                   {Say::tr("Kind")},
                   {Say::tr("Rows"), Align::Right},
                   {Say::tr("New"), Align::Right},
                   {Say::tr("Updated"), Align::Right},
                   {Say::tr("Unchanged"), Align::Right},
                   {Say::tr("Rejected"), Align::Right},
                   {Say::tr("Import"), Align::Right}});
  const auto counts = [&](const store::RowCounts& c) {
    return QStringList{formatter.count(c.rows()), formatter.count(c.added), formatter.count(c.updated),
                       formatter.count(c.unchanged), formatter.count(c.rejected)};
  };
  for (const auto& file : outcome.files) {
    const auto id = file.batch.id > 0 ? QString::number(file.batch.id) : QString();
    table.addRow(QStringList{fileName(file.plan), words::kindName(file.plan.kind)} + counts(file.batch.counts) +
                 QStringList{id});
  }
  if (outcome.files.size() > 1) {
    table.addRule();
    table.addRow(QStringList{Say::tr("Sum"), QString()} + counts(outcome.total()));
  }
  return table.toText();
}

// How a file was read, in one line; the evidence for the dates because they are the commonest doubt.
QString readingText(const ingest::FilePlan& plan) {
  QString text = Say::tr("%1: %2, %3, header in line %4")
                     .arg(fileName(plan), words::encodingName(plan.encoding), words::delimiterName(plan.delimiter),
                          QString::number(plan.headerLine));
  if (!plan.dateOrderEvidence.code.empty()) {
    text += Say::tr(", dates %1").arg(words::dateOrderName(plan.dateOrder));
    const auto evidence = words::evidence(plan.dateOrderEvidence);
    if (!evidence.isEmpty()) text += QStringLiteral(" (%1)").arg(evidence);
  }
  if (plan.generatedIds) {
    text +=
        QLatin1String(". ") + Say::tr("The file has no deal ids: keys are made from customer, name and creation date");
  }
  return printable(text) + QLatin1Char('\n');
}

QString rejectsText(const app::FileOutcome& file, const Formatter& formatter) {
  QString text;
  for (std::size_t i = 0; i < file.rejects.size() && i < kShownRejects; ++i) {
    const auto& reject = file.rejects[i];
    const auto sentence = words::rejectReason(printableCell(reject.reason), printableCell(reject.value));
    text += fileName(file.plan) + QLatin1Char(':') + QString::number(reject.line) + QLatin1Char(' ');
    if (!reject.header.empty()) text += printableCell(reject.header) + QLatin1String(": ");
    text += printableCell(sentence) + QLatin1Char('\n');
  }
  if (file.rejects.size() > kShownRejects) {
    text += Say::tr("Further rejected rows: %1. --rejects OUT.csv writes them all.")
                .arg(formatter.count(static_cast<std::int64_t>(file.rejects.size() - kShownRejects))) +
            QLatin1Char('\n');
  }
  return text;
}

// What was taken from an earlier import, and what differs from the last one.
QString historyText(const app::FileOutcome& file, const Formatter& formatter) {
  QString text;
  const auto line = [&](const QString& sentence) {
    text += fileName(file.plan) + QLatin1String(": ") + printable(sentence) + QLatin1Char('\n');
  };
  if (file.recalled) line(words::recollection(*file.recalled, formatter));
  for (const auto& drift : file.drift) line(words::drift(drift, formatter));
  return text;
}

QString effectText(const PeriodEffect& effect, const Formatter& formatter) {
  TextTable table({{Say::tr("KPI")}, {Say::tr("Before"), Align::Right}, {Say::tr("After"), Align::Right}});
  for (std::size_t i = 0; i < effect.after.size(); ++i) {
    const bool isHeadline = static_cast<int>(effect.after[i].id) < kpi::kHeadlineKpis;
    if (!isHeadline && isSame(effect.before[i], effect.after[i])) continue;
    table.addRow({words::kpiName(effect.after[i].id), valueText(effect.before[i], formatter),
                  valueText(effect.after[i], formatter)});
  }
  return QLatin1Char('\n') + formatter.periodId(effect.period) + QLatin1Char('\n') + table.toText();
}

QString summaryText(const app::ImportOutcome& outcome, const DryRun* dryRun) {
  const auto total = outcome.total();
  if (total.added == 0 && total.updated == 0 && total.rejected == 0) {
    return Say::tr("Nothing changed: every row was there already.");
  }
  if (dryRun != nullptr) return Say::tr("A dry run: nothing was changed.");
  return {};
}

}  // namespace

QString importText(const app::ImportOutcome& outcome, const DryRun* dryRun, const Formatter& formatter) {
  QString text = countsText(outcome, formatter);
  for (const auto& file : outcome.files) text += readingText(file.plan);
  for (const auto& file : outcome.files) text += historyText(file, formatter);
  for (const auto& file : outcome.files) text += rejectsText(file, formatter);
  if (dryRun != nullptr) {
    for (const auto& effect : dryRun->effects) text += effectText(effect, formatter);
    if (dryRun->effects.empty()) text += Say::tr("No KPI changes.") + QLatin1Char('\n');
  }
  const auto summary = summaryText(outcome, dryRun);
  return summary.isEmpty() ? text : QString(text + summary + QLatin1Char('\n'));
}

QString questionsText(const std::vector<app::PlannedFile>& files) {
  QStringList lines;
  for (const auto& [plan, given, recalled] : files) {
    for (const auto& question : plan.questions) {
      const auto sentence = words::question(question);
      const auto option = printableCell(question.option);
      lines += fileName(plan) + QLatin1String(": ") + sentence +
               (sentence.contains(option) ? QString()
                                          : QString(QLatin1Char(' ') + Say::tr("Settle it with %1.").arg(option)));
    }
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace bellwether::cli
