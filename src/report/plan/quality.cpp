#include "bellwether/app/words.h"
#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/receipt.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kExamples = 12;

QString effectOf(kpi::Exclusion reason) {
  using kpi::Exclusion;
  switch (reason) {
    case Exclusion::MissingClose:
      return Words::tr("in no period until it is dated");
    case Exclusion::FutureClose:
      return Words::tr("not counted before its day");
    case Exclusion::FxMissing:
      return Words::tr("in no sum, never taken 1:1");
    case Exclusion::NoCreatedDate:
    case Exclusion::CloseBeforeCreate:
      return Words::tr("not in the sales cycle");
    case Exclusion::MissingAmount:
      return Words::tr("counted as a deal, in no sum");
    case Exclusion::BadSplits:
      return Words::tr("its splits are not applied");
    case Exclusion::NoListPrice:
      return Words::tr("not in the discount");
    case Exclusion::Overlap:
      return Words::tr("the row that overlaps is left out");
    default:
      return {};
  }
}

QString remedyOf(kpi::Exclusion reason) {
  using kpi::Exclusion;
  switch (reason) {
    case Exclusion::MissingClose:
    case Exclusion::FutureClose:
      return Words::tr("correct the closing dates and import again");
    case Exclusion::FxMissing:
      return Words::tr("add exchange rates for those days");
    case Exclusion::NoCreatedDate:
    case Exclusion::CloseBeforeCreate:
      return Words::tr("correct the creation dates and import again");
    case Exclusion::MissingAmount:
      return Words::tr("add the amounts and import again");
    case Exclusion::BadSplits:
      return Words::tr("let the splits total 100 %");
    case Exclusion::NoListPrice:
      return Words::tr("add list amounts, if discounts matter");
    case Exclusion::Overlap:
      return Words::tr("remove one of the two rows");
    default:
      return {};
  }
}

Table issuesTable(const Source& source) {
  const Entries entries(source.formatter);
  TableBuilder builder(u"left-out"_s, Words::tr("Left out because something is wrong or missing"));
  builder.column(Words::tr("Reason")).column(Words::tr("Records"), CellKind::Count);
  builder.column(Words::tr("Amount"), CellKind::Money).column(Words::tr("Effect")).column(Words::tr("To mend it"));
  builder.empty(Words::tr("No record of the workspace is left out."));
  builder.note(Words::tr("Of the whole workspace, all periods."));
  std::int64_t total = 0;
  for (const auto& issue : source.results.issues) {
    if (issue.count == 0) continue;
    total += issue.count;
    const auto amount = issue.amountMinor == 0 ? std::nullopt : std::optional(Fraction::of(issue.amountMinor, 1));
    builder.add({Entries::text(app::words::exclusion(issue.reason)), entries.count(issue.count),
                 entries.figure(kpi::Unit::Money, amount), Entries::text(effectOf(issue.reason)),
                 Entries::text(remedyOf(issue.reason))});
  }
  if (builder.size() > 1) builder.total({Entries::text(Words::tr("Left out")), entries.count(total), {}, {}, {}});
  return builder.build(source.formatter);
}

Table examplesTable(const Source& source) {
  const Entries entries(source.formatter);
  TableBuilder builder(u"left-out-records"_s, Words::tr("Records left out"));
  builder.column(Words::tr("Reason")).column(Words::tr("Record")).column(Words::tr("Name"));
  builder.column(Words::tr("Customer")).column(Words::tr("Rep")).column(Words::tr("Date"), CellKind::Date);
  builder.column(Words::tr("Amount"), CellKind::Money).column(Words::tr("Currency"));
  builder.note(Words::tr("At most %1 records per reason are listed.").arg(kExamples));
  builder.empty(Words::tr("None."));
  for (const auto& issue : source.results.issues) {
    // A list amount is a bonus: nobody has to mend its absence.
    if (issue.reason == kpi::Exclusion::NoListPrice) continue;
    for (std::size_t i = 0; i < issue.examples.size() && i < kExamples; ++i) {
      const auto& row = issue.examples[i];
      builder.add({Entries::text(app::words::exclusion(issue.reason)), Entries::text(fromUtf8(row.id)),
                   Entries::text(fromUtf8(row.name)), Entries::text(fromUtf8(row.customer)),
                   Entries::text(fromUtf8(row.rep)), entries.date(row.date),
                   entries.ownMoney(row.amountMinor, row.currency), Entries::text(fromUtf8(row.currency))});
    }
  }
  return builder.build(source.formatter);
}

