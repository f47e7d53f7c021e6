#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "bellwether/app/language.h"
#include "bellwether/app/presenters/receipt_presenter.h"
#include "bellwether/kpi/evaluate.h"
#include "gui/pages/overview_page.h"
#include "gui/widgets/card.h"
#include "gui/widgets/inspector.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::TestWindow;

namespace {

const LocalDate kToday = LocalDate::fromYmd(2025, 11, 23).value();

void clickCard(TestWindow& window, kpi::KpiId id) {
  QTest::mouseClick(window.frame().page<gui::OverviewPage>()->cards()[static_cast<std::size_t>(id)], Qt::LeftButton);
  REQUIRE(window.settle());
}

}  // namespace

TEST_CASE("every card shows what the engine computes for the same query") {
  TestWindow window;
  window.openSample();
  const auto facts = window.session->facts();
  const Period quarter{LocalDate::fromYmd(2025, 10, 1).value(), LocalDate::fromYmd(2026, 1, 1).value()};
  const app::Formatter formatter(app::currentLocale(), facts->settings().currency);
  for (int i = 0; i < kpi::kHeadlineKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    const kpi::KpiValue value = kpi::evaluateOne(*facts, id, quarter, {}, kToday);
    const app::CardData& card =
        window.frame().page<gui::OverviewPage>()->cards()[static_cast<std::size_t>(i)]->cardData();
    CAPTURE(i);
    REQUIRE(card.value.has_value() == value.exists());
    if (value.exists()) CHECK(card.value->joined() == formatter.compact(value.unit, *value.value).joined());
  }
}

TEST_CASE("a click on a card opens the receipt of exactly that figure") {
  TestWindow window;
  window.openSample();
  CHECK_FALSE(window.frame().inspector->isVisible());
  clickCard(window, kpi::KpiId::Revenue);
  REQUIRE(window.frame().inspector->isVisible());
  const auto facts = window.session->facts();
  const Period quarter{LocalDate::fromYmd(2025, 10, 1).value(), LocalDate::fromYmd(2026, 1, 1).value()};
  const kpi::KpiValue value = kpi::evaluateOne(*facts, kpi::KpiId::Revenue, quarter, {}, kToday);
  const app::Formatter formatter(app::currentLocale(), facts->settings().currency);
  CHECK(window.text("inspectorFigure") == formatter.money(*value.value));
}

TEST_CASE("the receipt follows the lens") {
  TestWindow window;
  window.openSample();
  clickCard(window, kpi::KpiId::Revenue);
  const QString before = window.text("inspectorFigure");
  window.trigger("actionPreviousPeriod");
  REQUIRE(window.settle());
  const Period third{LocalDate::fromYmd(2025, 7, 1).value(), LocalDate::fromYmd(2025, 10, 1).value()};
  const auto facts = window.session->facts();
  const kpi::KpiValue value = kpi::evaluateOne(*facts, kpi::KpiId::Revenue, third, {}, kToday);
  const app::Formatter formatter(app::currentLocale(), facts->settings().currency);
  CHECK(window.text("inspectorFigure") == formatter.money(*value.value));
  CHECK(window.text("inspectorFigure") != before);
}

TEST_CASE("Esc in the receipt closes it and unmarks the card") {
  TestWindow window;
  window.openSample();
  clickCard(window, kpi::KpiId::DealSize);
  auto* card = window.frame().page<gui::OverviewPage>()->cards()[static_cast<std::size_t>(kpi::KpiId::DealSize)];
  CHECK(card->isChecked());
  window.find<QPushButton>("inspectorCopy")->setFocus();
  QTest::keyClick(window.frame().inspector, Qt::Key_Escape);
  CHECK_FALSE(window.frame().inspector->isVisible());
  CHECK_FALSE(card->isChecked());
}

TEST_CASE("the receipt is copied as text") {
  TestWindow window;
  window.openSample();
  clickCard(window, kpi::KpiId::Revenue);
  QTest::mouseClick(window.find<QPushButton>("inspectorCopy"), Qt::LeftButton);
  CHECK(QGuiApplication::clipboard()->text().contains(window.text("inspectorFigure")));
}

TEST_CASE("the records behind a figure are exported, and their contributions add up to it") {
  TestWindow window;
  window.openSample();
  clickCard(window, kpi::KpiId::Revenue);
  QTest::mouseClick(window.find<QPushButton>("inspectorExport"), Qt::LeftButton);
  auto* dialog = window.window->findChild<QFileDialog*>();
  REQUIRE(dialog != nullptr);
  const QString path = window.path(QStringLiteral("records.csv"));
  Q_EMIT dialog->fileSelected(path);
  dialog->close();
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == QFileDevice::Permissions());
  const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
  const Period quarter{LocalDate::fromYmd(2025, 10, 1).value(), LocalDate::fromYmd(2026, 1, 1).value()};
  const kpi::Receipt receipt = kpi::receiptOf(*window.session->facts(), kpi::KpiId::Revenue, quarter, {}, kToday);
  const auto counted = std::count_if(lines.begin(), lines.end(),
                                     [](const QString& line) { return line.startsWith(QStringLiteral("numerator,")); });
  CHECK(counted == receipt.numeratorCount);
}

TEST_CASE("copying without a selection takes the eight figures") {
  TestWindow window;
  window.openSample();
  window.trigger("actionCopy");
  const QString text = QGuiApplication::clipboard()->text();
  CHECK(text.count(QLatin1Char('\n')) >= kpi::kHeadlineKpis);
  CHECK(text.contains(QStringLiteral("Revenue")));
}
