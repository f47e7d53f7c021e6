#include "app/reading_decisions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/text.h"
#include "bellwether/ingest/field_parser.h"
#include "bellwether/ingest/record_reader.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;
using records::Field;
using records::RecordKind;

bool saysSomething(const ingest::Evidence& evidence) { return !evidence.code.empty() && evidence.code != "default"; }

void put(QJsonObject& object, const QString& key, std::string_view value) {
  if (!value.empty()) object.insert(key, text(value));
}

std::string get(const QJsonObject& object, const QString& key) { return object.value(key).toString().toStdString(); }

std::optional<char> getChar(const QJsonObject& object, const QString& key) {
  const std::string value = get(object, key);
  return value.size() == 1 ? std::optional(value.front()) : std::nullopt;
}

QJsonObject mapObject(const ingest::ReadOptions& given, RecordKind kind) {
  QJsonObject map;
  for (const auto& [field, header] : given.map) map.insert(text(records::templateHeader(kind, field)), text(header));
  return map;
}

std::optional<Field> fieldNamed(const QString& name, RecordKind kind) {
  for (const Field field : records::templateFields(kind))
    if (text(records::templateHeader(kind, field)) == name) return field;
  return std::nullopt;
}

QJsonObject givenObject(const ingest::ReadOptions& given, RecordKind kind) {
  QJsonObject object;
  if (given.as) put(object, u"kind"_s, records::toString(*given.as));
  put(object, u"profile"_s, given.profile);
  if (!given.map.empty()) object.insert(u"columns"_s, mapObject(given, kind));
  if (given.encoding) put(object, u"encoding"_s, ingest::toString(*given.encoding));
  if (given.delimiter) put(object, u"delimiter"_s, std::string_view(&*given.delimiter, 1));
  if (given.dateOrder) put(object, u"date_order"_s, ingest::toString(*given.dateOrder));
  if (given.decimal) put(object, u"decimal"_s, std::string_view(&*given.decimal, 1));
  if (given.currency) put(object, u"currency"_s, given.currency->code());
  put(object, u"origin"_s, given.origin);
  return object;
}

ingest::ReadOptions givenFrom(const QJsonObject& object, RecordKind kind) {
  ingest::ReadOptions given;
  given.as = records::recordKindFromString(get(object, u"kind"_s));
  given.profile = get(object, u"profile"_s);
  const QJsonObject map = object.value(u"columns"_s).toObject();
  for (auto entry = map.begin(); entry != map.end(); ++entry)
    if (const auto field = fieldNamed(entry.key(), kind))
      given.map.emplace_back(*field, entry.value().toString().toStdString());
  given.encoding = ingest::encodingFromString(get(object, u"encoding"_s));
  given.delimiter = getChar(object, u"delimiter"_s);
  given.dateOrder = ingest::dateOrderFromString(get(object, u"date_order"_s));
  given.decimal = getChar(object, u"decimal"_s);
  given.currency = Currency::fromCode(get(object, u"currency"_s));
  given.origin = get(object, u"origin"_s);
  return given;
}

std::optional<std::size_t> columnOf(const ingest::FilePlan& plan, Field field) {
  for (const ingest::ColumnPlan& column : plan.columns)
    if (column.field == field && column.role == ingest::Role::Value) return column.index;
  return std::nullopt;
}

}  // namespace

std::set<std::string> currenciesIn(const ingest::FilePlan& plan) {
  std::set<std::string> codes;
  const auto currency = columnOf(plan, Field::CurrencyField);
  const auto amount = columnOf(plan, Field::Amount);
  ingest::NumberStyle style;
  style.decimal = plan.decimal;
  for (const ingest::PreviewRow& row : plan.preview) {
    if (currency && *currency < row.cells.size()) {
      if (const auto named = ingest::readCurrency(row.cells[*currency])) codes.emplace(named->code());
    } else if (amount && *amount < row.cells.size()) {
      const auto number = ingest::readNumber(row.cells[*amount], style);
      if (number.reading == ingest::Reading::Value)
        codes.insert(number.currency.empty() ? std::string(plan.currency.code()) : number.currency);
    }
  }
  return codes;
}

ReadingDecisions decisionsIn(const PlannedFile& file, const ingest::ReadContext& context) {
  ReadingDecisions decisions;
  for (const ingest::ColumnPlan& column : file.plan.columns) decisions.headers.push_back(column.header);
  decisions.given = file.given;
  if (saysSomething(file.plan.dateOrderEvidence)) decisions.dateOrder = file.plan.dateOrder;
  if (saysSomething(file.plan.decimalEvidence)) decisions.decimal = file.plan.decimal;
  decisions.currencies = currenciesIn(file.plan);
  decisions.zone = context.timeZone;
  decisions.currency = context.currency.code();
  return decisions;
}

std::string toJson(const ReadingDecisions& decisions, RecordKind kind) {
  QJsonArray headers;
  for (const std::string& header : decisions.headers) headers.append(text(header));
  QJsonArray currencies;
  for (const std::string& code : decisions.currencies) currencies.append(text(code));
  QJsonObject object{
      {u"headers"_s, headers}, {u"given"_s, givenObject(decisions.given, kind)}, {u"currencies"_s, currencies}};
  if (decisions.dateOrder) put(object, u"date_order"_s, ingest::toString(*decisions.dateOrder));
  if (decisions.decimal) put(object, u"decimal"_s, std::string_view(&*decisions.decimal, 1));
  put(object, u"zone"_s, decisions.zone);
  put(object, u"workspace_currency"_s, decisions.currency);
  object.insert(u"reader"_s, ingest::kReaderVersion);
  return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

ReadingDecisions decisionsFromJson(const std::string& json, RecordKind kind) {
  const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
  ReadingDecisions decisions;
  for (const QJsonValue& header : object.value(u"headers"_s).toArray())
    decisions.headers.push_back(header.toString().toStdString());
  for (const QJsonValue& code : object.value(u"currencies"_s).toArray())
    decisions.currencies.insert(code.toString().toStdString());
  decisions.given = givenFrom(object.value(u"given"_s).toObject(), kind);
  decisions.dateOrder = ingest::dateOrderFromString(get(object, u"date_order"_s));
  decisions.decimal = getChar(object, u"decimal"_s);
  decisions.zone = get(object, u"zone"_s);
  decisions.currency = get(object, u"workspace_currency"_s);
  return decisions;
}

}  // namespace bellwether::app
