#include <algorithm>
#include <array>
#include <span>

#include "bellwether/ingest/field_parser.h"
#include "bellwether/ingest/fold.h"
#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

using records::Outcome;
using Words = std::span<const std::string_view>;

// As headerKey leaves them: folded, letters and digits only.
constexpr std::array<std::string_view, 22> kWon{
    "won",    "win",      "closedwon", "closewon", "dealwon", "iswon", "success",   "赢单",   "成交", "已成交", "签约",
    "已签约", "赢单成交", "多次成交",  "成单",     "已赢单",  "成功",  "converted", "已签单", "签单", "赢",     "贏單"};
constexpr std::array<std::string_view, 22> kLost{
    "lost",    "lose",   "closedlost", "closelost", "deallost", "closedlosttocompetition",
    "outsold", "输单",   "丢单",       "流失",      "已流失",   "失败",
    "输",      "已输单", "已丢单",     "败单",      "未中标",   "輸單",
    "关闭",    "战败",   "已关闭",     "dead"};
constexpr std::array<std::string_view, 30> kOpen{
    "open",    "active",      "inprogress", "pending", "ongoing",  "new",   "onhold", "quotation",
    "replied", "opportunity", "进行中",     "跟进中",  "未成交",   "商机",  "洽谈中", "谈判",
    "开放",    "处理中",      "新建",       "跟进",    "未结束",   "打开",  "進行中", "待跟进",
    "working", "qualified",   "started",    "待签约",  "预计成交", "未签约"};
constexpr std::array<std::string_view, 14> kVoid{"void",     "deleted",   "invalid",        "无效",      "作废",
                                                 "canceled", "cancelled", "abandoned",      "suspended", "已作废",
                                                 "已删除",   "duplicate", "errorduplicate", "無效"};

bool isAmong(const std::string& key, Words words) { return std::find(words.begin(), words.end(), key) != words.end(); }

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Whether the folded text holds the English word by itself.
bool hasWord(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !isAsciiLetter(text[at - 1]);
    const std::size_t after = at + word.size();
    const bool ends = after == text.size() || (!isAsciiLetter(text[after]) && text[after] != '\'');
    if (begins && ends) return true;
  }
  return false;
}

bool isDenied(std::string_view text) {
  for (const std::string_view word : {"未", "待", "预计", "即将", "拟"})
    if (contains(text, word)) return true;
  return hasWord(text, "not") || hasWord(text, "to be") || hasWord(text, "almost") || hasWord(text, "nearly");
}

std::optional<Outcome> exactOutcome(const std::string& key) {
  if (isAmong(key, kWon)) return Outcome::Won;
  if (isAmong(key, kLost)) return Outcome::Lost;
  if (isAmong(key, kOpen)) return Outcome::Open;
  if (isAmong(key, kVoid)) return Outcome::Void;
  return std::nullopt;
}

// A name that holds the word: `6 - Closed Won`, `Closed Lost to Competition`, `5-赢单`.
std::optional<Outcome> holdingOutcome(std::string_view text) {
  if (isDenied(text)) return std::nullopt;
  const bool lost = hasWord(text, "lost") || contains(text, "输单") || contains(text, "丢单") || contains(text, "流失");
  const bool won =
      hasWord(text, "won") || contains(text, "赢单") || contains(text, "已成交") || contains(text, "已签约");
  if (won == lost) return std::nullopt;
  return won ? Outcome::Won : Outcome::Lost;
}

}  // namespace

std::optional<bool> readFlag(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kYes{"true", "yes", "1", "y", "t",       "是",
                                                         "真",   "on",  "x", "v", "checked", "有"};
  static constexpr std::array<std::string_view, 10> kNo{"false", "no", "0",   "n",         "f",
                                                        "否",    "假", "off", "unchecked", "无"};
  const std::string key = nameKey(text);
  if (key == "√" || key == "✓" || key == "✔" || isAmong(key, kYes)) return true;
  if (isAmong(key, kNo)) return false;
  return std::nullopt;
}

PercentReading readPercent(std::string_view text, const NumberStyle& style, int scale) {
  // `60% - likely`: the number at the beginning counts.
  if (const std::size_t sign = text.find('%'); sign != std::string_view::npos && sign + 1 < text.size())
    text = text.substr(0, sign + 1);
  NumberStyle pointed = style;
  if (pointed.decimal == 0) pointed.decimal = '.';
  const NumberReading number = readNumber(text, pointed);
  if (number.reading != Reading::Value) return {number.reading == Reading::Empty ? Reading::Empty : Reading::Bad, 0};
  const int digits = number.percent || scale == 1 ? 6 : 4;
  const std::optional<std::int64_t> ppm = toMinor(number.decimal, digits);
  if (!ppm || *ppm < 0 || *ppm > 1'000'000) return {Reading::Bad, 0};
  return {Reading::Value, static_cast<std::int32_t>(*ppm)};
}

std::optional<Outcome> readOutcome(std::string_view text) {
  if (const auto exact = exactOutcome(headerKey(text))) return exact;
  return holdingOutcome(folded(text));
}

std::optional<Outcome> readStageOutcome(std::string_view text) {
  const std::string key = headerKey(text);
  if (key == "closed" || key == "结单" || key == "已结单") return std::nullopt;
  if (isAmong(key, kWon) || isAmong(key, kLost) || isAmong(key, kVoid)) return exactOutcome(key);
  return holdingOutcome(folded(text)).value_or(Outcome::Open);
}

}  // namespace bellwether::ingest
