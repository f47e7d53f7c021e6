#include "gui/page_registry.h"

#include "gui/pages/customers_page.h"
#include "gui/pages/data_page.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/pipeline_page.h"
#include "gui/pages/reports_page.h"
#include "gui/pages/targets_page.h"
#include "gui/pages/team_page.h"
#include "gui/pages/why_page.h"

namespace bellwether::gui {
namespace {

template <class P>
Page* make(QWidget* parent) {
  return new P(parent);
}

template <class P>
constexpr PageEntry entry(const char* id) {
  return {id, &P::staticMetaObject, P::heading, make<P>};
}

// A new page is one line here.
constexpr PageEntry kPages[] = {
    entry<OverviewPage>("overview"), entry<WhyPage>("why"),         entry<TeamPage>("team"),
    entry<PipelinePage>("pipeline"), entry<TargetsPage>("targets"), entry<CustomersPage>("customers"),
    entry<ReportsPage>("reports"),   entry<DataPage>("data"),
};

}  // namespace

std::span<const PageEntry> pageEntries() { return kPages; }

QStringList registeredPages() {
  QStringList ids;
  for (const PageEntry& page : kPages) ids << QString::fromLatin1(page.id);
  return ids;
}

}  // namespace bellwether::gui
