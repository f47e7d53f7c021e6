#include "bellwether/app/words.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRevenueHeight = 125;
constexpr double kChangesHeight = 130;

QString symbol(app::Tone tone) { return tone == app::Tone::Bad ? u"▼ "_s : u"◆ "_s; }

Paragraph plain(const QString& text, Paragraph::Style style = Paragraph::Style::Body) {
  return {style, {{text, false}}};
}

// The cards' figures with all digits, for spreadsheets.
Table cardsTable(const Source& source) {
  const Entries entries(source.formatter);
  TableBuilder builder(u"kpis"_s, Words::tr("The eight KPIs"));
  builder.column(Words::tr("Figure")).column(Words::tr("Id")).column(Words::tr("Value"), CellKind::Decimal);
  builder.column(Words::tr("Status")).column(Words::tr("Records"), CellKind::Count);
  builder.column(Words::tr("Period before"), CellKind::Decimal).column(Words::tr("Change"), CellKind::Decimal);
  builder.column(Words::tr("Year before"), CellKind::Decimal).column(Words::tr("Change"), CellKind::Decimal);
  builder.column(Words::tr("Why there is none"));
  for (const auto& card : source.overview.cards) {
    const auto& value = source.results.value(card.id);
    std::vector<Entry> row{Entries::text(card.name), Entries::text(fromUtf8(kpi::toString(card.id))),
                           entries.kpi(&value), Entries::text(card.status.word), entries.count(value.n)};
    for (const auto* change : {source.results.previousChange(card.id), source.results.lastYearChange(card.id)}) {
      row.push_back(change != nullptr ? entries.kpi(&change->other) : Entry{});
      row.push_back(change != nullptr ? entries.change(value.unit, change->change) : Entry{});
    }
    row.push_back(Entries::text(value.reason ? app::words::reason(*value.reason) : QString()));
    builder.add(row);
  }
  Table table = builder.build(source.formatter);
  table.isSheetOnly = true;
  return table;
}

}  // namespace

std::vector<Paragraph> paragraphsOf(const QString& text) {
  std::vector<Paragraph> paragraphs;
  QStringList lines;
  const auto flush = [&] {
    if (!lines.isEmpty()) paragraphs.push_back(plain(lines.join(u' ')));
    lines.clear();
  };
  for (const QString& line : text.split(u'\n')) {
    const QString trimmed = line.trimmed();
    if (trimmed.isEmpty())
      flush();
    else
      lines.append(trimmed);
  }
  flush();
  return paragraphs;
}

Section summarySection(const Source& source) {
  Section section{u"summary"_s, {}, {}, {}, Section::Start::Flow, {}};
  Paragraph headline{Paragraph::Style::Headline, {}};
  for (const auto& part : source.overview.headline) headline.runs.push_back({part.text, part.link.has_value()});
  section.blocks.emplace_back(std::move(headline));
  return section;
}

Section kpisSection(const Source& source) {
  Section section{u"kpis"_s, {}, {}, {}, Section::Start::Flow, {}};
  section.blocks.emplace_back(Cards{source.overview.cards});
  section.blocks.emplace_back(cardsTable(source));
  return section;
}

Section commentarySection(const Source& source) {
  Section section{u"commentary"_s, Words::tr("Commentary"), {}, {}, Section::Start::Flow, {}};
  for (const Comment& comment : source.options.comments) {
    if (!comment.title.isEmpty())
      section.blocks.emplace_back(Paragraph{Paragraph::Style::Body, {{comment.title, true}}});
    for (const auto& paragraph : paragraphsOf(comment.text)) section.blocks.emplace_back(paragraph);
  }
  return section;
}

Section revenueSection(const Source& source) {
  const app::ChartSpec& spec = source.overview.revenue;
  Section section{u"pace"_s, spec.title, spec.subtitle, spec.note, Section::Start::Flow, {}};
  section.blocks.emplace_back(Chart{spec, kRevenueHeight});
  Table data = chartTable(source, u"revenue-by-day"_s, spec);
  data.isSheetOnly = true;
  data.isChart = true;
  section.blocks.emplace_back(std::move(data));
  return section;
}

Section attentionSection(const Source& source) {
  Section section{u"attention"_s, Words::tr("Needs attention"), {}, {}, Section::Start::Flow, {}};
  TableBuilder builder(u"attention"_s, {});
  builder.column(Words::tr("What")).column(Words::tr("Amount"));
  for (const auto& item : source.overview.attention) {
    const QString amount = item.amount.isEmpty() ? QString() : u" ("_s % item.amount % u')';
    section.blocks.emplace_back(plain(symbol(item.tone) % item.text % amount));
    builder.add({Entries::text(item.text), Entries::text(item.amount)});
  }
  if (section.blocks.empty()) section.blocks.emplace_back(plain(Words::tr("Nothing needs attention.")));
  Table table = builder.build(source.formatter);
  table.isSheetOnly = true;
  section.blocks.emplace_back(std::move(table));
  return section;
}

Section signatureSection(const Source& source) {
  Section section{u"signature"_s,
                  Words::tr("Reviewed"),
                  source.formatter.periodTitle(source.results.lens.period),
                  {},
                  Section::Start::Flow,
                  {}};
  section.blocks.emplace_back(Signature{{Words::tr("Name"), Words::tr("Date"), Words::tr("Signature", "of a person")}});
  return section;
}

// Used by the one-page summary; the pack has a page of its own per KPI.
Section changesSection(const Source& source) {
  const app::ChartSpec& spec = source.overview.changes;
  Section section{u"changes"_s, spec.title, spec.subtitle, spec.note, Section::Start::Flow, {}};
  section.blocks.emplace_back(Chart{spec, kChangesHeight});
  return section;
}

}  // namespace bellwether::report
