#include <CLI/CLI.hpp>
#include <algorithm>

#include "bellwether/app/clock.h"
#include "bellwether/app/language.h"
#include "bellwether/app/presenters/review_presenter.h"
#include "bellwether/store/review_book.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/kpi_json.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

using Access = store::WorkspaceFile::Access;

Answer<store::ReviewBook> openReviewBook(const Context& context, Access access) {
  const auto path = storePath(context);
  if (!path) return tl::unexpected(path.error());
  auto book = store::ReviewBook::open(*path, access);
  if (!book) return couldNot(book.error());
  return std::move(*book);
}

Json actionJson(const store::ReviewAction& action, LocalDate asOf) {
  Json json;
  json["id"] = action.id;
  json["period"] = action.period;
  json["text"] = action.text;
  json["owner"] = action.owner.empty() ? Json() : Json(action.owner);
  json["kpi"] = action.kpi.empty() ? Json() : Json(action.kpi);
  json["due"] = toJson(action.due);
  json["done"] = toJson(action.done);
  json["overdue"] = app::isOverdue(action, asOf);
  return json;
}

/// What reviews agreed on.
class ActionsCommand final : public Command {
 public:
  std::string_view name() const override { return "actions"; }
  QString summary() const override { return Say::tr("List, add and tick off what reviews agreed on"); }
  void declare(CLI::App& app) override {
    const auto what = [](const QString& words) { return words.toStdString(); };
    app.add_flag("--all", m_all, what(Say::tr("Done actions too")));
    app.add_flag("--json", m_json, what(Say::tr("Print the result as JSON")));
    auto* add = app.add_option("--add", m_text, what(Say::tr("A new action")))->type_name("TEXT");
    auto* done = app.add_option("--done", m_done, what(Say::tr("The action with this number is done")));
    auto* open = app.add_option("--reopen", m_reopened, what(Say::tr("The action with this number is open again")));
    auto* away = app.add_option("--remove", m_removed, what(Say::tr("Takes the action with this number away")));
    auto* next = app.add_option("--next-review", m_next, what(Say::tr("Day of the next review; empty: none")));
    for (auto* number : {done, open, away}) number->type_name("ID");
    next->type_name("DATE");
    m_verbs = {add, done, open, away, next};
    for (auto* one : m_verbs)
      for (auto* other : m_verbs)
        if (one != other) one->excludes(other);
    app.add_option("--period", m_period, what(Say::tr("The period that the review was about")))
        ->type_name("P")
        ->needs(add);
    app.add_option("--owner", m_owner, what(Say::tr("Who does it")))->type_name("NAME")->needs(add);
    app.add_option("--due", m_due, what(Say::tr("By when")))->type_name("DATE")->needs(add);
    app.add_option("--kpi", m_kpi, what(Say::tr("The KPI that it is about")))->type_name("ID")->needs(add);
    app.add_option("--on", m_on, what(Say::tr("The day it was done; today by default")))
        ->type_name("DATE")
        ->needs(done);
  }

  Answer<ExitCode> run(const Context& context) override {
    enum Verb : std::size_t { Add, Done, Reopen, Remove, Next };
    const auto chosen =
        std::find_if(m_verbs.begin(), m_verbs.end(), [](const auto* verb) { return verb->count() > 0; });
    auto book = openReviewBook(context, chosen == m_verbs.end() ? Access::ReadOnly : Access::ReadWrite);
    if (!book) return tl::unexpected(book.error());
    switch (chosen - m_verbs.begin()) {
      case Add:
        return add(context, *book);
      case Done:
        return tick(context, *book, m_done);
      case Reopen:
        return tick(context, *book, m_reopened);
      case Remove:
        return remove(context, *book);
      case Next:
        return plan(context, *book);
      default:
        return list(context, *book);
    }
  }

 private:
  static Answer<std::optional<LocalDate>> dayOf(const std::string& option, const std::string& text) {
    if (text.empty()) return std::optional<LocalDate>();
    const auto day = readDate(option, text);
    if (!day) return tl::unexpected(day.error());
    return std::optional(*day);
  }

  static Answer<store::ReviewAction> find(const store::ReviewBook& book, std::int64_t id) {
    const auto actions = book.actions();
    if (!actions) return couldNot(actions.error());
    for (const store::ReviewAction& action : *actions)
      if (action.id == id) return action;
    return couldNot(Say::tr("There is no action %1. `actions --all` lists them.").arg(id));
  }

