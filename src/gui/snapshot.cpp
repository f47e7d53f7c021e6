#include "gui/snapshot.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPixmap>

#include "bellwether/app/clock.h"
#include "bellwether/app/language.h"
#include "bellwether/app/last_import.h"
#include "bellwether/app/paths.h"
#include "bellwether/app/results.h"
#include "bellwether/app/reviews.h"
#include "bellwether/report/documents.h"
#include "bellwether/store/target_book.h"
#include "bellwether/store/workspace_file.h"
#include "gui/control/kept_period.h"
#include "gui/frame.h"
#include "gui/page_registry.h"
#include "gui/pages/data_page.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/pipeline_page.h"
#include "gui/pages/reports_page.h"
#include "gui/pages/targets_page.h"
#include "gui/pages/why_page.h"
#include "gui/text.h"
#include "gui/why/records_panel.h"
#include "gui/widgets/lens_bar.h"

namespace bellwether::gui {
namespace {

constexpr int kLeastSide = 320;
constexpr int kMostSide = 8192;

struct Loaded {
  records::WorkspaceSettings settings;
  std::shared_ptr<const records::Facts> facts;
  std::vector<store::BatchInfo> batches;
};

Result<Loaded> load(const std::filesystem::path& path) {
  auto file = store::WorkspaceFile::open(path, store::WorkspaceFile::Access::ReadOnly);
  if (!file) return tl::unexpected(file.error());
  auto facts = file->loadFacts();
  if (!facts) return tl::unexpected(facts.error());
  auto batches = file->batches();
  if (!batches) return tl::unexpected(batches.error());
  return Loaded{file->settings(), *facts, *batches};
}

/// What a controller computes on workers in the window.
void explain(WhyPage& page, const app::Results& results, const app::Formatter& formatter) {
  const app::WhyQuestion& question = page.view().question;
  page.present(app::presentWhy(app::computeWhy(results, question), formatter), formatter);
  if (page.view().tab == WhyTab::Records) page.records()->showReceiptNow(app::receiptFor(results, question), formatter);
}

/// What the window reads beside the records.
void fillBooks(Frame& frame, const std::filesystem::path& path) {
  constexpr auto kAccess = store::WorkspaceFile::Access::ReadOnly;
  if (const auto writings = app::readWritings(path)) {
    frame.setNotes(writings->notes);
    frame.withPage<OverviewPage>(
        [reviews = writings->reviews](OverviewPage& page) { page.setReviews(reviews, ReviewPanel::Access::Editable); });
  }
  if (const auto book = store::TargetBook::open(path, kAccess))
    if (const auto targets = book->all())
      frame.withPage<TargetsPage>(
          [all = *targets](TargetsPage& page) { page.setTargets(all, TargetsPage::Access::Editable); });
}

Result<app::Lens> lensOf(const SnapshotRequest& request, const Loaded& loaded, LocalDate asOf) {
  const FiscalCalendar& calendar = loaded.settings.calendar;
  app::Lens lens = app::defaultLens(calendar, loaded.facts->dataThrough().value_or(asOf));
  if (!request.period.empty()) {
    const Result<NamedPeriod> period = parsePeriod(request.period, calendar);
    if (!period) return tl::unexpected(period.error());
    lens.period = *period;
  }
  lens.compare = request.compare;
  lens.where = request.where;
  return lens;
}

Status check(const SnapshotRequest& request) {
  if (!snapshotPages().contains(request.page)) return fail(ErrorCode::InvalidArgument, request.page.toStdString());
  const auto fits = [](int side) { return side >= kLeastSide && side <= kMostSide; };
  if (!fits(request.size.width()) || !fits(request.size.height()))
    return fail(ErrorCode::InvalidArgument,
                std::to_string(request.size.width()) + "x" + std::to_string(request.size.height()));
  return {};
}

QByteArray grab(Frame& frame, const QSize& size) {
  frame.setAttribute(Qt::WA_DontShowOnScreen);
  frame.resize(size);
  frame.show();
  // Layouts that were asked to settle later settle now; nothing else runs.
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  frame.grab().save(&buffer, "PNG");
  return png;
}

}  // namespace

QStringList snapshotPages() { return registeredPages(); }

Result<QByteArray> renderSnapshot(const SnapshotRequest& request) {
  if (const Status status = check(request); !status) return tl::unexpected(status.error());
  const Result<Loaded> loaded = load(request.workspace);
  if (!loaded) return tl::unexpected(loaded.error());
  const LocalDate asOf = request.asOf.value_or(app::defaultAsOf(*loaded->facts, app::today()));
  const Result<app::Lens> lens = lensOf(request, *loaded, asOf);
  if (!lens) return tl::unexpected(lens.error());

  visuals::setCurrentTheme(request.theme);
  const app::Formatter formatter(app::currentLocale(), loaded->settings.currency);
  Frame frame;
  frame.lensBar->showLens({*lens, loaded->settings.calendar, asOf, loaded->facts->dataThrough(), false}, formatter);
  frame.withPage<ReportsPage>([name = report::companyNameOf(loaded->settings, request.workspace)](ReportsPage& page) {
    page.setCompanyName(name);
  });
  frame.withPage<DataPage>([&](DataPage& page) { page.setBatches(loaded->batches, true, formatter); });
  frame.eachPage([](Page& page) { page.setComputing(Page::Computing::AtOnce); });
  if (const auto last = app::readLastImport(request.workspace, loaded->batches))
    frame.withPage<PipelinePage>(
        [import = std::make_shared<const app::LastImport>(*last)](PipelinePage& page) { page.setLastImport(import); });
  fillBooks(frame, request.workspace);
  frame.showPage(request.page);
  frame.setCurrentPlace(request.place);
  frame.resize(request.size);
  const auto results = std::make_shared<const app::Results>(app::computeResults(loaded->facts, *lens, asOf));
  if (const auto kept = readKeptPeriod(request.workspace, *results))
    frame.withPage<ReportsPage>([kept = *kept](ReportsPage& page) { page.setKept(kept); });
  frame.showResults(results, formatter);
  if (auto* why = frame.madePage<WhyPage>()) explain(*why, *results, formatter);
  return grab(frame, request.size);
}

}  // namespace bellwether::gui
