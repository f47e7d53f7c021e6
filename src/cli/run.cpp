#include "cli/run.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <optional>

#include "bellwether/app/language.h"
#include "cli/command.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/version.h"

namespace bellwether::cli {
namespace {

using Commands = std::vector<std::unique_ptr<Command>>;

// Qt's own remarks (locale, platform plugins) are of no use to people at a shell.
void keepQtQuiet(QtMsgType type, const QMessageLogContext&, const QString& text) {
  if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

std::unique_ptr<QCoreApplication> makeApplication(bool draws, char* program) {
  static int argc = 1;
  static char* argv[] = {program, nullptr};
  qInstallMessageHandler(keepQtQuiet);
  std::unique_ptr<QCoreApplication> application;
  if (draws) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    application = std::make_unique<QApplication>(argc, argv);
  } else {
    application = std::make_unique<QCoreApplication>(argc, argv);
  }
  QCoreApplication::setApplicationName(QStringLiteral("bellwether"));
  QCoreApplication::setApplicationVersion(QLatin1String(kVersion));
  std::setlocale(LC_NUMERIC, "C");
  return application;
}

// The words of the help depend on the language, so it is wanted before the arguments are parsed.
std::string languageGiven(const std::vector<std::string>& args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--lang" && i + 1 < args.size()) return args[i + 1];
    if (args[i].starts_with("--lang=")) return args[i].substr(7);
  }
  return {};
}

bool isLanguage(const std::string& code) { return app::languages().contains(QString::fromUtf8(code.c_str())); }

Command* commandNamed(const Commands& commands, std::string_view name) {
  const auto it = std::find_if(commands.begin(), commands.end(), [&](const auto& c) { return c->name() == name; });
  return it == commands.end() ? nullptr : it->get();
}

bool anyDraws(const Commands& commands, const std::vector<std::string>& args) {
  return std::any_of(args.begin(), args.end(), [&](const std::string& arg) {
    const auto* command = commandNamed(commands, arg);
    return command != nullptr && command->draws();
  });
}

// CLI11 takes a bare "[a]" for a list; as a file name it must stay what it is.
std::vector<std::string> guardBrackets(std::vector<std::string> args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    const bool isValue = i > 0 && args[i - 1].starts_with("--");
    if (!isValue && args[i].starts_with('[') && args[i].ends_with(']')) args[i].insert(0, "./");
  }
  return args;
}

std::string utf8(const QString& text) { return text.toStdString(); }

void declareGlobals(CLI::App& app, Globals& globals) {
  app.add_option("--store", globals.store, utf8(Say::tr("The workspace file")))->type_name("FILE");
  app.add_option("--lang", globals.language, utf8(Say::tr("Language of messages and tables; the system's by default")))
      ->type_name("en|zh_CN");
  app.add_flag("--quiet", globals.quiet, utf8(Say::tr("No progress and no remarks, only results and errors")));
  app.set_version_flag("--version", std::string("bellwether-cli ") + kVersion, utf8(Say::tr("Print the version")));
}

void labelHelp(CLI::App& app) {
  const auto formatter = app.get_formatter();
  formatter->label("Usage", utf8(Say::tr("Usage")));
  formatter->label("OPTIONS", utf8(Say::tr("OPTIONS")));
  formatter->label("SUBCOMMAND", utf8(Say::tr("COMMAND")));
  formatter->label("REQUIRED", utf8(Say::tr("(needed)")));
  formatter->column_width(34);
}

CLI::App* declareCommand(CLI::App& root, Command& command) {
  auto* app = root.add_subcommand(std::string(command.name()), utf8(command.summary()));
  app->fallthrough();
  app->group(utf8(Say::tr("Commands")));
  command.declare(*app);
  app->set_help_flag("-h,--help", utf8(Say::tr("Print this help")));
  for (auto* option : app->get_options()) {
    option->group(utf8(option->get_positional() ? Say::tr("Arguments") : Say::tr("Options")));
  }
  return app;
}

QString usageSentence(const CLI::App& root, const CLI::ParseError& error) {
  const auto what = QString::fromUtf8(error.what());
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    return Say::tr("Not understood: %1").arg(what.section(QLatin1String(": "), 1));
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    if (const auto rest = root.remaining(); !rest.empty() && root.get_subcommands().empty()) {
      return Say::tr("There is no command `%1`.").arg(printableCell(rest.front()));
    }
    if (what.contains(QLatin1String("subcommand"))) return Say::tr("A command is needed.");
    return Say::tr("Missing: %1").arg(what.section(QLatin1String(" is required"), 0, 0));
  }
  return what;
}

int reportUsage(const CLI::App& root, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {  // --help or --version
    root.exit(error);
    return static_cast<int>(Console::flush() ? ExitCode::Done : ExitCode::CouldNot);
  }
  Console().error(usageSentence(root, error) + QLatin1Char('\n') +
                  Say::tr("`bellwether-cli --help` lists the commands, `bellwether-cli COMMAND --help` its options."));
  return static_cast<int>(ExitCode::WrongUsage);
}

int execute(Command& command, const Globals& globals) {
  const Console console(globals.quiet ? Console::Talk::Quiet : Console::Talk::Normal);
  if (!globals.language.empty() && !isLanguage(globals.language)) {
    console.error(Say::tr("--lang: `%1` is not one of %2.")
                      .arg(QString::fromUtf8(globals.language.c_str()), app::languages().join(QLatin1String(", "))));
    return static_cast<int>(ExitCode::WrongUsage);
  }
  const auto answer = command.run(Context{globals, console});
  if (!answer) {
    console.error(answer.error().sentence);
    return static_cast<int>(answer.error().code);
  }
  if (!Console::flush()) {
    console.error(Say::tr("Standard output could not take the whole result."));
    return static_cast<int>(ExitCode::CouldNot);
  }
  return static_cast<int>(*answer);
}

}  // namespace

int run(int argc, char* argv[]) {
  std::vector<std::string> args(argv + std::min(argc, 1), argv + argc);
  const auto commands = makeCommands();
  const auto application = makeApplication(anyDraws(commands, args), argv[0]);
  const auto language = languageGiven(args);
  app::setLanguage(isLanguage(language) ? QString::fromUtf8(language.c_str()) : app::systemLanguage());

  CLI::App root(
      utf8(Say::tr("Bellwether on the command line: imports CRM exports into a workspace and tells its sales KPIs.")),
      "bellwether-cli");
  Globals globals;
  declareGlobals(root, globals);
  root.set_help_flag("-h,--help", utf8(Say::tr("Print this help")));
  labelHelp(root);
  root.require_subcommand(1);
  std::vector<std::pair<CLI::App*, Command*>> declared;
  for (const auto& command : commands) declared.emplace_back(declareCommand(root, *command), command.get());

  args = guardBrackets(std::move(args));
  std::reverse(args.begin(), args.end());
  try {
    root.parse(std::move(args));
  } catch (const CLI::ParseError& error) {
    return reportUsage(root, error);
  }
  for (const auto& [app, command] : declared) {
    if (app->parsed()) return execute(*command, globals);
  }
  return static_cast<int>(ExitCode::WrongUsage);
}

}  // namespace bellwether::cli
