#include "gui/search/deal_details.h"

#include <QCoreApplication>

#include "gui/text.h"

namespace bellwether::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(DealDetails)
};

QString outcomeText(records::Outcome outcome) {
  switch (outcome) {
    case records::Outcome::Won:
      return Words::tr("Won");
    case records::Outcome::Lost:
      return Words::tr("Lost");
    case records::Outcome::Open:
      return Words::tr("Open");
    default:
      return Words::tr("Void");
  }
}

}  // namespace

std::vector<app::RecordDetail> dealDetails(const kpi::DealInfo& deal, const app::Formatter& formatter) {
  std::vector<app::RecordDetail> details;
  const auto add = [&](const QString& label, const QString& value) {
    if (!value.isEmpty()) details.push_back({label, value});
  };
  add(Words::tr("Deal"), fromUtf8(deal.id));
  add(Words::tr("Name"), fromUtf8(deal.name));
  add(Words::tr("Customer"), fromUtf8(deal.customer));
  add(Words::tr("Rep"), fromUtf8(deal.rep));
  add(Words::tr("Outcome"), outcomeText(deal.outcome));
  if (deal.date)
    add(deal.outcome == records::Outcome::Open ? Words::tr("Expected close") : Words::tr("Closing date"),
        formatter.date(*deal.date));
  if (deal.amount)
    add(Words::tr("Amount"), QString(formatter.money(*deal.amount, deal.currency) + QLatin1Char(' ') +
                                     fromUtf8(std::string(deal.currency.code()))));
  return details;
}

}  // namespace bellwether::gui
