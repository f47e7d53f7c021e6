#pragma once

#include <QObject>
#include <memory>

#include "bellwether/app/results.h"
#include "bellwether/app/session.h"
#include "bellwether/app/settings.h"
#include "gui/latest.h"
#include "gui/lens_words.h"
#include "gui/navigation.h"

namespace bellwether::gui {

class Frame;

/// Keeps lens, page and figures together: the lens bar asks, the figures are computed on a worker, the newest answer is
/// shown.
class LensController final : public QObject {
  Q_OBJECT

 public:
  LensController(app::Session& session, app::Settings& settings, Frame& frame, QObject* parent = nullptr);

  const app::Lens& lens() const { return m_lens.lens(); }
  LocalDate asOf() const { return m_asOf; }
  app::Formatter formatter() const;
  /// Of the lens shown; empty while none is, and without data.
  const std::shared_ptr<const app::Results>& results() const { return m_results; }
  bool isComputing() const { return m_latest.isWaiting(); }
  const Navigation& navigation() const { return m_navigation; }

  void goTo(const QString& page);
  void goBack();
  void goForward();
  void stepPeriod(int periods) { m_lens.stepPeriod(periods); }
  /// Only what has this value; the overview shows it.
  void lookInto(kpi::Dimension dimension, const std::string& value);
  void setPeriod(const NamedPeriod& period) { m_lens.setPeriod(period); }
  /// Computes everything anew, e.g. because settings changed.
  void refresh();
  /// Puts lens and figures into the current language.
  void retranslate();
  /// Into the settings, for the next start.
  void remember();

 Q_SIGNALS:
  /// Other figures are on the screen, or none any more.
  void resultsChanged();
  /// Page, history or lens changed.
  void moved();

 private:
  void connectBar();
  void workspaceOpened();
  void workspaceClosed();
  void factsChanged();
  void lensChanged();
  void compute();
  void show(std::shared_ptr<const app::Results> results);
  void showLens();
  void travel(const std::optional<Place>& place);
  void askForRange();
  LensView view() const;
  Place here() const;

  app::Session& m_session;
  app::Settings& m_settings;
  Frame& m_frame;
  app::LensModel m_lens;
  Navigation m_navigation;
  Latest m_latest;
  LocalDate m_asOf;
  LocalDate m_through;  // the day that periods to date end with
  std::shared_ptr<const app::Results> m_results;
  std::shared_ptr<const records::Facts>
      m_openedFacts;  // computed since the workspace was opened, before they were told
  bool m_travelling = false;
};

}  // namespace bellwether::gui
