#include "app/closing_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/text.h"
#include "bellwether/app/presenters/kpi_json.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/receipt.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

QJsonArray valuesOf(const std::vector<kpi::KpiValue>& values, Currency currency) {
  QJsonArray list;
  for (const kpi::KpiValue& value : values) {
    QJsonObject object;
    object[u"id"_s] = text(kpi::toString(value.id));
    object[u"unit"_s] = text(kpi::toString(value.unit));
    object[u"n"_s] = static_cast<qint64>(value.n);
    object[u"value"_s] = value.value ? QJsonValue(jsonValue(value.unit, *value.value, currency)) : QJsonValue();
    object[u"exact"_s] = value.value ? QJsonValue(text(value.value->toString())) : QJsonValue();
    object[u"reason"_s] = value.reason ? QJsonValue(text(kpi::toString(*value.reason))) : QJsonValue();
    list.append(object);
  }
  return list;
}

QJsonArray targetsOf(const Results& results) {
  QJsonArray list;
  const auto receipt = kpi::receiptOf(*results.facts, kpi::KpiId::Target, results.lens.period.range, {}, results.asOf);
  for (const kpi::ReceiptRow& row : receipt.numerator) {
    QJsonObject object;
    object[u"scope"_s] = text(row.id);
    object[u"name"_s] = text(row.name);
    object[u"from"_s] = row.date ? text(row.date->toIso()) : QString();
    object[u"amount"_s] = text(row.contribution.toString());
    list.append(object);
  }
  return list;
}

QJsonArray definitionsOf() {
  QJsonArray list;
  for (const kpi::Definition& definition : kpi::catalogue()) {
    QJsonObject object;
    object[u"id"_s] = text(kpi::toString(definition.id));
    object[u"formula"_s] = text(definition.formula);
    object[u"text"_s] = words::kpiDefinition(definition.id);
    list.append(object);
  }
  return list;
}

}  // namespace

std::string closingDocument(const Results& results, const Notes& notes) {
  QJsonObject document;
  document[u"values"_s] = valuesOf(results.current.kpis, results.facts->settings().currency);
  document[u"targets"_s] = targetsOf(results);
  document[u"definitions"_s] = definitionsOf();
  QJsonArray days;
  for (const store::Note& note : notes.days)
    days.append(
        QJsonObject{{u"kpi"_s, text(note.kpi)}, {u"day"_s, text(note.day.toIso())}, {u"text"_s, text(note.text)}});
  document[u"notes"_s] = QJsonObject{{u"text"_s, notes.text}, {u"filled"_s, notes.filled}, {u"days"_s, days}};
  return QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString();
}

FrozenDocument readClosingDocument(const std::string& json) {
  const QJsonObject document = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
  FrozenDocument frozen;
  for (const QJsonValue& each : document[u"values"_s].toArray()) {
    const QJsonObject object = each.toObject();
    const auto id = kpi::kpiFromString(object[u"id"_s].toString().toStdString());
    if (!id) continue;
    FrozenValue value{*id, kpi::definitionOf(*id).unit, {}, {}};
    if (object[u"exact"_s].isString()) value.then = Fraction::parse(object[u"exact"_s].toString().toStdString());
    frozen.values.push_back(value);
  }
  const QJsonObject notes = document[u"notes"_s].toObject();
  frozen.notes = {notes[u"text"_s].toString(), notes[u"filled"_s].toString(), {}};
  return frozen;
}

}  // namespace bellwether::app
