#include "cli/batch_json.h"

#include <nlohmann/json.hpp>

namespace bellwether::cli {

nlohmann::ordered_json batchJson(const store::BatchInfo& batch) {
  nlohmann::ordered_json json;
  json["id"] = batch.id > 0 ? nlohmann::ordered_json(batch.id) : nlohmann::ordered_json();
  json["file"] = batch.source.file;
  json["sha256"] = batch.source.sha256;
  json["kind"] = records::toString(batch.source.kind);
  json["profile"] = batch.source.profile;
  json["encoding"] = batch.source.encoding;
  json["delimiter"] = batch.source.delimiter;
  json["header_line"] = batch.source.headerLine;
  json["rows"] = batch.counts.rows();
  json["new"] = batch.counts.added;
  json["updated"] = batch.counts.updated;
  json["unchanged"] = batch.counts.unchanged;
  json["rejected"] = batch.counts.rejected;
  return json;
}

}  // namespace bellwether::cli
