#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace bellwether::gui {

/// A few choices side by side, one of them chosen.
class Segmented final : public QWidget {
  Q_OBJECT

 public:
  explicit Segmented(QWidget* parent = nullptr);

  void setChoices(const QStringList& choices);
  void setCurrent(int index);
  int current() const;

 Q_SIGNALS:
  /// Only when the user chose another one.
  void chosen(int index);

 private:
  QButtonGroup* m_group;
  QHBoxLayout* m_row;
};

}  // namespace bellwether::gui