  Answer<store::ReviewAction> written(const Context& context) const {
    const auto workspace = openWorkspace(context, Access::ReadOnly);
    if (!workspace) return tl::unexpected(workspace.error());
    store::ReviewAction action;
    action.text = m_text;
    action.owner = m_owner;
    if (m_period.empty()) return wrongUsage(Say::tr("--add needs the period that the review was about: --period P"));
    const auto period = readPeriod(m_period, workspace->settings().calendar);
    if (!period) return tl::unexpected(period.error());
    action.period = period->id;
    if (!m_kpi.empty()) {
      const auto kpi = readKpi(m_kpi);
      if (!kpi) return tl::unexpected(kpi.error());
      action.kpi = kpi::toString(*kpi);
    }
    const auto due = dayOf("--due", m_due);
    if (!due) return tl::unexpected(due.error());
    action.due = *due;
    if (m_text.empty()) return wrongUsage(Say::tr("An action needs a text."));
    return action;
  }

  Answer<ExitCode> add(const Context& context, store::ReviewBook& book) const {
    const auto action = written(context);
    if (!action) return tl::unexpected(action.error());
    const auto id = book.put(*action, app::utcNow());
    if (!id) return couldNot(id.error());
    context.console.message(Say::tr("Action %1 is kept.").arg(*id));
    return ExitCode::Done;
  }

  Answer<ExitCode> tick(const Context& context, store::ReviewBook& book, std::int64_t id) const {
    auto action = find(book, id);
    if (!action) return tl::unexpected(action.error());
    const auto day = dayOf("--on", m_on);
    if (!day) return tl::unexpected(day.error());
    action->done = id == m_done ? std::optional(day->value_or(app::today())) : std::nullopt;
    if (const auto kept = book.put(*action, app::utcNow()); !kept) return couldNot(kept.error());
    context.console.message((action->done ? Say::tr("Action %1 is done.") : Say::tr("Action %1 is open.")).arg(id));
    return ExitCode::Done;
  }

  Answer<ExitCode> remove(const Context& context, store::ReviewBook& book) const {
    const auto action = find(book, m_removed);
    if (!action) return tl::unexpected(action.error());
    if (const auto gone = book.remove(m_removed); !gone) return couldNot(gone.error());
    context.console.message(Say::tr("Action %1 is taken away.").arg(m_removed));
    return ExitCode::Done;
  }

  Answer<ExitCode> plan(const Context& context, store::ReviewBook& book) const {
    const auto day = dayOf("--next-review", m_next);
    if (!day) return tl::unexpected(day.error());
    if (const auto kept = book.setNextReview(*day, app::utcNow()); !kept) return couldNot(kept.error());
    context.console.message(*day ? Say::tr("The next review is on %1.").arg(QString::fromStdString((*day)->toIso()))
                                 : Say::tr("No next review is planned."));
    return ExitCode::Done;
  }

  Answer<ExitCode> list(const Context& context, const store::ReviewBook& book) const {
    const auto reviews = app::readReviews(book);
    if (!reviews) return couldNot(reviews.error());
    const LocalDate today = app::today();
    const std::int32_t doneDays = m_all ? today - LocalDate::min() : 0;
    auto actions = app::actionsAt(**reviews, today, doneDays);
    if (!m_all) std::erase_if(actions, [](const auto& action) { return action.done.has_value(); });
    if (m_json) {
      Json json;
      json["store"] = baseName(*storePath(context));
      json["next_review"] = toJson((*reviews)->next);
      json["actions"] = Json::array();
      for (const auto& action : actions) json["actions"].push_back(actionJson(action, today));
      context.console.json(json);
      return ExitCode::Done;
    }
    context.console.result(textOf(**reviews, actions, today));
    return ExitCode::Done;
  }

  static QString textOf(const app::ReviewContents& reviews, const std::vector<store::ReviewAction>& actions,
                        LocalDate today) {
    const app::Formatter formatter(app::currentLocale(), Currency());
    QString text = printableCell(app::presentReview(reviews, {}, today, formatter).next) + QLatin1Char('\n');
    if (actions.empty()) return text + Say::tr("No open actions.") + QLatin1Char('\n');
    for (const auto& action : actions) {
      const app::ActionLine line = app::actionLine(action, today, formatter);
      text += QStringLiteral("%1  %2\n    %3: %4 (%5)\n")
                  .arg(QString::number(line.id), printableCell(line.text), line.state.word, printableCell(line.details),
                       printableCell(line.period));
    }
    return text;
  }

  bool m_all = false, m_json = false;
  std::string m_text, m_period, m_owner, m_due, m_kpi, m_on, m_next;
  std::int64_t m_done = 0, m_reopened = 0, m_removed = 0;
  std::vector<CLI::Option*> m_verbs;
};

}  // namespace

std::unique_ptr<Command> makeActionsCommand() { return std::make_unique<ActionsCommand>(); }

}  // namespace bellwether::cli
