#pragma once

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace bellwether::test {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// What a finished run left: exit code (128 + signal when killed) and both streams.
struct CliResult {
  int code = -1;
  std::string out, err;

  Json json() const { return Json::parse(out); }
  bool says(const std::string& text) const { return err.find(text) != std::string::npos; }
  bool prints(const std::string& text) const { return out.find(text) != std::string::npos; }
};

/// The real program as a child process; arguments are bytes, as a shell would give them.
class CliProcess final {
 public:
  using Environment = std::vector<std::pair<std::string, std::string>>;
  /// Whose rights the child has. Root may write everywhere, so tests about rights run it as nobody.
  enum class As { Self, Nobody };
  static constexpr uid_t kNobody = 65534;

  explicit CliProcess(const std::vector<std::string>& args, const Environment& environment = {}, As as = As::Self) {
    std::array<int, 2> out{}, err{};
    if (pipe(out.data()) != 0 || pipe(err.data()) != 0) throw std::runtime_error("pipe");
    m_pid = fork();
    if (m_pid == 0) {
      dup2(out[1], STDOUT_FILENO);
      dup2(err[1], STDERR_FILENO);
      for (const int fd : {out[0], out[1], err[0], err[1]}) close(fd);
      if (as == As::Nobody && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) _exit(126);
      execute(args, environment);
    }
    close(out[1]);
    close(err[1]);
    m_streams = {out[0], err[0]};
  }
  ~CliProcess() {
    if (m_pid > 0) {
      kill(m_pid, SIGKILL);
      wait();
    }
  }
  CliProcess(const CliProcess&) = delete;
  CliProcess& operator=(const CliProcess&) = delete;

  void signal(int number) const { kill(m_pid, number); }

  CliResult wait() {
    CliResult result;
    drain(result);
    int status = 0;
    waitpid(m_pid, &status, 0);
    m_pid = -1;
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
  }

 private:
  [[noreturn]] static void execute(const std::vector<std::string>& args, const Environment& environment) {
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("BELLWETHER_TODAY", "2018-01-15", 1);
    unsetenv("DISPLAY");
    unsetenv("QT_QPA_PLATFORM");
    for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
    std::string program = BELLWETHER_CLI;
    auto copies = args;
    std::vector<char*> argv{program.data()};
    for (auto& arg : copies) argv.push_back(arg.data());
    argv.push_back(nullptr);
    execv(program.c_str(), argv.data());
    _exit(127);
  }

  void drain(CliResult& result) {
    std::array<pollfd, 2> polls{{{m_streams[0], POLLIN, 0}, {m_streams[1], POLLIN, 0}}};
    std::array<std::string*, 2> texts{&result.out, &result.err};
    std::array<char, 65536> buffer{};
    int open = 2;
    while (open > 0) {
      if (poll(polls.data(), polls.size(), -1) < 0) continue;
      for (std::size_t i = 0; i < polls.size(); ++i) {
        if (polls[i].fd < 0 || polls[i].revents == 0) continue;
        const auto got = read(polls[i].fd, buffer.data(), buffer.size());
        if (got > 0) {
          texts[i]->append(buffer.data(), static_cast<std::size_t>(got));
        } else {
          close(polls[i].fd);
          polls[i].fd = -1;
          --open;
        }
      }
    }
  }

  pid_t m_pid = -1;
  std::array<int, 2> m_streams{-1, -1};
};

inline CliResult cliAsNobody(const std::vector<std::string>& args) {
  return CliProcess(args, {}, CliProcess::As::Nobody).wait();
}

inline CliResult cli(const std::vector<std::string>& args, const CliProcess::Environment& environment = {}) {
  return CliProcess(args, environment).wait();
}

/// A folder of its own for one test, removed at the end.
class CliFolder final {
 public:
  CliFolder() {
    std::string name = (fs::temp_directory_path() / "bellwether-cli-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
    m_path = name;
  }
  ~CliFolder() {
    std::error_code ignored;
    fs::permissions(m_path, fs::perms::owner_all, ignored);
    fs::remove_all(m_path, ignored);
  }
  CliFolder(const CliFolder&) = delete;
  CliFolder& operator=(const CliFolder&) = delete;

  std::string file(const std::string& name) const { return (m_path / name).string(); }
  const fs::path& path() const { return m_path; }

  std::string write(const std::string& name, const std::string& content) const {
    std::ofstream(m_path / name, std::ios::binary) << content;
    return file(name);
  }

  /// A new workspace; `options` follow the file.
  std::string workspace(const std::string& name = "w.bellwether", std::vector<std::string> options = {}) const {
    std::vector<std::string> args{"--quiet", "new", file(name)};
    if (options.empty()) options = {"--currency", "USD"};
    args.insert(args.end(), options.begin(), options.end());
    const auto result = cli(args);
    if (result.code != 0) throw std::runtime_error(result.err);
    return file(name);
  }

 private:
  fs::path m_path;
};

inline std::string contentOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline std::vector<std::string> keysOf(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

/// The KPI of a JSON list by its id; throws when it is not there.
inline Json kpiIn(const Json& kpis, const std::string& id) {
  for (const auto& kpi : kpis)
    if (kpi.at("id") == id) return kpi;
  throw std::runtime_error("no KPI " + id);
}

}  // namespace bellwether::test
