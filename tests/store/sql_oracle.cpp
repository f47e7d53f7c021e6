#include "sql_oracle.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>

namespace bellwether::store::testing {
namespace {

using kpi::KpiId;

// Who a reference means: the record with the id, else the record with the name, else somebody known by id or name only.
constexpr const char* kParties = R"(
CREATE TEMP TABLE account AS
SELECT r.code AS ref, coalesce(
    (SELECT c.customer_id FROM customer c WHERE c.live AND r.id <> '' AND c.customer_id = r.id),
    (SELECT c.customer_id FROM customer c WHERE c.live AND r.id = '' AND c.name_key = r.name_key),
    CASE WHEN r.id <> '' THEN r.id ELSE '~' || r.name_key END) AS party
FROM customer_ref r;
CREATE TEMP TABLE merged AS
WITH RECURSIVE up(party, root) AS (
  SELECT customer_id, customer_id FROM customer WHERE live
  UNION ALL SELECT up.party, c.merged_into FROM up JOIN customer c ON c.live AND c.customer_id = up.root AND c.merged_into <> '')
SELECT party, root FROM up
WHERE NOT EXISTS (SELECT 1 FROM customer c WHERE c.live AND c.customer_id = up.root AND c.merged_into <> '');
CREATE TEMP TABLE person AS
SELECT r.code AS ref, coalesce(
    (SELECT p.rep_id FROM rep p WHERE p.live AND r.id <> '' AND p.rep_id = r.id),
    (SELECT p.rep_id FROM rep p WHERE p.live AND r.id = '' AND p.name_key = r.name_key),
    CASE WHEN r.id <> '' THEN r.id ELSE '~' || r.name_key END) AS party,
  r.name AS name
FROM rep_ref r;
)";

// Half away from zero, once per deal. One unit of a currency without decimals is a hundred of our minor units.
constexpr const char* kDeals = R"(
CREATE TEMP TABLE fx AS SELECT t.text AS cur, valid_from, rate_e9 FROM rate JOIN term t ON t.code = rate.currency WHERE live;
CREATE TEMP TABLE deal0 AS
SELECT d.id, d.origin, d.deal_id, d.outcome, d.closed, d.created, d.expected_close, d.probability, d.amount, d.list_amount, d.rep,
  (SELECT coalesce((SELECT root FROM merged m WHERE m.party = a.party), a.party) FROM account a WHERE a.ref = d.customer) AS customer,
  CASE WHEN t.text IS NULL OR t.text = (SELECT currency FROM workspace) THEN 1000000000 ELSE
    (SELECT rate_e9 FROM fx WHERE fx.cur = t.text AND valid_from <= CASE WHEN d.outcome = 0 THEN :asof ELSE d.closed END
     ORDER BY valid_from DESC LIMIT 1) END * CASE WHEN t.text = 'JPY' THEN 100 ELSE 1 END AS rate
FROM deal d LEFT JOIN term t ON t.code = d.currency WHERE d.live;
CREATE TEMP TABLE won AS
SELECT *, CASE WHEN amount < 0 THEN -1 ELSE 1 END * ((2 * abs(amount) * rate + 1000000000) / 2000000000) AS amt,
  (2 * list_amount * rate + 1000000000) / 2000000000 AS list
FROM deal0 WHERE outcome = 1 AND closed IS NOT NULL AND closed <= :asof;
CREATE TEMP TABLE lost AS SELECT * FROM deal0 WHERE outcome = 2 AND closed IS NOT NULL AND closed <= :asof;
CREATE TEMP TABLE first_win AS SELECT customer, min(closed) AS day FROM won WHERE amount > 0 AND customer IS NOT NULL GROUP BY customer;
)";

// Splits: whole minor units by the largest remainder, the smaller rep id first among equals.
constexpr const char* kCredits = R"(
CREATE TEMP TABLE share AS
SELECT s.origin, s.deal_id, p.party, sum(json_extract(j.value, '$[1]')) AS ppm
FROM deal_split s, json_each(s.shares) j JOIN person p ON p.ref = json_extract(j.value, '$[0]')
WHERE s.live GROUP BY s.origin, s.deal_id, p.party;
CREATE TEMP TABLE credit AS
WITH parts AS (
  SELECT w.id, w.closed, w.amt, s.party, abs(w.amt) * s.ppm / 1000000 AS part, abs(w.amt) * s.ppm % 1000000 AS rest
  FROM won w JOIN share s ON s.origin = w.origin AND s.deal_id = w.deal_id WHERE w.amt IS NOT NULL),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY id ORDER BY rest DESC, party) AS rank,
    abs(amt) - sum(part) OVER (PARTITION BY id) AS missing FROM parts)
