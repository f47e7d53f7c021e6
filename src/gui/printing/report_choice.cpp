#include "gui/printing/report_choice.h"

#include "bellwether/app/language.h"
#include "bellwether/app/speak_here.h"

namespace bellwether::gui {
namespace {

report::Plan planOf(const app::Results& results, const app::Formatter& formatter, const ReportChoice& choice) {
  switch (choice.document) {
    case ReportChoice::Document::Pack:
      return report::packPlan(results, formatter, choice.options);
    case ReportChoice::Document::Minutes:
      return report::minutesPlan(results, formatter, choice.options);
    case ReportChoice::Document::Appendix:
      return report::appendixPlan(results, formatter, choice.options);
    case ReportChoice::Document::Rep:
      return report::repPlan(results, choice.rep, formatter, choice.options);
    case ReportChoice::Document::Summary:
      break;
  }
  return report::summaryPlan(results, formatter, choice.options);
}

}  // namespace

std::shared_ptr<const report::PagedReport> makeReport(const app::Results& results, const app::Formatter& formatter,
                                                      const ReportChoice& choice) {
  const app::SpeakHere speak(choice.language.isEmpty() ? app::currentLanguage() : choice.language);
  const app::Formatter spoken(app::currentLocale(), formatter.currency());
  return std::make_shared<const report::PagedReport>(planOf(results, spoken, choice), choice.paper);
}

}  // namespace bellwether::gui
