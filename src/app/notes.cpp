#include "bellwether/app/notes.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace bellwether::app {
namespace {

struct NoteWords {
  Q_DECLARE_TR_FUNCTIONS(Notes)
};

QString oneLine(const std::string& text) { return QString::fromStdString(text).simplified(); }

/// One flag for each place; what is written there one after the other. The sentence for those who hear the chart.
void pin(ChartSpec& chart, std::vector<ChartFlag> flags) {
  chart.flags.clear();
  QStringList texts;
  for (ChartFlag& flag : flags) {
    texts.append(flag.text);
    if (!chart.flags.empty() && chart.flags.back().x == flag.x)
      chart.flags.back().text += QStringLiteral("; ") + flag.text;
    else
      chart.flags.push_back(std::move(flag));
  }
  if (!texts.isEmpty())
    chart.accessible += QLatin1Char(' ') + NoteWords::tr("Notes: %1.").arg(texts.join(QStringLiteral("; ")));
}

bool isOf(const store::Note& note, kpi::KpiId kpi) { return note.kpi == kpi::toString(kpi); }

}  // namespace

NoteList presentNotes(const std::vector<store::Note>& notes, kpi::KpiId kpi, const Period& period,
                      const Formatter& formatter) {
  NoteList list;
  for (const store::Note& note : notes) {
    if (!isOf(note, kpi)) continue;
    if (period.contains(note.day))
      list.lines.push_back({note.id, formatter.date(note.day), QString::fromStdString(note.text)});
    else
      ++list.elsewhere;
  }
  return list;
}

void pinNotes(ChartSpec& chart, const std::vector<store::Note>& notes, kpi::KpiId kpi, const Period& range) {
  std::vector<ChartFlag> flags;
  for (const store::Note& note : notes)
    if (isOf(note, kpi) && range.contains(note.day))
      flags.push_back({static_cast<double>(note.day.daysSinceEpoch()), oneLine(note.text)});
  pin(chart, std::move(flags));
}

void pinNotes(ChartSpec& chart, const std::vector<store::Note>& notes, kpi::KpiId kpi,
              const std::vector<NamedPeriod>& positions) {
  std::vector<ChartFlag> flags;
  for (std::size_t i = 0; i < positions.size(); ++i)
    for (const store::Note& note : notes)
      if (isOf(note, kpi) && positions[i].range.contains(note.day))
        flags.push_back({static_cast<double>(i), oneLine(note.text)});
  pin(chart, std::move(flags));
}

LocalDate noteDay(const Period& period, LocalDate asOf) {
  return std::max(period.begin, std::min(period.last(), asOf));
}

}  // namespace bellwether::app
