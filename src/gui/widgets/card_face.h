#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <vector>

#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/visuals/density.h"
#include "bellwether/visuals/theme.h"

class QPainter;

namespace bellwether::gui {

/// Where a card's four rows and the parts in them stand. Computed from data, density and size; painting only follows
/// it.
class CardFace {
 public:
  struct Text {
    QString text;  ///< as shown, perhaps shortened
    QRectF rect;
    QFont font;
    QColor colour;
    int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
  };
  struct Mark {
    QPointF centre;
    app::Shape shape;
    QColor colour;
  };

  CardFace(const app::CardData& card, const visuals::Density& density, const QRectF& bounds);

  /// `buttonWidth`: room to keep free after the words for a missing input.
  void layOut(double buttonWidth);
  void paint(QPainter& painter) const;

  const std::vector<Text>& texts() const { return m_texts; }
  QRectF spark() const { return m_spark; }
  /// The place of the button that supplies a missing input.
  QRectF button() const { return m_button; }
  /// Some text had to be shortened.
  bool isCut() const { return m_isCut; }

  static double heightFor(const visuals::Density& density);
  /// Height of the value row, and so of the button in it.
  static double valueRowHeight(const visuals::Density& density);

 private:
  void placeName(const QRectF& row);
  void placeValue(const QRectF& row);
  void placeMissing(const QRectF& row, double buttonWidth);
  /// A reason too long for one line takes the changes' row too. False when it fits or has a button beside it.
  bool placeLongReason(const QRectF& value, const QRectF& deltas);
  void placeDeltas(const QRectF& row);
  struct DeltaWidths {
    double shape, value, label;
  };
  std::vector<DeltaWidths> measureDeltas() const;
  Text& add(const QString& text, const QRectF& rect, const QFont& font, const QColor& colour);

  const app::CardData& m_card;
  const visuals::Density& m_density;
  QRectF m_inner;
  std::vector<Text> m_texts;
  std::vector<Mark> m_marks;
  QRectF m_spark;
  QRectF m_button;
  bool m_isCut = false;
};

}  // namespace bellwether::gui
