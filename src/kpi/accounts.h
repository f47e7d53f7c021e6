#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "kpi/view.h"

namespace bellwether::kpi {

/// Who is one customer at a date: undated merges always hold, dated ones from their day on.
class Identity {
 public:
  /// Merges with a date before `end` hold.
  Identity(const Columns& columns, LocalDate end);

  /// True when no dated merge exists: what the columns hold for accounts can be used as it is.
  bool isPlain() const { return m_isPlain; }
  std::uint32_t of(std::uint32_t account) const { return m_roots.empty() ? account : m_roots[account]; }
  /// Row of the first won deal above zero, or kNoRow. Requires: `account` is a root.
  std::uint32_t firstDeal(std::uint32_t account) const {
    return m_first.empty() ? m_columns->firstDeal[account] : m_first[account];
  }

 private:
  const Columns* m_columns;
  bool m_isPlain = true;
  std::vector<std::uint32_t> m_roots, m_first;
};

/// A customer's net won amount in a window.
struct AccountNet {
  std::uint32_t account = 0;
  Int128 net = 0;
};
/// Ascending by account; only customers with deals in the window.
using Nets = std::vector<AccountNet>;

struct RetentionFigures {
  std::int64_t base = 0, kept = 0;
  Int128 baseRevenue = 0, keptRevenue = 0, keptCapped = 0;
};

struct SimpleRetention {
  std::int64_t start = 0, end = 0, newOnes = 0, retained = 0, reactivated = 0;
};

enum class NewKind : std::uint8_t { Other, Paid };
/// How a customer who is active at a period's end got there.
enum class EndKind : std::uint8_t { Retained, New, Reactivated };

/// Calls fn(item, net) for each account with a positive net in `left`; net is that in `right`, 0 without.
template <class Fn>
void eachPositive(const Nets& left, const Nets& right, Fn fn) {
  auto other = right.begin();
  for (const AccountNet& item : left) {
    if (item.net <= 0) continue;
    while (other != right.end() && other->account < item.account) ++other;
    fn(item, other != right.end() && other->account == item.account ? other->net : Int128{0});
  }
}

/// The customers of one view: who bought when. Remembers windows that several figures share.
class Accounts {
 public:
  explicit Accounts(const View& view) : m_view(view) {}

  /// Customers whose first won deal above zero, in any slice, closed on `days` and is in the view.
  std::int64_t newCustomers(const Period& days, LocalDate end);
  std::int64_t newPaidCustomers(const Period& days, LocalDate end);
  /// Calls fn(row of the first deal, account) for each of them.
  template <class Fn>
  void eachNew(const Period& days, LocalDate end, Fn fn) {
    const Columns& columns = m_view.columns();
    const Identity& identity = identityAt(end);
    m_view.eachWon(days, [&](std::uint32_t row, std::int64_t) {
      if (identity.isPlain() && !columns.isFirstDeal(row)) return;
      const std::uint32_t own = columns.account[row], account = identity.of(own);
      if (own != 0 && identity.firstDeal(account) == row) fn(row, account);
    });
  }
  NewKind kindOf(std::uint32_t firstDeal);
  /// True when the first won deal of the row's customer closed on `days`.
  bool isNewBuyer(std::uint32_t row, const Period& days, LocalDate end);
  /// Won amount on `days` of customers whose first won deal closed on those days.
  Int128 newRevenue(const Period& days, LocalDate end);
  /// Base [end - 2L, end - L) against current [end - L, end).
  RetentionFigures retention(LocalDate end);
  /// Only `base` and `kept`; `revenue` figures stay 0.
  RetentionFigures logoRetention(LocalDate end);
  std::int64_t active(LocalDate end);
  SimpleRetention simple(const Period& days);
  /// Calls fn(account, kind) for each customer active in the window before the end of `days`.
  template <class Fn>
  void eachAtEnd(const Period& days, Fn fn) {
    const Columns& columns = m_view.columns();
    const Identity& identity = identityAt(days.end);
    const std::size_t begin = columns.wonDays.rowFrom(days.begin.daysSinceEpoch());
    const std::size_t limit = columns.wonDays.rowFrom(days.end.daysSinceEpoch());
    const Nets& start = nets(windowBefore(days.begin), days.end);
    eachPositive(nets(windowBefore(days.end), days.end), start, [&](const AccountNet& item, Int128 before) {
      const std::uint32_t first = identity.firstDeal(item.account);
      if (before > 0) return fn(item.account, EndKind::Retained);
      fn(item.account, first >= begin && first < limit ? EndKind::New : EndKind::Reactivated);
    });
  }

  /// [end - L, end).
  Period windowBefore(LocalDate end) const;
  const Nets& nets(const Period& window, LocalDate end);
  const Identity& identityAt(LocalDate end);

 private:
  /// Accounts with a positive net in a window. Requires: plain identity.
  const AccountBits& active(const Period& window);
  SimpleRetention simpleByBits(const Period& days);

  const View& m_view;
  std::vector<char> m_isPaid;  // by source; filled at the first question
  std::map<std::pair<std::int32_t, std::int32_t>, AccountBits> m_active;
  std::map<std::size_t, Identity> m_identities;  // by number of merges that hold
  std::map<std::pair<std::size_t, std::pair<std::int32_t, std::int32_t>>, Nets> m_nets;
};

/// True for sources that stand for bought attention: `paid`, `Paid search`, `paid-social`, 付费...
bool isPaidSource(std::string_view source);

}  // namespace bellwether::kpi
