#include <CLI/CLI.hpp>
#include <QRegularExpression>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/figure_options.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/workspace.h"
#include "cli/write_file.h"
#include "gui/snapshot.h"

namespace bellwether::cli {
namespace {

Answer<QSize> readSize(const std::string& text) {
  static const QRegularExpression kSize(QStringLiteral("^([0-9]{1,5})x([0-9]{1,5})$"));
  const auto match = kSize.match(QString::fromUtf8(text.c_str()));
  if (!match.hasMatch()) {
    return wrongUsage(Say::tr("--size: `%1` is not a size such as 1440x900.").arg(printableCell(text)));
  }
  return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Answer<visuals::Variant> readTheme(const std::string& text) {
  if (text == "light") return visuals::Variant::Light;
  if (text == "dark") return visuals::Variant::Dark;
  return wrongUsage(Say::tr("--theme: `%1` is not one of: light dark").arg(printableCell(text)));
}

class SnapshotCommand final : public Command {
 public:
  std::string_view name() const override { return "snapshot"; }
  QString summary() const override { return Say::tr("A picture of a page as PNG; no display is needed"); }
  bool draws() const override { return true; }

  void declare(CLI::App& app) override {
    app.add_option("--page", m_page, Say::tr("The page to draw").toStdString())
        ->type_name(gui::snapshotPages().join(QLatin1Char('|')).toStdString())
        ->required();
    app.add_option("--show", m_place,
                   Say::tr("What the page shows; of why: KPI;TAB[;by=DIM][;DIM=VALUE]…, such as cac;bridge;by=rep")
                       .toStdString())
        ->type_name("PLACE");
    m_figure.declare(app);
    app.add_option("--compare", m_compare,
                   Say::tr("Compare with the period before (the default), or the same one last year").toStdString())
        ->type_name("previous|year");
    app.add_option("--size", m_size, Say::tr("Width and height in pixels (default 1440x900)").toStdString())
        ->type_name("WxH");
    app.add_option("--theme", m_theme, Say::tr("Colours (default light)").toStdString())->type_name("light|dark");
    app.add_option("--out", m_out, Say::tr("The file to write").toStdString())->type_name("FILE.png")->required();
  }

  Answer<ExitCode> run(const Context& context) override {
    auto request = readRequest(context);
    if (!request) return tl::unexpected(request.error());
    const auto png = gui::renderSnapshot(*request);
    if (!png) return refused(png.error());
    const auto done = writeFile(m_out, {png->constData(), static_cast<std::size_t>(png->size())});
    if (!done) return couldNot(done.error());
    context.console.message(Say::tr("The picture is in %1.").arg(pathText(m_out)));
    return ExitCode::Done;
  }

 private:
  Answer<gui::SnapshotRequest> readRequest(const Context& context) const {
    gui::SnapshotRequest request;
    request.page = QString::fromUtf8(m_page.c_str());
    if (!gui::snapshotPages().contains(request.page)) {
      return wrongUsage(Say::tr("--page: `%1` is not one of: %2")
                            .arg(printableCell(m_page), gui::snapshotPages().join(QLatin1Char(' '))));
    }
    const auto size = readSize(m_size);
    if (!size) return tl::unexpected(size.error());
    const auto theme = readTheme(m_theme);
    if (!theme) return tl::unexpected(theme.error());
    const auto compare = readComparison(m_compare);
    if (!compare) return tl::unexpected(compare.error());
    const auto where = m_figure.where();
    if (!where) return tl::unexpected(where.error());
    const auto asOf = m_figure.asOf();
    if (!asOf) return tl::unexpected(asOf.error());
    const auto store = storePath(context);
    if (!store) return tl::unexpected(store.error());
    request.place = QString::fromUtf8(m_place.c_str());
    request.size = *size;
    request.theme = *theme;
    request.compare = *compare;
    request.workspace = *store;
    request.period = m_figure.period();
    request.where = *where;
    request.asOf = *asOf;
    return request;
  }

  // What the page alone can judge: the size's range, and the period in the workspace's calendar.
  tl::unexpected<Failure> refused(const Error& error) const {
    if (error.code == ErrorCode::BadPeriod) return badPeriod(m_figure.period());
    if (error.code != ErrorCode::InvalidArgument) return couldNot(error);
    return wrongUsage(Say::tr("--size: %1 is too small or too large.").arg(printableCell(m_size)));
  }

  FigureOptions m_figure;
  std::string m_page, m_place, m_out, m_size = "1440x900", m_theme = "light", m_compare = "previous";
};

}  // namespace

std::unique_ptr<Command> makeSnapshotCommand() { return std::make_unique<SnapshotCommand>(); }

}  // namespace bellwether::cli
