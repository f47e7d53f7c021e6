#include "gui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "bellwether/visuals/icon.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr int kMostNotes = 3;

TextTone toneOf(Note::Kind kind) {
  switch (kind) {
    case Note::Kind::Info:
      return TextTone::Accent;
    case Note::Kind::Done:
      return TextTone::Good;
    case Note::Kind::Warning:
      return TextTone::Warn;
    case Note::Kind::Problem:
      return TextTone::Bad;
  }
  return TextTone::Accent;
}

QString shapeOf(Note::Kind kind) {
  switch (kind) {
    case Note::Kind::Info:
      return visuals::symbol(app::Shape::Dot);
    case Note::Kind::Done:
      return QStringLiteral("✓");
    case Note::Kind::Warning:
      return visuals::symbol(app::Shape::Diamond);
    case Note::Kind::Problem:
      return visuals::symbol(app::Shape::Down);
  }
  return {};
}

class NoteRow final : public QWidget {
  Q_OBJECT

 public:
  NoteRow(const Note& note, QWidget* parent) : QWidget(parent), m_kind(note.kind) {
    setObjectName(QStringLiteral("note_") + note.key);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(10);
    auto* shape = makeLabel(this, visuals::TextRole::Body, toneOf(note.kind));
    shape->setText(shapeOf(note.kind));
    text = makeLabel(this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(shape);
    row->addWidget(text, 1);
    if (note.action) addAction(row, note);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("noteClose"));
    close->setAutoRaise(true);
    close->setIcon(visuals::icon(QStringLiteral("close")));
    connect(close, &QToolButton::clicked, this, &QObject::deleteLater);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(close);
    keepTranslated(this, [this, note, close] {
      text->setText(note.text());
      setAccessibleName(note.text());
      close->setToolTip(tr("Close this message"));
      close->setAccessibleName(tr("Close this message"));
    });
  }

  QLabel* text = nullptr;

 protected:
  void paintEvent(QPaintEvent*) override {
    const visuals::Theme& theme = visuals::currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surfaceAlt);
    painter.fillRect(QRect(0, 0, 3, height()), colorOf(toneOf(m_kind)));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
  }

 private:
  void addAction(QHBoxLayout* row, const Note& note) {
    auto* button = new QPushButton(this);
    button->setObjectName(QStringLiteral("noteAction"));
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action = note.action] {
      hide();
      deleteLater();
      action();
    });
    keepTranslated(button, [button, note] { button->setText(note.actionText()); });
  }

  Note::Kind m_kind;
};

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void MessageBar::show(const Note& note) {
  remove(note.key);
  m_column->insertWidget(0, new NoteRow(note, this));
  const QList<QWidget*> all = notes();
  for (qsizetype i = kMostNotes; i < all.size(); ++i) {
    all[i]->hide();
    all[i]->deleteLater();
  }
}

void MessageBar::remove(const QString& key) {
  for (QWidget* note : notes()) {
    if (note->objectName() != QStringLiteral("note_") + key) continue;
    note->hide();
    note->deleteLater();
  }
}

void MessageBar::removeAll() {
  for (QWidget* note : notes()) {
    note->hide();
    note->deleteLater();
  }
}

QStringList MessageBar::texts() const {
  QStringList texts;
  for (QWidget* note : notes()) texts.append(static_cast<NoteRow*>(note)->text->text());
  return texts;
}

QList<QWidget*> MessageBar::notes() const {
  QList<QWidget*> notes;
  for (int i = 0; i < m_column->count(); ++i)
    if (QWidget* widget = m_column->itemAt(i)->widget(); widget != nullptr && !widget->isHidden()) notes.append(widget);
  return notes;
}

}  // namespace bellwether::gui

#include "message_bar.moc"
