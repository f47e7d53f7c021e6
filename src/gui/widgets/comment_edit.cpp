#include "gui/widgets/comment_edit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include "bellwether/app/commentary.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {
constexpr int kPauseMs = 800;
}  // namespace

CommentEdit::CommentEdit(QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_edit(new QPlainTextEdit(this)),
      m_insert(new QPushButton(this)),
      m_menu(new QMenu(this)),
      m_pause(new QTimer(this)) {
  m_edit->setObjectName(QStringLiteral("reportComment"));
  m_insert->setObjectName(QStringLiteral("reportInsertFigure"));
  m_edit->setTabChangesFocus(true);
  m_edit->installEventFilter(this);
  m_insert->setMenu(m_menu);
  m_pause->setSingleShot(true);
  m_pause->setInterval(kPauseMs);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_insert);
  column->addLayout(head);
  column->addWidget(m_edit, 1);
  connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
    m_isDirty = true;
    m_pause->start();
  });
  connect(m_pause, &QTimer::timeout, this, &CommentEdit::flush);
  retranslate();
}

void CommentEdit::setText(const QString& text) {
  m_pause->stop();
  m_isDirty = false;
  if (m_edit->toPlainText() == text) return;
  const QSignalBlocker blocker(m_edit);
  m_edit->setPlainText(text);
}

QString CommentEdit::text() const { return m_edit->toPlainText(); }

void CommentEdit::setWritable(bool writable) {
  m_edit->setReadOnly(!writable);
  m_insert->setEnabled(writable);
}

void CommentEdit::flush() {
  m_pause->stop();
  if (!m_isDirty) return;
  m_isDirty = false;
  Q_EMIT edited(text());
}

bool CommentEdit::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_edit && event->type() == QEvent::FocusOut) flush();
  return QWidget::eventFilter(watched, event);
}

void CommentEdit::fillMenu() {
  m_menu->clear();
  for (const app::CommentFigure& figure : app::commentFigures())
    m_menu->addAction(figure.name, this, [this, token = figure.token] { m_edit->insertPlainText(token); });
}

void CommentEdit::retranslate() {
  m_title->setText(tr("Commentary"));
  m_edit->setAccessibleName(tr("Commentary on this period"));
  m_edit->setPlaceholderText(tr("What people should know about this period"));
  m_insert->setText(tr("Insert figure"));
  fillMenu();
}

}  // namespace bellwether::gui
