#pragma once

#include <QString>
#include <QStringList>
#include <cstddef>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/presenters/overview_presenter.h"

/// What a report says, as plain data: built once from results, rendered by writers that compute nothing.
namespace bellwether::report {

/// How a column's raw values are written in a spreadsheet. Money is in major units, Percent is a ratio (1 is 100 %).
/// A Bar is drawn on paper only: attainment against its target.
enum class CellKind { Text, Money, Percent, Days, Count, Decimal, Date, Bar };

/// Attainment as a bar from 0 to 150 %; 1 is the target.
struct Bar {
  std::optional<double> value, pace;
  bool hasTarget = true;
};

/// One cell: what is printed, and the raw value behind it where it has one.
struct Cell {
  QString text;
  std::optional<double> value = {};  ///< as in `kpi --json`; empty for text
  app::Tone tone = app::Tone::Neutral;
  /// Overrides the column's kind, for columns that hold several units.
  std::optional<CellKind> kind = {};
  std::optional<Bar> bar = {};
};

struct Column {
  QString header;
  CellKind kind = CellKind::Text;  ///< Text stands left, everything else right
};

struct TableRow {
  std::vector<Cell> cells;
};

/// A table of any length. Rows are made when they are asked for, so a long one needs no memory for its texts.
struct Table {
  QString id;     ///< `[a-z-]+`: name of its sheet and of its file
  QString title;  ///< may be empty: then it follows its section's title
  QString note;   ///< below the table
  std::vector<Column> columns;
  std::size_t rowCount = 0;
  std::function<TableRow(std::size_t)> row;  ///< of an index below rowCount
  std::optional<TableRow> total;
  /// Sums over the first n rows, for "carried forward" at page breaks; not set: nothing is carried.
  std::function<TableRow(std::size_t)> carried;
  QString empty;             ///< said when there are no rows
  bool isChart = false;      ///< spreadsheets draw its columns over the first one
  bool isSheetOnly = false;  ///< the numbers behind a chart: in spreadsheets and CSV, not on paper
};

struct TextRun {
  QString text;
  bool strong = false;
};

struct Paragraph {
  enum class Style { Headline, Body, Caption };
  Style style = Style::Body;
  std::vector<TextRun> runs;
};

/// The KPI cards, four in a row.
struct Cards {
  std::vector<app::CardData> cards;
};

/// One KPI's card on a page of its own: its value large, with all changes.
struct Figure {
  app::CardData card;
  QString exact;        ///< `3,752,000.00 USD`
  QStringList details;  ///< formula with its values, flags
};

struct Chart {
  app::ChartSpec spec;
  double height = 150;  ///< points on paper
};

/// Lines to be signed, with what is signed below each.
struct Signature {
  QStringList labels;
};

using Block = std::variant<Paragraph, Cards, Figure, Chart, Table, Signature>;

struct Section {
  enum class Start { Flow, NewPage };
  QString id;  ///< `[a-z_]+`, stable
  QString title, subtitle, note;
  Start start = Start::Flow;
  std::vector<Block> blocks;
};

struct MetaItem {
  QString label, value;
};

struct Plan {
  QString company;        ///< top left of every page
  QString kind;           ///< top right: `Sales review`
  QString title;          ///< `Fourth quarter 2026, to date`
  QString language;       ///< BCP 47: `en`, `zh-CN`
  QString footer;         ///< `company · period · as of · fingerprint`
  QString fileStem;       ///< letters, digits and dashes: a safe file name without its ending
  int moneyDecimals = 2;  ///< of the workspace's currency
  std::vector<MetaItem> meta;
  std::vector<Section> sections;
  LocalDate stamp;  ///< stands for the time of writing in files, so that equal figures give equal bytes
  /// OnePage: tables are shortened on paper, and say by how much, until everything stands on one page.
  enum class Extent { Pages, OnePage };
  Extent extent = Extent::Pages;
};

/// All tables in their order, with the id of the section that holds each.
struct PlacedTable {
  const Section* section = nullptr;
  const Table* table = nullptr;
};
std::vector<PlacedTable> tablesOf(const Plan& plan);

}  // namespace bellwether::report
