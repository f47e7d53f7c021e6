#include "app/drift.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

#include "app/text.h"
#include "bellwether/app/reading_memory.h"
#include "bellwether/ingest/fold.h"

namespace bellwether::app {
namespace {

/// A header with its place among the file's columns.
struct Column {
  std::size_t index = 0;
  std::string header;
  std::string key;
};

std::vector<Column> columnsOf(const std::vector<std::string>& headers) {
  std::vector<Column> columns;
  for (const std::string& header : headers) columns.push_back({columns.size(), header, ingest::headerKey(header)});
  return columns;
}

std::vector<std::string> headersOf(const ingest::FilePlan& plan) {
  std::vector<std::string> headers;
  for (const ingest::ColumnPlan& column : plan.columns) headers.push_back(column.header);
  return headers;
}

bool has(const std::vector<Column>& columns, const Column& wanted) {
  return std::any_of(columns.begin(), columns.end(), [&wanted](const Column& c) { return c.key == wanted.key; });
}

std::vector<Column> without(const std::vector<Column>& all, const std::vector<Column>& other) {
  std::vector<Column> rest;
  std::copy_if(all.begin(), all.end(), std::back_inserter(rest),
               [&other](const Column& column) { return !column.key.empty() && !has(other, column); });
  return rest;
}

/// The field that a column held in the last file, by its name in the template; empty: none.
std::string fieldThen(const LastFile& last, const Column& column) {
  const auto mapping = QJsonDocument::fromJson(QByteArray::fromStdString(last.batch.source.mapping)).object();
  return mapping.value(text(column.header)).toString().toStdString();
}

std::string fieldNow(const ingest::FilePlan& plan, const Column& column) {
  const ingest::ColumnPlan& found = plan.columns[column.index];
  if (!found.field || found.role != ingest::Role::Value) return {};
  return std::string(records::templateHeader(plan.kind, *found.field));
}

/// A lost column and a new one are one column renamed when they hold the same field, or when either's field is not
/// known and they stand in the same place of equally many columns.
void addColumnDrift(const LastFile& last, const ingest::FilePlan& plan, std::vector<Drift>& drift) {
  const auto then = columnsOf(last.decisions.headers);
  const auto now = columnsOf(headersOf(plan));
  auto added = without(now, then);
  for (const Column& lost : without(then, now)) {
    const std::string field = fieldThen(last, lost);
    const auto renamed = std::find_if(added.begin(), added.end(), [&](const Column& column) {
      const std::string held = fieldNow(plan, column);
      if (!field.empty() && !held.empty()) return held == field;
      return then.size() == now.size() && column.index == lost.index;
    });
    if (renamed == added.end()) {
      drift.push_back({"column_missing", lost.header, lost.header, {}});
      continue;
    }
    drift.push_back({"column_renamed", lost.header, lost.header, renamed->header});
    added.erase(renamed);
  }
  for (const Column& column : added) drift.push_back({"column_new", column.header, {}, column.header});
}

void addDateDrift(const LastFile& last, const ingest::FilePlan& plan, std::vector<Drift>& drift) {
  const bool known = !plan.dateOrderEvidence.code.empty() && plan.dateOrderEvidence.code != "default";
  if (!known || !last.decisions.dateOrder || *last.decisions.dateOrder == plan.dateOrder) return;
  drift.push_back({"date_order_changed",
                   {},
                   std::string(ingest::toString(*last.decisions.dateOrder)),
                   std::string(ingest::toString(plan.dateOrder))});
}

std::string joined(const std::set<std::string>& codes) {
  std::string list;
  for (const std::string& code : codes) list += (list.empty() ? "" : ", ") + code;
  return list;
}

/// A file of one currency that turns to another, or one of several that shares none with the last.
void addCurrencyDrift(const LastFile& last, const ingest::FilePlan& plan, std::vector<Drift>& drift) {
  const auto& then = last.decisions.currencies;
  const auto now = currenciesIn(plan);
  if (then.empty() || now.empty()) return;
  const bool isOther =
      then.size() == 1 ? std::any_of(now.begin(), now.end(), [&](const auto& code) { return !then.contains(code); })
                       : std::none_of(now.begin(), now.end(), [&](const auto& code) { return then.contains(code); });
  if (isOther) drift.push_back({"currency_changed", {}, joined(then), joined(now)});
}

void addRowDrift(const LastFile& last, std::optional<std::int64_t> rows, std::vector<Drift>& drift) {
  const std::int64_t then = last.batch.counts.rows();
  if (!rows || then < kRowsToCompare || static_cast<double>(*rows) > kFewRows * static_cast<double>(then)) return;
  drift.push_back({"fewer_rows", {}, std::to_string(then), std::to_string(*rows)});
}

}  // namespace

double shareOfColumns(const std::vector<std::string>& headers, const ingest::FilePlan& plan) {
  const auto then = columnsOf(headers);
  if (then.empty()) return 0;
  const auto kept = then.size() - without(then, columnsOf(headersOf(plan))).size();
  return static_cast<double>(kept) / static_cast<double>(then.size());
}

std::vector<Drift> driftBetween(const LastFile& last, const ingest::FilePlan& plan, std::optional<std::int64_t> rows) {
  std::vector<Drift> drift;
  // What may turn figures comes first: lists of drift are cut at their end.
  addDateDrift(last, plan, drift);
  addCurrencyDrift(last, plan, drift);
  addRowDrift(last, rows, drift);
  addColumnDrift(last, plan, drift);
  return drift;
}

}  // namespace bellwether::app