std::int64_t countOf(const std::vector<kpi::ExclusionCount>& counts) {
  std::int64_t total = 0;
  for (const auto& count : counts) total += count.count;
  return total;
}

Table countedTable(const Source& source) {
  const Entries entries(source.formatter);
  TableBuilder builder(u"counted"_s, Words::tr("Counted in this period, figure by figure"));
  builder.column(Words::tr("Figure")).column(Words::tr("Counted"), CellKind::Count);
  builder.column(Words::tr("Not counted by definition"), CellKind::Count);
  builder.column(Words::tr("Left out as wrong or missing"), CellKind::Count);
  builder.column(Words::tr("Why"));
  const auto& results = source.results;
  for (int i = 0; i < kpi::kHeadlineKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    const auto receipt =
        kpi::receiptOf(source.facts(), id, results.lens.period.range, results.lens.where, results.asOf, {0});
    QStringList reasons;
    for (const auto& problem : receipt.problems)
      if (problem.count > 0)
        reasons.append(app::words::exclusion(problem.reason) % u' ' % source.formatter.count(problem.count));
    builder.add({Entries::text(app::words::kpiName(id)), entries.count(receipt.numeratorCount),
                 entries.count(countOf(receipt.byDefinition)), entries.count(countOf(receipt.problems)),
                 Entries::text(reasons.join(u", "_s))});
  }
  return builder.build(source.formatter);
}

Entry partEntry(const Source& source, const kpi::Part& part) {
  return Entries(source.formatter).figure(kpi::unitOf(part.measure), part.value);
}

}  // namespace

Section qualitySection(const Source& source) {
  Section section{u"quality"_s, Words::tr("Data quality"), Words::tr("what was left out, and why"),
                  {},           Section::Start::NewPage,   {}};
  section.blocks.emplace_back(issuesTable(source));
  section.blocks.emplace_back(countedTable(source));
  const Table examples = examplesTable(source);
  if (examples.rowCount > 0) section.blocks.emplace_back(examples);
  return section;
}

Section definitionsSection(const Source&) {
  Section section{u"definitions"_s, Words::tr("How the figures are defined"), {}, {}, Section::Start::Flow, {}};
  for (int i = 0; i < kpi::kHeadlineKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    section.blocks.emplace_back(
        Paragraph{Paragraph::Style::Caption,
                  {{app::words::kpiName(id) % u':', true}, {u' ' + app::words::kpiDefinition(id), false}}});
  }
  return section;
}

Section figuresSection(const Source& source) {
  Section section{u"figures"_s, Words::tr("All figures"), {}, {}, Section::Start::NewPage, {}};
  TableBuilder builder(u"figures"_s, {});
  builder.column(Words::tr("Figure")).column(Words::tr("Id")).column(Words::tr("Value"), CellKind::Decimal);
  builder.column(Words::tr("Numerator"), CellKind::Decimal).column(Words::tr("Denominator"), CellKind::Decimal);
  builder.column(Words::tr("Records"), CellKind::Count).column(Words::tr("Why there is none"));
  for (const auto& value : source.results.current.kpis) {
    const bool isRatio = value.denominator.measure != kpi::Measure::One;
    builder.add({Entries::text(app::words::kpiName(value.id)), Entries::text(fromUtf8(kpi::toString(value.id))),
                 Entries(source.formatter).kpi(&value), value.exists() ? partEntry(source, value.numerator) : Entry{},
                 value.exists() && isRatio ? partEntry(source, value.denominator) : Entry{},
                 Entries(source.formatter).count(value.n),
                 Entries::text(value.reason ? app::words::reason(*value.reason) : QString())});
  }
  section.blocks.emplace_back(builder.build(source.formatter));
  return section;
}

}  // namespace bellwether::report
