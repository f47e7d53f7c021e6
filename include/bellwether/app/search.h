#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <string>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/kpi/query.h"
#include "bellwether/records/facts.h"

namespace bellwether::app {

/// Something the search box can go to.
struct SearchHit {
  enum class Kind { Page, Kpi, Period, Action, Rep, Customer, Deal };
  Kind kind = Kind::Page;
  QString text;    ///< `Revenue`, `Acme Ltd`, `D00002289 Mooring Systems`
  QString detail;  ///< what it is: `KPI`, `Customer`, `Deal, won, 10,490.00`
  QString target;  ///< page or action id, KPI id, period id, or the name to filter by
  std::size_t deal = 0;
};

/// A page or an action, with its words in the current language.
struct SearchCommand {
  SearchHit::Kind kind = SearchHit::Kind::Page;
  QString id, text;
};

/// How well folded words match folded text: 0 not at all; more for the beginning of the text and of words. Every word
/// must occur.
int matchScore(std::string_view foldedText, const std::vector<std::string>& foldedWords);
/// The same, and letters in order with gaps score a little: for pages, KPIs and actions, where no words match.
int fuzzyScore(std::string_view foldedText, const std::vector<std::string>& foldedWords);

/// The names of one workspace state, folded once. Building reads every deal: on a worker. Any thread may search.
class SearchIndex {
 public:
  explicit SearchIndex(std::shared_ptr<const records::Facts> facts);

  /// The best hits, at most `most`, best first within their kinds in the order of Kind. Empty text gives the commands
  /// alone. A million deals take some tens of milliseconds.
  std::vector<SearchHit> find(const QString& text, const std::vector<SearchCommand>& commands,
                              const Formatter& formatter, std::size_t most = 40) const;

  const records::Facts& facts() const { return *m_facts; }

 private:
  struct Names {
    std::vector<std::string> keys, folded;
  };
  static Names namesOf(const records::Facts& facts, kpi::Dimension dimension);
  void addDeals();
  void findNames(std::vector<SearchHit>& hits, const std::vector<std::string>& words) const;
  void findDeals(std::vector<SearchHit>& hits, const std::vector<std::string>& words, const Formatter& formatter) const;

  std::shared_ptr<const records::Facts> m_facts;
  Names m_reps, m_customers;
  std::string m_deals;                // folded `id name`, one after another
  std::vector<std::uint32_t> m_ends;  // where each deal's text ends
};

/// `2025-Q2`, `q2 2025`, `2025 03`, `fy2026 q1`: as typed or as the command line writes it; empty when it names no
/// period.
std::string periodFromSearch(const QString& text, const FiscalCalendar& calendar);

}  // namespace bellwether::app
