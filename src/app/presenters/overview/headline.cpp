#include <QCoreApplication>
#include <QStringList>

#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"

namespace bellwether::app::overview {
namespace {

using namespace Qt::StringLiterals;

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

/// Builds a sentence from clauses. A clause is a translated pattern: `[` and `]` enclose a linked run, `%1`.. stand for
/// the arguments, which are put in last and never read as pattern, whatever characters the data have.
class Sentence {
 public:
  void add(const QString& pattern, const QStringList& arguments, kpi::KpiId link) {
    for (qsizetype at = 0; at < pattern.size(); ++at) {
      const QChar c = pattern[at];
      if (c == u'[' || c == u']') {
        finishRun();
        m_link = c == u'[' ? std::optional(link) : std::nullopt;
      } else if (c == u'%' && at + 1 < pattern.size() && pattern[at + 1].isDigit()) {
        const qsizetype index = pattern[at + 1].digitValue() - 1;
        if (index >= 0 && index < arguments.size()) m_run += arguments[index];
        ++at;
      } else {
        m_run += c;
      }
    }
  }

  std::vector<HeadlinePart> take() {
    finishRun();
    return std::move(m_parts);
  }

 private:
  void finishRun() {
    if (m_run.isEmpty()) return;
    if (!m_parts.empty() && m_parts.back().link == m_link && !m_link)
      m_parts.back().text += m_run;
    else
      m_parts.push_back({m_run, m_link});
    m_run.clear();
  }

  std::vector<HeadlinePart> m_parts;
  QString m_run;
  std::optional<kpi::KpiId> m_link;
};

QString amount(const Fraction& minor, const Formatter& formatter) {
  return formatter.shortText(kpi::Unit::Money, minor);
}

/// With the currency where the language needs one to know what is counted (元).
QString revenueText(const Fraction& minor, const Formatter& formatter) {
  return formatter.isChinese() ? formatter.compactMoney(minor).joined() : amount(minor, formatter);
}

QString wholePercent(const Fraction& ratio, const Formatter& formatter) {
  return formatter.decimal(ratio * Fraction(100), 0);
}

void addOpen(Sentence& sentence, const Results& results, const Formatter& formatter) {
  const Pace pace = paceOf(results);
  const Fraction revenue = results.value(kpi::KpiId::Revenue).value.value_or(Fraction(0));
  sentence.add(Overview::tr("%1 to date, day %2 of %3: ", "headline"),
               {formatter.periodShort(results.lens.period), formatter.count(results.elapsedDays),
                formatter.count(results.lens.period.range.days())},
               kpi::KpiId::Revenue);
  sentence.add(Overview::tr("[revenue %1]", "headline"), {revenueText(revenue, formatter)}, kpi::KpiId::Revenue);
  if (pace.ratio)
    sentence.add(Overview::tr(", [%1 % of pace]", "headline"), {wholePercent(*pace.ratio, formatter)},
                 kpi::KpiId::Attainment);
  if (!results.projection) return;
  if (pace.target)
    sentence.add(Overview::tr("; heading for [%1] against %2", "headline"),
                 {amount(*results.projection, formatter), amount(*pace.target, formatter)}, kpi::KpiId::Revenue);
  else
    sentence.add(Overview::tr("; heading for [%1], no target set", "headline"),
                 {amount(*results.projection, formatter)}, kpi::KpiId::Revenue);
}

void addClosed(Sentence& sentence, const Results& results, const Formatter& formatter) {
  const Pace pace = paceOf(results);
  const Fraction revenue = results.value(kpi::KpiId::Revenue).value.value_or(Fraction(0));
  sentence.add(Overview::tr("%1: ", "headline"), {formatter.periodTitle(results.lens.period)}, kpi::KpiId::Revenue);
  sentence.add(Overview::tr("[revenue %1]", "headline"), {revenueText(revenue, formatter)}, kpi::KpiId::Revenue);
  if (pace.ratio)
    sentence.add(Overview::tr(", [%1 % of the target] of %2", "headline"),
                 {wholePercent(*pace.ratio, formatter), amount(*pace.target, formatter)}, kpi::KpiId::Attainment);
}

/// Where nothing is compared that existed, a mover would only repeat the revenue.
bool hasComparison(const Results& results) {
  return std::any_of(results.comparedCumulative.begin(), results.comparedCumulative.end(),
                     [](std::int64_t minor) { return minor != 0; });
}

/// `deal size in East`; of a person: `deal size of Ann`.
QString moverName(const Mover& mover) {
  const bool isPerson = mover.dimension == kpi::Dimension::Rep;
  QString pattern;
  switch (mover.effect) {
    case kpi::Effect::Count:
      pattern = isPerson ? Overview::tr("deal count of %1", "mover") : Overview::tr("deal count in %1", "mover");
      break;
    case kpi::Effect::Size:
      pattern = isPerson ? Overview::tr("deal size of %1", "mover") : Overview::tr("deal size in %1", "mover");
      break;
    case kpi::Effect::Refunds:
      pattern = isPerson ? Overview::tr("refunds of %1", "mover") : Overview::tr("refunds in %1", "mover");
      break;
    case kpi::Effect::Mix:
    case kpi::Effect::New:
    case kpi::Effect::Lost:
    case kpi::Effect::Currency:
      pattern = u"%1"_s;
      break;
  }
  return pattern.replace(u"%1"_s, groupName(mover.dimension, mover.key));
}

void addMover(Sentence& sentence, const Results& results, const Formatter& formatter) {
  if (!results.mover || isZero(results.mover->change) || !hasComparison(results)) return;
  const QString pattern = isNegative(results.mover->change) ? Overview::tr(" Biggest drag: [%1 (%2)].", "headline")
                                                            : Overview::tr(" Biggest lift: [%1 (%2)].", "headline");
  sentence.add(pattern, {moverName(*results.mover), formatter.signedShort(kpi::Unit::Money, results.mover->change)},
               kpi::KpiId::Revenue);
}

}  // namespace

std::vector<HeadlinePart> headline(const Results& results, const Formatter& formatter) {
  if (isEmpty(results))
    return {{Overview::tr("No deals yet. Import the deals of your CRM to see the figures.", "headline"), std::nullopt}};
  const QString period = formatter.periodTitle(results.lens.period);
  if (!hasBegun(results))
    return {{Overview::tr("%1 has not begun.", "headline").replace(u"%1"_s, period), std::nullopt}};
  Sentence sentence;
  if (results.current.open)
    addOpen(sentence, results, formatter);
  else
    addClosed(sentence, results, formatter);
  sentence.add(Overview::tr(".", "end of the headline's first sentence"), {}, kpi::KpiId::Revenue);
  addMover(sentence, results, formatter);
  return sentence.take();
}

}  // namespace bellwether::app::overview