SELECT id, closed, party, CASE WHEN amt < 0 THEN -1 ELSE 1 END * (part + (rank <= missing)) AS amt FROM ranked
UNION ALL
SELECT w.id, w.closed, (SELECT party FROM person WHERE ref = w.rep), w.amt FROM won w
WHERE w.amt IS NOT NULL AND NOT EXISTS (SELECT 1 FROM share s WHERE s.origin = w.origin AND s.deal_id = w.deal_id);
)";

constexpr const char* kStaff = R"(
CREATE TEMP TABLE staff AS
SELECT DISTINCT p.party, coalesce((SELECT r.name FROM rep r WHERE r.live AND r.rep_id = p.party), p.name) AS name,
  (SELECT r.hired FROM rep r WHERE r.live AND r.rep_id = p.party) AS hired,
  (SELECT r.left_on FROM rep r WHERE r.live AND r.rep_id = p.party) AS left_on,
  (SELECT t.text FROM rep r JOIN term t ON t.code = r.team WHERE r.live AND r.rep_id = p.party) AS team
FROM (SELECT party, '' AS name FROM person WHERE ref IN (SELECT rep FROM deal WHERE live UNION SELECT rep FROM rep_team WHERE live
                                             UNION SELECT rep FROM target WHERE live
                                             UNION SELECT json_extract(j.value, '$[0]') FROM deal_split s, json_each(s.shares) j WHERE s.live)
      UNION SELECT rep_id, name FROM rep WHERE live) p;
)";

std::string days(const char* from, const char* end) {
  return std::string("max(0, min(") + end + ", :end) - max(" + from + ", :begin))";
}

}  // namespace

SqlOracle::SqlOracle(const std::filesystem::path& workspace, LocalDate asOf)
    : m_database(workspace.string(), SQLite::OPEN_READONLY), m_asOf(asOf) {
  for (const char* part : {kParties, kDeals, kCredits, kStaff}) {
    std::string sql = part;
    const std::string day = std::to_string(asOf.daysSinceEpoch());
    for (std::size_t at = sql.find(":asof"); at != std::string::npos; at = sql.find(":asof", at))
      sql.replace(at, 5, day);
    m_database.exec(sql);
  }
}

/// `:begin` and `:end` of the elapsed part, `:whole` for the period's own end.
std::optional<double> SqlOracle::ask(const std::string& sql, const Period& period) {
  SQLite::Statement statement(m_database, sql);
  const LocalDate end = std::min(period.end, m_asOf.plusDays(1));
  const auto bind = [&](const char* name, std::int64_t value) {
    if (sql.find(name) != std::string::npos) statement.bind(name, value);
  };
  bind(":begin", period.begin.daysSinceEpoch());
  bind(":end", end.daysSinceEpoch());
  bind(":whole", period.end.daysSinceEpoch());
  bind(":length", period.days());
  bind(":asof", m_asOf.daysSinceEpoch());
  bind(":now1", end.plusMonths(-12).daysSinceEpoch());
  bind(":now2", end.plusMonths(-12).plusMonths(-12).daysSinceEpoch());
  if (!statement.executeStep() || statement.getColumn(0).isNull()) return std::nullopt;
  return statement.getColumn(0).getDouble();
}

std::optional<double> SqlOracle::percentile(const std::string& values, int tenths, const Period& period) {
  const std::string sql = "WITH v AS (" + values +
                          "), r AS (SELECT x, row_number() OVER (ORDER BY x) - 1 AS i, count(*) OVER () AS n FROM v), "
                          "h AS (SELECT (n - 1) * " +
                          std::to_string(tenths) + " / 10 AS low, (n - 1) * " + std::to_string(tenths) +
                          " % 10 / 10.0 AS part FROM r LIMIT 1) SELECT a.x + (coalesce(b.x, a.x) - a.x) * h.part FROM "
                          "h JOIN r a ON a.i = h.low LEFT JOIN r b "
                          "ON b.i = h.low + 1";
  return ask(sql, period);
}

