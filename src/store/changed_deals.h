#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace bellwether::store {

/// Deals that imports changed, by the number of their row.
class ChangedDeals final {
 public:
  /// What a deal was before it was changed first.
  struct Before {
    std::uint32_t customer = 0, rep = 0;  ///< codes of references
    bool wasLive = false;
  };
  struct Range {
    std::int64_t first = 0, last = 0;
  };

  /// New rows from `first` on, before `end`.
  void addNew(std::int64_t first, std::int64_t end) {
    if (first < end) m_new.push_back({first, end - 1});
  }
  void addChanged(std::int64_t id, const Before& before) {
    if (!isNew(id)) m_changed.try_emplace(id, before);
  }
  /// What was changed after this.
  void add(const ChangedDeals& later) {
    for (const auto& [id, before] : later.m_changed) addChanged(id, before);
    m_new.insert(m_new.end(), later.m_new.begin(), later.m_new.end());
  }

  const std::vector<Range>& added() const { return m_new; }
  const std::unordered_map<std::int64_t, Before>& changed() const { return m_changed; }
  std::size_t count() const {
    std::size_t count = m_changed.size();
    for (const Range& range : m_new) count += static_cast<std::size_t>(range.last - range.first) + 1;
    return count;
  }

 private:
  bool isNew(std::int64_t id) const {
    for (const Range& range : m_new)
      if (range.first <= id && id <= range.last) return true;
    return false;
  }

  std::vector<Range> m_new;
  std::unordered_map<std::int64_t, Before> m_changed;
};

}  // namespace bellwether::store
