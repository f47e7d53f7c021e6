#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>

#include "bellwether/visuals/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/card_face.h"
#include "support/catch.h"
#include "support/ink.h"
#include "support/overview_data.h"

using namespace bellwether;
using gui::KpiCard;

namespace {

void press(QWidget& widget, Qt::Key key) {
  QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
  QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
  QApplication::sendEvent(&widget, &down);
  QApplication::sendEvent(&widget, &up);
}

void mouse(QWidget& widget, QEvent::Type type) {
  const QPointF centre = QRectF(widget.rect()).center();
  QMouseEvent event(type, centre, widget.mapToGlobal(centre), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&widget, &event);
}

struct Heard {
  int selected = 0;
  int activated = 0;
  int actions = 0;
};

void listen(KpiCard& card, Heard& heard) {
  QObject::connect(&card, &KpiCard::selected, &card, [&heard] { ++heard.selected; });
  QObject::connect(&card, &KpiCard::activated, &card, [&heard] { ++heard.activated; });
  QObject::connect(&card, &KpiCard::actionRequested, &card, [&heard](app::CardAction action) {
    heard.actions += action == app::CardAction::AddMarketSize ? 1 : 0;
  });
}

}  // namespace

TEST_CASE("a click selects a card, a double click opens it") {
  KpiCard card;
  Heard heard;
  listen(card, heard);
  card.setCardData(tests::valueCard(kpi::KpiId::Revenue, QStringLiteral("Revenue")));
  card.resize(276, 148);
  mouse(card, QEvent::MouseButtonPress);
  mouse(card, QEvent::MouseButtonRelease);
  CHECK(heard.selected == 1);
  CHECK(heard.activated == 0);
  CHECK(card.isChecked());
  mouse(card, QEvent::MouseButtonDblClick);
  CHECK(heard.activated == 1);
}

TEST_CASE("Space selects a card, Enter opens it") {
  KpiCard card;
  Heard heard;
  listen(card, heard);
  card.setCardData(tests::valueCard(kpi::KpiId::Revenue, QStringLiteral("Revenue")));
  press(card, Qt::Key_Space);
  CHECK(heard.selected == 1);
  press(card, Qt::Key_Return);
  press(card, Qt::Key_Enter);
  CHECK(heard.activated == 2);
}

TEST_CASE("a card is told to screen readers as one sentence") {
  KpiCard card;
  card.setCardData(tests::valueCard(kpi::KpiId::Revenue, QStringLiteral("Revenue")));
  CHECK(card.accessibleName() == QStringLiteral("Revenue, 3.75 M USD, behind"));
  CHECK(card.focusPolicy() == Qt::StrongFocus);
}

TEST_CASE("a card without its input offers the button that supplies it, and only then") {
  KpiCard card;
  Heard heard;
  listen(card, heard);
  card.resize(276, 122);
  card.setCardData(tests::missingCard());
  auto* button = card.findChild<QPushButton*>();
  REQUIRE(button != nullptr);
  CHECK_FALSE(button->isHidden());
  CHECK(button->text() == QStringLiteral("Add a figure"));
  CHECK(card.rect().contains(button->geometry()));
  button->click();
  CHECK(heard.actions == 1);
  CHECK(heard.selected == 0);
  card.setCardData(tests::valueCard(kpi::KpiId::MarketShare, QStringLiteral("Market share")));
  CHECK(button->isHidden());
}

TEST_CASE("a missing value shows no figure, neither 0 nor a dash") {
  app::CardData data = tests::missingCard();
  const visuals::Density& density = visuals::densityFor(900);
  gui::CardFace face(data, density, QRectF(0, 0, 276, 148));
  face.layOut(100);
  QStringList shown;
  for (const auto& text : face.texts()) shown << text.text;
  CHECK(shown == QStringList{QStringLiteral("needs input"), QStringLiteral("Market share"),
                             QStringLiteral("Needs market size:"), QStringLiteral("Last known: 2025-Q4")});
}

