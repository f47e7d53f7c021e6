#pragma once

#include "bellwether/kpi/issues.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {

using IssueModel = RowModel<kpi::DataIssue>;
/// What is wrong, how many records, their amount.
IssueModel* makeIssueModel(QObject* parent);

using IssueRecordModel = RowModel<kpi::ReceiptRow>;
/// The records behind one issue.
IssueRecordModel* makeIssueRecordModel(QObject* parent);

}  // namespace bellwether::gui
