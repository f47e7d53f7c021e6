#pragma once

#include <QString>
#include <QStringList>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/app/closed_period.h"
#include "bellwether/app/formatting.h"
#include "bellwether/app/notes.h"
#include "bellwether/app/results.h"
#include "bellwether/app/reviews.h"
#include "bellwether/records/settings.h"
#include "bellwether/report/plan.h"

namespace bellwether::report {

/// A block of text that people wrote about a period, with its figures already filled in; paragraphs are divided by
/// empty lines.
struct Comment {
  QString title;  ///< empty: none
  QString text;
};

/// The sections of the period pack, in their usual order: `summary kpis commentary revenue ... attainment team pipeline
/// customers quality definitions figures actions signature`.
QStringList packSections();
/// The name of a section in the current language.
QString sectionName(const QString& id);

/// The company as reports name it: as set in the workspace, else by the file's name without its ending.
QString companyNameOf(const records::WorkspaceSettings& settings, const std::filesystem::path& workspace);

struct PlanOptions {
  QString companyName;
  QStringList sections;  ///< of packSections(), in the order wanted; empty: all
  std::vector<Comment> comments;
  std::optional<app::ClosedPeriod> closed;  ///< every page says so, and the report tells what changed since
  app::Reviews reviews;                     ///< what reviews agreed on; null: not told
  app::Notes notes;                         ///< told in the minutes; null: not told
  std::optional<LocalDate> madeOn;          ///< printed, and stamped into files instead of the as-of day
};

/// Headline, cards, revenue against its target, what changed, reps, what needs attention.
Plan summaryPlan(const app::Results& results, const app::Formatter& formatter, const PlanOptions& options);

/// The period pack: summary, a page per KPI, team, pipeline, customers and market, data quality, definitions, all
/// figures, open actions, signature. Computes over the results' facts: on a worker thread when they are many.
Plan packPlan(const app::Results& results, const app::Formatter& formatter, const PlanOptions& options);

/// The minutes of the period's review: headline, cards, findings (commentary and notes), the actions still open or done
/// since the period began, the next review.
Plan minutesPlan(const app::Results& results, const app::Formatter& formatter, const PlanOptions& options);

/// One rep's sheet. `results` are of the whole company; `rep` is a key of their `reps`.
Plan repPlan(const app::Results& results, const std::string& rep, const app::Formatter& formatter,
             const PlanOptions& options);
/// The reps with something to tell, as sheets are made for: sold, or have a target.
std::vector<std::string> repsWithSheets(const app::Results& results);

/// All records counted in the eight KPIs, figure by figure; at most 100,000 per list, which then says so.
Plan appendixPlan(const app::Results& results, const app::Formatter& formatter, const PlanOptions& options);

}  // namespace bellwether::report
