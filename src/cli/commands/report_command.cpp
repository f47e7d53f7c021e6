#include <CLI/CLI.hpp>

#include <QElapsedTimer>

#include "bellwether/app/commentary.h"
#include "bellwether/app/language.h"
#include "bellwether/app/results.h"
#include "bellwether/report/documents.h"
#include "bellwether/report/writers.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/figure_options.h"
#include "cli/period_option.h"
#include "cli/printable.h"
#include "cli/progress_bar.h"
#include "cli/report_options.h"
#include "cli/say.h"
#include "cli/stop_signals.h"
#include "gui/printing/report_output.h"

namespace bellwether::cli {
namespace {

/// Everything that is said about the period, computed once.
struct Work {
  app::Results results;
  app::Formatter formatter;
  report::PlanOptions options;
};

/// Tells pages at most ten times a second, and the last one.
class PageProgress final {
 public:
  PageProgress(const Context& context, const StopFlag& stop)
      : m_bar(context.console.isQuiet() ? ProgressBar::Show::No : ProgressBar::Show::Yes), m_stop(stop) {}

  report::WriteHooks hooks(const std::string& file) {
    report::WriteHooks hooks;
    hooks.stop = &m_stop;
    hooks.progress = [this, name = printableCell(baseName(file))](int page, int pages) {
      if (page < pages && m_last.isValid() && m_last.elapsed() < 100) return;
      m_last.start();
      m_bar.update(name, {page, page, pages});
    };
    return hooks;
  }

 private:
  ProgressBar m_bar;
  const StopFlag& m_stop;
  QElapsedTimer m_last;
};

class ReportCommand final : public Command {
 public:
  std::string_view name() const override { return "report"; }
  QString summary() const override { return Say::tr("Write a period's report as PDF, HTML, spreadsheet or CSV"); }
  bool draws() const override { return true; }

  void declare(CLI::App& app) override {
    m_figure.declare(app);
    m_options.declare(app);
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto request = m_options.read();
    if (!request) return tl::unexpected(request.error());
    const auto work = prepare(context, *request);
    if (!work) return tl::unexpected(work.error());
    const StopSignals signals;
    PageProgress progress(context, signals.flag());
    if (request->document == ReportDocument::Reps) return writeReps(context, *request, *work, progress);
    const auto written = write(request->out, planOf(*request, *work), *request, progress);
    if (!written) return tl::unexpected(written.error());
    context.console.message(Say::tr("The report is in %1.").arg(*written));
    return ExitCode::Done;
  }

 private:
  Answer<Work> prepare(const Context& context, const ReportRequest& request) const {
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto figure = m_figure.read(context, *loaded->facts);
    if (!figure) return tl::unexpected(figure.error());
    const auto& settings = loaded->facts->settings();
    report::PlanOptions options;
    options.sections = request.sections;
    options.madeOn = request.date;
    options.companyName = report::companyNameOf(settings, loaded->store);
    const app::Lens lens{figure->period, request.compare, figure->where};
    Work work{app::computeResults(loaded->facts, lens, figure->asOf),
              app::Formatter(app::currentLocale(), settings.currency), std::move(options)};
    if (const auto kept = addKept(context, work); !kept) return tl::unexpected(kept.error());
    return work;
  }

  /// What the workspace keeps about the period: that it is closed, and what people wrote.
  static Answer<void> addKept(const Context& context, Work& work) {
    const auto book = openPeriodBook(context, store::WorkspaceFile::Access::ReadOnly);
    if (!book) return tl::unexpected(book.error());
    const std::string& period = work.results.lens.period.id;
    const auto closed = app::closedPeriod(*book, *work.results.facts, period);
    if (!closed) return couldNot(closed.error());
    work.options.closed = *closed;
    const auto written = book->commentary(period);
    if (!written) return couldNot(written.error());
    const QString text =
        *closed ? (*closed)->notes : app::fillIn(QString::fromStdString(*written), work.results, work.formatter);
    if (!text.trimmed().isEmpty()) work.options.comments.push_back({{}, text});
    const auto path = storePath(context);
    if (!path) return tl::unexpected(path.error());
    const auto writings = app::readWritings(*path);
    if (!writings) return couldNot(writings.error());
    work.options.reviews = writings->reviews;
    work.options.notes = writings->notes;
    return {};
  }

