#include "bellwether/report/fingerprint.h"

#include "bellwether/core/sha256.h"

namespace bellwether::report {

namespace {

void append(std::string& text, const kpi::KpiValue& value) {
  text += std::string(kpi::toString(value.id)) + "=";
  text += value.value ? value.value->toString() : std::string(kpi::toString(*value.reason));
  text += ";n=" + std::to_string(value.n) + "\n";
}

}  // namespace

QString fingerprint(const app::Results& results) {
  std::string text = results.lens.period.id + "\n" + results.asOf.toIso() + "\n";
  for (const auto& filter : results.lens.where) {
    text += std::string(kpi::toString(filter.dimension));
    for (const auto& value : filter.values) text += "|" + value;
    text += "\n";
  }
  // The two that only some documents compute are left out, so that one page and pack of the same figures agree.
  for (const auto& value : results.current.kpis)
    if (value.id != kpi::KpiId::Grr && value.id != kpi::KpiId::Nrr) append(text, value);
  for (const auto& rep : results.reps) {
    text += rep.key + "\n";
    for (const auto& value : rep.kpis) append(text, value);
  }
  const QString hex = QString::fromStdString(sha256Hex(text));
  return hex.mid(0, 4) % QLatin1Char('-') % hex.mid(4, 4) % QLatin1Char('-') % hex.mid(8, 4);
}

}  // namespace bellwether::report
