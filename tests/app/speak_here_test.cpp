#include "bellwether/app/speak_here.h"

#include <future>

#include "bellwether/app/language.h"
#include "bellwether/app/words.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {
QString revenue() { return app::words::kpiName(kpi::KpiId::Revenue); }
}  // namespace

TEST_CASE("a report may speak another language than the window, on its own thread only") {
  const Speaking speaking("en");
  {
    const app::SpeakHere speak(QStringLiteral("zh_CN"));
    CHECK(revenue() == QStringLiteral("销售额"));
    CHECK(app::currentLocale().language() == QLocale::Chinese);
    CHECK(std::async(std::launch::async, revenue).get() == QStringLiteral("Revenue"));
    {
      const app::SpeakHere back(QStringLiteral("en"));
      CHECK(revenue() == QStringLiteral("Revenue"));
    }
    CHECK(revenue() == QStringLiteral("销售额"));
  }
  CHECK(revenue() == QStringLiteral("Revenue"));
  CHECK(app::currentLanguage() == QStringLiteral("en"));
}

TEST_CASE("English spoken from a Chinese window is English throughout") {
  const Speaking speaking("zh_CN");
  CHECK(revenue() == QStringLiteral("销售额"));
  const app::SpeakHere speak(QStringLiteral("en"));
  CHECK(revenue() == QStringLiteral("Revenue"));
  const app::SpeakHere unknown(QStringLiteral("xx"));
  CHECK(revenue() == QStringLiteral("Revenue"));
}
