#include "bellwether/app/last_import.h"

#include "bellwether/store/deal_changes.h"

namespace bellwether::app {

Result<LastImport> readLastImport(const std::filesystem::path& workspace,
                                  const std::vector<store::BatchInfo>& batches) {
  LastImport last;
  const store::BatchInfo* first = nullptr;
  for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) {
    if (batch->undone || batch->source.kind != records::RecordKind::Deals) continue;
    if (first != nullptr && batch->importedAt != first->importedAt) {
      last.isFirst = false;
      break;
    }
    first = &*batch;
  }
  if (first == nullptr) return last;
  last.file = first->source.file;
  last.importedAt = first->importedAt;
  if (last.isFirst) return last;
  auto changes = store::dealChangesSince(workspace, first->id);
  if (!changes) return tl::unexpected(changes.error());
  last.changes = std::move(*changes);
  return last;
}

}  // namespace bellwether::app
