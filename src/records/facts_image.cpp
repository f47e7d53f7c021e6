#include "bellwether/records/facts_image.h"

#include <new>
#include <stdexcept>

#include "bellwether/records/facts_builder.h"
#include "records/builder_state.h"
#include "records/image_access.h"

namespace bellwether::records {
namespace {

constexpr std::uint64_t kMagic = 0x4D49534C43525742;  // "BWRCLSIM" as it lies on a little-endian disk
constexpr std::uint64_t kMachine = 0x01020300 + sizeof(std::size_t);

template <class Archive, class Texts>
void visitTexts(Archive& archive, Texts& texts) {
  archive.list(texts, [&](auto& text) { archive.value(text); });
}

template <class Archive, class Dates>
void visitDates(Archive& archive, Dates& dates) {
  archive.list(dates, [&](auto& date) { archive.value(date); });
}

template <class Archive, class P>
void visitPeriod(Archive& archive, P& period) {
  archive.value(period.begin);
  archive.value(period.end);
}

/// The amounts of a target, cost or market: its own, and the same in the workspace's currency if there is a rate.
template <class Archive, class Row>
void visitAmounts(Archive& archive, Row& row) {
  std::int64_t converted = row.amount.value_or(0);
  bool has = row.amount.has_value();
  archive.value(row.own);
  archive.value(row.currency);
  archive.value(has);
  archive.value(converted);
  if constexpr (Archive::kReads) row.amount = has ? std::optional(converted) : std::nullopt;
}

template <class Archive, class Rows>
void visitTargets(Archive& archive, Rows& rows) {
  archive.list(rows, [&](auto& row) {
    archive.value(row.scope);
    archive.value(row.code);
    archive.value(row.kpi);
    visitPeriod(archive, row.period);
    visitAmounts(archive, row);
  });
}

template <class Archive, class Rows>
void visitMarkets(Archive& archive, Rows& rows) {
  archive.list(rows, [&](auto& row) {
    archive.value(row.segment);
    archive.value(row.source);
    visitPeriod(archive, row.period);
    visitAmounts(archive, row);
  });
}

template <class Archive, class Totals>
void visitWonTotals(Archive& archive, Totals& totals) {
  archive.list(totals, [&](auto& slot) {
    for (auto* sum : {&slot.net, &slot.refunds, &slot.list, &slot.listedNet, &slot.unassigned}) archive.wide(*sum);
    for (auto* count : {&slot.rows, &slot.deals, &slot.priced, &slot.refundRows, &slot.cycleDays, &slot.cycleDeals,
                        &slot.noCreated, &slot.negativeCycle, &slot.listed, &slot.fxMissing, &slot.noAmount})
      archive.value(*count);
  });
}

template <class Archive, class Problems>
void visitProblems(Archive& archive, Problems& problems) {
  archive.value(problems.count);
  archive.wide(problems.amount);
  archive.array(problems.rows);
}

}  // namespace

template <class Archive, class Columns>
void ImageAccess::visitSettings(Archive& archive, Columns& columns) {
  auto& settings = columns.settings;
  archive.value(settings.companyName);
  archive.value(settings.currency);
  archive.value(settings.calendar.startMonth);
  archive.value(settings.calendar.weekStart);
  archive.value(settings.timeZone);
  archive.value(settings.retentionWindowMonths);
  std::vector<LocalDate> holidays = columns.workCalendar.holidays(), extra = columns.workCalendar.extraWorkdays();
  visitDates(archive, holidays);
  visitDates(archive, extra);
  if constexpr (Archive::kReads) columns.workCalendar = WorkCalendar(std::move(holidays), std::move(extra));
  archive.value(columns.rates.m_home);
  archive.list(columns.rates.m_rates, [&](auto& rate) {
    archive.value(rate.currency);
    archive.value(rate.validFrom);
    archive.value(rate.rateE9);
  });
}

template <class Archive, class Columns>
void ImageAccess::visitDeals(Archive& archive, Columns& columns) {
  const auto both = [&](auto& column) {
    archive.array(column.m_narrow);
    archive.array(column.m_wide);
  };
  const auto sparse = [&](auto& column) {
    archive.array(column.m_rows);
    archive.array(column.m_values);
  };
  const auto days = [&](auto& index) {
    archive.array(index.m_days);
    archive.array(index.m_starts);
  };
  for (auto* end : {&columns.wonEnd, &columns.lostEnd, &columns.openEnd, &columns.dealCount}) archive.value(*end);
  for (auto* index : {&columns.wonDays, &columns.lostDays, &columns.openDays}) days(*index);
  both(columns.amount);
  both(columns.cell);
  archive.array(columns.account);
  archive.array(columns.cycle);
  archive.array(columns.contact);
  sparse(columns.longCycle);
  sparse(columns.longContact);
  both(columns.list);
  sparse(columns.foreign);
  archive.array(columns.openCreated);
  archive.array(columns.openPpm);
  both(columns.note);
  archive.array(columns.otherOutcome);
  both(columns.names.m_codes);
  visitTexts(archive, columns.names.m_stems);
  archive.array(columns.places);
  archive.array(columns.cells);
  archive.array(columns.seats);
  archive.array(columns.splitDeals);
  archive.array(columns.creditStart);
  archive.array(columns.credits);
  archive.array(columns.badSplits);
}

template <class Archive, class Columns>
void ImageAccess::visitParties(Archive& archive, Columns& columns) {
  for (auto* dictionary : {&columns.teams, &columns.regions, &columns.products, &columns.segments, &columns.sources,
                           &columns.currencies, &columns.notes, &columns.kpiNames})
    visitTexts(archive, dictionary->m_texts);
  for (auto* texts : {&columns.ids, &columns.names.m_own, &columns.repIds, &columns.repNames, &columns.customerIds,
                      &columns.customerNames}) {
    archive.array(texts->m_chars);
    archive.value(texts->m_rows);
    archive.value(texts->m_width);
    archive.array(texts->m_ends);
    archive.array(texts->m_bases);
  }
  archive.list(columns.reps, [&](auto& rep) {
    archive.value(rep.team);
    archive.value(rep.region);
    visitPeriod(archive, rep.employed);
    archive.list(rep.teams, [&](auto& membership) {
      archive.value(membership.team);
      visitPeriod(archive, membership.period);
    });
    archive.list(rep.ramps, [&](auto& ramp) {
      visitPeriod(archive, ramp.period);
      archive.value(ramp.ppm);
    });
    archive.value(rep.isAmbiguous);
  });
  archive.array(columns.customers);
  archive.array(columns.customerKinds);
  archive.list(columns.datedMerges, [&](auto& merge) {
    archive.value(merge.on);
    archive.value(merge.from);
    archive.value(merge.into);
  });
}

template <class Archive, class Columns>
void ImageAccess::visitFlows(Archive& archive, Columns& columns) {
  visitTargets(archive, columns.targets);
  visitTargets(archive, columns.overlappingTargets);
  archive.list(columns.costs, [&](auto& row) {
    visitPeriod(archive, row.period);
    archive.value(row.category);
    archive.value(row.channel);
    visitAmounts(archive, row);
  });
  visitMarkets(archive, columns.markets);
  visitMarkets(archive, columns.overlappingMarkets);
}

template <class Archive, class Columns>
void ImageAccess::visitIndexes(Archive& archive, Columns& columns) {
  visitWonTotals(archive, columns.wonTotals);
  archive.list(columns.lostTotals, [&](auto& slot) {
    archive.wide(slot.amount);
    archive.value(slot.deals);
    archive.value(slot.fxMissing);
  });
  archive.array(columns.firstDeal);
  archive.array(columns.firstDeals);
  archive.array(columns.firstBits);
  archive.value(columns.activity.firstBoundary);
  archive.value(columns.activity.wordsPerSet);
  archive.value(columns.activity.boundaries);
  archive.array(columns.activity.words);
  for (auto* rows : {&columns.refunds.rows, &columns.refunds.accounts, &columns.refunds.start, &columns.refunds.deals})
    archive.array(*rows);
  archive.array(columns.refunds.amounts.m_narrow);
  archive.array(columns.refunds.amounts.m_wide);
  for (auto* problems : {&columns.wonFxMissing, &columns.lostFxMissing, &columns.wonNoAmount, &columns.noCreated,
                         &columns.negativeCycle, &columns.noList})
    visitProblems(archive, *problems);
}

template <class Archive, class Columns>
void ImageAccess::visit(Archive& archive, Columns& columns) {
  visitSettings(archive, columns);
  visitDeals(archive, columns);
  visitParties(archive, columns);
  visitFlows(archive, columns);
  visitIndexes(archive, columns);
}

bool ImageAccess::fillCodes(Dictionary& dictionary) {
  dictionary.m_codes.clear();
  for (std::uint32_t code = 0; code < dictionary.m_texts.size(); ++code)
    if (!dictionary.m_codes.emplace(dictionary.m_texts[code], code).second) return false;
  return !dictionary.m_texts.empty() && dictionary.m_texts.front().empty();
}

bool ImageAccess::complete(Facts::Columns& columns) {
  for (Dictionary* dictionary : {&columns.teams, &columns.regions, &columns.products, &columns.segments,
                                 &columns.sources, &columns.currencies, &columns.notes, &columns.kpiNames})
    if (!fillCodes(*dictionary)) return false;
  columns.currencyByCode.assign(1, Currency{});
  for (std::uint32_t code = 1; code < columns.currencies.size(); ++code) {
    const auto currency = Currency::fromCode(columns.currencies[code]);
    if (!currency || currency->code() != columns.currencies[code]) return false;
    columns.currencyByCode.push_back(*currency);
  }
  for (const std::string& stem : columns.names.m_stems)
    columns.names.m_stemBytes += sizeof(std::string) + stem.capacity();
  for (const Cell& cell : columns.cells) {
    if (cell.seat() >= columns.seats.size()) return false;
    const bool hasRep = columns.seats[cell.seat()].rep != 0;
    columns.cellFlags.push_back(static_cast<std::uint8_t>(cell.flags() | (hasRep ? 0U : std::uint32_t{kNoRep})));
    columns.hasOdd |= (cell.flags() & (kFxMissing | kNoAmount)) != 0;
  }
  for (const std::uint16_t days : columns.cycle)
    columns.maxCycle = std::max<std::int32_t>(columns.maxCycle, days <= kCycleMax ? days : 0);
  if (columns.wonEnd > columns.cycle.size()) return false;
  fillCycles(columns);
  return true;
}

void writeImage(const Facts& facts, ImageSink& sink) {
  ImageWriter writer(sink);
  writer.value(kMagic);
  writer.value(kImageLayout);
  writer.value(kMachine);
  ImageAccess::visit(writer, facts.columns());
  writer.value(kMagic);
  writer.flush();
}

std::shared_ptr<const Facts> readImage(ImageSource& source, std::uint64_t byteCount) {
  try {
    ImageReader reader(source, byteCount);
    const auto expect = [&reader](auto wanted) {
      auto found = wanted;
      reader.value(found);
      if (found != wanted) throw BadImage{};
    };
    expect(std::uint64_t{kMagic});
    expect(std::uint32_t{kImageLayout});
    expect(std::uint64_t{kMachine});
    auto columns = std::make_unique<Facts::Columns>();
    ImageAccess::visit(reader, *columns);
    expect(std::uint64_t{kMagic});
    if (!reader.isAtEnd() || !ImageAccess::complete(*columns) || !isSoundImage(*columns)) return nullptr;
    fillOddBits(*columns);
    return FactsBuilder::freeze(std::move(columns));
  } catch (const BadImage&) {
    return nullptr;
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

}  // namespace bellwether::records
