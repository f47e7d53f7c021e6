#include "cli/text_table.h"

#include <algorithm>

#include "cli/printable.h"

namespace bellwether::cli {
namespace {

QString padded(const QString& text, int width, Align align) {
  const QString spaces(std::max(0, width - displayWidth(text)), QLatin1Char(' '));
  return align == Align::Right ? spaces + text : text + spaces;
}

void trimRight(QString& line) {
  while (line.endsWith(QLatin1Char(' '))) line.chop(1);
}

}  // namespace

TextTable::TextTable(std::vector<TableColumn> columns) : m_columns(std::move(columns)) {}

void TextTable::addRow(const QStringList& cells) {
  QStringList row;
  for (qsizetype i = 0; i < static_cast<qsizetype>(m_columns.size()); ++i) {
    row += i < cells.size() ? printableCell(cells[i]) : QString();
  }
  m_rows.push_back(row);
}

void TextTable::addRule() { m_rows.emplace_back(); }

std::vector<int> TextTable::widths() const {
  std::vector<int> result(m_columns.size(), 0);
  for (const auto& row : m_rows) {
    for (qsizetype i = 0; i < row.size(); ++i) {
      auto& width = result[static_cast<std::size_t>(i)];
      width = std::max(width, displayWidth(row[i]));
    }
  }
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i] > 0) result[i] = std::max(result[i], displayWidth(m_columns[i].header));
  }
  return result;
}

QString TextTable::toText() const {
  if (m_rows.empty()) return {};
  const auto width = widths();
  const auto line = [&](const auto& cellOf) {
    QString text;
    for (std::size_t i = 0; i < width.size(); ++i) {
      if (width[i] == 0) continue;
      if (!text.isEmpty()) text += QLatin1String("  ");
      text += padded(cellOf(i), width[i], m_columns[i].align);
    }
    trimRight(text);
    return QString(text + QLatin1Char('\n'));
  };
  const auto rule = line([&](std::size_t i) { return QString(width[i], QLatin1Char('-')); });
  QString text = line([&](std::size_t i) { return m_columns[i].header; }) + rule;
  for (const auto& row : m_rows) {
    text += row.isEmpty() ? rule : line([&](std::size_t i) { return row[static_cast<qsizetype>(i)]; });
  }
  return text;
}

}  // namespace bellwether::cli
