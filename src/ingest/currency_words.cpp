#include "ingest/currency_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "bellwether/ingest/field_parser.h"
#include "bellwether/ingest/fold.h"
#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

constexpr std::string_view kCodes =
    " AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNH CNY COP CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR IQD ISK JOD JPY "
    "KES KRW "
    "KWD KZT LKR MAD MOP MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS "
    "UAH UGX "
    "USD UYU VND XAF XOF ZAR ";

struct Sign {
  std::string_view text;
  std::string_view code;
  bool commaGroups;
};
// Longer ones first.
constexpr std::array<Sign, 24> kSigns{
    {{"人民币", "CNY", true}, {"US$", "USD", false},  {"HK$", "HKD", false}, {"NT$", "TWD", false},
     {"CN¥", "CNY", true},    {"JP¥", "JPY", true},   {"A$", "AUD", false},  {"C$", "CAD", false},
     {"S$", "SGD", false},    {"R$", "BRL", false},   {"RMB", "CNY", true},  {"美元", "USD", false},
     {"欧元", "EUR", false},  {"港币", "HKD", false}, {"￥", "CNY", true},   {"¥", "", true},
     {"€", "EUR", false},     {"£", "GBP", false},    {"₹", "INR", false},   {"₩", "KRW", false},
     {"元", "CNY", true},     {"円", "JPY", true},    {"圆", "CNY", true},   {"$", "", false}}};

struct CurrencyName {
  std::string_view name;
  std::string_view code;
};
constexpr std::array<CurrencyName, 46> kCurrencyNames{{{"us dollar", "USD"},
                                                       {"us dollars", "USD"},
                                                       {"u.s. dollar", "USD"},
                                                       {"united states dollar", "USD"},
                                                       {"dollar", "USD"},
                                                       {"euro", "EUR"},
                                                       {"euros", "EUR"},
                                                       {"pound sterling", "GBP"},
                                                       {"british pound", "GBP"},
                                                       {"pound", "GBP"},
                                                       {"yuan", "CNY"},
                                                       {"renminbi", "CNY"},
                                                       {"chinese yuan", "CNY"},
                                                       {"yuan renminbi", "CNY"},
                                                       {"rmb", "CNY"},
                                                       {"yen", "JPY"},
                                                       {"japanese yen", "JPY"},
                                                       {"hong kong dollar", "HKD"},
                                                       {"new taiwan dollar", "TWD"},
                                                       {"taiwan dollar", "TWD"},
                                                       {"canadian dollar", "CAD"},
                                                       {"australian dollar", "AUD"},
                                                       {"singapore dollar", "SGD"},
                                                       {"swiss franc", "CHF"},
                                                       {"indian rupee", "INR"},
                                                       {"korean won", "KRW"},
                                                       {"south korean won", "KRW"},
                                                       {"brazilian real", "BRL"},
                                                       {"人民币", "CNY"},
                                                       {"人民币元", "CNY"},
                                                       {"元", "CNY"},
                                                       {"美元", "USD"},
                                                       {"欧元", "EUR"},
                                                       {"英镑", "GBP"},
                                                       {"日元", "JPY"},
                                                       {"日圆", "JPY"},
                                                       {"港元", "HKD"},
                                                       {"港币", "HKD"},
                                                       {"新台币", "TWD"},
                                                       {"台币", "TWD"},
                                                       {"新加坡元", "SGD"},
                                                       {"澳元", "AUD"},
                                                       {"加元", "CAD"},
                                                       {"韩元", "KRW"},
                                                       {"卢布", "RUB"},
                                                       {"瑞士法郎", "CHF"}}};

void trimBlanks(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
}

bool isCommaGrouped(std::string_view code) { return code == "CNY" || code == "JPY" || code == "CNH"; }

std::string_view codeAt(std::string_view code) { return kCodes.substr(kCodes.find(code), 3); }

bool takeCode(std::string_view& figures, CurrencyMark& mark) {
  if (figures.size() < 4) return false;
  for (const bool front : {true, false}) {
    const std::string_view code = front ? figures.substr(0, 3) : figures.substr(figures.size() - 3);
    if (!isCurrencyCode(code)) continue;
    mark = {codeAt(code), isCommaGrouped(code), true};
    front ? figures.remove_prefix(3) : figures.remove_suffix(3);
    return true;
  }
  return false;
}

}  // namespace

bool isCurrencyCode(std::string_view code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
         kCodes.find(" " + std::string(code) + " ") != std::string_view::npos;
}

CurrencyMark takeCurrency(std::string_view& figures) {
  CurrencyMark mark;
  if (figures.empty() || (isDigit(figures.front()) && isDigit(figures.back()))) return mark;
  if (figures.front() == '$') {
    figures.remove_prefix(1);
    mark.found = true;
  } else if (!takeCode(figures, mark)) {
    for (const Sign& sign : kSigns) {
      if (figures.starts_with(sign.text))
        figures.remove_prefix(sign.text.size());
      else if (figures.ends_with(sign.text))
        figures.remove_suffix(sign.text.size());
      else
        continue;
      mark = {sign.code, sign.commaGroups, true};
      break;
    }
  }
  trimBlanks(figures);
  return mark;
}

std::string_view currencyNamed(std::string_view foldedName) {
  for (const CurrencyName& name : kCurrencyNames)
    if (name.name == foldedName) return name.code;
  return {};
}

std::optional<Currency> readCurrency(std::string_view text) {
  const std::string_view bare = trimmed(text);
  if (bare.size() == 3 && std::all_of(bare.begin(), bare.end(), isAsciiLetter)) {
    if (asciiLowered(bare) == "rmb") return Currency::fromCode("CNY");
    return Currency::fromCode(bare);
  }
  if (const std::string_view code = currencyNamed(folded(bare)); !code.empty()) return Currency::fromCode(code);
  // Names with the code in brackets: `US Dollar (USD)`.
  if (bare.size() > 5 && bare.ends_with(")") && bare[bare.size() - 5] == '(' &&
      isCurrencyCode(bare.substr(bare.size() - 4, 3)))
    return Currency::fromCode(bare.substr(bare.size() - 4, 3));
  std::string_view rest = bare;
  const CurrencyMark mark = takeCurrency(rest);
  if (mark.found && rest.empty() && !mark.code.empty()) return Currency::fromCode(mark.code);
  return std::nullopt;
}

}  // namespace bellwether::ingest
