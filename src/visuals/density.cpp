#include "bellwether/visuals/density.h"

namespace bellwether::visuals {
namespace {

constexpr Density kComfortable{.compact = false,
                               .cardHeight = 148,
                               .cardPaddingX = 16,
                               .cardPaddingY = 14,
                               .sparkHeight = 40,
                               .gap = 12,
                               .margin = 16,
                               .panelPaddingX = 16,
                               .panelPaddingY = 12,
                               .rowHeight = 28,
                               .valuePoints = 21};
constexpr Density kCompact{.compact = true,
                           .cardHeight = 122,
                           .cardPaddingX = 14,
                           .cardPaddingY = 10,
                           .sparkHeight = 34,
                           .gap = 8,
                           .margin = 16,
                           .panelPaddingX = 14,
                           .panelPaddingY = 10,
                           .rowHeight = 24,
                           .valuePoints = 18};

}  // namespace

const Density& densityFor(int windowHeight) { return windowHeight < kCompactBelowHeight ? kCompact : kComfortable; }

}  // namespace bellwether::visuals
