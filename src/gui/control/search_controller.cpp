#include "gui/control/search_controller.h"

#include <QAction>
#include <QMenuBar>
#include <QRegularExpression>

#include "bellwether/app/presenters/records_presenter.h"
#include "gui/control/lens_controller.h"
#include "gui/control/why_controller.h"
#include "gui/frame.h"
#include "gui/search/deal_details.h"
#include "gui/search/search_palette.h"
#include "gui/why/record_dialog.h"

namespace bellwether::gui {
namespace {

QString withoutMnemonic(QString text) {
  // Chinese entries end in their mnemonic, in brackets.
  static const QRegularExpression kBracketed(QStringLiteral("\\(&[A-Z0-9]\\)"));
  text.remove(kBracketed);
  text.replace(QStringLiteral("&&"), QStringLiteral("\u0001"));
  text.remove(QLatin1Char('&'));
  return text.replace(QStringLiteral("\u0001"), QStringLiteral("&"));
}

}  // namespace

SearchController::SearchController(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {}

void SearchController::open() {
  if (!m_parts.lens.results()) return;
  if (m_palette) {
    m_palette->raise();
    return;
  }
  m_palette = new SearchPalette(&m_parts.frame);
  connect(m_palette, &SearchPalette::typed, this, &SearchController::search);
  connect(m_palette, &SearchPalette::chosen, this, &SearchController::go);
  connect(m_palette, &QDialog::finished, this, [this] { m_latest.drop(); });
  m_palette->open();
  search();
}

/// Pages are told by their titles; of the menus, what can be done now and is no page.
std::vector<app::SearchCommand> SearchController::commands() const {
  std::vector<app::SearchCommand> all;
  const QStringList ids = m_parts.frame.pageIds();
  const QStringList titles = m_parts.frame.pageTitles();
  for (qsizetype i = 0; i < ids.size(); ++i) all.push_back({app::SearchHit::Kind::Page, ids[i], titles[i]});
  for (const QAction* menu : m_parts.menus.actions()) {
    if (menu->menu() == nullptr) continue;
    for (const QAction* action : menu->menu()->actions()) {
      const bool isCommand = action->isEnabled() && !action->isSeparator() && action->menu() == nullptr;
      const QString name = action->objectName();
      if (!isCommand || name.isEmpty() || name.startsWith(QStringLiteral("actionPage_"))) continue;
      if (name == QStringLiteral("actionSearch")) continue;
      all.push_back({app::SearchHit::Kind::Action, name, withoutMnemonic(action->text())});
    }
  }
  return all;
}

void SearchController::search() {
  const auto results = m_parts.lens.results();
  if (!m_palette || !results) return;
  struct Answer {
    std::shared_ptr<const app::SearchIndex> index;
    std::vector<app::SearchHit> hits;
  };
  m_latest.run(
      this,
      [facts = results->facts, index = m_index, text = m_palette->text(), all = commands(),
       formatter = m_parts.lens.formatter()] {
        const bool isFresh = index && &index->facts() == facts.get();
        const auto used = isFresh ? index : std::make_shared<const app::SearchIndex>(facts);
        return Answer{used, used->find(text, all, formatter)};
      },
      [this](Answer answer) {
        m_index = std::move(answer.index);
        if (m_palette) m_palette->setHits(std::move(answer.hits), m_parts.lens.formatter());
      });
}

void SearchController::go(const app::SearchHit& hit) {
  using Kind = app::SearchHit::Kind;
  switch (hit.kind) {
    case Kind::Page:
      return m_parts.lens.goTo(hit.target);
    case Kind::Kpi:
      if (const auto id = kpi::kpiFromString(hit.target.toStdString())) m_parts.why.open(*id);
      return;
    case Kind::Period: {
      const auto period = parsePeriod(hit.target.toStdString(), m_index->facts().settings().calendar);
      if (period) m_parts.lens.setPeriod(*period);
      return;
    }
    case Kind::Action:
      if (auto* action = m_parts.frame.window()->findChild<QAction*>(hit.target)) action->trigger();
      return;
    case Kind::Rep:
      return m_parts.lens.lookInto(kpi::Dimension::Rep, hit.target.toStdString());
    case Kind::Customer:
      return m_parts.lens.lookInto(kpi::Dimension::Customer, hit.target.toStdString());
    case Kind::Deal:
      return showDeal(hit.deal);
  }
}

void SearchController::showDeal(std::size_t deal) {
  if (!m_index || deal >= m_index->facts().dealCount()) return;
  const auto details = dealDetails(kpi::dealInfo(m_index->facts(), deal), m_parts.lens.formatter());
  (new RecordDialog(details, &m_parts.frame))->open();
}

}  // namespace bellwether::gui
