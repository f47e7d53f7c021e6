#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <vector>

#include "bellwether/app/presenters/overview_presenter.h"

namespace bellwether::gui {

/// A run of the headline that opens a KPI: underlined text that takes the keyboard's focus.
class HeadlineLink final : public QAbstractButton {
  Q_OBJECT

 public:
  HeadlineLink(const QString& text, QWidget* parent);
  void setShown(const QString& shown);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QString m_shown;
};

/// The computed sentence on one line, always of the same height. A sentence too long for it is set smaller, down to
/// body size, and then shortened with the whole in the tooltip. Every run is shown as it is; nothing in it is markup.
class HeadlineLabel final : public QWidget {
  Q_OBJECT

 public:
  explicit HeadlineLabel(QWidget* parent = nullptr);

  void setParts(const std::vector<app::HeadlinePart>& parts);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void linkActivated(bellwether::kpi::KpiId id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Run {
    QString text;
    QString shown;
    QRect rect;
    HeadlineLink* link = nullptr;
  };

  QFont fittingFont() const;
  void placeRuns();

  std::vector<app::HeadlinePart> m_parts;
  std::vector<Run> m_runs;
  QFont m_font;
};

}  // namespace bellwether::gui
