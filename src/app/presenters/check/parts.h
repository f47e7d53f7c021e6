#pragma once

#include "bellwether/app/presenters/check_presenter.h"

/// The check page's parts, each made in its own file.
namespace bellwether::app::check {

void fillSettings(CheckData& data, const ingest::FilePlan& plan, Currency workspace);
void fillGrid(CheckData& data, const CheckedFile& file);
void fillColumns(CheckData& data, const ingest::FilePlan& plan);
/// Through which lens, on which day and in which words the effect is shown.
struct View {
  const Lens& lens;
  LocalDate asOf;
  const Formatter& formatter;
};
void fillEffect(CheckData& data, const CheckResult& result, const View& view);

}  // namespace bellwether::app::check
