#pragma once

#include <cstddef>
#include <cstdint>

#include "records/facts_columns.h"
#include "records/image_io.h"

namespace bellwether::records {

/// What an image needs of the columns beyond their faces: to write and read them, to see whether what was read hangs
/// together, and to make again what follows from the rest.
struct ImageAccess {
  /// Brings all columns to or from the archive. `Columns` is Facts::Columns, const for a writer.
  template <class Archive, class Columns>
  static void visit(Archive& archive, Columns& columns);

  /// Columns that are not in the image because they follow from others. False when they cannot.
  static bool complete(Facts::Columns& columns);

  static bool isSound(const IntColumn& column, std::size_t rows);
  /// All codes below `limit`.
  static bool isSound(const CodeColumn& column, std::size_t rows, std::size_t limit);
  static bool isSound(const TextColumn& column, std::size_t rows);
  /// Rows ascending in [0, endRow), a value for each.
  template <class T>
  static bool isSound(const SparseColumn<T>& column, std::size_t endRow);
  /// Days ascending, their runs of rows one after the other from `firstRow` to at most `endRow`.
  static bool isSound(const DayIndex& index, std::size_t firstRow, std::size_t endRow);
  static bool isSound(const NameColumn& column, std::size_t rows);
  static bool isSound(const RateTable& rates, Currency home);

 private:
  template <class Archive, class Columns>
  static void visitSettings(Archive& archive, Columns& columns);
  template <class Archive, class Columns>
  static void visitDeals(Archive& archive, Columns& columns);
  template <class Archive, class Columns>
  static void visitParties(Archive& archive, Columns& columns);
  template <class Archive, class Columns>
  static void visitFlows(Archive& archive, Columns& columns);
  template <class Archive, class Columns>
  static void visitIndexes(Archive& archive, Columns& columns);
  static bool fillCodes(Dictionary& dictionary);
};

/// True when the columns are such as the builder makes, as far as the engine relies on it. Requires: completed.
bool isSoundImage(const Facts::Columns& columns);

}  // namespace bellwether::records
