#pragma once

#include <QString>
#include <QWidget>
#include <string>

#include "bellwether/app/formatting.h"
#include "bellwether/app/notes.h"
#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/app/results.h"

namespace bellwether::gui {

/// One page of the window, reached from the rail. Pages draw what they are handed and ask for everything else by
/// signal; they hold no session.
class Page : public QWidget {
  Q_OBJECT

 public:
  explicit Page(QWidget* parent = nullptr);

  /// Stable name for settings, tests and the command line: `overview`; icon() of visuals knows it too.
  virtual QString id() const = 0;
  /// In the current language: `Overview`.
  virtual QString title() const = 0;

  /// Draws one lens. Called again with a new formatter after a change of language; the arguments live only during the
  /// call.
  virtual void showResults(const app::Results& results, const app::Formatter& formatter) = 0;
  /// A workspace is open but holds nothing to compute yet, or none is open.
  virtual void showEmpty() = 0;
  /// What the page shows of the lens (its tab, its choices), for the history and the next start; empty: nothing to
  /// keep.
  virtual QString place() const { return {}; }
  /// Shows a place again. Nonsense changes nothing.
  virtual void setPlace(const QString& place);

  /// What people wrote about KPIs; null: nothing is known. Pages with charts over time show it there.
  virtual void setNotes(const app::Notes& notes);

  /// When figures beyond the results are computed: on a worker, or before showResults returns (for pictures).
  enum class Computing { Aside, AtOnce };
  void setComputing(Computing computing) { m_computing = computing; }
  /// What is shown may be of another lens.
  virtual bool isComputing() const { return false; }

 Q_SIGNALS:
  /// The user went to another place within the page.
  void placeChanged();
  /// One click: the inspector shows the receipt.
  void kpiSelected(bellwether::kpi::KpiId id);
  /// Double click or Enter.
  void kpiActivated(bellwether::kpi::KpiId id);
  /// A note is to be written, from a chart's point.
  void noteRequested(bellwether::kpi::KpiId id, bellwether::LocalDate day);
  /// A missing input's button was pressed.
  void actionRequested(bellwether::app::CardAction action);
  /// A table is to be saved.
  void exportRequested(const QString& suggestedName, const QByteArray& csv);
  /// Everything seen through this filter; other dimensions of the lens stay.
  void sliceRequested(bellwether::kpi::Dimension dimension, const std::string& value);

 protected:
  /// Sets every text of the page anew. Called on a change of language, before showResults.
  virtual void retranslate() {}
  void changeEvent(QEvent* event) override;
  Computing computing() const { return m_computing; }

 private:
  Computing m_computing = Computing::Aside;
};

}  // namespace bellwether::gui