  static report::Plan planOf(const ReportRequest& request, const Work& work) {
    switch (request.document) {
      case ReportDocument::Pack:
        return report::packPlan(work.results, work.formatter, work.options);
      case ReportDocument::Minutes:
        return report::minutesPlan(work.results, work.formatter, work.options);
      case ReportDocument::Appendix:
        return report::appendixPlan(work.results, work.formatter, work.options);
      case ReportDocument::Summary:
      case ReportDocument::Reps:
        break;
    }
    return report::summaryPlan(work.results, work.formatter, work.options);
  }

  /// What it wrote, in words.
  static Answer<QString> write(const std::filesystem::path& path, report::Plan plan, const ReportRequest& request,
                               PageProgress& progress) {
    Status status;
    if (request.format == ReportFormat::Pdf) {
      const report::PagedReport paged(std::move(plan), request.paper);
      status = report::writePdf(path, paged, progress.hooks(path.string()));
    } else if (request.format == ReportFormat::Png) {
      return writePicture(path, report::PagedReport(std::move(plan), request.paper), request.page);
    } else if (request.format == ReportFormat::Html) {
      status = report::writeHtml(path, plan);
    } else if (request.format == ReportFormat::Xlsx) {
      status = report::writeXlsx(path, plan);
    } else {
      const auto files = report::writeCsv(path, plan);
      if (!files) return couldNot(files.error());
      return Say::tr("%1 and %2 more files").arg(pathText(files->front())).arg(files->size() - 1);
    }
    if (!status) return couldNot(status.error());
    return pathText(path);
  }

  static Answer<QString> writePicture(const std::filesystem::path& path, const report::PagedReport& paged, int page) {
    if (page < 1 || page > paged.pageCount())
      return wrongUsage(Say::tr("--page: the report has %1 pages.").arg(paged.pageCount()));
    const gui::ReportJob job{std::shared_ptr<const report::PagedReport>(std::shared_ptr<void>(), &paged)};
    const Status written = gui::writeReport(pathText(path), job, {gui::ReportFormat::Png, page - 1, {}});
    if (!written) return couldNot(written.error());
    return pathText(path);
  }

  static Answer<ExitCode> writeReps(const Context& context, const ReportRequest& request, const Work& work,
                                    PageProgress& progress) {
    std::error_code code;
    std::filesystem::create_directories(request.out, code);
    if (code) return couldNot(Error{ErrorCode::CannotWrite, code.message(), request.out.string()});
    QStringList names;
    const auto reps = report::repsWithSheets(work.results);
    for (const auto& rep : reps) {
      report::Plan plan = report::repPlan(work.results, rep, work.formatter, work.options);
      // Two reps' names may differ in letters that no file name keeps.
      QString name = plan.fileStem;
      for (int n = 2; names.contains(name.toLower()); ++n) name = plan.fileStem + QLatin1Char('-') + QString::number(n);
      names.append(name.toLower());
      const auto path = request.out / (name.toStdString() + request.extension());
      if (const auto written = write(path, std::move(plan), request, progress); !written)
        return tl::unexpected(written.error());
    }
    context.console.message(Say::tr("%1 sheets are in %2.").arg(reps.size()).arg(pathText(request.out)));
    return ExitCode::Done;
  }

  FigureOptions m_figure;
  ReportOptions m_options;
};

}  // namespace

std::unique_ptr<Command> makeReportCommand() { return std::make_unique<ReportCommand>(); }

}  // namespace bellwether::cli
