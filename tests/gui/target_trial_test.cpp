#include "bellwether/app/target_trial.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "gui/pages/targets_page.h"
#include "gui/targets/target_model.h"
#include "gui/targets/target_table.h"
#include "gui/targets/target_trial_dialog.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

/// The Targets page in a year to come, in quarters, with the trial of the company's first quarter open.
struct TrialWindow : TestWindow {
  TrialWindow() {
    openSample();
    trigger("actionPage_targets");
    REQUIRE(settle());
    page = frame().page<gui::TargetsPage>();
    page->setPlace(QStringLiteral("2027/1/0"));
    auto* button = page->findChild<QPushButton*>(QStringLiteral("targetTry"));
    REQUIRE(eventually([&] { return !page->grid().lines.empty() && button->isEnabled(); }));
    page->table()->setCurrentIndex(page->table()->model()->index(0, 0));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    dialog = find<gui::TargetTrialDialog>("targetTrialDialog");
    REQUIRE(dialog != nullptr);
    REQUIRE(eventually([&] { return !dialog->isComputing(); }));
  }
  QString verdict() const { return dialog->findChild<QLabel*>(QStringLiteral("trialVerdict"))->text(); }
  QLineEdit* amount() const { return dialog->findChild<QLineEdit*>(QStringLiteral("trialAmount")); }
  QPushButton* apply() const { return dialog->findChild<QPushButton*>(QStringLiteral("trialApply")); }
  gui::TargetsPage* page = nullptr;
  gui::TargetTrialDialog* dialog = nullptr;
};

}  // namespace

TEST_CASE("a target is tried by keyboard against what kpi knows of the past, and set as if typed") {
  TrialWindow window;
  CHECK(window.verdict().contains(QStringLiteral("no amount yet")));
  CHECK_FALSE(window.apply()->isEnabled());
  auto* offer = window.dialog->findChild<QPushButton*>(QStringLiteral("trialOffer_0"));
  REQUIRE(offer != nullptr);
  offer->setFocus();
  QTest::keyClick(offer, Qt::Key_Space);
  REQUIRE(eventually([&] { return !window.dialog->isComputing() && window.apply()->isEnabled(); }));
  // The first offer is the median of the past quarters, and half of them reached it.
  CHECK(window.verdict().contains(QStringLiteral("easy")));
  const std::size_t before = window.session->batches().size();
  window.amount()->setFocus();
  QTest::keyClick(window.amount(), Qt::Key_Return);
  REQUIRE(eventually([&] { return window.session->batches().size() == before + 1; }));
  const auto facts = window.session->facts();
  const auto quarter = parsePeriod("2027-Q1", FiscalCalendar{}).value();
  const auto target = kpi::evaluateOne(*facts, kpi::KpiId::Target, quarter.range, {}, quarter.range.last()).value;
  REQUIRE(target);
  app::TrialQuestion question;
  question.period = quarter;
  const LocalDate asOf = LocalDate::fromYmd(2025, 11, 23).value();
  const auto median = app::tryTarget(*facts, question, asOf).median;
  REQUIRE(median);
  CHECK(*target == Fraction(median->rounded().value()));
  window.trigger("actionUndoImport");
  REQUIRE(eventually([&] { return window.page->table()->model()->index(0, 0).data().toString().isEmpty(); }));
}

TEST_CASE("what is no amount cannot be set, and the verdict follows the amount") {
  TrialWindow window;
  window.amount()->setText(QStringLiteral("much"));
  CHECK_FALSE(window.apply()->isEnabled());
  window.amount()->setText(QStringLiteral("999,999,999"));
  REQUIRE(eventually([&] { return window.verdict().contains(QStringLiteral("out of reach")); }));
  CHECK(window.apply()->isEnabled());
}
