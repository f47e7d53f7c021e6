#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

constexpr auto kDeals =
    "deal_id,customer_name,rep_name,outcome,amount,created,closed\n"
    "d1,Acme,Ann,won,100,2017-01-01,2017-01-31\nd2,Globex,Bob,won,300,2017-01-01,2017-02-28\n";

struct Filled {
  CliFolder folder;
  std::string store = folder.workspace("acme.bellwether");
  Filled() { REQUIRE(cli({"--store", store, "import", folder.write("deals.csv", kDeals)}).code == 0); }
  CliResult draw(std::vector<std::string> args) const {
    args.insert(args.begin(), {"--store", store});
    return cli(args);
  }
};

// Width and height in a PNG's header.
std::pair<unsigned, unsigned> sizeOfPng(const std::string& png) {
  const auto number = [&](std::size_t at) {
    unsigned value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(png.at(at + i));
    return value;
  };
  return {number(16), number(20)};
}

}  // namespace

TEST_CASE("report writes a PDF without a display, the same bytes every time") {
  const Filled w;
  const auto out = w.folder.file("q1.pdf");
  const std::vector<std::string> args{"report", "--period", "2017-Q1", "--as-of", "2017-12-31", "--out", out};
  const auto result = w.draw(args);
  INFO(result.err);
  REQUIRE(result.code == 0);
  const auto pdf = contentOf(out);
  CHECK(pdf.starts_with("%PDF-"));
  REQUIRE(w.draw(args).code == 0);
  CHECK(contentOf(out) == pdf);
}

TEST_CASE("report draws any page as a picture") {
  const Filled w;
  const auto out = w.folder.file("p2.png");
  const std::vector<std::string> args{"report", "--period", "2017-Q1", "--as-of", "2017-12-31", "--document", "pack"};
  const auto draw = [&](const std::string& page) {
    auto all = args;
    all.insert(all.end(), {"--page", page, "--out", out});
    return w.draw(all).code;
  };
  REQUIRE(draw("2") == 0);
  CHECK(sizeOfPng(contentOf(out)).second > 2000);
  CHECK(draw("99") == 1);
  CHECK(draw("0") == 1);
}

TEST_CASE("report refuses other formats and papers as wrong usage, and folders as impossible") {
  const Filled w;
  CHECK(w.draw({"report", "--period", "2017-Q1", "--out", w.folder.file("q1.docx")}).code == 1);
  CHECK(w.draw({"report", "--period", "2017-Q1", "--out", w.folder.file("q1.pdf"), "--paper", "a5"}).code == 1);
  CHECK(w.draw({"report", "--period", "2017-Q9", "--out", w.folder.file("q1.pdf")}).code == 1);
  fs::create_directory(w.folder.file("folder.pdf"));
  CHECK(w.draw({"report", "--period", "2017-Q1", "--out", w.folder.file("folder.pdf")}).code == 2);
  CHECK(w.draw({"report", "--period", "2017-Q1", "--out", w.folder.file("no/such/q1.pdf")}).code == 2);
  CHECK_FALSE(fs::exists(w.folder.file("q1.pdf")));
}

TEST_CASE("snapshot draws a page at the size asked for, without a display") {
  const Filled w;
  for (const std::string theme : {"light", "dark"}) {
    const auto out = w.folder.file(theme + ".png");
    const auto result = w.draw({"snapshot", "--page", "overview", "--period", "2017-Q1", "--size", "1366x768",
                                "--theme", theme, "--as-of", "2017-12-31", "--out", out});
    INFO(result.err);
    REQUIRE(result.code == 0);
    const auto png = contentOf(out);
    REQUIRE(png.starts_with("\x89PNG"));
    CHECK(sizeOfPng(png) == std::pair<unsigned, unsigned>{1366, 768});
  }
  CHECK(contentOf(w.folder.file("light.png")) != contentOf(w.folder.file("dark.png")));
}

TEST_CASE("snapshot replaces a file whole, and a link without following it") {
  const Filled w;
  const auto precious = w.folder.write("precious.txt", "mine");
  const auto out = w.folder.file("out.png");
  fs::create_symlink(precious, out);
  REQUIRE(w.draw({"snapshot", "--page", "data", "--period", "2017", "--out", out}).code == 0);
  CHECK(contentOf(precious) == "mine");
  CHECK(contentOf(out).starts_with("\x89PNG"));
  CHECK_FALSE(fs::is_symlink(out));
  for (const auto& entry : fs::directory_iterator(w.folder.path())) CHECK(entry.path().extension() != ".part");
}

TEST_CASE("snapshot says what is wrong with page, size, theme, period or place") {
  const Filled w;
  const auto out = w.folder.file("x.png");
  CHECK(w.draw({"snapshot", "--page", "moon", "--period", "2017", "--out", out}).code == 1);
  CHECK(w.draw({"snapshot", "--page", "overview", "--period", "2017", "--size", "big", "--out", out}).code == 1);
  CHECK(w.draw({"snapshot", "--page", "overview", "--period", "2017", "--size", "1x1", "--out", out}).code == 1);
  CHECK(w.draw({"snapshot", "--page", "overview", "--period", "2017", "--theme", "pink", "--out", out}).code == 1);
  CHECK(w.draw({"snapshot", "--page", "overview", "--period", "2017-Q9", "--out", out}).code == 1);
  CHECK(w.draw({"snapshot", "--page", "overview", "--period", "2017", "--out", w.folder.file("no/x.png")}).code == 2);
  CHECK(cli({"--store", w.folder.file("none"), "snapshot", "--page", "data", "--period", "2017", "--out", out}).code ==
        2);
  CHECK_FALSE(fs::exists(out));
}
