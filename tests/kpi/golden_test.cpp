#include "golden_answer.h"
#include "support/catch.h"

using bellwether::test::runGolden;

TEST_CASE("Revenue counts won deals of half-open periods") { runGolden("01-revenue-half-open"); }
TEST_CASE("Instants cut to dates in Shanghai fall into their month") { runGolden("02a-timezone-shanghai"); }
TEST_CASE("Days are calendar days across daylight-saving changes") { runGolden("02b-timezone-new-york-dst"); }
TEST_CASE("CAC prorates costs by day") { runGolden("03-cac-proration"); }
TEST_CASE("Retention counts who was at risk and came back") { runGolden("04-retention-logo-grr-nrr"); }
TEST_CASE("Retention has no value without history") { runGolden("05-retention-first-period"); }
TEST_CASE("The sales cycle leaves out what cannot be measured") { runGolden("06-sales-cycle"); }
TEST_CASE("Deal size is the mean of priced wins") { runGolden("07-average-deal-size"); }
TEST_CASE("Every cut by rep or team adds up to the company") { runGolden("08-rep-team-splits"); }
TEST_CASE("Attainment is a ratio of sums") { runGolden("09-target-attainment"); }
TEST_CASE("Market share needs a market for every day") { runGolden("10-market-share"); }
TEST_CASE("Currencies convert per deal at the rate of its day") { runGolden("11-multi-currency"); }
TEST_CASE("Open deals stay out of the win rate") { runGolden("12-win-rate-velocity-pipeline"); }
TEST_CASE("Merged customers are one customer all along") { runGolden("13-new-returning-merge"); }
TEST_CASE("Lifetime value needs margin and churn") { runGolden("14-ltv-cac-payback"); }
TEST_CASE("Cohorts may come back") { runGolden("15-cohort-triangle"); }
TEST_CASE("Discounts are weighted by value") { runGolden("16-discount"); }
TEST_CASE("Forecasts count the as-of day as elapsed") { runGolden("17-forecast-period-end"); }
TEST_CASE("A change of revenue is explained without residue") { runGolden("18-revenue-change-decomposition"); }
TEST_CASE("An empty file has sums of zero and no ratios") { runGolden("20-empty-file"); }
