#include "bellwether/app/words.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

std::optional<Fraction> amountOf(const std::optional<records::CountedDeal>& deal) {
  return deal ? std::optional(Fraction(deal->amount)) : std::nullopt;
}

Paragraph body(const QString& text) { return {Paragraph::Style::Body, {{text, false}}}; }
Paragraph caption(const QString& text) { return {Paragraph::Style::Caption, {{text, false}}}; }

// `2026-01-03T08:00:00Z` as a day.
QString dayText(const Source& source, const std::string& instant) {
  const auto day = LocalDate::fromIso(instant.substr(0, 10));
  return day ? source.formatter.date(*day) : QString();
}

// Deal by deal: what the closing counted and what is counted now.
Table driftTable(const Source& source) {
  const Entries entries(source.formatter);
  TableBuilder builder(u"drift"_s, Words::tr("Deals changed since the closing"));
  builder.column(Words::tr("Deal")).column(Words::tr("Name")).column(Words::tr("Customer")).column(Words::tr("Rep"));
  builder.column(Words::tr("Counted then"), CellKind::Money).column(Words::tr("Counted now"), CellKind::Money);
  builder.column(Words::tr("Difference"), CellKind::Money).column(Words::tr("What became of it"));
  for (const app::DealDrift& drift : source.options.closed->drift) {
    const records::CountedDeal& deal = drift.now ? *drift.now : *drift.then;
    const Fraction then = amountOf(drift.then).value_or(Fraction(0)), now = amountOf(drift.now).value_or(Fraction(0));
    builder.add({Entries::text(fromUtf8(deal.id)), Entries::text(fromUtf8(deal.name)),
                 Entries::text(fromUtf8(deal.customer)), Entries::text(fromUtf8(deal.rep)),
                 entries.figure(kpi::Unit::Money, amountOf(drift.then)),
                 entries.figure(kpi::Unit::Money, amountOf(drift.now)), entries.change(kpi::Unit::Money, now - then),
                 Entries::text(app::words::dealChange(drift.what))});
  }
  return builder.build(source.formatter);
}

Table valuesTable(const Source& source, const std::vector<app::FrozenValue>& values) {
  const Entries entries(source.formatter);
  TableBuilder builder(u"closed-values"_s, Words::tr("Figures changed since the closing"));
  builder.column(Words::tr("Figure")).column(Words::tr("In the closed book"), CellKind::Decimal);
  builder.column(Words::tr("Now"), CellKind::Decimal).column(Words::tr("Difference"), CellKind::Decimal);
  for (const app::FrozenValue& value : values) {
    const auto change = value.then && value.now ? std::optional(*value.now - *value.then) : std::nullopt;
    builder.add({Entries::text(app::words::kpiName(value.id)), entries.figure(value.unit, value.then),
                 entries.figure(value.unit, value.now), entries.change(value.unit, change)});
  }
  builder.note(Words::tr("An empty cell could not be computed."));
  return builder.build(source.formatter);
}

}  // namespace

QString closedMark(const Source& source) {
  const auto& closed = source.options.closed;
  if (!closed) return {};
  const QString day = dayText(source, closed->closedAt);
  const bool isUnchanged = closed->isUnchanged && closed->drifted().empty();
  return isUnchanged ? day : Words::tr("%1, changed since", "closed on a day").arg(day);
}

Section closedSection(const Source& source) {
  Section section{u"closed"_s, Words::tr("Closed period"), {}, {}, Section::Start::Flow, {}};
  if (!source.options.closed) return section;
  const app::ClosedPeriod& closed = *source.options.closed;
  section.blocks.emplace_back(body(Words::tr("This period was closed on %1, with figures as of %2 and %3 deals.")
                                       .arg(dayText(source, closed.closedAt), source.formatter.date(closed.asOf),
                                            source.formatter.count(static_cast<std::int64_t>(closed.deals))) %
                                   u' ' % app::words::drift(closed, source.formatter)));
  const auto values = closed.drifted();
  if (!values.empty()) section.blocks.emplace_back(valuesTable(source, values));
  if (!closed.drift.empty()) section.blocks.emplace_back(driftTable(source));
  if (!values.empty() || !closed.drift.empty())
    section.blocks.emplace_back(caption(Words::tr("Everything else in this report shows the period as it is now.")));
  for (const app::Reopening& earlier : closed.earlier)
    section.blocks.emplace_back(caption(
        Words::tr("Closed before on %1, opened again on %2: %3")
            .arg(dayText(source, earlier.closedAt), dayText(source, earlier.reopenedAt), fromUtf8(earlier.reason))));
  section.blocks.emplace_back(
      caption(Words::tr("SHA-256 of the records counted: %1").arg(fromUtf8(closed.recordsSha256))));
  return section;
}

}  // namespace bellwether::report
