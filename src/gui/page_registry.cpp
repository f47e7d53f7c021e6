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

struct Entry {
  const char* id;
  Page* (*make)(QWidget* parent);
};

template <class P>
Page* make(QWidget* parent) {
  return new P(parent);
}

// A new page is one line here.
constexpr Entry kPages[] = {
    {"overview", make<OverviewPage>}, {"why", make<WhyPage>},         {"team", make<TeamPage>},
    {"pipeline", make<PipelinePage>}, {"targets", make<TargetsPage>}, {"customers", make<CustomersPage>},
    {"reports", make<ReportsPage>},   {"data", make<DataPage>},
};

}  // namespace

QStringList registeredPages() {
  QStringList ids;
  for (const Entry& entry : kPages) ids << QString::fromLatin1(entry.id);
  return ids;
}

std::vector<Page*> makePages(QWidget* parent) {
  std::vector<Page*> pages;
  for (const Entry& entry : kPages) pages.push_back(entry.make(parent));
  return pages;
}

}  // namespace bellwether::gui
