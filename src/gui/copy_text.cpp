#include "gui/copy_text.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>

#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/visuals/theme.h"
#include "gui/frame.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/inspector.h"

namespace bellwether::gui {
namespace {

QString cardLine(const app::CardData& card) {
  QStringList cells{card.name, card.value ? card.value->joined() : card.missing, card.note};
  for (const app::DeltaText& delta : card.deltas)
    cells << visuals::symbol(delta.shape) + QLatin1Char(' ') + delta.value + QLatin1Char(' ') + delta.label;
  return cells.join(QLatin1Char('\t'));
}

}  // namespace

QString figuresAsText(const app::Results& results, const app::Formatter& formatter) {
  const app::OverviewData overview = app::presentOverview(results, formatter);
  QStringList lines{overview.periodText, app::plainText(overview.headline)};
  for (const app::CardData& card : overview.cards) lines << cardLine(card);
  return lines.join(QLatin1Char('\n'));
}

void copyFrom(const Frame& frame, const app::Results* results, const app::Formatter& formatter) {
  QWidget* focus = QApplication::focusWidget();
  if (auto* edit = qobject_cast<QLineEdit*>(focus)) return edit->copy();
  if (const auto* table = qobject_cast<DataTable*>(focus)) return table->copyRows();
  QString text;
  if (const auto* label = qobject_cast<QLabel*>(focus)) text = label->selectedText();
  if (text.isEmpty() && frame.inspector->isAncestorOf(focus)) text = frame.inspector->asText();
  if (text.isEmpty() && results != nullptr) text = figuresAsText(*results, formatter);
  if (!text.isEmpty()) QApplication::clipboard()->setText(text);
}

}  // namespace bellwether::gui
