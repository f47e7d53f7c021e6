#include "gui/control/lens_controller.h"

#include <utility>

#include "bellwether/app/clock.h"
#include "bellwether/app/language.h"
#include "bellwether/kpi/dimension.h"
#include "gui/dialogs/range_dialog.h"
#include "gui/frame.h"
#include "gui/widgets/lens_bar.h"

namespace bellwether::gui {
namespace {

// Between a page and its place in the settings.
constexpr QLatin1Char kPlaceMark('#');

bool isEmpty(const records::Facts& facts) {
  return facts.dealCount() == 0 && facts.customerCount() == 0 && facts.repCount() == 0 && !facts.hasTargets() &&
         !facts.hasCosts() && !facts.hasMarketSizes();
}

}  // namespace

LensController::LensController(app::Session& session, app::Settings& settings, Frame& frame, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_frame(frame), m_asOf(app::today()) {
  connect(&m_session, &app::Session::opened, this, &LensController::workspaceOpened);
  connect(&m_session, &app::Session::closed, this, &LensController::workspaceClosed);
  connect(&m_session, &app::Session::factsChanged, this, &LensController::factsChanged);
  connect(&m_session, &app::Session::failed, this, [this] {
    if (!m_session.workspace()) m_frame.showStart();
  });
  connect(&m_lens, &app::LensModel::changed, this, &LensController::lensChanged);
  connect(&m_frame, &Frame::pageRequested, this, &LensController::goTo);
  m_frame.eachPage([this](const Page& page) {
    connect(&page, &Page::placeChanged, this, [this] {
      m_navigation.visit(here());
      Q_EMIT moved();
    });
  });
  connectBar();
}

Place LensController::here() const { return {m_frame.current(), m_lens.lens(), m_frame.currentPlace()}; }

void LensController::connectBar() {
  LensBar* bar = m_frame.lensBar;
  bar->setValues([this](kpi::Dimension dimension) {
    const auto facts = m_session.facts();
    return facts ? kpi::dimensionValues(*facts, dimension) : std::vector<std::string>();
  });
  connect(bar, &LensBar::stepRequested, this, &LensController::stepPeriod);
  connect(bar, &LensBar::kindRequested, this, [this](PeriodKind kind) { m_lens.setKind(kind, m_asOf); });
  connect(bar, &LensBar::periodRequested, this, &LensController::setPeriod);
  connect(bar, &LensBar::customRangeRequested, this, &LensController::askForRange);
  connect(bar, &LensBar::comparisonRequested, this,
          [this](kpi::Comparison comparison) { m_lens.setComparison(comparison); });
  connect(bar, &LensBar::filterRequested, this,
          [this](kpi::Dimension dimension, const std::vector<std::string>& values) {
            m_lens.setFilter(dimension, values);
          });
  connect(bar, &LensBar::filtersCleared, this, [this] { m_lens.clearFilters(); });
}

app::Formatter LensController::formatter() const {
  const auto& workspace = m_session.workspace();
  return {app::currentLocale(), workspace ? workspace->settings.currency : Currency{}};
}

LensView LensController::view() const {
  LensView view{m_lens.lens(), m_lens.calendar(), m_asOf, std::nullopt, false};
  if (const auto facts = m_session.facts()) view.dataThrough = facts->dataThrough();
  view.isSample = m_session.workspace() && m_session.workspace()->isSample;
  return view;
}

void LensController::workspaceOpened() {
  const app::OpenWorkspace& workspace = *m_session.workspace();
  const FiscalCalendar calendar = workspace.settings.calendar;
  m_asOf = app::defaultAsOf(*m_session.facts(), app::today());
  m_through = m_session.facts()->dataThrough().value_or(m_asOf);
  app::Lens lens = app::defaultLens(calendar, m_through);
  const bool isLast = !m_settings.recent.isEmpty() && m_settings.recent.first().path == workspace.path;
  if (isLast)
    if (const auto remembered = app::rememberedLens(m_settings.lens, calendar, m_through)) lens = *remembered;
  m_travelling = true;
  m_lens.setCalendar(calendar);
  m_lens.reset(lens);
  m_travelling = false;
  // The figures are computed while their page is made.
  m_openedFacts = m_session.facts();
  showLens();
  compute();
  const QString last = isLast ? m_settings.lastPage : QString();
  m_frame.showPage(last.section(kPlaceMark, 0, 0));
  m_frame.setCurrentPlace(last.section(kPlaceMark, 1));
  m_navigation.start(here());
  Q_EMIT moved();
}

void LensController::workspaceClosed() {
  m_latest.drop();
  m_results.reset();
  m_frame.showEmpty();
  m_frame.showStart();
  Q_EMIT resultsChanged();
  Q_EMIT moved();
}

void LensController::factsChanged() {
  const auto facts = m_session.facts();
  if (!facts || facts == std::exchange(m_openedFacts, nullptr)) return;
  m_asOf = app::defaultAsOf(*facts, app::today());
  const FiscalCalendar calendar = m_session.workspace()->settings.calendar;
  m_travelling = true;
  if (!(calendar == m_lens.calendar())) m_lens.setCalendar(calendar);
  const LocalDate before = std::exchange(m_through, facts->dataThrough().value_or(m_asOf));
  m_lens.follow(before, m_through);
  m_travelling = false;
  showLens();
  compute();
}

void LensController::lensChanged() {
  if (m_travelling || !m_session.workspace()) return;
  m_navigation.visit(here());
  showLens();
  compute();
  Q_EMIT moved();
}

void LensController::compute() {
  const auto facts = m_session.facts();
  if (!facts || isEmpty(*facts)) {
    m_latest.drop();
    m_results.reset();
    m_frame.showEmpty();
    Q_EMIT resultsChanged();
    return;
  }
  m_latest.run(
      this,
      [facts, lens = m_lens.lens(), asOf = m_asOf, least = m_settings.minToJudge] {
        return std::make_shared<const app::Results>(app::computeResults(facts, lens, asOf, least));
      },
      [this](std::shared_ptr<const app::Results> results) { show(std::move(results)); });
}

void LensController::refresh() {
  if (m_session.workspace()) compute();
}

void LensController::show(std::shared_ptr<const app::Results> results) {
  m_results = std::move(results);
  m_frame.showResults(m_results, formatter());
  Q_EMIT resultsChanged();
}

void LensController::showLens() { m_frame.lensBar->showLens(view(), formatter()); }

void LensController::goTo(const QString& page) {
  if (!m_session.workspace()) return;
  m_frame.showPage(page);
  m_navigation.visit(here());
  Q_EMIT moved();
}

void LensController::lookInto(kpi::Dimension dimension, const std::string& value) {
  m_lens.setFilter(dimension, {value});
  goTo(QString());
}

void LensController::goBack() { travel(m_navigation.goBack()); }

void LensController::goForward() { travel(m_navigation.goForward()); }

void LensController::travel(const std::optional<Place>& place) {
  if (!place || !m_session.workspace()) return;
  const bool otherLens = !(place->lens == m_lens.lens());
  m_travelling = true;
  m_lens.set(place->lens);
  m_travelling = false;
  m_frame.showPage(place->page);
  m_frame.setCurrentPlace(place->detail);
  if (otherLens) {
    showLens();
    compute();
  }
  Q_EMIT moved();
}

void LensController::askForRange() {
  auto* dialog = new RangeDialog(m_lens.lens().period.range, &m_frame);
  connect(dialog, &RangeDialog::chosen, this, [this](const Period& range) { m_lens.setPeriod(customPeriod(range)); });
  dialog->open();
}

void LensController::retranslate() {
  if (!m_session.workspace()) return;
  showLens();
  if (m_results) m_frame.showResults(m_results, formatter());
  Q_EMIT moved();
}

void LensController::remember() {
  if (!m_session.workspace()) return;
  m_settings.lens = app::rememberedText(m_lens.lens(), m_through);
  const QString page = m_frame.current();
  if (!m_frame.pageIds().contains(page)) return;
  const QString place = m_frame.currentPlace();
  m_settings.lastPage = place.isEmpty() ? page : QString(page + kPlaceMark + place);
}

}  // namespace bellwether::gui
