#include "gui/widgets/inspector.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "bellwether/visuals/icon.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr int kWidth = 300;
constexpr double kDotPoints = 7;

QLabel* makeWrapped(QWidget* parent, visuals::TextRole role, TextTone tone) {
  QLabel* label = makeLabel(parent, role, tone);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

void makeBold(QLabel* label) {
  QFont font = label->font();
  font.setWeight(QFont::DemiBold);
  label->setFont(font);
}

QFrame* makeRule(QWidget* parent) {
  auto* rule = new QFrame(parent);
  rule->setProperty("role", QStringLiteral("rule"));
  rule->setFixedHeight(1);
  return rule;
}

QLayout* makeCheckLine(QWidget* parent, const QString& check) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  QLabel* dot = makeLabel(parent, visuals::TextRole::Caption, TextTone::Good);
  QFont small = dot->font();
  small.setPointSizeF(kDotPoints);
  dot->setFont(small);
  dot->setText(visuals::symbol(app::Shape::Dot));
  QLabel* words = makeWrapped(parent, visuals::TextRole::Table, TextTone::Normal);
  words->setText(check);
  row->addWidget(dot, 0, Qt::AlignTop);
  row->addWidget(words, 1);
  return row;
}

QString lineText(const app::ReceiptLine& line) {
  QStringList cells{line.label};
  if (!line.count.isEmpty()) cells << line.count;
  if (!line.amount.isEmpty()) cells << line.amount;
  return cells.join(QLatin1Char('\t'));
}

void appendLines(QStringList& out, const QString& title, const std::vector<app::ReceiptLine>& lines) {
  if (lines.empty()) return;
  out << QString() << title;
  for (const app::ReceiptLine& line : lines) out << lineText(line);
}

}  // namespace

