#pragma once

#include "bellwether/app/presenters/check_presenter.h"

/// The check page's parts, each made in its own file.
namespace bellwether::app::check {

void fillSettings(CheckData& data, const ingest::FilePlan& plan, Currency workspace);
void fillGrid(CheckData& data, const CheckedFile& file);
void fillColumns(CheckData& data, const ingest::FilePlan& plan);
void fillEffect(CheckData& data, const CheckResult& result, const Lens& lens, LocalDate asOf,
                const Formatter& formatter);

}  // namespace bellwether::app::check
