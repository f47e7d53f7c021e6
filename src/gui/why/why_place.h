#pragma once

#include <QString>
#include <optional>

#include "bellwether/app/why.h"

namespace bellwether::gui {

enum class WhyTab { Trend, Bridge, Breakdown, Records, Definition };
inline constexpr int kWhyTabs = 5;

/// What the Why page shows of the lens.
struct WhyView {
  app::WhyQuestion question;
  WhyTab tab = WhyTab::Trend;
  friend bool operator==(const WhyView&, const WhyView&) = default;
};

/// `cac;bridge;by=rep;steps=customer;periods=13;days=same;region=West` and back, for the history and the next start;
/// values are percent-encoded. Empty on nonsense.
QString toText(const WhyView& view);
std::optional<WhyView> whyViewFromText(const QString& text);

}  // namespace bellwether::gui
