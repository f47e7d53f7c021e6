#pragma once

#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/report/one_page.h"
#include "report/canvas.h"

namespace bellwether::report {

/// What every section of one page is drawn from.
struct PageContent {
  const app::Results& results;
  const app::Formatter& formatter;
  const ReportOptions& options;
  app::OverviewData overview;
};

/// Each draws its section with its top at `top` (points) and returns where it ends.
double drawTitle(Canvas& canvas, const PageContent& content, double top);
double drawHeadline(Canvas& canvas, const PageContent& content, double top);
double drawCards(Canvas& canvas, const PageContent& content, double top);
double drawRevenue(Canvas& canvas, const PageContent& content, double top);
/// Fills at most the space down to `bottom`.
double drawReps(Canvas& canvas, const PageContent& content, double top, double bottom);
double drawLeftOut(Canvas& canvas, const PageContent& content, double top, double bottom);
void drawFooter(Canvas& canvas, const PageContent& content);

/// Title line of a section: bold title, muted subtitle beside it, note at the right end; a rule above.
double drawSectionTitle(Canvas& canvas, double top, const QString& title, const QString& subtitle, const QString& note);

}  // namespace bellwether::report
