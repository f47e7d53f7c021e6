#include <QCoreApplication>
#include <algorithm>

#include "app/presenters/overview/parts.h"
#include "bellwether/app/words.h"

namespace bellwether::app::overview {
namespace {

using namespace Qt::StringLiterals;

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

int forPlural(std::int64_t n) { return n > 1'000'000 ? 1'000'000 : static_cast<int>(n); }

QString issueText(const kpi::DataIssue& issue, const Results& results, const Formatter& formatter) {
  const int n = forPlural(issue.count);
  const QString count = formatter.count(issue.count);
  switch (issue.reason) {
    case kpi::Exclusion::MissingClose:
      return Overview::tr("%1 won or lost deals without a closing date, left out", nullptr, n).arg(count);
    case kpi::Exclusion::FutureClose:
      return Overview::tr("%1 closed deals dated after %2, left out", nullptr, n)
          .arg(count, formatter.dateShort(results.asOf));
    case kpi::Exclusion::FxMissing:
      return Overview::tr("%1 deals without an exchange rate, left out", nullptr, n).arg(count);
    case kpi::Exclusion::NoCreatedDate:
      return Overview::tr("%1 won deals without a creation date, not in the cycle", nullptr, n).arg(count);
    case kpi::Exclusion::CloseBeforeCreate:
      return Overview::tr("%1 deals closed before they were created, not in the cycle", nullptr, n).arg(count);
    case kpi::Exclusion::MissingAmount:
      return Overview::tr("%1 deals without an amount", nullptr, n).arg(count);
    case kpi::Exclusion::BadSplits:
      return Overview::tr("%1 deals whose splits do not total 100 %", nullptr, n).replace(u"%1"_s, count);
    case kpi::Exclusion::Overlap:
      return Overview::tr("%1 records overlap others", nullptr, n).arg(count);
    default:
      return words::exclusion(issue.reason) + u": "_s + count;
  }
}

/// A list amount is a bonus, not a duty: its absence needs nobody's attention.
bool needsAttention(const kpi::DataIssue& issue) {
  return issue.count > 0 && kpi::isProblem(issue.reason) && issue.reason != kpi::Exclusion::NoListPrice;
}

QString missingInput(CardAction action, const QString& period) {
  switch (action) {
    case CardAction::AddCosts:
      return Overview::tr("Costs for %1 are missing").arg(period);
    case CardAction::AddTargets:
      return Overview::tr("A target for %1 is missing").arg(period);
    case CardAction::AddMarketSize:
      return Overview::tr("Market size for %1 is missing").arg(period);
    case CardAction::AddReps:
      return Overview::tr("Sales people for %1 are missing").arg(period);
    case CardAction::AddDeals:
      return Overview::tr("No deals yet");
    case CardAction::None:
      break;
  }
  return {};
}

}  // namespace

std::vector<AttentionItem> attention(const Results& results, const std::vector<CardData>& cards,
                                     const Formatter& formatter) {
  std::vector<AttentionItem> items;
  for (const kpi::DataIssue& issue : results.issues) {
    if (!needsAttention(issue)) continue;
    AttentionItem item;
    item.text = issueText(issue, results, formatter);
    if (issue.amountMinor != 0) item.amount = formatter.shortText(kpi::Unit::Money, Fraction::of(issue.amountMinor, 1));
    items.push_back(std::move(item));
  }
  std::vector<CardAction> seen;
  for (const CardData& card : cards) {
    if (card.action == CardAction::None || std::count(seen.begin(), seen.end(), card.action) > 0) continue;
    seen.push_back(card.action);
    items.push_back({missingInput(card.action, formatter.periodId(results.lens.period)),
                     {},
                     Tone::Warn,
                     card.action,
                     card.actionText});
  }
  return items;
}

}  // namespace bellwether::app::overview
