#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/sample/csv_file.h"
#include "app/sample/deal_maker.h"
#include "app/sample/timeline.h"

namespace bellwether::app::sample {

/// Writes deals and their splits as rows of the plain template.
class DealWriter {
 public:
  struct Files {
    CsvFile& deals;
    CsvFile& splits;
  };
  DealWriter(const Files& files, const Timeline& timeline, const Roster& roster);

  void write(const SampleDeal& deal);
  /// A row like the deal's with one mistake that no import may take; `mistake` is 0..kSampleDirtyRows-1.
  void writeDirty(const SampleDeal& deal, int mistake);

 private:
  struct Spoilt {
    std::string_view outcome;
    std::string_view amount;
    std::string_view closed;
    bool hasClosed = true;
  };
  void writeRow(const SampleDeal& deal, const Spoilt& spoilt);
  void writeNames(const SampleDeal& deal);
  void writeAmounts(const SampleDeal& deal, const Spoilt& spoilt);
  void writeDates(const SampleDeal& deal, const Spoilt& spoilt);
  void day(int number);

  CsvFile& m_deals;
  CsvFile& m_splits;
  const Timeline& m_timeline;
  std::vector<std::string> m_repNames;
  std::string m_customerName;
  std::string m_dealName;
};

}  // namespace bellwether::app::sample
