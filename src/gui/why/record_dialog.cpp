#include "gui/why/record_dialog.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "gui/text.h"

namespace bellwether::gui {

RecordDialog::RecordDialog(const std::vector<app::RecordDetail>& details, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("recordDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Record"));
  setMinimumWidth(460);
  auto* content = new QWidget;
  auto* grid = new QGridLayout(content);
  grid->setContentsMargins(0, 0, 12, 0);
  grid->setHorizontalSpacing(20);
  grid->setVerticalSpacing(8);
  grid->setColumnStretch(1, 1);
  QStringList lines;
  int row = 0;
  for (const app::RecordDetail& detail : details) {
    QLabel* label = makeLabel(content, visuals::TextRole::Body, TextTone::Secondary);
    label->setText(detail.label);
    QLabel* value = makeLabel(content);
    value->setText(detail.value);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(detail.label);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(value, row++, 1, Qt::AlignTop);
    lines << detail.label + QLatin1Char('\t') + detail.value;
  }
  grid->setRowStretch(row, 1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setMinimumHeight(260);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* copy = new QPushButton(tr("Copy"), this);
  auto* close = new QPushButton(tr("Close"), this);
  close->setProperty("role", QStringLiteral("primary"));
  close->setDefault(true);
  connect(copy, &QPushButton::clicked, this,
          [lines] { QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n'))); });
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(copy);
  buttons->addWidget(close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(scroll, 1);
  column->addLayout(buttons);
  close->setFocus();
}

}  // namespace bellwether::gui
