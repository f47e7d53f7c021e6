#include "bellwether/app/search.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "app/text.h"
#include "bellwether/app/words.h"
#include "bellwether/ingest/fold.h"
#include "bellwether/kpi/deal_lookup.h"
#include "bellwether/kpi/dimension.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class Search {
  Q_DECLARE_TR_FUNCTIONS(Search)
};

constexpr std::size_t kMostOfAKind = 12;
constexpr int kAtBegin = 8;
constexpr int kAtWord = 4;
constexpr int kInside = 2;
constexpr int kScattered = 1;

std::vector<std::string> foldedWords(const QString& text) {
  std::vector<std::string> words;
  for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) words.push_back(ingest::folded(word.toStdString()));
  return words;
}

bool isSeparator(char c) { return c == ' ' || c == '-' || c == '_' || c == '/' || c == '(' || c == '.'; }

int scoreOf(std::string_view text, const std::string& word) {
  std::size_t at = text.find(word);
  if (at == std::string_view::npos) return 0;
  if (at == 0) return kAtBegin;
  for (; at != std::string_view::npos; at = text.find(word, at + 1))
    if (isSeparator(text[at - 1])) return kAtWord;
  return kInside;
}

bool isScattered(std::string_view text, const std::string& word) {
  std::size_t at = 0;
  for (const char c : word) {
    at = text.find(c, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return word.size() > 1;
}

struct Scored {
  int score = 0;
  std::size_t length = 0;  // of two equal ones the shorter is closer to what was typed
  SearchHit hit;
};

void append(std::vector<SearchHit>& hits, std::vector<Scored>& found) {
  const auto better = [](const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.length < b.length;
  };
  std::stable_sort(found.begin(), found.end(), better);
  if (found.size() > kMostOfAKind) found.resize(kMostOfAKind);
  for (Scored& each : found) hits.push_back(std::move(each.hit));
}

QString kindText(SearchHit::Kind kind) {
  switch (kind) {
    case SearchHit::Kind::Page:
      return Search::tr("Page");
    case SearchHit::Kind::Kpi:
      return Search::tr("KPI");
    case SearchHit::Kind::Period:
      return Search::tr("Period");
    case SearchHit::Kind::Action:
      return Search::tr("Action");
    case SearchHit::Kind::Rep:
      return Search::tr("Rep");
    case SearchHit::Kind::Customer:
      return Search::tr("Customer");
    case SearchHit::Kind::Deal:
      return Search::tr("Deal");
  }
  return {};
}

std::vector<SearchCommand> withKpis(std::vector<SearchCommand> commands) {
  for (int i = 0; i < kpi::kKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    commands.push_back({SearchHit::Kind::Kpi, text(kpi::toString(id)), words::kpiName(id)});
  }
  return commands;
}

using Rank = int (*)(std::string_view, const std::vector<std::string>&);

void findCommands(std::vector<SearchHit>& hits, const std::vector<SearchCommand>& commands,
                  const std::vector<std::string>& words, SearchHit::Kind kind, Rank rank) {
  std::vector<Scored> found;
  for (const SearchCommand& command : commands) {
    if (command.kind != kind) continue;
    const std::string folded = ingest::folded(QString(command.text + u' ' + command.id).toStdString());
    const int score = words.empty() ? 1 : rank(folded, words);
    if (score > 0)
      found.push_back({score, words.empty() ? 0 : folded.size(), {kind, command.text, kindText(kind), command.id, 0}});
  }
  append(hits, found);
}

QString outcomeText(records::Outcome outcome) {
  switch (outcome) {
    case records::Outcome::Won:
      return Search::tr("won", "a deal");
    case records::Outcome::Lost:
      return Search::tr("lost", "a deal");
    case records::Outcome::Open:
      return Search::tr("open", "a deal");
    default:
      return Search::tr("void", "a deal");
  }
}

}  // namespace

int matchScore(std::string_view foldedText, const std::vector<std::string>& foldedWords) {
  int total = 0;
  for (const std::string& word : foldedWords) {
    const int score = scoreOf(foldedText, word);
    if (score == 0) return 0;
    total += score;
  }
  return total;
}

int fuzzyScore(std::string_view foldedText, const std::vector<std::string>& foldedWords) {
  int total = 0;
  for (const std::string& word : foldedWords) {
    const int score = scoreOf(foldedText, word);
    if (score == 0 && !isScattered(foldedText, word)) return 0;
    total += std::max(score, kScattered);
  }
  return total;
}

SearchIndex::Names SearchIndex::namesOf(const records::Facts& facts, kpi::Dimension dimension) {
  Names names;
  for (std::string& key : kpi::dimensionValues(facts, dimension)) {
    if (key == kpi::missingGroup(dimension)) continue;
    names.folded.push_back(ingest::folded(key));
    names.keys.push_back(std::move(key));
  }
  return names;
}

SearchIndex::SearchIndex(std::shared_ptr<const records::Facts> facts)
    : m_facts(std::move(facts)),
      m_reps(namesOf(*m_facts, kpi::Dimension::Rep)),
      m_customers(namesOf(*m_facts, kpi::Dimension::Customer)) {
  addDeals();
}

void SearchIndex::addDeals() {
  const std::size_t deals = m_facts->dealCount();
  m_ends.reserve(deals);
  for (std::size_t deal = 0; deal < deals; ++deal) {
    std::string text(kpi::dealId(*m_facts, deal));
    text += ' ';
    text += kpi::dealName(*m_facts, deal);
    m_deals += ingest::folded(text);
    m_ends.push_back(static_cast<std::uint32_t>(m_deals.size()));
  }
}

void SearchIndex::findNames(std::vector<SearchHit>& hits, const std::vector<std::string>& words) const {
  using Kind = SearchHit::Kind;
  for (const auto& [names, kind] : {std::pair{&m_reps, Kind::Rep}, std::pair{&m_customers, Kind::Customer}}) {
    std::vector<Scored> found;
    for (std::size_t i = 0; i < names->keys.size(); ++i)
      if (const int score = matchScore(names->folded[i], words); score > 0)
        found.push_back(
            {score, names->folded[i].size(), {kind, text(names->keys[i]), kindText(kind), text(names->keys[i]), 0}});
    append(hits, found);
  }
}

void SearchIndex::findDeals(std::vector<SearchHit>& hits, const std::vector<std::string>& words,
                            const Formatter& formatter) const {
  std::vector<Scored> found;
  std::size_t begin = 0;
  for (std::size_t deal = 0; deal < m_ends.size(); ++deal) {
    const std::string_view folded = std::string_view(m_deals).substr(begin, m_ends[deal] - begin);
    begin = m_ends[deal];
    const int score = matchScore(folded, words);
    if (score == 0) continue;
    found.push_back({score, folded.size(), {SearchHit::Kind::Deal, {}, {}, {}, deal}});
    if (found.size() >= 10'000) break;  // nobody reads on; the words are too short to mean one deal
  }
  const std::size_t first = hits.size();
  append(hits, found);
  for (std::size_t i = first; i < hits.size(); ++i) {
    const kpi::DealInfo info = kpi::dealInfo(*m_facts, hits[i].deal);
    hits[i].text =
        info.name.empty() || info.name == info.id ? text(info.id) : QString(text(info.id) + u' ' + text(info.name));
    hits[i].target = text(info.id);
    QStringList details{kindText(SearchHit::Kind::Deal), outcomeText(info.outcome)};
    if (info.amount)
      details << QString(formatter.money(*info.amount, info.currency) + u' ' + text(info.currency.code()));
    hits[i].detail = details.join(Search::tr(", ", "between what is told of a deal"));
  }
}

std::vector<SearchHit> SearchIndex::find(const QString& typed, const std::vector<SearchCommand>& commands,
                                         const Formatter& formatter, std::size_t most) const {
  const std::vector<std::string> words = foldedWords(typed);
  const auto all = withKpis(commands);
  std::vector<SearchHit> hits;
  const FiscalCalendar& calendar = m_facts->settings().calendar;
  if (const std::string id = periodFromSearch(typed, calendar); !id.empty()) {
    const NamedPeriod period = *parsePeriod(id, calendar);
    hits.push_back(
        {SearchHit::Kind::Period, formatter.periodId(period), kindText(SearchHit::Kind::Period), text(id), 0});
  }
  const auto addCommands = [&](Rank rank) {
    for (const auto kind : {SearchHit::Kind::Page, SearchHit::Kind::Kpi, SearchHit::Kind::Action})
      findCommands(hits, all, words, kind, rank);
  };
  addCommands(matchScore);
  if (!words.empty()) {
    findNames(hits, words);
    findDeals(hits, words, formatter);
  }
  if (hits.empty()) addCommands(fuzzyScore);
  if (hits.size() > most) hits.resize(most);
  return hits;
}

std::string periodFromSearch(const QString& typed, const FiscalCalendar& calendar) {
  const QString plain = typed.trimmed().toUpper().normalized(QString::NormalizationForm_KC);
  if (plain.isEmpty()) return {};
  static const QRegularExpression kPartFirst(u"^([QHWP]?)0*(\\d{1,2})[ /.-]+((?:FY)?\\d{4})$"_s);
  static const QRegularExpression kYearFirst(u"^((?:FY)?\\d{4})[ /.-]*([QHWP]?)0*(\\d{1,2})?$"_s);
  const auto idOf = [&](const QString& year, const QString& part, const QString& number) -> std::string {
    QString id = year;
    if (!number.isEmpty()) {
      const bool isShort = part == u"Q" || part == u"H";
      id += u'-' + part + (isShort ? number : number.rightJustified(2, u'0'));
    }
    return parsePeriod(id.toStdString(), calendar) ? id.toStdString() : std::string();
  };
  if (const auto match = kPartFirst.match(plain); match.hasMatch())
    return idOf(match.captured(3), match.captured(1), match.captured(2));
  if (const auto match = kYearFirst.match(plain); match.hasMatch())
    return idOf(match.captured(1), match.captured(2), match.captured(3));
  const auto period = parsePeriod(plain.toStdString(), calendar);
  return period ? period->id : std::string();
}

}  // namespace bellwether::app
