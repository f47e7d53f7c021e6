#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "records/builder_state.h"

namespace bellwether::records {
namespace {

/// For each customer whether its chain of merges comes back to itself or leads into a loop.
std::vector<char> loopsOf(const std::vector<RawCustomer>& raw) {
  enum : char { Unknown, OnPath, Sound, Loop };
  std::vector<char> state(raw.size(), Unknown);
  std::vector<std::uint32_t> path;
  for (std::uint32_t start = 0; start < raw.size(); ++start) {
    path.clear();
    std::uint32_t at = start;
    while (state[at] == Unknown) {
      state[at] = OnPath;
      path.push_back(at);
      if (raw[at].mergedInto == 0) break;
      at = raw[at].mergedInto;
    }
    const auto loopBegin = std::find(path.begin(), path.end(), at);
    const bool isLoop = raw[at].mergedInto != 0 && state[at] == OnPath;
    for (auto it = path.begin(); it != path.end(); ++it) state[*it] = isLoop && it >= loopBegin ? Loop : Sound;
  }
  std::vector<char> isLoop(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) isLoop[i] = state[i] == Loop;
  return isLoop;
}

/// Numbers kinds of customers in the order of their first use.
struct KindTable {
  std::vector<CustomerKind> kinds;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t> codes;

  std::uint32_t codeOf(const CustomerKind& kind) {
    if (!kinds.empty() && kinds.back() == kind) return static_cast<std::uint32_t>(kinds.size() - 1);
    const auto next = static_cast<std::uint32_t>(kinds.size());
    const auto [found, isNew] = codes.try_emplace({kind.segment, kind.source, kind.region}, next);
    if (isNew) kinds.push_back(kind);
    return found->second;
  }
};

}  // namespace

void resolveMerges(const std::vector<RawCustomer>& raw, Facts::Columns& columns) {
  const std::vector<char> isLoop = loopsOf(raw);
  columns.customers.resize(raw.size());
  const auto undatedNext = [&](std::uint32_t code) {
    return isLoop[code] || raw[code].mergedOn ? 0 : raw[code].mergedInto;
  };
  std::vector<std::uint32_t> chain;
  KindTable kinds;
  for (std::uint32_t code = 0; code < raw.size(); ++code) {
    std::uint32_t root = code;
    chain.clear();
    while (columns.customers[root].account == 0) {
      chain.push_back(root);
      const std::uint32_t next = undatedNext(root);
      if (next == 0) break;
      root = next;
    }
    if (columns.customers[root].account != 0) root = columns.customers[root].account;
    for (const std::uint32_t member : chain) columns.customers[member].account = root;
    CustomerKind kind;
    kind.segment = raw[root].segment ? raw[root].segment : raw[code].segment;
    kind.source = raw[root].source ? raw[root].source : raw[code].source;
    kind.region = raw[code].region;
    columns.customers[code].setKind(kinds.codeOf(kind));
  }
  columns.customerKinds = std::move(kinds.kinds);
  for (std::uint32_t code = 1; code < raw.size(); ++code)
    if (raw[code].mergedInto != 0 && raw[code].mergedOn && !isLoop[code])
      columns.datedMerges.push_back(
          {*raw[code].mergedOn, columns.customers[code].account, columns.customers[raw[code].mergedInto].account});
  std::stable_sort(columns.datedMerges.begin(), columns.datedMerges.end(),
                   [](const DatedMerge& a, const DatedMerge& b) { return a.on < b.on; });
}

std::vector<std::uint32_t> ambiguousNames(const TextColumn& names) {
  std::unordered_map<std::string_view, std::uint32_t> first;
  first.reserve(names.size());
  std::vector<std::uint32_t> shared;
  for (std::uint32_t row = 1; row < names.size(); ++row) {
    if (names[row].empty()) continue;
    const auto [found, isNew] = first.emplace(names[row], row);
    if (isNew) continue;
    shared.push_back(found->second);
    shared.push_back(row);
  }
  std::ranges::sort(shared);
  shared.erase(std::ranges::unique(shared).begin(), shared.end());
  return shared;
}

}  // namespace bellwether::records
