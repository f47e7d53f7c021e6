#include "gui/dialogs/drift_dialog.h"

#include <QLabel>

#include "gui/widgets/data_table.h"
#include "support/catch.h"

using namespace bellwether;

namespace {

app::ClosedPeriod changedQuarter() {
  const auto day = LocalDate::fromIso("2025-11-03");
  const records::CountedDeal big{"d1", "Anvils <b>&", "Acme", "Ann", day, 100000000};
  records::CountedDeal cut = big;
  cut.amount = 97000000;
  const records::CountedDeal gone{"d2", "=1+1", "Globex", "Bob", day, 20000000};
  app::ClosedPeriod closed;
  closed.period = "2025-Q4";
  closed.closedAt = "2026-01-03T08:00:00Z";
  closed.isUnchanged = false;
  closed.values = {{kpi::KpiId::Revenue, kpi::Unit::Money, Fraction(120000000), Fraction(97000000)},
                   {kpi::KpiId::Cac, kpi::Unit::Money, Fraction(500), std::nullopt},
                   {kpi::KpiId::WonDeals, kpi::Unit::Count, Fraction(2), Fraction(2)}};
  closed.drift = {{big, cut, app::DealChange::AmountCut}, {gone, std::nullopt, app::DealChange::Reopened}};
  return closed;
}

QStringList rowOf(const QAbstractItemModel& model, int row) {
  QStringList texts;
  for (int column = 0; column < model.columnCount(); ++column) texts.append(model.index(row, column).data().toString());
  return texts;
}

}  // namespace

TEST_CASE("what has changed in a closed period stands figure by figure and deal by deal") {
  const app::Formatter formatter(QLocale(QLocale::English, QLocale::UnitedStates), *Currency::fromCode("USD"));
  QWidget parent;
  auto* dialog = new gui::DriftDialog(changedQuarter(), formatter, &parent);
  const auto* deals = dialog->findChild<gui::DataTable*>(QStringLiteral("driftDeals"));
  REQUIRE(deals->model()->rowCount() == 2);
  CHECK(rowOf(*deals->model(), 0) == QStringList{QStringLiteral("d1"), QStringLiteral("Anvils <b>&"),
                                                 QStringLiteral("Acme"), QStringLiteral("Ann"),
                                                 QStringLiteral("1,000,000.00"), QStringLiteral("970,000.00"),
                                                 QStringLiteral("\u221230,000.00"), QStringLiteral("amount cut")});
  CHECK(rowOf(*deals->model(), 1).mid(4) == QStringList{QStringLiteral("200,000.00"), QString(),
                                                        QStringLiteral("\u2212200,000.00"),
                                                        QStringLiteral("reopened")});
  const auto* values = dialog->findChild<gui::DataTable*>(QStringLiteral("driftValues"));
  REQUIRE(values->model()->rowCount() == 2);  // what did not change is not listed
  CHECK(rowOf(*values->model(), 1).last() == QStringLiteral("not computable"));
  bool isTold = false;
  for (const QLabel* label : dialog->findChildren<QLabel*>()) {
    CHECK(label->textFormat() == Qt::PlainText);
    isTold = isTold || label->text() == QStringLiteral(
                                            "Revenue was 1,200,000.00 USD in the closed book, is 970,000.00 "
                                            "USD now: one deal reopened, one amount cut.");
  }
  CHECK(isTold);
  if (const QString out = qEnvironmentVariable("BELLWETHER_PICTURE"); !out.isEmpty()) dialog->grab().save(out);
}
