#include "bellwether/report/documents.h"

#include <algorithm>
#include <map>

#include "bellwether/app/all_kpis.h"
#include "bellwether/app/paths.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/receipt.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

const QStringList& sectionIds() {
  static const QStringList ids = [] {
    QStringList all{u"summary"_s, u"kpis"_s, u"pace"_s, u"commentary"_s};
    for (int i = 0; i < kpi::kHeadlineKpis; ++i) all.append(fromUtf8(kpi::toString(static_cast<kpi::KpiId>(i))));
    all.append({u"team"_s, u"pipeline"_s, u"customers"_s, u"quality"_s, u"definitions"_s, u"figures"_s, u"actions"_s,
                u"signature"_s});
    return all;
  }();
  return ids;
}

using Maker = Section (*)(const Source&);

Maker makerOf(const QString& id) {
  static const std::map<QString, Maker> makers = {
      {u"summary"_s, summarySection},       {u"kpis"_s, kpisSection},       {u"pace"_s, revenueSection},
      {u"commentary"_s, commentarySection}, {u"team"_s, teamSection},       {u"pipeline"_s, pipelineSection},
      {u"customers"_s, customersSection},   {u"quality"_s, qualitySection}, {u"definitions"_s, definitionsSection},
      {u"figures"_s, figuresSection},       {u"actions"_s, actionsSection}, {u"signature"_s, signatureSection}};
  const auto found = makers.find(id);
  return found == makers.end() ? nullptr : found->second;
}

void addSection(Plan& plan, const Source& source, const QString& id) {
  Section section;
  if (const auto kpi = kpi::kpiFromString(id.toStdString()); kpi && static_cast<int>(*kpi) < kpi::kHeadlineKpis)
    section = kpiSection(source, *kpi);
  else if (const Maker maker = makerOf(id))
    section = maker(source);
  else
    return;
  if (!section.blocks.empty()) plan.sections.push_back(std::move(section));
}

const kpi::GroupResult* findRep(const app::Results& results, const std::string& rep) {
  const auto found =
      std::find_if(results.reps.begin(), results.reps.end(), [&](const auto& group) { return group.key == rep; });
  return found == results.reps.end() ? nullptr : &*found;
}

Section dealsSection(const Source& source) {
  const auto& results = source.results;
  Section section{u"deals"_s, Words::tr("Deals counted"), {}, {}, Section::Start::Flow, {}};
  const auto receipt =
      kpi::receiptOf(source.facts(), kpi::KpiId::Revenue, results.lens.period.range, results.lens.where, results.asOf);
  section.blocks.emplace_back(recordsTable(source, u"deals"_s, receipt.numerator, receipt.value.numerator));
  return section;
}

}  // namespace

QStringList packSections() { return sectionIds(); }

QString sectionName(const QString& id) {
  if (const auto kpi = kpi::kpiFromString(id.toStdString()); kpi && id != "pipeline"_L1)
    return app::words::kpiName(*kpi);
  static const std::map<QString, const char*> names = {
      {u"summary"_s, QT_TRANSLATE_NOOP("Report", "Headline")},
      {u"kpis"_s, QT_TRANSLATE_NOOP("Report", "KPI cards")},
      {u"pace"_s, QT_TRANSLATE_NOOP("Report", "Revenue against pace")},
      {u"commentary"_s, QT_TRANSLATE_NOOP("Report", "Commentary")},
      {u"team"_s, QT_TRANSLATE_NOOP("Report", "Team")},
      {u"pipeline"_s, QT_TRANSLATE_NOOP("Report", "Pipeline")},
      {u"customers"_s, QT_TRANSLATE_NOOP("Report", "Customers and market")},
      {u"quality"_s, QT_TRANSLATE_NOOP("Report", "Data quality")},
      {u"definitions"_s, QT_TRANSLATE_NOOP("Report", "How the figures are defined")},
      {u"figures"_s, QT_TRANSLATE_NOOP("Report", "All figures")},
      {u"actions"_s, QT_TRANSLATE_NOOP("Report", "Actions")},
      {u"signature"_s, QT_TRANSLATE_NOOP("Report", "Reviewed")}};
  const auto found = names.find(id);
  return found == names.end() ? id : Words::tr(found->second);
}

