#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace bellwether::cli {

enum class Align { Left, Right };

struct TableColumn {
  QString header;
  Align align = Align::Left;
};

/// Rows in aligned columns for a terminal, East Asian characters counted as two. A column whose cells are all empty is
/// left out. Cells are made printable here.
class TextTable final {
 public:
  explicit TextTable(std::vector<TableColumn> columns);

  /// Missing cells are empty.
  void addRow(const QStringList& cells);
  /// A line of dashes, e.g. before a sum.
  void addRule();
  bool isEmpty() const { return m_rows.empty(); }
  /// Header, rule and rows, each ending in a line break; empty text for a table without rows.
  QString toText() const;

 private:
  std::vector<int> widths() const;

  std::vector<TableColumn> m_columns;
  std::vector<QStringList> m_rows;  // an empty list is a rule
};

}  // namespace bellwether::cli
