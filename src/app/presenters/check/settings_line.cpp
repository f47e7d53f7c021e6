#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "app/presenters/check/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"

namespace bellwether::app::check {
namespace {

using namespace Qt::StringLiterals;

class Check {
  Q_DECLARE_TR_FUNCTIONS(Check)
};

constexpr std::array<ingest::Encoding, 9> kEncodings = {
    ingest::Encoding::Utf8,     ingest::Encoding::Utf8Bom,     ingest::Encoding::Utf16Le,
    ingest::Encoding::Utf16Be,  ingest::Encoding::Gb18030,     ingest::Encoding::Big5,
    ingest::Encoding::ShiftJis, ingest::Encoding::Windows1252, ingest::Encoding::Latin1};
constexpr std::array<char, 4> kDelimiters = {',', ';', '\t', '|'};
constexpr std::array<ingest::DateOrder, 3> kDateOrders = {ingest::DateOrder::Ymd, ingest::DateOrder::Mdy,
                                                          ingest::DateOrder::Dmy};
constexpr std::array<char, 2> kDecimals = {'.', ','};
constexpr std::array<const char*, 10> kCurrencies = {"CNY", "USD", "EUR", "GBP", "JPY",
                                                     "HKD", "TWD", "SGD", "KRW", "INR"};

void add(CheckSetting& setting, const QString& choice, const QString& value, const QString& selected) {
  if (setting.values.contains(value)) return;
  if (value == selected) setting.selected = static_cast<int>(setting.values.size());
  setting.choices.append(choice);
  setting.values.append(value);
}

CheckSetting encoding(const ingest::FilePlan& plan) {
  CheckSetting setting;
  setting.label = Check::tr("Encoding");
  for (const auto value : kEncodings)
    add(setting, words::encodingName(value), text(ingest::toString(value)), text(ingest::toString(plan.encoding)));
  setting.evidence = words::evidence(plan.encodingEvidence);
  return setting;
}

CheckSetting delimiter(const ingest::FilePlan& plan) {
  CheckSetting setting;
  setting.label = Check::tr("Separator");
  const QString selected(QLatin1Char(plan.delimiter));
  for (const char value : kDelimiters) add(setting, words::delimiterName(value), QString(QLatin1Char(value)), selected);
  add(setting, words::delimiterName(plan.delimiter), selected, selected);
  // What speaks for a separator is always that rows have equally many cells.
  ingest::Evidence evidence = plan.delimiterEvidence;
  if (evidence.code == "detected" && evidence.example.empty()) evidence.code = "columns_agree";
  setting.evidence = words::evidence(evidence);
  return setting;
}

CheckSetting dateOrder(const ingest::FilePlan& plan) {
  CheckSetting setting;
  setting.label = Check::tr("Date order");
  for (const auto value : kDateOrders)
    add(setting, words::dateOrderName(value), text(ingest::toString(value)), text(ingest::toString(plan.dateOrder)));
  setting.evidence = words::evidence(plan.dateOrderEvidence);
  return setting;
}

CheckSetting decimal(const ingest::FilePlan& plan) {
  CheckSetting setting;
  setting.label = Check::tr("Decimal sign");
  for (const char value : kDecimals)
    add(setting, words::decimalName(value), QString(QLatin1Char(value)), QString(QLatin1Char(plan.decimal)));
  setting.evidence = words::evidence(plan.decimalEvidence);
  return setting;
}

bool hasColumn(const ingest::FilePlan& plan, records::Field field) {
  return std::any_of(plan.columns.begin(), plan.columns.end(),
                     [field](const auto& column) { return column.field == field; });
}

CheckSetting currency(const ingest::FilePlan& plan, Currency workspace) {
  CheckSetting setting;
  setting.label = Check::tr("Currency");
  const bool isColumn = hasColumn(plan, records::Field::CurrencyField);
  const QString planned = text(plan.currency.code());
  const QString selected = isColumn ? QString() : planned;
  if (isColumn) add(setting, Check::tr("From column"), QString(), selected);
  for (const QString& code : {planned, text(workspace.code())})
    if (!code.isEmpty()) add(setting, code, code, selected);
  for (const char* code : kCurrencies) add(setting, QString::fromLatin1(code), QString::fromLatin1(code), selected);
  ingest::Evidence evidence = plan.currencyEvidence;
  if (evidence.code == "columns_agree") evidence.code = "column";
  if (evidence.code == "default") evidence.code = "workspace";
  setting.evidence = words::evidence(evidence);
  return setting;
}

}  // namespace

void fillSettings(CheckData& data, const ingest::FilePlan& plan, Currency workspace) {
  data.encoding = encoding(plan);
  data.delimiter = delimiter(plan);
  data.dateOrder = dateOrder(plan);
  data.decimal = decimal(plan);
  data.currency = currency(plan, workspace);
}

}  // namespace bellwether::app::check
