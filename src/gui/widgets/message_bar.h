#pragma once

#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace bellwether::gui {

/// One message above the page. Its words are functions, so that a change of language reaches messages already shown.
struct Note {
  enum class Kind { Info, Done, Warning, Problem };
  QString key;  ///< a new note replaces the one with the same key
  Kind kind = Kind::Info;
  std::function<QString()> text;
  std::function<QString()> actionText = {};
  std::function<void()> action = {};
};

/// Messages, newest on top, at most three; each can be closed.
class MessageBar final : public QWidget {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget* parent = nullptr);

  void show(const Note& note);
  void remove(const QString& key);
  void removeAll();
  /// Texts shown, top first.
  QStringList texts() const;

 private:
  QList<QWidget*> notes() const;

  QVBoxLayout* m_column;
};

}  // namespace bellwether::gui
