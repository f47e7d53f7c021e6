#pragma once

#include <QString>

#include "bellwether/core/error.h"
#include "bellwether/ingest/file_plan.h"
#include "bellwether/kpi/bridge.h"
#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/receipt.h"
#include "bellwether/records/records.h"

/// Codes to words: every sentence that people read about a code is made here, in the current language.
namespace bellwether::app::words {

QString kpiName(kpi::KpiId id);        ///< `Revenue`, `销售额`
QString kpiShortName(kpi::KpiId id);   ///< at most 14 letters, for table headers
QString kpiDefinition(kpi::KpiId id);  ///< two sentences: what counts, by which date
QString measureName(kpi::Measure measure);
QString reason(kpi::Reason reason);      ///< `No market size for this period`
QString reasonNeed(kpi::Reason reason);  ///< `Needs market size:`; empty when no input would help
QString flag(kpi::Flag flag, const kpi::KpiValue& value);
QString exclusion(kpi::Exclusion exclusion);
QString effectName(kpi::Effect effect);  ///< `Deal count`, `New`, ... of a bridge by customer or other groups
QString dimensionName(kpi::Dimension dimension);
QString missingGroup(kpi::Dimension dimension);  ///< `(none)`, `(unassigned)` in the current language
QString allOf(kpi::Dimension dimension);         ///< `All teams`
QString kindName(records::RecordKind kind);      ///< `Deals`
QString fieldName(records::Field field);         ///< `Close date`
QString encodingName(ingest::Encoding encoding);
QString delimiterName(char delimiter);
QString dateOrderName(ingest::DateOrder order);
QString decimalName(char decimal);
QString confidenceName(ingest::Confidence confidence);
QString evidence(const ingest::Evidence& evidence);
QString question(const ingest::Question& question);
/// Why a cell or row was rejected, with its value: `31/11/2026 is not a date`.
QString rejectReason(const QString& reasonCode, const QString& value);
/// A whole sentence naming the file, the place and what to do.
QString error(const Error& error);
QString periodKindName(PeriodKind kind);  ///< `Quarter`
QString comparisonName(kpi::Comparison comparison);

}  // namespace bellwether::app::words