Inspector::Inspector(QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(this, visuals::TextRole::PanelTitle)),
      m_close(new QToolButton(this)),
      m_scroll(new QScrollArea(this)),
      m_copy(new QPushButton(this)),
      m_export(new QPushButton(this)) {
  setObjectName(QStringLiteral("inspector"));
  setFixedWidth(kWidth);
  m_close->setObjectName(QStringLiteral("inspectorClose"));
  m_close->setAutoRaise(true);
  m_close->setIcon(visuals::icon(QStringLiteral("close")));
  m_copy->setObjectName(QStringLiteral("inspectorCopy"));
  m_export->setObjectName(QStringLiteral("inspectorExport"));
  layOut();
  connect(m_close, &QToolButton::clicked, this, &Inspector::closeRequested);
  connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
  connect(m_export, &QPushButton::clicked, this, &Inspector::exportRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void Inspector::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(16, 10, 8, 4);
  head->addWidget(m_title, 1);
  head->addWidget(m_close);
  column->addLayout(head);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->viewport()->setAutoFillBackground(false);
  column->addWidget(m_scroll, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(16, 8, 16, 10);
  foot->setSpacing(8);
  foot->addWidget(m_copy);
  foot->addWidget(m_export, 1);
  column->addLayout(foot);
}

void Inspector::showReceipt(const app::ReceiptData& receipt) {
  m_receipt = receipt;
  rebuild();
}

void Inspector::showNotes(const app::NoteList& notes, NoteSection::State state) {
  if (notes == m_notes && state == m_notesState) return;
  m_notes = notes;
  m_notesState = state;
  if (m_receipt) rebuild();
}

void Inspector::showHint() {
  if (!m_receipt) return;
  m_receipt.reset();
  rebuild();
}

void Inspector::retranslate() {
  m_title->setText(tr("Receipt"));
  m_close->setToolTip(tr("Close  Esc"));
  m_close->setAccessibleName(tr("Close the receipt"));
  m_copy->setText(tr("Copy"));
  m_export->setText(tr("Export records as CSV"));
  setAccessibleName(tr("Receipt"));
  m_scroll->setAccessibleName(tr("Receipt"));
  rebuild();
}

void Inspector::rebuild() {
  auto* content = new QWidget;
  content->setProperty("role", QStringLiteral("surface"));
  content->setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 4, 16, 12);
  column->setSpacing(2);
  m_copy->setEnabled(m_receipt.has_value());
  m_export->setEnabled(m_receipt.has_value());
  if (!m_receipt) {
    QLabel* hint = makeWrapped(content, visuals::TextRole::Body, TextTone::Secondary);
    hint->setText(tr("Click a figure to see how it comes about."));
    column->addWidget(hint);
    column->addStretch(1);
    m_scroll->setWidget(content);
    return;
  }
  addFigure(column);
  addNotes(column);
  addFormula(column);
  addRecords(column);
  column->addStretch(1);
  m_scroll->setWidget(content);
}

void Inspector::addFigure(QVBoxLayout* column) {
  QWidget* content = column->parentWidget();
  const app::ReceiptData& receipt = *m_receipt;
  auto* figureRow = new QHBoxLayout;
  QLabel* figure = makeLabel(content, visuals::TextRole::PageTitle);
  figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
  figure->setObjectName(QStringLiteral("inspectorFigure"));
  figure->setText(receipt.figure);
  figureRow->addWidget(figure, 0, Qt::AlignBaseline);
  QLabel* unit = makeLabel(content, visuals::TextRole::Body, TextTone::Secondary);
  unit->setText(receipt.unit);
  figureRow->addWidget(unit, 0, Qt::AlignBaseline);
  figureRow->addStretch(1);
  column->addLayout(figureRow);
  QLabel* where = makeWrapped(content, visuals::TextRole::Caption, TextTone::Secondary);
  where->setText(receipt.where);
  column->addWidget(where);
}

void Inspector::addNotes(QVBoxLayout* column) {
  auto* notes = new NoteSection(m_notes, m_notesState, column->parentWidget());
  connect(notes, &NoteSection::noteRequested, this, &Inspector::noteRequested);
  connect(notes, &NoteSection::editRequested, this, &Inspector::noteEditRequested);
  connect(notes, &NoteSection::removeRequested, this, &Inspector::noteRemoveRequested);
  column->addWidget(notes);
}

void Inspector::addFormula(QVBoxLayout* column) {
  QWidget* content = column->parentWidget();
  const app::ReceiptData& receipt = *m_receipt;
  addSection(column, tr("Formula"), {});
  auto* well = new QFrame(content);
  well->setProperty("role", QStringLiteral("well"));
  auto* formula = new QVBoxLayout(well);
  formula->setContentsMargins(10, 8, 10, 8);
  formula->setSpacing(2);
  QLabel* words = makeWrapped(well, visuals::TextRole::Caption, TextTone::Secondary);
  words->setText(receipt.formula);
  formula->addWidget(words);
  addLines(formula, receipt.formulaLines);
  column->addWidget(well);
}

void Inspector::addRecords(QVBoxLayout* column) {
  QWidget* content = column->parentWidget();
  const app::ReceiptData& receipt = *m_receipt;
  addSection(column, receipt.countedTitle, receipt.countedCount);
  addLines(column, receipt.counted);
  if (!receipt.leftOut.empty()) {
    addSection(column, receipt.leftOutTitle, receipt.leftOutCount);
    addLines(column, receipt.leftOut);
  }
  if (!receipt.problems.empty()) {
    addSection(column, receipt.problemsTitle, receipt.problemsCount);
    addLines(column, receipt.problems);
  }
  if (!receipt.checks.empty()) addSection(column, tr("Checks"), {});
  for (const QString& check : receipt.checks) column->addLayout(makeCheckLine(content, check));
  addSection(column, tr("Definition"), {});
  QLabel* definition = makeWrapped(content, visuals::TextRole::Caption, TextTone::Secondary);
  definition->setText(receipt.definition);
  column->addWidget(definition);
}

void Inspector::addSection(QVBoxLayout* column, const QString& title, const QString& count) {
  QWidget* parent = column->parentWidget();
  column->addSpacing(12);
  auto* row = new QHBoxLayout;
  QLabel* name = makeLabel(parent, visuals::TextRole::PanelTitle);
  name->setText(title);
  row->addWidget(name, 1);
  if (!count.isEmpty()) {
    QLabel* number = makeLabel(parent, visuals::TextRole::Table, TextTone::Secondary);
    number->setText(count);
    row->addWidget(number);
  }
  column->addLayout(row);
}

void Inspector::addLines(QVBoxLayout* column, const std::vector<app::ReceiptLine>& lines) {
  QWidget* parent = column->parentWidget();
  auto* grid = new QGridLayout;
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(10);
  grid->setVerticalSpacing(3);
  grid->setColumnStretch(0, 1);
  int row = 0;
  for (const app::ReceiptLine& line : lines) {
    if (line.sum) grid->addWidget(makeRule(parent), row++, 0, 1, 3);
    QLabel* label = makeWrapped(parent, visuals::TextRole::Table, TextTone::Normal);
    label->setText(line.label);
    QLabel* count = makeLabel(parent, visuals::TextRole::Table, line.sum ? TextTone::Normal : TextTone::Secondary);
    count->setText(line.count);
    QLabel* amount = makeLabel(parent, visuals::TextRole::Table);
    amount->setText(line.amount);
    amount->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (line.sum)
      for (QLabel* bold : {label, count, amount}) makeBold(bold);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(count, row, 1, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(amount, row++, 2, Qt::AlignRight | Qt::AlignTop);
  }
  column->addLayout(grid);
}

QString Inspector::asText() const {
  if (!m_receipt) return {};
  const app::ReceiptData& receipt = *m_receipt;
  QStringList out{receipt.where, receipt.figure + QLatin1Char(' ') + receipt.unit};
  appendLines(out, receipt.formula, receipt.formulaLines);
  appendLines(out, receipt.countedTitle, receipt.counted);
  appendLines(out, receipt.leftOutTitle, receipt.leftOut);
  appendLines(out, receipt.problemsTitle, receipt.problems);
  for (const QString& check : receipt.checks) out << check;
  out << QString() << receipt.definition;
  return out.join(QLatin1Char('\n'));
}

void Inspector::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, 0, 1, height()), theme.border);
}

void Inspector::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT closeRequested();
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace bellwether::gui
