#pragma once

#include <QWidget>
#include <functional>
#include <string>
#include <vector>

#include "bellwether/kpi/query.h"

class QToolButton;

namespace bellwether::gui {

class DropButton;

/// One chip for each dimension that is filtered by (team and region always have one), and one that offers the others.
/// Chips that do not fit are reached through the last one, which then counts them.
class FilterChips final : public QWidget {
  Q_OBJECT

 public:
  using ValuesOf = std::function<std::vector<std::string>(kpi::Dimension)>;

  explicit FilterChips(QWidget* parent = nullptr);
  void setValues(ValuesOf values) { m_values = std::move(values); }
  void showSlice(const kpi::Slice& where);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void filterRequested(bellwether::kpi::Dimension dimension, const std::vector<std::string>& values);
  void cleared();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Chip {
    kpi::Dimension dimension;
    DropButton* button;
    bool wanted;
  };
  void place();
  void openValues(kpi::Dimension dimension, QWidget* anchor);
  void openMore();

  ValuesOf m_values;
  kpi::Slice m_where;
  std::vector<Chip> m_chips;
  DropButton* m_more;
  QToolButton* m_clear;
};

}  // namespace bellwether::gui
