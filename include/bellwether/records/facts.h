#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "bellwether/records/records.h"
#include "bellwether/records/settings.h"

namespace bellwether::records {

/// The immutable columns of one workspace state: structure of arrays, deals sorted by (outcome, closing day),
/// dimensions as small integer codes with dictionaries. Any thread may read it; nobody locks.
class Facts {
 public:
  ~Facts();
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  const WorkspaceSettings& settings() const;
  /// First and last closing day of a won or lost deal; empty without any.
  std::optional<LocalDate> dataFrom() const;
  std::optional<LocalDate> dataThrough() const;
  std::size_t dealCount() const;  ///< all outcomes
  std::size_t wonCount() const;
  std::size_t lostCount() const;
  std::size_t openCount() const;
  std::size_t customerCount() const;
  std::size_t repCount() const;
  bool hasTargets() const;
  bool hasCosts() const;
  bool hasMarketSizes() const;
  /// Heap bytes held.
  std::size_t memoryBytes() const;

  struct Columns;
  /// The engine's view; see src/records/facts_columns.h.
  const Columns& columns() const { return *m_columns; }

 private:
  friend class FactsBuilder;
  explicit Facts(std::unique_ptr<Columns> columns);
  std::unique_ptr<Columns> m_columns;
};

}  // namespace bellwether::records
