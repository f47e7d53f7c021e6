#include <QCoreApplication>

#include "bellwether/app/words.h"

namespace bellwether::app::words {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace

// One code a line: the tables below are read as tables.
// clang-format off

QString dimensionName(kpi::Dimension dimension) {
  using kpi::Dimension;
  switch (dimension) {
    case Dimension::Rep: return Words::tr("Rep");
    case Dimension::Team: return Words::tr("Team");
    case Dimension::Region: return Words::tr("Region");
    case Dimension::Product: return Words::tr("Product");
    case Dimension::Segment: return Words::tr("Segment");
    case Dimension::Source: return Words::tr("Source");
    case Dimension::Currency: return Words::tr("Currency");
    case Dimension::Customer: return Words::tr("Customer");
  }
  return {};
}

QString missingGroup(kpi::Dimension dimension) {
  using kpi::Dimension;
  switch (dimension) {
    case Dimension::Rep:
    case Dimension::Team:
      return Words::tr("(unassigned)");
    case Dimension::Region:
    case Dimension::Product:
    case Dimension::Segment:
    case Dimension::Source:
    case Dimension::Currency:
    case Dimension::Customer:
      return Words::tr("(none)");
  }
  return {};
}

QString allOf(kpi::Dimension dimension) {
  using kpi::Dimension;
  switch (dimension) {
    case Dimension::Rep: return Words::tr("All reps");
    case Dimension::Team: return Words::tr("All teams");
    case Dimension::Region: return Words::tr("All regions");
    case Dimension::Product: return Words::tr("All products");
    case Dimension::Segment: return Words::tr("All segments");
    case Dimension::Source: return Words::tr("All sources");
    case Dimension::Currency: return Words::tr("All currencies");
    case Dimension::Customer: return Words::tr("All customers");
  }
  return {};
}

QString kindName(records::RecordKind kind) {
  using records::RecordKind;
  switch (kind) {
    case RecordKind::Deals: return Words::tr("Deals");
    case RecordKind::Customers: return Words::tr("Customers");
    case RecordKind::Reps: return Words::tr("Reps");
    case RecordKind::RepTeams: return Words::tr("Team memberships");
    case RecordKind::Splits: return Words::tr("Deal splits");
    case RecordKind::Targets: return Words::tr("Targets");
    case RecordKind::Costs: return Words::tr("Costs");
    case RecordKind::Market: return Words::tr("Market sizes");
    case RecordKind::Rates: return Words::tr("Exchange rates");
    case RecordKind::Calendar: return Words::tr("Holidays and make-up workdays");
    case RecordKind::Ramps: return Words::tr("Ramps of new reps");
    case RecordKind::RepMerges: return Words::tr("Merged reps");
  }
  return {};
}

QString fieldName(records::Field field) {
  using records::Field;
  switch (field) {
    case Field::DealId: return Words::tr("Deal id", "field");
    case Field::DealName: return Words::tr("Deal name", "field");
    case Field::CustomerId: return Words::tr("Customer id", "field");
    case Field::CustomerName: return Words::tr("Customer", "field");
    case Field::RepId: return Words::tr("Rep id", "field");
    case Field::RepName: return Words::tr("Rep", "field");
    case Field::Product: return Words::tr("Product", "field");
    case Field::Region: return Words::tr("Region", "field");
    case Field::Source: return Words::tr("Source", "field");
    case Field::Pipeline: return Words::tr("Pipeline", "field");
    case Field::Stage: return Words::tr("Stage", "field");
    case Field::OutcomeField: return Words::tr("Outcome", "field");
    case Field::Amount: return Words::tr("Amount", "field");
    case Field::ListAmount: return Words::tr("List amount", "field");
    case Field::CurrencyField: return Words::tr("Currency", "field");
    case Field::Created: return Words::tr("Created", "field");
    case Field::Closed: return Words::tr("Close date", "field");
    case Field::ExpectedClose: return Words::tr("Expected close", "field");
    case Field::FirstContact: return Words::tr("First contact", "field");
    case Field::Probability: return Words::tr("Probability", "field");
    case Field::LostReason: return Words::tr("Reason lost", "field");
    case Field::Segment: return Words::tr("Segment", "field");
    case Field::Industry: return Words::tr("Industry", "field");
    case Field::MergedInto: return Words::tr("Merged into", "field");
    case Field::MergedOn: return Words::tr("Merged on", "field");
    case Field::Email: return Words::tr("E-mail", "field");
    case Field::Team: return Words::tr("Team", "field");
    case Field::Manager: return Words::tr("Manager", "field");
    case Field::Hired: return Words::tr("Hired", "field");
    case Field::Left: return Words::tr("Last day employed", "field");
    case Field::From: return Words::tr("From", "field");
    case Field::Through: return Words::tr("Through", "field");
    case Field::Scope: return Words::tr("Scope", "field");
    case Field::ScopeId: return Words::tr("Scope id", "field");
    case Field::Kpi: return Words::tr("KPI", "field");
    case Field::Category: return Words::tr("Category", "field");
    case Field::Channel: return Words::tr("Channel", "field");
    case Field::ValidFrom: return Words::tr("Valid from", "field");
    case Field::Rate: return Words::tr("Rate", "field");
    case Field::Percent: return Words::tr("Percent", "field");
    case Field::Day: return Words::tr("Date", "field");
    case Field::IsWorkday: return Words::tr("Workday", "field");
    case Field::DayName: return Words::tr("Name", "field");
  }
  return {};
}

QString periodKindName(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::Week: return Words::tr("Week", "period");
    case PeriodKind::Month: return Words::tr("Month", "period");
    case PeriodKind::Quarter: return Words::tr("Quarter", "period");
    case PeriodKind::Half: return Words::tr("Half year", "period");
    case PeriodKind::Year: return Words::tr("Year", "period");
    case PeriodKind::FiscalMonth: return Words::tr("Fiscal month", "period");
    case PeriodKind::FiscalQuarter: return Words::tr("Fiscal quarter", "period");
    case PeriodKind::FiscalHalf: return Words::tr("Fiscal half year", "period");
    case PeriodKind::FiscalYear: return Words::tr("Fiscal year", "period");
    case PeriodKind::Custom: return Words::tr("Custom", "period");
  }
  return {};
}

QString comparisonName(kpi::Comparison comparison) {
  switch (comparison) {
    case kpi::Comparison::None: return Words::tr("Nothing", "comparison");
    case kpi::Comparison::Previous: return Words::tr("Previous period", "comparison");
    case kpi::Comparison::LastYear: return Words::tr("Last year", "comparison");
  }
  return {};
}

// clang-format on

}  // namespace bellwether::app::words
