#pragma once

#include "bellwether/store/workspace_file.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {

/// One import of the history. `locked`: the workspace cannot be written, so it offers nothing to do.
struct BatchRow {
  store::BatchInfo batch;
  bool locked = false;
};

using BatchModel = RowModel<BatchRow>;

BatchModel* makeBatchModel(QObject* parent);
/// Newest first.
std::vector<BatchRow> batchRows(const std::vector<store::BatchInfo>& batches, bool locked);

}  // namespace bellwether::gui
