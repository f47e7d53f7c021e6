#pragma once

#include "bellwether/kpi/receipt.h"
#include "bellwether/report/documents.h"
#include "report/words.h"

namespace bellwether::report {

/// What every section of a plan is made from.
struct Source {
  const app::Results& results;
  const app::Formatter& formatter;
  const PlanOptions& options;
  app::OverviewData overview;

  const records::Facts& facts() const { return *results.facts; }
  /// A group's name, or the words for the missing group.
  static QString groupName(kpi::Dimension dimension, const std::string& key);
  /// The dimension that tells most about this workspace: region when there are several, else team, else rep.
  kpi::Dimension mainDimension() const;
};
Source sourceOf(const app::Results& results, const app::Formatter& formatter, const PlanOptions& options);

QString fromUtf8(std::string_view utf8);
/// Letters and digits of any script, everything else one dash; at most 80 characters, never empty or a reserved name.
QString safeFileStem(const QString& wanted);

/// Title, meta, footer and file name; no sections yet.
Plan frontOf(const Source& source, const QString& kind);
std::vector<MetaItem> metaOf(const app::Results& results, const app::Formatter& formatter);

// The sections.
Section summarySection(const Source& source);
Section kpisSection(const Source& source);
Section commentarySection(const Source& source);
/// No blocks when the period is not closed.
Section closedSection(const Source& source);
/// `3 Jan 2026, changed since`; empty: not closed.
QString closedMark(const Source& source);
Section attentionSection(const Source& source);
Section revenueSection(const Source& source);
Section kpiSection(const Source& source, kpi::KpiId id);
Section teamSection(const Source& source);
Section pipelineSection(const Source& source);
Section customersSection(const Source& source);
Section qualitySection(const Source& source);
Section definitionsSection(const Source& source);
Section figuresSection(const Source& source);
Section changesSection(const Source& source);
Section signatureSection(const Source& source);
/// No blocks when no review agreed on anything.
Section actionsSection(const Source& source);
Section findingsSection(const Source& source);

/// Paragraphs of a text that people wrote; empty lines divide them.
std::vector<Paragraph> paragraphsOf(const QString& text);

/// The records of one side of a figure.
Table recordsTable(const Source& source, const QString& id, const std::vector<kpi::ReceiptRow>& rows,
                   const kpi::Part& part);

Table pipelineTable(const Source& source, kpi::Dimension dimension);

// Charts.
app::ChartSpec trendChart(const Source& source, kpi::KpiId id);
/// No series when there is nothing to explain.
app::ChartSpec bridgeChart(const Source& source, kpi::KpiId id);
/// The points of a chart as a sheet-only table.
Table chartTable(const Source& source, const QString& id, const app::ChartSpec& spec);

}  // namespace bellwether::report
