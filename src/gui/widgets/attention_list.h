#pragma once

#include <QWidget>
#include <vector>

#include "bellwether/app/presenters/overview_presenter.h"
#include "gui/widgets/card_panel.h"

class QPushButton;
class QScrollArea;

namespace bellwether::gui {

/// One thing that needs attention: shape, words, and at the right an amount or the link that mends it.
class AttentionRow final : public QWidget {
  Q_OBJECT

 public:
  explicit AttentionRow(QWidget* parent = nullptr);
  void setItem(const app::AttentionItem& item);
  void setRowHeight(int height);

 Q_SIGNALS:
  void actionRequested(bellwether::app::CardAction action);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Left end of what stands at the right.
  int rightPart() const;
  void placeLink();
  void fitHeight();

  app::AttentionItem m_item;
  int m_rowHeight = 24;
  QPushButton* m_link;
};

/// "Needs attention" with its items; scrolls when there are more than fit. Rows are reused, so an update moves nothing.
class AttentionList final : public CardPanel {
  Q_OBJECT

 public:
  explicit AttentionList(QWidget* parent = nullptr);
  void setItems(const std::vector<app::AttentionItem>& items);
  void setDensity(const visuals::Density& density) override;
  void retranslate();

 Q_SIGNALS:
  void actionRequested(bellwether::app::CardAction action);

 private:
  QScrollArea* m_scroll;
  QWidget* m_list;
  QLabel* m_nothing;
  std::vector<AttentionRow*> m_rows;
  std::size_t m_shown = 0;
  int m_rowHeight = 28;
};

}  // namespace bellwether::gui
