#pragma once

#include <QWidget>
#include <optional>

#include "bellwether/app/closed_period.h"
#include "bellwether/app/reviews.h"

class QLabel;
class QPushButton;

namespace bellwether::gui {

/// What the workspace keeps about a period.
struct KeptPeriod {
  std::string period;
  QString comment;  ///< with its tokens; of a closed period as it was closed
  std::optional<app::ClosedPeriod> closed;
  app::Writings writings;
  bool isWritable = false;
};

/// Whether the period on the screen is closed, what has changed in it since, and the ways to close and reopen it.
class PeriodStrip final : public QWidget {
  Q_OBJECT

 public:
  explicit PeriodStrip(QWidget* parent = nullptr);

  /// Nothing is known: the strip hides.
  void clear();
  void showPeriod(const KeptPeriod& kept, const NamedPeriod& period, LocalDate asOf, const app::Formatter& formatter);
  void retranslate();

 Q_SIGNALS:
  void closeRequested();
  void reopenRequested();
  void changesRequested();

 private:
  QString sentence() const;
  void refresh();

  struct Shown {
    KeptPeriod kept;
    NamedPeriod period;
    LocalDate asOf;
    app::Formatter formatter;
    bool isOver() const { return asOf >= period.range.last(); }
  };
  std::optional<Shown> m_shown;
  QLabel* m_text;
  QPushButton* m_changes;
  QPushButton* m_close;
  QPushButton* m_reopen;
};

}  // namespace bellwether::gui
