#include "cli/csv_writer.h"
#include "cli/printable.h"
#include "cli/progress_bar.h"
#include "cli/text_table.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::cli;

namespace {

QString q(const char* utf8) { return QString::fromUtf8(utf8); }

}  // namespace

TEST_CASE("Chinese characters take two columns, combining marks none") {
  CHECK(displayWidth(q("abc")) == 3);
  CHECK(displayWidth(q("销售额")) == 6);
  CHECK(displayWidth(q("Ａ１")) == 4);
  CHECK(displayWidth(q("e\xCC\x81")) == 1);
  CHECK(displayWidth(q("\xF0\x9F\x94\x94")) == 2);
  CHECK(displayWidth(q("")) == 0);
}

TEST_CASE("a table aligns mixed scripts by columns on screen") {
  TextTable table({{q("KPI")}, {q("Value"), Align::Right}});
  table.addRow({q("销售额"), q("1.00")});
  table.addRow({q("CAC"), q("1,234.00")});
  CHECK(table.toText() == q("KPI        Value\n"
                            "------  --------\n"
                            "销售额      1.00\n"
                            "CAC     1,234.00\n"));
}

TEST_CASE("a column without any cell is left out, and a table without rows is nothing") {
  TextTable table({{q("A")}, {q("B")}, {q("C")}});
  CHECK(table.toText().isEmpty());
  table.addRow({q("1"), q(""), q("3")});
  CHECK(table.toText() == q("A  C\n-  -\n1  3\n"));
}

TEST_CASE("control characters and direction overrides are shown, not obeyed") {
  CHECK(printableCell(q("a\x1B[31mb\nc")) == q("a\\u{1B}[31mb\\u{A}c"));
  CHECK(printable(q("a\nb")) == q("a\nb"));
  CHECK(printableCell(q("x\xE2\x80\xAEy")) == q("x\\u{202E}y"));
  CHECK(printableCell(std::string_view("\xFF")) == q("\xEF\xBF\xBD"));
}

TEST_CASE("text that a spreadsheet would run is guarded, numbers are not") {
  CsvWriter csv({"a", "b"});
  csv.text("=1+1").plain("-5").endRow();
  csv.text("\tx").plain("").endRow();
  csv.text(
         "\xEF\xBC\x9D"
         "1")
      .text("a\"b,c")
      .endRow();
  csv.text("plain").text("two\nlines").endRow();
  CHECK(csv.csv() ==
        "a,b\n"
        "'=1+1,-5\n"
        "'\tx,\n"
        "'\xEF\xBC\x9D"
        "1,\"a\"\"b,c\"\n"
        "plain,\"two\nlines\"\n");
}

TEST_CASE("the progress line fits the terminal") {
  const Progress half{1500, 50, 100};
  CHECK(progressLine(q("a.csv"), half, 80) == q("a.csv  [############------------]   50 %  1,500"));
  CHECK(displayWidth(progressLine(q("销售导出销售导出销售导出.csv"), half, 50)) <= 50);
  CHECK(displayWidth(progressLine(q("a.csv"), half, 10)) <= 10);
  CHECK(progressLine(q("a.csv"), Progress{7, 0, 0}, 80) == q("a.csv  7"));
}
