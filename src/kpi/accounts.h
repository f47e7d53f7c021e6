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

struct NewCustomers {
  std::int64_t all = 0, paid = 0;
};

/// The customers of one view: who bought when. Remembers windows that several figures share.
class Accounts {
 public:
  explicit Accounts(const View& view) : m_view(view) {}

  /// Customers whose first won deal above zero, in any slice, closed on `days` and is in the view.
  NewCustomers newCustomers(const Period& days, LocalDate end);
  /// Won amount on `days` of customers whose first won deal closed on those days.
  Int128 newRevenue(const Period& days, LocalDate end);
  /// Base [end - 2L, end - L) against current [end - L, end).
  RetentionFigures retention(LocalDate end);
  /// Only `base` and `kept`.
  RetentionFigures logoRetention(LocalDate end);
  std::int64_t active(LocalDate end);
  SimpleRetention simple(const Period& days);

  /// [end - L, end).
  Period windowBefore(LocalDate end) const;
  const Nets& nets(const Period& window, LocalDate end);
  const Identity& identityAt(LocalDate end);

 private:
  const View& m_view;
  std::map<std::size_t, Identity> m_identities;  // by number of merges that hold
  std::map<std::pair<std::size_t, std::pair<std::int32_t, std::int32_t>>, Nets> m_nets;
};

/// True for sources that stand for bought attention: `paid`, `Paid search`, `paid-social`, 付费...
bool isPaidSource(std::string_view source);

}  // namespace bellwether::kpi