Plan summaryPlan(const app::Results& results, const app::Formatter& formatter, const PlanOptions& options) {
  const Source source = sourceOf(results, formatter, options);
  Plan plan = frontOf(source, Words::tr("Sales review"));
  plan.extent = Plan::Extent::OnePage;
  plan.sections.push_back(summarySection(source));
  plan.sections.push_back(kpisSection(source));
  Section closed = closedSection(source);
  // One page tells the sum of it; the pack has the deals.
  std::erase_if(closed.blocks, [](const Block& block) { return std::holds_alternative<Table>(block); });
  for (Section section : {std::move(closed), commentarySection(source)})
    if (!section.blocks.empty()) plan.sections.push_back(std::move(section));
  plan.sections.push_back(revenueSection(source));
  Section reps = teamSection(source);
  reps.start = Section::Start::Flow;
  reps.blocks.resize(1, Paragraph{});
  plan.sections.push_back(std::move(reps));
  plan.sections.push_back(attentionSection(source));
  return plan;
}

Plan packPlan(const app::Results& shown, const app::Formatter& formatter, const PlanOptions& options) {
  const app::Results results = app::withAllKpis(shown);
  const Source source = sourceOf(results, formatter, options);
  Plan plan = frontOf(source, Words::tr("Period pack"));
  plan.fileStem = safeFileStem(plan.fileStem % u"-pack"_s);
  const QStringList ids = options.sections.isEmpty() ? packSections() : options.sections;
  const QStringList first{u"summary"_s, u"kpis"_s, u"pace"_s};
  bool isTold = !options.closed;
  for (const QString& id : ids) {
    if (!isTold && !first.contains(id)) {
      plan.sections.push_back(closedSection(source));
      isTold = true;
    }
    addSection(plan, source, id);
  }
  if (!isTold) plan.sections.push_back(closedSection(source));
  return plan;
}

Plan minutesPlan(const app::Results& results, const app::Formatter& formatter, const PlanOptions& options) {
  const Source source = sourceOf(results, formatter, options);
  Plan plan = frontOf(source, Words::tr("Review minutes"));
  plan.fileStem = safeFileStem(plan.fileStem % u"-minutes"_s);
  for (const auto make : {summarySection, kpisSection, findingsSection, actionsSection, signatureSection})
    if (Section section = make(source); !section.blocks.empty()) plan.sections.push_back(std::move(section));
  return plan;
}

std::vector<std::string> repsWithSheets(const app::Results& results) {
  std::vector<std::string> reps;
  for (const auto& group : results.reps) {
    const auto has = [&](kpi::KpiId id) {
      const auto* value = findKpi(group.kpis, id);
      return value != nullptr && value->value && *value->value != Fraction(0);
    };
    if (group.key != kpi::missingGroup(kpi::Dimension::Rep) && (has(kpi::KpiId::Revenue) || has(kpi::KpiId::Target)))
      reps.push_back(group.key);
  }
  return reps;
}

Plan repPlan(const app::Results& results, const std::string& rep, const app::Formatter& formatter,
             const PlanOptions& options) {
  app::Lens lens = results.lens;
  std::erase_if(lens.where, [](const kpi::Filter& filter) { return filter.dimension == kpi::Dimension::Rep; });
  lens.where.push_back({kpi::Dimension::Rep, {rep}});
  const app::Results own = app::withAllKpis(app::computeResults(results.facts, lens, results.asOf));
  const Source source = sourceOf(own, formatter, options);
  Plan plan = frontOf(source, Words::tr("Rep sheet"));
  const QString name = Source::groupName(kpi::Dimension::Rep, rep);
  plan.title = name % u" · "_s % plan.title;
  plan.fileStem = safeFileStem(name % u'-' % fromUtf8(lens.period.id));
  plan.sections.push_back(summarySection(source));
  plan.sections.push_back(kpisSection(source));
  plan.sections.push_back(revenueSection(source));
  if (const auto* group = findRep(results, rep); group == nullptr)
    plan.sections.push_back({u"nobody"_s,
                             {},
                             {},
                             {},
                             Section::Start::Flow,
                             {Paragraph{Paragraph::Style::Body, {{Words::tr("Nothing is known of this rep here.")}}}}});
  if (Section changes = changesSection(source); !source.overview.changes.series.empty())
    plan.sections.push_back(std::move(changes));
  plan.sections.push_back(dealsSection(source));
  Section figures = figuresSection(source);
  plan.sections.push_back(std::move(figures));
  plan.sections.push_back(signatureSection(source));
  return plan;
}

QString companyNameOf(const records::WorkspaceSettings& settings, const std::filesystem::path& workspace) {
  return settings.companyName.empty() ? app::shownFileName(workspace.stem())
                                      : QString::fromStdString(settings.companyName);
}

std::vector<PlacedTable> tablesOf(const Plan& plan) {
  std::vector<PlacedTable> tables;
  for (const Section& section : plan.sections)
    for (const Block& block : section.blocks)
      if (const auto* table = std::get_if<Table>(&block)) tables.push_back({&section, table});
  return tables;
}

}  // namespace bellwether::report
