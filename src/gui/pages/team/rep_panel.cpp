#include "gui/pages/team/rep_panel.h"

#include <QLabel>
#include <QPushButton>

#include "gui/tables/table_panel.h"
#include "gui/text.h"
#include "gui/widgets/chart_panel.h"

namespace bellwether::gui {

RepPanel::RepPanel(QWidget* parent)
    : QWidget(parent),
      m_formatter(QLocale::c(), Currency()),
      m_parts(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      m_hint(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_lines(new TablePanel(QStringLiteral("rep"), this)),
      m_trend(new ChartPanel(this)),
      m_slice(new QPushButton(this)) {
  m_parts->setContentsMargins(0, 0, 0, 0);
  m_hint->setWordWrap(true);
  m_trend->setObjectName(QStringLiteral("repTrend"));
  m_slice->setObjectName(QStringLiteral("repSlice"));
  m_slice->setProperty("role", QStringLiteral("link"));
  m_lines->keepOrder();
  m_lines->hideCopy();
  m_lines->addControl(m_slice);
  m_parts->addWidget(m_hint);
  m_parts->addWidget(m_lines, 1);
  m_parts->addWidget(m_trend, 1);
  for (QWidget* part : std::initializer_list<QWidget*>{m_lines, m_trend})
    part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
  connect(m_slice, &QPushButton::clicked, this, [this] { Q_EMIT sliceRequested(m_key); });
  keepTranslated(this, [this] { retranslate(); });
  showRep(std::nullopt, m_formatter);
}

void RepPanel::retranslate() {
  m_hint->setText(tr("Choose a person to see their figures beside everyone’s."));
  m_slice->setText(tr("Show only"));
  m_slice->setToolTip(tr("Look at all pages through this person"));
}

void RepPanel::showRep(const std::optional<app::RepSheet>& sheet, const app::Formatter& formatter) {
  m_lines->setVisible(sheet.has_value());
  m_trend->setVisible(sheet.has_value());
  m_hint->setVisible(!sheet);
  m_sheet = sheet;
  m_formatter = formatter;
  m_key = sheet ? fromUtf8(sheet->key) : QString();
  if (!sheet) return;
  std::vector<FigureColumn> columns{{QStringLiteral("label"), tr("Figure"), Qt::AlignLeft},
                                    {QStringLiteral("value"), tr("Own")},
                                    {QStringLiteral("whole"), sheet->wholeName}};
  // Beside the trend there is no room for them; the figure's tooltip says the same.
  if (m_parts->direction() == QBoxLayout::TopToBottom)
    columns.push_back({QStringLiteral("note"), tr("Note"), Qt::AlignLeft});
  std::vector<FigureRow> rows;
  for (const app::RepSheetLine& line : sheet->lines) {
    app::Figure own = line.value;
    if (!line.note.isEmpty() && line.note != own.exact) own.exact += QLatin1Char('\n') + line.note;
    rows.push_back({line.label, {wordFigure(line.label), own, line.whole, wordFigure(line.note)}});
  }
  m_lines->setHead(tr("One-to-one"), tr("%1 beside everyone").arg(sheet->name) + QStringLiteral(" · ") + sheet->about,
                   {});
  m_lines->setTable(std::move(columns), std::move(rows), formatter);
  m_trend->setSpec(sheet->trend, formatter);
}

void RepPanel::setDirection(QBoxLayout::Direction direction) {
  m_parts->setDirection(direction);
  if (m_sheet) showRep(m_sheet, m_formatter);
}

void RepPanel::setDensity(const visuals::Density& density) {
  m_parts->setSpacing(density.gap);
  m_lines->setDensity(density);
  m_trend->setDensity(density);
}

}  // namespace bellwether::gui
