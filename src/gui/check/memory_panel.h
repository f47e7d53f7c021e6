#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace bellwether::gui {

/// What is known of earlier files with the selected file's headers, and how the file differs from the last one. Hidden
/// when there is nothing to say.
class MemoryPanel final : public QFrame {
  Q_OBJECT

 public:
  explicit MemoryPanel(QWidget* parent = nullptr);
  /// `recollection` empty: nothing is remembered.
  void showMemory(const QString& recollection, const QStringList& drift);

 Q_SIGNALS:
  void forgetRequested();

 private:
  void retranslate();
  QString driftText() const;

  QLabel* m_recollection;
  QPushButton* m_forget;
  QLabel* m_driftLabel;
  QStringList m_drift;
};

}  // namespace bellwether::gui
