#include "bellwether/app/presenters/review_presenter.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/text.h"
#include "bellwether/app/words.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class Review {
  Q_DECLARE_TR_FUNCTIONS(Review)
};

constexpr std::int32_t kSoonDays = 7;
constexpr std::int32_t kDoneDays = 7;
constexpr std::size_t kNewest = 5;

StatusText stateOf(const store::ReviewAction& action, LocalDate asOf) {
  if (action.done) return {Review::tr("done", "an action"), Shape::Up, Tone::Good};
  if (isOverdue(action, asOf)) return {Review::tr("overdue", "an action"), Shape::Diamond, Tone::Bad};
  if (action.due && *action.due - asOf <= kSoonDays)
    return {Review::tr("due soon", "an action"), Shape::Diamond, Tone::Warn};
  return {Review::tr("open", "an action"), Shape::Dot, Tone::Neutral};
}

QString kpiOf(const std::string& id) {
  if (id.empty()) return {};
  const auto kpi = kpi::kpiFromString(id);
  return kpi ? words::kpiName(*kpi) : text(id);
}

QString dueText(const ActionLine& line) {
  if (line.isDone) return Review::tr("done %1").arg(line.done);
  if (line.due.isEmpty()) return Review::tr("no date", "an action without due day");
  return Review::tr("due %1").arg(line.due);
}

QString detailsOf(const ActionLine& line) {
  QStringList parts{line.owner.isEmpty() ? Review::tr("nobody yet", "who does it") : line.owner, dueText(line)};
  if (!line.kpi.isEmpty()) parts.append(line.kpi);
  return parts.join(u" · "_s);
}

NoteNews newsOf(const store::Note& note, const Formatter& formatter) {
  NoteNews news;
  news.id = note.id;
  news.kpi = kpi::kpiFromString(note.kpi);
  news.day = note.day;
  news.text = text(note.text).simplified();
  news.about = Review::tr("%1, %2", "a KPI and a day").arg(kpiOf(note.kpi), formatter.date(note.day));
  news.accessible = Review::tr("%1: %2", "a KPI with its day, and the note").arg(news.about, news.text);
  return news;
}

QString periodOf(const std::string& id, const Formatter& formatter) {
  const auto period = parsePeriod(id, FiscalCalendar{});
  return period ? formatter.periodId(*period) : text(id);
}

QString nextText(const ReviewContents& reviews, LocalDate asOf, const Formatter& formatter) {
  if (!reviews.next) return Review::tr("No next review planned");
  const QString day = formatter.date(*reviews.next);
  return *reviews.next < asOf ? Review::tr("Last planned for %1").arg(day) : Review::tr("Next review %1").arg(day);
}

QString summaryOf(const ReviewData& data, const Formatter& formatter) {
  if (data.open == 0) return {};
  const QString open = Review::tr("%1 open", "actions", static_cast<int>(data.open)).arg(formatter.count(data.open));
  if (data.overdue == 0) return open;
  return Review::tr("%1, %2 overdue", "open actions", static_cast<int>(data.overdue))
      .arg(open, formatter.count(data.overdue));
}

}  // namespace

ActionLine actionLine(const store::ReviewAction& action, LocalDate asOf, const Formatter& formatter) {
  ActionLine line;
  line.id = action.id;
  line.text = text(action.text).simplified();
  line.owner = text(action.owner).simplified();
  if (action.due) line.due = formatter.date(*action.due);
  if (action.done) line.done = formatter.date(*action.done);
  line.period = periodOf(action.period, formatter);
  line.kpi = kpiOf(action.kpi);
  line.state = stateOf(action, asOf);
  line.isDone = action.done.has_value();
  line.details = detailsOf(line);
  line.accessible = QStringList{line.text, line.state.word, line.details}.join(
      Review::tr(", ", "between the parts of a spoken action"));
  return line;
}

ReviewData presentReview(const ReviewContents& reviews, const std::vector<store::Note>& notes, LocalDate asOf,
                         const Formatter& formatter) {
  ReviewData data;
  data.isPlanned = reviews.next && *reviews.next >= asOf;
  data.next = nextText(reviews, asOf, formatter);
  for (const store::ReviewAction& action : actionsAt(reviews, asOf, kDoneDays)) {
    data.actions.push_back(actionLine(action, asOf, formatter));
    data.open += action.done ? 0 : 1;
    data.overdue += isOverdue(action, asOf) ? 1 : 0;
  }
  data.summary = summaryOf(data, formatter);
  // They are kept by day.
  for (auto note = notes.rbegin(); note != notes.rend() && data.notes.size() < kNewest; ++note)
    if (note->day <= asOf) data.notes.push_back(newsOf(*note, formatter));
  return data;
}

std::vector<ActionLine> minutesActions(const ReviewContents& reviews, const Period& period, LocalDate asOf,
                                       const Formatter& formatter) {
  std::vector<ActionLine> lines;
  for (const store::ReviewAction& action : actionsAt(reviews, asOf, asOf - period.begin + 1))
    lines.push_back(actionLine(action, asOf, formatter));
  return lines;
}

std::vector<NoteNews> notesOf(const std::vector<store::Note>& notes, const Period& period, const Formatter& formatter) {
  std::vector<NoteNews> news;
  for (const store::Note& note : notes)
    if (period.contains(note.day)) news.push_back(newsOf(note, formatter));
  return news;
}

}  // namespace bellwether::app
