#pragma once

#include <array>
#include <memory>
#include <optional>

#include "bellwether/app/presenters/team_presenter.h"
#include "gui/page.h"
#include "gui/page_figures.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace bellwether::gui {

class ChartPanel;
class RepPanel;
class TablePanel;

/// The people: what each sold against their target, how surely their rates can be told apart, how attainment spreads,
/// and one person at a time for one-to-ones.
class TeamPage final : public Page {
  Q_OBJECT

 public:
  explicit TeamPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("team"); }
  static QString heading() { return tr("Team"); }
  QString title() const override { return heading(); }
  void showResults(const app::Results& results, const app::Formatter& formatter) override;
  void showEmpty() override;
  bool isComputing() const override { return m_asked.isWaiting(); }

  /// What showResults shows, already made.
  void present(std::shared_ptr<const app::TeamResults> team, const app::TeamData& made,
               const app::Formatter& formatter);

 protected:
  void retranslate() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Figures {
    std::shared_ptr<const app::TeamResults> team;
    app::TeamData data;
  };

  void layOut();
  void placeParts();
  std::array<QWidget*, 3> parts() const;
  void connectParts();
  void fillTable();
  void showRep(const QString& key);
  void look(const QString& key);

  PageFigures<Figures> m_asked;
  std::shared_ptr<const app::TeamResults> m_team;
  app::TeamData m_data;
  std::optional<app::Formatter> m_formatter;
  bool m_isWide = false;
  QGridLayout* m_grid;
  QLabel* m_title;
  QLabel* m_summary;
  QPushButton* m_byTeam;
  QPushButton* m_shrink;
  TablePanel* m_table;
  ChartPanel* m_spread;
  RepPanel* m_rep;
};

}  // namespace bellwether::gui
