#include "gui/models/table_model.h"

#include "bellwether/app/language.h"

namespace bellwether::gui {

TableModel::TableModel(QObject* parent) : QAbstractTableModel(parent), m_formatter(app::currentLocale(), Currency{}) {}

Qt::ItemFlags TableModel::flags(const QModelIndex& index) const {
  return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

void TableModel::setFormatter(const app::Formatter& formatter) {
  beginResetModel();
  m_formatter = formatter;
  endResetModel();
}

}  // namespace bellwether::gui
