#include "gui/widgets/chart_panel.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <numeric>

#include "bellwether/visuals/chart_painter.h"
#include "bellwether/visuals/icon.h"
#include "gui/csv_text.h"
#include "gui/widgets/chart_table_model.h"
#include "gui/widgets/chart_view.h"
#include "gui/widgets/data_table.h"

namespace bellwether::gui {
namespace {

const QString kPng = QStringLiteral("png");
const QString kSvg = QStringLiteral("svg");
const QString kCsv = QStringLiteral("csv");
constexpr double kPictureScale = 2;  // sharp in documents

const visuals::Theme& pictureTheme() { return visuals::theme(visuals::Variant::Light); }

/// A title as a file name: what file systems refuse becomes a dash.
QString fileNameFor(const QString& title) {
  QString name = title.isEmpty() ? QStringLiteral("chart") : title.left(80);
  for (QChar& c : name)
    if (QStringLiteral("\\/:*?\"<>|").contains(c) || c < QLatin1Char(' ')) c = QLatin1Char('-');
  return name;
}

}  // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : CardPanel(parent),
      m_model(new ChartTableModel(this)),
      m_view(new ChartView(this)),
      m_table([this] { return makeTable(); }),
      m_stack(new QStackedLayout) {
  m_stack->addWidget(m_view);
  body()->addLayout(m_stack, 1);
  connect(m_view, &ChartView::focusChanged, this, [this] { update(); });
}

DataTable* ChartPanel::makeTable() {
  auto* table = new DataTable(this);
  table->setModel(m_model);
  table->setProperty("role", QStringLiteral("plain"));
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table->setAccessibleName(m_spec.title);
  if (m_rowHeight > 0) table->setRowHeight(m_rowHeight);
  m_stack->addWidget(table);
  return table;
}

void ChartPanel::setSpec(const app::ChartSpec& spec, const app::Formatter& formatter) {
  m_spec = spec;
  setHead(spec.title, spec.subtitle, spec.note);
  m_view->setSpec(spec, formatter);
  m_model->setFormatter(formatter);
  m_model->setSpec(spec);
  if (auto* table = m_table.made()) table->setAccessibleName(spec.title);
}

void ChartPanel::setDensity(const visuals::Density& density) {
  CardPanel::setDensity(density);
  m_rowHeight = density.rowHeight;
  if (auto* table = m_table.made()) table->setRowHeight(m_rowHeight);
}

void ChartPanel::offerNotes() {
  m_takesNotes = true;
  connect(m_view, &ChartView::notePressed, this, &ChartPanel::askForNote);
}

void ChartPanel::askForNote() {
  if (const auto x = m_view->place()) Q_EMIT noteRequested(*x);
}

void ChartPanel::addBelow(QWidget* remark) { body()->addWidget(remark); }

bool ChartPanel::isTable() const { return m_stack->currentWidget() == m_table.made(); }

void ChartPanel::showTable() {
  m_stack->setCurrentWidget(m_table.get());
  m_table->setFocus();
}

void ChartPanel::showChart() {
  m_stack->setCurrentWidget(m_view);
  m_view->setFocus();
}

void ChartPanel::fill(QMenu& menu) {
  if (isTable())
    menu.addAction(visuals::icon(QStringLiteral("chart")), tr("Show as chart"), this, &ChartPanel::showChart);
  else
    menu.addAction(visuals::icon(QStringLiteral("table")), tr("Show as table"), this, &ChartPanel::showTable);
  if (const auto x = m_view->place(); m_takesNotes && x)
    menu.addAction(visuals::icon(QStringLiteral("flag")), tr("Add a note here…"), this,
                   [this, x = *x] { Q_EMIT noteRequested(x); })
        ->setObjectName(QStringLiteral("actionAddNote"));
  menu.addSeparator();
  menu.addAction(visuals::icon(QStringLiteral("copy")), tr("Copy picture"), this, &ChartPanel::copyPicture);
  menu.addAction(tr("Copy cells"), this, &ChartPanel::copyCells);
  menu.addSeparator();
  const auto save = [this, &menu](const QString& text, const QString& format) {
    menu.addAction(text, this, [this, format] { askAndSave(format); });
  };
  save(tr("Save as PNG…"), kPng);
  save(tr("Save as SVG…"), kSvg);
  save(tr("Save as CSV…"), kCsv);
}

void ChartPanel::paintEvent(QPaintEvent* event) {
  CardPanel::paintEvent(event);
  if (!m_view->hasFocus()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(visuals::currentTheme().accent, 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

void ChartPanel::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fill(*menu);
  menu->popup(event->globalPos());
  event->accept();
}

void ChartPanel::copyPicture() const {
  QGuiApplication::clipboard()->setImage(
      visuals::chartImage(m_spec, pictureTheme(), m_view->size().expandedTo(QSize(480, 240)), kPictureScale));
}

void ChartPanel::copyCells() const {
  QList<int> rows(m_model->rowCount());
  std::iota(rows.begin(), rows.end(), 0);
  QGuiApplication::clipboard()->setText(tableAsText(*m_model, rows));
}

void ChartPanel::askAndSave(const QString& format) {
  auto* dialog = new QFileDialog(this, tr("Save chart"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(format);
  dialog->setNameFilter(format.toUpper() + QStringLiteral(" (*.") + format + QLatin1Char(')'));
  dialog->selectFile(fileNameFor(m_spec.title) + QLatin1Char('.') + format);
  connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) { saveTo(path, format); });
  dialog->open();
}

QByteArray ChartPanel::bytes(const QString& format) const {
  const QSize size = m_view->size().expandedTo(QSize(480, 240));
  if (format == kCsv) return tableAsCsv(*m_model);
  if (format == kSvg) return visuals::chartSvg(m_spec, pictureTheme(), size);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  visuals::chartImage(m_spec, pictureTheme(), size, kPictureScale).save(&buffer, "PNG");
  return buffer.data();
}

void ChartPanel::saveTo(const QString& path, const QString& format) {
  const Status status = writeFile(path, bytes(format));
  if (!status) Q_EMIT saveFailed(status.error());
}

}  // namespace bellwether::gui
