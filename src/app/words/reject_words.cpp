#include <QCoreApplication>
#include <array>

#include "bellwether/app/words.h"

namespace bellwether::app::words {
namespace {

using namespace Qt::StringLiterals;

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

struct Sentence {
  const char16_t* code;
  const char* text;
};

// %1 is the value as it stands in the file.
constexpr std::array<Sentence, 26> kSentences = {{
    {u"missing_value", QT_TRANSLATE_NOOP("Words", "The value is missing")},
    {u"bad_date", QT_TRANSLATE_NOOP("Words", "%1 is not a date")},
    {u"bad_number", QT_TRANSLATE_NOOP("Words", "%1 is not a number")},
    {u"bad_grouping", QT_TRANSLATE_NOOP("Words", "%1 has its thousands separators in the wrong places")},
    {u"bad_currency", QT_TRANSLATE_NOOP("Words", "%1 is not a currency; write three letters, e.g. USD")},
    {u"bad_percent", QT_TRANSLATE_NOOP("Words", "%1 is not a percentage from 0 to 100")},
    {u"bad_outcome", QT_TRANSLATE_NOOP("Words", "%1 is not an outcome; write won, lost or open")},
    {u"bad_scope", QT_TRANSLATE_NOOP("Words", "%1 is not a scope; write company, team or rep")},
    {u"bad_category",
     QT_TRANSLATE_NOOP("Words", "%1 is not a cost category; write ads, salaries, commission, tools or other")},
    {u"bad_flag", QT_TRANSLATE_NOOP("Words", "%1 says neither yes nor no")},
    {u"ambiguous_date", QT_TRANSLATE_NOOP("Words", "%1 could be read as two dates")},
    {u"date_out_of_range", QT_TRANSLATE_NOOP("Words", "%1 lies outside the years that deals can have")},
    {u"number_out_of_range", QT_TRANSLATE_NOOP("Words", "%1 is too large")},
    {u"wrong_column_count", QT_TRANSLATE_NOOP("Words", "The row has more or fewer columns than the header")},
    {u"destroyed_id",
     QT_TRANSLATE_NOOP("Words", "%1 is an id that a spreadsheet has rounded; export the list again as text")},
    {u"end_before_begin", QT_TRANSLATE_NOOP("Words", "%1 lies before the beginning")},
    {u"duplicate_in_file", QT_TRANSLATE_NOOP("Words", "%1 stands in the file twice")},
    {u"bad_encoding", QT_TRANSLATE_NOOP("Words", "The row has bytes that are no text in this encoding")},
    {u"control_character", QT_TRANSLATE_NOOP("Words", "The value has control characters")},
    {u"overlapping_target", QT_TRANSLATE_NOOP("Words", "Another target covers the same days of the same scope")},
    {u"unknown_deal", QT_TRANSLATE_NOOP("Words", "There is no deal %1")},
    {u"merge_loop", QT_TRANSLATE_NOOP("Words", "%1 would be merged into itself")},
    {u"bad_split_total", QT_TRANSLATE_NOOP("Words", "The splits of deal %1 do not total 100 %")},
    {u"unknown_rep", QT_TRANSLATE_NOOP("Words", "There is no rep %1")},
    {u"unknown_customer", QT_TRANSLATE_NOOP("Words", "There is no customer %1")},
    {u"limit_exceeded", QT_TRANSLATE_NOOP("Words", "The value is longer than a field may be")},
}};

}  // namespace

QString rejectReason(const QString& reasonCode, const QString& value) {
  const QString shown = value.isEmpty() ? Words::tr("(empty)") : value;
  for (const Sentence& sentence : kSentences)
    if (reasonCode == QStringView(sentence.code)) return Words::tr(sentence.text).replace(u"%1"_s, shown);
  return Words::tr("%1 was not taken (%2)").arg(shown, reasonCode);
}

}  // namespace bellwether::app::words
