#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace bellwether::gui {

/// What a long job is doing: rows, speed, time left, and the way out.
class ProgressStrip final : public QWidget {
  Q_OBJECT

 public:
  struct Step {
    QString what;
    qint64 rows = 0;
    double fraction = -1;  ///< 0..1; negative: not known
    double rowsPerSecond = 0;
    double secondsLeft = -1;  ///< negative: not known
  };

  explicit ProgressStrip(QWidget* parent = nullptr);
  void showStep(const Step& step);

 Q_SIGNALS:
  void cancelRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void retranslate();

  Step m_step;
  QLabel* m_what;
  QLabel* m_numbers;
  QProgressBar* m_bar;
  QPushButton* m_cancel;
};

}  // namespace bellwether::gui
