#include "bellwether/app/presenters/review_presenter.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

Paragraph said(const QString& text) { return {Paragraph::Style::Body, {{text, false}}}; }

Entry stateEntry(const app::ActionLine& line) {
  Entry entry = Entries::text(line.isDone ? Words::tr("done %1", "an action").arg(line.done) : line.state.word);
  entry.cell.tone = line.state.tone;
  return entry;
}

Table actionsTable(const Source& source) {
  const auto& results = source.results;
  TableBuilder builder(u"actions"_s, {});
  builder.column(Words::tr("What")).column(Words::tr("Who", "does it")).column(Words::tr("By when"));
  builder.column(Words::tr("Status"))
      .column(Words::tr("Figure"))
      .column(Words::tr("Agreed in", "the review of a period"));
  for (const app::ActionLine& line :
       app::minutesActions(*source.options.reviews, results.lens.period.range, results.asOf, source.formatter))
    builder.add({Entries::text(line.text), Entries::text(line.owner), Entries::text(line.due), stateEntry(line),
                 Entries::text(line.kpi), Entries::text(line.period)});
  return builder.empty(Words::tr("No actions are open.")).build(source.formatter);
}

}  // namespace

Section actionsSection(const Source& source) {
  Section section{u"actions"_s, Words::tr("Actions"), {}, {}, Section::Start::Flow, {}};
  const app::Reviews& reviews = source.options.reviews;
  if (!reviews || (reviews->actions.empty() && !reviews->next)) return section;
  section.subtitle = app::presentReview(*reviews, {}, source.results.asOf, source.formatter).next;
  section.blocks.emplace_back(actionsTable(source));
  return section;
}

Section findingsSection(const Source& source) {
  Section section{u"findings"_s, Words::tr("Findings"), {}, {}, Section::Start::Flow, {}};
  for (const Comment& comment : source.options.comments)
    for (const Paragraph& paragraph : paragraphsOf(comment.text)) section.blocks.emplace_back(paragraph);
  if (source.options.notes)
    for (const app::NoteNews& note :
         app::notesOf(*source.options.notes, source.results.lens.period.range, source.formatter))
      section.blocks.emplace_back(
          Paragraph{Paragraph::Style::Body, {{note.about % u": "_s, true}, {note.text, false}}});
  if (section.blocks.empty()) section.blocks.emplace_back(said(Words::tr("Nothing was written about this period.")));
  return section;
}

}  // namespace bellwether::report