std::optional<double> SqlOracle::target(const Period& period) {
  Period whole = period;
  const std::string company =
      "SELECT sum(1.0 * amount * (min(end_day, :whole) - max(from_day, :begin)) / (end_day - from_day)) FROM target "
      "WHERE live AND scope = 0 AND "
      "from_day < :whole AND end_day > :begin";
  if (const auto own = ask(company, whole)) return own;
  return ask(
      "SELECT sum(1.0 * t.amount * max(0, min(t.end_day, :whole, coalesce(s.left_on + 1, 9999999)) - max(t.from_day, "
      ":begin, coalesce(s.hired, -9999999))) / "
      "(t.end_day - t.from_day)) FROM target t JOIN person p ON p.ref = t.rep JOIN staff s ON s.party = p.party WHERE "
      "t.live AND t.scope = 2 AND "
      "t.from_day < :whole AND t.end_day > :begin",
      whole);
}

std::optional<double> SqlOracle::flow(KpiId id, const Period& period) {
  const std::string in = "closed >= :begin AND closed < :end";
  const std::string cost = "(SELECT sum(1.0 * amount * " + days("from_day", "end_day") +
                           " / (end_day - from_day)) FROM cost WHERE live AND " + days("from_day", "end_day") + " > 0)";
  const std::string fresh = "(SELECT count(*) FROM first_win WHERE day >= :begin AND day < :end)";
  const std::string market =
      "(SELECT CASE WHEN sum(max(0, min(end_day, :whole) - max(from_day, :begin))) = :length THEN sum(1.0 * amount * " +
      days("from_day", "end_day") + " / (end_day - from_day)) END FROM market_size WHERE live)";
  const std::string revenue = "(SELECT coalesce(sum(amt), 0) FROM won WHERE " + in + ")";
  switch (id) {
    case KpiId::AcquisitionCost:
      return ask("SELECT " + cost, period);
    case KpiId::NewCustomers:
      return ask("SELECT " + fresh, period);
    case KpiId::Cac:
      return ask("SELECT " + cost + " / nullif(" + fresh + ", 0)", period);
    case KpiId::MarketShare:
      return ask("SELECT " + revenue + " / nullif(" + market + ", 0)", period);
    case KpiId::RepPerformance:
      return ask("SELECT (SELECT coalesce(sum(amt), 0) FROM credit WHERE party IS NOT NULL AND " + in +
                     ") / nullif((SELECT 1.0 * sum(" +
                     days("coalesce(hired, -9999999)", "coalesce(left_on + 1, 9999999)") +
                     ") FROM staff) / (:end - :begin), 0)",
                 period);
    case KpiId::Target:
      return target(period);
    case KpiId::Attainment: {
      const auto goal = target(period);
      if (!goal || *goal <= 0) return std::nullopt;
      return *ask("SELECT " + revenue, period) / *goal;
    }
    default:
      return std::nullopt;
  }
}

