#include "bellwether/core/error.h"

#include <set>
#include <string>

#include "support/catch.h"

using namespace bellwether;

TEST_CASE("every error code has its own stable text") {
  std::set<std::string_view> texts;
  for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
    texts.insert(toString(static_cast<ErrorCode>(code)));
  CHECK(texts.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1);
  CHECK(toString(ErrorCode::DiskFull) == "disk_full");
  CHECK(toString(ErrorCode::NotAWorkspace) == "not_a_workspace");
}

TEST_CASE("a failed result carries code, detail and place") {
  const Status status = fail(ErrorCode::MissingColumn, "deal_id", "deals.csv:1");
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::MissingColumn);
  CHECK(status.error().detail == "deal_id");
  CHECK(status.error().where == "deals.csv:1");
}
