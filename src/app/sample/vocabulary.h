#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bellwether::app::sample {

/// The company's words, with the weights they are drawn by.

inline constexpr std::array<std::string_view, 3> kSegments = {"Small business", "Mid-market", "Enterprise"};
inline constexpr int kSmall = 0;
inline constexpr int kMiddle = 1;
inline constexpr int kEnterprise = 2;

inline constexpr std::array<std::string_view, 4> kRegions = {"North", "South", "East", "West"};
inline constexpr std::array<std::string_view, 4> kTeams = {"Enterprise", "Commercial", "Inside Sales", "Partners"};
inline constexpr std::array<std::string_view, 8> kIndustries = {
    "Shipping", "Logistics", "Fishing", "Energy", "Boat building", "Tourism", "Public sector", "Construction"};
inline constexpr std::array<std::string_view, 6> kSources = {"referral", "paid",    "website",
                                                             "outbound", "partner", "event"};
inline constexpr std::array<std::string_view, 2> kPipelines = {"New business", "Expansion"};

struct Product {
  std::string_view name;
  int price;                   ///< list price in USD for a mid-market customer in the first year
  std::array<int, 3> weights;  ///< how often small, mid-market and enterprise customers take it
};
inline constexpr std::array<Product, 6> kProducts = {{
    {"Safety Gear", 4300, {34, 16, 8}},
    {"Deck Hardware", 8000, {28, 22, 10}},
    {"Mooring Systems", 15000, {18, 26, 20}},
    {"Crane Parts", 21500, {8, 18, 24}},
    {"Fleet Service Plan", 28500, {9, 12, 22}},
    {"Port Analytics", 42000, {3, 6, 16}},
}};

struct Stage {
  std::string_view name;
  int probability;  ///< percent
};
inline constexpr std::array<Stage, 5> kOpenStages = {
    {{"Qualification", 10}, {"Discovery", 20}, {"Proposal", 45}, {"Negotiation", 70}, {"Contract sent", 90}}};
inline constexpr std::array<std::string_view, 6> kLostReasons = {"Price",     "Competitor", "No decision",
                                                                 "No budget", "Timing",     "Missing feature"};

struct SampleCurrency {
  std::string_view code;
  int exponent;
  std::int64_t baseRateE6;  ///< USD for one unit, around which the monthly rates move, times 10^6
};
inline constexpr std::array<SampleCurrency, 5> kCurrencies = {
    {{"USD", 2, 1'000'000}, {"EUR", 2, 1'085'000}, {"GBP", 2, 1'265'000}, {"CNY", 2, 139'500}, {"JPY", 0, 6'850}}};

}  // namespace bellwether::app::sample