std::optional<double> SqlOracle::value(KpiId id, const Period& period) {
  const std::string in = " AND closed >= :begin AND closed < :end";
  const std::string cycles =
      "SELECT closed - created AS x FROM won WHERE coalesce(amount, 0) >= 0 AND created <= closed" + in;
  const std::string open =
      " FROM (SELECT CASE WHEN amount < 0 THEN -1 ELSE 1 END * ((2 * abs(amount) * rate + 1000000000) / 2000000000) AS "
      "amt, probability FROM deal0 WHERE "
      "outcome = 0 AND expected_close >= :begin AND expected_close < :whole AND expected_close >= :asof)";
  const std::string windows =
      "WITH was AS (SELECT customer, sum(amt) AS sum FROM won WHERE customer IS NOT NULL AND closed >= :now2 AND "
      "closed < :now1 GROUP BY customer HAVING sum(amt) > 0), "
      "now AS (SELECT customer, sum(amt) AS sum FROM won WHERE customer IS NOT NULL AND closed >= :now1 AND closed < "
      ":end GROUP BY customer HAVING sum(amt) > 0) ";
  switch (id) {
    case KpiId::Revenue:
      return ask("SELECT coalesce(sum(amt), 0) FROM won WHERE 1" + in, period);
    case KpiId::GrossRevenue:
      return ask("SELECT coalesce(sum(amt), 0) FROM won WHERE amt >= 0" + in, period);
    case KpiId::Refunds:
      return ask("SELECT coalesce(sum(amt), 0) FROM won WHERE amt < 0" + in, period);
    case KpiId::WonDeals:
      return ask("SELECT count(*) FROM won WHERE coalesce(amount, 0) >= 0" + in, period);
    case KpiId::LostDeals:
      return ask("SELECT count(*) FROM lost WHERE 1" + in, period);
    case KpiId::WinRate:
      return ask(
          "SELECT 1.0 * w / nullif(w + l, 0) FROM (SELECT (SELECT count(*) FROM won WHERE coalesce(amount, 0) >= 0" +
              in + ") AS w, (SELECT count(*) FROM lost WHERE 1" + in + ") AS l)",
          period);
    case KpiId::DealSize:
      return ask("SELECT 1.0 * sum(amt) / nullif(count(*), 0) FROM won WHERE amt > 0" + in, period);
    case KpiId::DealSizeMedian:
      return percentile("SELECT amt AS x FROM won WHERE amt > 0" + in, 5, period);
    case KpiId::Cycle:
      return percentile(cycles, 5, period);
    case KpiId::CycleP90:
      return percentile(cycles, 9, period);
    case KpiId::CycleMean:
      return ask("SELECT avg(x) FROM (" + cycles + ")", period);
    case KpiId::Pipeline:
      return ask("SELECT coalesce(sum(amt), 0)" + open, period);
    case KpiId::WeightedPipeline:
      return ask("SELECT coalesce(sum(amt * coalesce(probability, 0) / 1000000.0), 0)" + open, period);
    case KpiId::Discount:
      return ask(
          "SELECT 1.0 * sum(CASE WHEN list > 0 THEN list - amt ELSE 0 END) / nullif(sum(list), 0) FROM won WHERE amt "
          ">= 0 AND list IS NOT NULL" +
              in,
          period);
    case KpiId::ActiveCustomers:
      return ask(windows + "SELECT count(*) FROM now", period);
    case KpiId::Retention:
      return ask(windows +
                     "SELECT 1.0 * (SELECT count(*) FROM was JOIN now USING (customer)) / nullif((SELECT count(*) FROM "
                     "was), 0)",
                 period);
    case KpiId::Churn:
      return ask(windows +
                     "SELECT 1.0 * (SELECT count(*) FROM was WHERE customer NOT IN (SELECT customer FROM now)) / "
                     "nullif((SELECT count(*) FROM was), 0)",
                 period);
    case KpiId::Nrr:
      return ask(windows +
                     "SELECT 1.0 * (SELECT coalesce(sum(now.sum), 0) FROM was JOIN now USING (customer)) / "
                     "nullif((SELECT sum(sum) FROM was), 0)",
                 period);
    case KpiId::Grr:
      return ask(windows +
                     "SELECT 1.0 * (SELECT coalesce(sum(min(was.sum, now.sum)), 0) FROM was JOIN now USING (customer)) "
                     "/ nullif((SELECT sum(sum) FROM was), 0)",
                 period);
    default:
      return flow(id, period);
  }
}

std::map<std::string, std::int64_t> SqlOracle::groups(const std::string& key, const Period& period) {
  SQLite::Statement statement(
      m_database,
      "SELECT coalesce(nullif(" + key +
          ", ''), '(unassigned)') AS k, sum(c.amt) FROM credit c LEFT JOIN staff s ON s.party = c.party WHERE "
          "c.closed >= ?1 AND c.closed < ?2 GROUP BY k");
  statement.bind(1, period.begin.daysSinceEpoch());
  statement.bind(2, std::min(period.end, m_asOf.plusDays(1)).daysSinceEpoch());
  std::map<std::string, std::int64_t> found;
  while (statement.executeStep()) found[statement.getColumn(0).getString()] = statement.getColumn(1).getInt64();
  return found;
}

std::map<std::string, std::int64_t> SqlOracle::revenueByRep(const Period& period) { return groups("s.name", period); }

std::map<std::string, std::int64_t> SqlOracle::revenueByTeam(const Period& period) {
  return groups(
      "coalesce((SELECT t.text FROM rep_team m JOIN person p ON p.ref = m.rep JOIN term t ON t.code = m.team WHERE "
      "m.live AND p.party = c.party AND "
      "m.from_day <= c.closed AND (m.end_day IS NULL OR c.closed < m.end_day) ORDER BY m.from_day DESC LIMIT 1), "
      "s.team)",
      period);
}

}  // namespace bellwether::store::testing
