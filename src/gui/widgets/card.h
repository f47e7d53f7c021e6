#pragma once

#include <QAbstractButton>
#include <optional>

#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/visuals/density.h"
#include "gui/widgets/card_face.h"

class QPushButton;

namespace bellwether::gui {

/// One KPI: name and status, value, changes, sparkline. A click or Space selects it, a double click or Enter opens it.
/// A value that cannot be computed says what is missing and offers the button that supplies it. Texts that have no room
/// are shortened and told in full in the tooltip.
class KpiCard final : public QAbstractButton {
  Q_OBJECT

 public:
  explicit KpiCard(QWidget* parent = nullptr);

  const app::CardData& cardData() const { return m_data; }
  void setCardData(const app::CardData& card);
  void setDensity(const visuals::Density& density);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void selected(bellwether::kpi::KpiId id);
  void activated(bellwether::kpi::KpiId id);
  void actionRequested(bellwether::app::CardAction action);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void placeButton();
  void updateToolTip();
  /// Laid out at most once for what is shown.
  const CardFace& face();
  /// Data, size, density or fonts are others.
  void refresh();

  app::CardData m_data;
  const visuals::Density* m_density;
  QPushButton* m_button;
  std::optional<CardFace> m_face;
};

}  // namespace bellwether::gui
