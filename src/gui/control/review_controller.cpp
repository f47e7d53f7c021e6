#include "gui/control/review_controller.h"

#include <algorithm>

#include "bellwether/app/clock.h"
#include "bellwether/kpi/dimension.h"
#include "gui/control/inspector_controller.h"
#include "gui/control/lens_controller.h"
#include "gui/control/side_history.h"
#include "gui/dialogs/action_dialog.h"
#include "gui/frame.h"
#include "gui/pages/overview_page.h"
#include "gui/text.h"
#include "gui/widgets/review_panel.h"

namespace bellwether::gui {
namespace {

constexpr int kUsualDueDays = 14;
constexpr int kUsualReviewDays = 7;

}  // namespace

ReviewController::ReviewController(const WritingParts& parts, QObject* parent)
    : QObject(parent),
      m_session(parts.session),
      m_frame(parts.frame),
      m_lens(parts.lens),
      m_inspector(parts.inspector),
      m_history(parts.history) {
  connect(&m_session, &app::Session::opened, this, [this] {
    show();
    m_session.readReviews();
  });
  connect(&m_session, &app::Session::closed, this, &ReviewController::show);
  connect(&m_session, &app::Session::reviewsChanged, this, &ReviewController::show);
  m_frame.withPage<OverviewPage>([this](const OverviewPage& page) {
    connectPanel(page.review());
    show();
  });
}

void ReviewController::connectPanel(const ReviewPanel* panel) {
  connect(panel, &ReviewPanel::addRequested, this, &ReviewController::add);
  connect(panel, &ReviewPanel::editRequested, this, &ReviewController::edit);
  connect(panel, &ReviewPanel::tickRequested, this, &ReviewController::tick);
  connect(panel, &ReviewPanel::removeRequested, this, &ReviewController::remove);
  connect(panel, &ReviewPanel::planRequested, this, &ReviewController::plan);
  connect(panel, &ReviewPanel::noteChosen, this, &ReviewController::goTo);
}

bool ReviewController::isWritable() const { return m_session.workspace() && !m_session.workspace()->readOnly; }

void ReviewController::show() {
  if (auto* page = m_frame.madePage<OverviewPage>())
    page->setReviews(m_session.reviews(), isWritable() ? ReviewPanel::Access::Editable : ReviewPanel::Access::Locked);
}

const store::ReviewAction* ReviewController::find(std::int64_t id) const {
  if (!m_session.reviews()) return nullptr;
  const auto& actions = m_session.reviews()->actions;
  const auto found = std::find_if(actions.begin(), actions.end(), [id](const auto& action) { return action.id == id; });
  return found == actions.end() ? nullptr : &*found;
}

void ReviewController::add() {
  const auto results = m_lens.results();
  if (!results) return;
  store::ReviewAction action;
  action.period = results->lens.period.id;
  ask(action);
}

void ReviewController::edit(std::int64_t id) {
  if (const store::ReviewAction* action = find(id)) ask(*action);
}

void ReviewController::ask(const store::ReviewAction& action) {
  const auto results = m_lens.results();
  if (!isWritable() || !results) return;
  ActionDialog::Offer offer;
  for (const std::string& rep : kpi::dimensionValues(*results->facts, kpi::Dimension::Rep))
    if (rep != kpi::missingGroup(kpi::Dimension::Rep)) offer.owners.append(fromUtf8(rep));
  offer.due = results->asOf.plusDays(kUsualDueDays);
  const auto period = parsePeriod(action.period, results->facts->settings().calendar);
  offer.period = period ? m_lens.formatter().periodId(*period) : fromUtf8(action.period);
  auto* dialog = new ActionDialog(action, offer, &m_frame);
  const std::optional<store::ReviewAction> before = action.id == 0 ? std::nullopt : std::optional(action);
  connect(dialog, &ActionDialog::written, this, [this, before](const store::ReviewAction& written) {
    if (before != written) m_history.apply(app::ReviewChange{before, written, std::nullopt});
  });
  connect(dialog, &ActionDialog::removed, this, [this](const store::ReviewAction& gone) { remove(gone.id); });
  dialog->open();
}

/// Done today, or open again.
void ReviewController::tick(std::int64_t id) {
  const store::ReviewAction* action = find(id);
  if (action == nullptr || !isWritable()) return;
  store::ReviewAction changed = *action;
  changed.done = action->done ? std::nullopt : std::optional(app::today());
  m_history.apply(app::ReviewChange{*action, changed, std::nullopt});
}

void ReviewController::remove(std::int64_t id) {
  const store::ReviewAction* action = find(id);
  if (action != nullptr && isWritable()) m_history.apply(app::ReviewChange{*action, std::nullopt, std::nullopt});
}

void ReviewController::plan() {
  if (!isWritable() || !m_session.reviews()) return;
  const std::optional<LocalDate> before = m_session.reviews()->next;
  auto* dialog = new ReviewDayDialog(before, m_lens.asOf().plusDays(kUsualReviewDays), &m_frame);
  connect(dialog, &ReviewDayDialog::planned, this, [this, before](const std::optional<LocalDate>& after) {
    if (before != after) m_history.apply(app::ReviewChange{{}, {}, app::ReviewChange::Day{before, after}});
  });
  dialog->open();
}

/// The note's KPI is selected, in a period that holds its day.
void ReviewController::goTo(std::optional<kpi::KpiId> kpi, LocalDate day) {
  const auto results = m_lens.results();
  if (!results) return;
  const NamedPeriod& shown = results->lens.period;
  const bool isElsewhere = !shown.range.contains(day);
  if (isElsewhere && shown.kind == PeriodKind::Custom) return;
  if (kpi == kpi::KpiId::Revenue) m_frame.page<OverviewPage>()->showDay(day);
  if (isElsewhere) m_lens.setPeriod(periodOf(day, shown.kind, results->facts->settings().calendar));
  if (kpi) m_inspector.select(*kpi);
}

}  // namespace bellwether::gui
