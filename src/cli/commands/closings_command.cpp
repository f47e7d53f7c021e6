#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bellwether/app/formatting.h"
#include "bellwether/app/language.h"
#include "cli/commands/commands.h"
#include "cli/kpi_json.h"
#include "cli/period_option.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

/// A closing with what has changed since, while it is in force.
struct Told {
  store::Closing closing;
  std::optional<app::ClosedPeriod> now;
};

Json dealJson(const std::optional<records::CountedDeal>& deal, Currency currency) {
  if (!deal) return nullptr;
  Json json;
  json["name"] = deal->name;
  json["customer"] = deal->customer;
  json["rep"] = deal->rep;
  json["date"] = toJson(deal->closed);
  json["amount"] = numberJson(kpi::Unit::Money, Fraction(deal->amount), currency);
  return json;
}

Json valueJson(const app::FrozenValue& value, Currency currency) {
  const auto number = [&](const std::optional<Fraction>& side) {
    return side ? numberJson(value.unit, *side, currency) : Json();
  };
  Json json;
  json["id"] = kpi::toString(value.id);
  json["then"] = number(value.then);
  json["now"] = number(value.now);
  return json;
}

Json toldJson(const Told& told, const app::Formatter& formatter) {
  const Currency currency = formatter.currency();
  Json json;
  json["period"] = told.closing.period;
  json["closed_at"] = told.closing.closedAt;
  json["as_of"] = told.closing.asOf.toIso();
  json["records_sha256"] = told.closing.recordsSha256;
  json["frozen"] = Json::parse(told.closing.document, nullptr, false);
  json["reopened_at"] = told.closing.isOpenAgain() ? Json(told.closing.reopenedAt) : Json();
  json["reason"] = told.closing.isOpenAgain() ? Json(told.closing.reason) : Json();
  json["unchanged"] = told.now ? Json(told.now->isUnchanged) : Json();
  json["summary"] = told.now ? Json(app::words::drift(*told.now, formatter).toStdString()) : Json();
  json["values"] = Json::array();
  json["drift"] = Json::array();
  if (!told.now) return json;
  for (const app::FrozenValue& value : told.now->drifted()) json["values"].push_back(valueJson(value, currency));
  for (const app::DealDrift& drift : told.now->drift) {
    Json row;
    row["id"] = drift.then ? drift.then->id : drift.now->id;
    row["what"] = app::toString(drift.what);
    row["then"] = dealJson(drift.then, currency);
    row["now"] = dealJson(drift.now, currency);
    json["drift"].push_back(std::move(row));
  }
  return json;
}

QStringList driftLines(const app::ClosedPeriod& closed, const app::Formatter& formatter) {
  QStringList lines{printableCell(app::words::drift(closed, formatter))};
  for (const QString& value : app::words::valueDrift(closed, formatter)) lines.append(printableCell(value));
  for (const app::DealDrift& drift : closed.drift) {
    const records::CountedDeal& deal = drift.then ? *drift.then : *drift.now;
    lines.append(QStringLiteral("%1 %2: %3")
                     .arg(printableCell(deal.id), printableCell(deal.name), app::words::dealDrift(drift, formatter)));
  }
  return lines;
}

QString toldText(const Told& told, const app::Formatter& formatter) {
  QStringList lines{Say::tr("%1, closed %2, figures as of %3")
                        .arg(printableCell(told.closing.period), printableCell(told.closing.closedAt),
                             formatter.date(told.closing.asOf))};
  if (told.closing.isOpenAgain())
    lines.append(Say::tr("open again since %1: %2")
                     .arg(printableCell(told.closing.reopenedAt), printableCell(told.closing.reason)));
  if (told.now) lines.append(driftLines(*told.now, formatter));
  return lines.join(QStringLiteral("\n  ")) + QLatin1Char('\n');
}

class ClosingsCommand final : public Command {
 public:
  std::string_view name() const override { return "closings"; }
  QString summary() const override { return Say::tr("List closed periods, and what has changed in them since"); }
  void declare(CLI::App& app) override {
    app.add_flag("--json", m_json, Say::tr("Print the result as JSON").toStdString());
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto book = openPeriodBook(context, store::WorkspaceFile::Access::ReadOnly);
    if (!book) return tl::unexpected(book.error());
    const auto closings = book->closings();
    if (!closings) return couldNot(closings.error());
    std::vector<Told> all;
    for (const auto& closing : *closings) {
      Told told{closing, std::nullopt};
      if (!closing.isOpenAgain()) {
        auto now = app::describe(*book, closing, *loaded->facts);
        if (!now) return couldNot(now.error());
        told.now = std::move(*now);
      }
      all.push_back(std::move(told));
    }
    print(context, *loaded, all);
    return ExitCode::Done;
  }

 private:
  void print(const Context& context, const Loaded& loaded, const std::vector<Told>& all) const {
    const Currency currency = loaded.facts->settings().currency;
    const app::Formatter formatter(app::currentLocale(), currency);
    if (m_json) {
      Json json;
      json["store"] = loaded.store;
      json["currency"] = currency.code();
      json["closings"] = Json::array();
      for (const Told& told : all) json["closings"].push_back(toldJson(told, formatter));
      context.console.json(json);
      return;
    }
    QString text;
    for (const Told& told : all) text += toldText(told, formatter);
    context.console.result(text.isEmpty() ? Say::tr("No period was closed.") + QLatin1Char('\n') : text);
  }

  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeClosingsCommand() { return std::make_unique<ClosingsCommand>(); }

}  // namespace bellwether::cli