TEST_CASE("a long reason is wrapped inside its card") {
  app::CardData data = tests::missingCard();
  data.action = app::CardAction::None;
  data.missing = QStringLiteral("No customers bought in the twelve months before");
  const QRectF bounds(0, 0, 276, 122);
  const auto shown = [&] {
    gui::CardFace face(data, visuals::densityFor(768), bounds);
    face.layOut(0);
    CHECK(bounds.contains(face.texts().back().rect));
    return face.texts().back().text;
  };
  CHECK(shown() == data.missing);
  data.missing = QStringLiteral("No customers and so on ").repeated(20);
  CHECK(shown().endsWith(QStringLiteral("…")));
}

TEST_CASE("cards have the heights of the design") {
  CHECK(gui::CardFace::heightFor(visuals::densityFor(900)) == Approx(148));
  CHECK(gui::CardFace::heightFor(visuals::densityFor(768)) == Approx(122));
}

TEST_CASE("no two texts of a card overlap, and none leaves it") {
  for (const int height : {768, 900})
    for (const double width : {249.0, 276.0, 340.0}) {
      const visuals::Density& density = visuals::densityFor(height);
      const app::CardData data = tests::valueCard(kpi::KpiId::Revenue, QStringLiteral("Customer acquisition cost"));
      const QRectF bounds(0, 0, width, density.cardHeight);
      gui::CardFace face(data, density, bounds);
      face.layOut(0);
      INFO(width << " at window height " << height);
      for (std::size_t i = 0; i < face.texts().size(); ++i) {
        CHECK(bounds.contains(face.texts()[i].rect));
        for (std::size_t j = i + 1; j < face.texts().size(); ++j) {
          const QRectF a = face.texts()[i].rect.adjusted(0, 5, 0, -5);
          const QRectF b = face.texts()[j].rect.adjusted(0, 5, 0, -5);
          CHECK_FALSE(a.intersects(b));
        }
      }
      CHECK(face.spark().height() >= density.sparkHeight);
    }
}

TEST_CASE("texts without room are shortened and told in full by the tooltip, as plain text") {
  KpiCard card;
  card.resize(276, 148);
  app::CardData data = tests::valueCard(kpi::KpiId::Revenue, QStringLiteral("<b>Name</b> & ") + QString(80, u'x'));
  data.deltas[0].label = QStringLiteral("the <i>whole</i> of last year");
  card.setCardData(data);
  CHECK(card.toolTip().contains(QStringLiteral("&lt;b&gt;Name&lt;/b&gt; &amp;")));
  CHECK(card.toolTip().contains(QStringLiteral("&lt;i&gt;whole&lt;/i&gt;")));
  CHECK_FALSE(card.toolTip().contains(QStringLiteral("<b>")));
  card.setCardData(tests::valueCard(kpi::KpiId::Revenue, QStringLiteral("Revenue")));
  CHECK(card.toolTip() == QStringLiteral("3,752,000.00 USD"));
}

TEST_CASE("a selected card has the accent's border, a plain one does not") {
  visuals::setCurrentTheme(visuals::Variant::Light);
  KpiCard card;
  card.setCardData(tests::valueCard(kpi::KpiId::Revenue, QStringLiteral("Revenue")));
  card.resize(276, 148);
  const QRect edge(20, 0, 200, 2);
  const QColor accent = visuals::currentTheme().accent;
  CHECK(tests::inkOf(card.grab().toImage(), accent, edge) == 0);
  card.setChecked(true);
  CHECK(tests::inkOf(card.grab().toImage(), accent, edge) > 100);
}

TEST_CASE("an ampersand in a button's words is no shortcut") {
  KpiCard card;
  app::CardData data = tests::missingCard();
  data.actionText = QStringLiteral("Cost & more");
  card.setCardData(data);
  CHECK(card.findChild<QPushButton*>()->text() == QStringLiteral("Cost && more"));
}
