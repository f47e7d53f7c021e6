#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "bellwether/kpi/evaluate.h"

namespace bellwether::test {

/// A text in both languages of the program.
struct Text {
  const char* en;
  const char* zh;
};

/// What docs/kpis.md says of a KPI beyond the catalogue and the words on screen.
struct KpiPage {
  kpi::KpiId id;
  Text source;                       ///< `en` is the catalogue's own text, so that a change there is noticed here
  std::vector<kpi::Reason> reasons;  ///< why it may not be available; overflow apart
  std::vector<Text> edges;
  Text example;  ///< `%1` stands for the figure, which is computed
};

/// The worked example behind KpiPage::example.
struct KpiExample {
  kpi::KpiId id;
  std::function<kpi::KpiValue()> run;
  const char* exact;  ///< worked out by hand; minor units for money
};

/// Each covers a part of the catalogue; together all of it, in the order of the files, not of the catalogue.
std::vector<KpiPage> headlinePages();
std::vector<KpiPage> dealPages();
std::vector<KpiPage> customerPages();

std::vector<KpiExample> kpiExamples();
/// The data sets of the examples, with days that they are seen from.
struct ExampleData {
  std::shared_ptr<const records::Facts> facts;
  LocalDate asOf;
};
std::vector<ExampleData> exampleData();

}  // namespace bellwether::test
