#pragma once

#include <QAbstractButton>

#include "bellwether/app/presenters/overview_presenter.h"

namespace bellwether::gui {

/// A row of two lines in a narrow list that can be pressed: what it is, and below it, smaller, a state with its shape
/// and what else there is to say. Lines without room end with an ellipsis and are told in the tooltip. Space or Enter
/// presses it, Delete asks to take it away.
class RowButton final : public QAbstractButton {
  Q_OBJECT

 public:
  struct Lines {
    QString first;
    app::StatusText state;  ///< no word: none
    QString second;
    QString accessible;
    bool isQuiet = false;  ///< over and done with
  };

  explicit RowButton(QWidget* parent = nullptr);
  void setLines(const Lines& lines);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

 Q_SIGNALS:
  void removeRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fit();
  int secondLeft() const;

  Lines m_lines;
};

}  // namespace bellwether::gui
