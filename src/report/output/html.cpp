#include <QPainter>
#include <QTextStream>
#include <algorithm>

#include "bellwether/report/writers.h"
#include "bellwether/visuals/chart_painter.h"
#include "bellwether/visuals/sparkline.h"
#include "bellwether/visuals/theme.h"
#include "report/output/output_file.h"
#include "report/output/svg.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

constexpr double kChartWidth = 760;
constexpr double kPixelsPerPoint = 96.0 / 72.0;
constexpr double kSparkWidth = 200;
constexpr double kSparkHeight = 34;
constexpr double kBarEnd = 1.5;

// The print palette: the page is read on paper as often as on a screen.
const char* const kStyle = R"(
:root{color-scheme:light}
body{margin:0 auto;max-width:800px;padding:32px 20px 60px;background:#fff;color:#000;
font:14px/1.45 "Liberation Sans",Arial,"WenQuanYi Micro Hei","Microsoft YaHei","PingFang SC",sans-serif}
svg text{font-family:"Liberation Sans",Arial,"WenQuanYi Micro Hei","Microsoft YaHei","PingFang SC",sans-serif}
.top,.meta,.sub{color:#444}.top{display:flex;justify-content:space-between}.top b{color:#000}
h1{font-size:28px;margin:4px 0 8px;padding-bottom:8px;border-bottom:1px solid #000}
h2{font-size:17px;margin:30px 0 8px;padding-top:8px;border-top:1px solid #000}h2 small,h3 small{font-weight:normal;font-size:12px;color:#444;margin-left:8px}
h3{font-size:14px;margin:18px 0 4px}
.meta{display:flex;flex-wrap:wrap;gap:6px 28px;padding-bottom:8px;border-bottom:1px solid #ddd;font-size:13px}
.meta span{display:block;font-size:12px}.meta b{font-weight:normal;color:#000}
.headline{font-size:19px;margin:14px 0}.caption{font-size:12px;color:#444}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(175px,1fr));gap:14px 18px}
.card{border-top:1px solid #000;padding-top:4px;font-size:12px}.card .name{font-weight:bold}
.value{font-size:24px;font-weight:bold}.value small{font-size:12px;font-weight:normal;color:#444}
.figure .value{font-size:30px}.status{font-weight:bold}
.good{color:#0a6b4b}.bad{color:#8f330c}.warn{color:#6b4600}.note{color:#444}
svg{display:block;width:100%;height:auto}
table{border-collapse:collapse;width:100%;margin:4px 0 6px;font-size:13px;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:bold;padding:10px 0 4px}
th{font-weight:normal;color:#444;font-size:12px;text-align:left;vertical-align:bottom;border-bottom:1px solid #000}
td,th{padding:3px 10px 3px 0;vertical-align:top}td{border-bottom:1px solid #ddd;overflow-wrap:anywhere}
.n{text-align:right;white-space:nowrap}tfoot td{font-weight:bold;border-top:1px solid #000;border-bottom:0}
.bar{position:relative;display:block;width:80px;height:8px;background:#efefef;margin-top:6px}
.bar i{position:absolute;left:0;top:1px;height:6px;background:#0b4f9e}.bar b{position:absolute;top:-2px;width:2px;height:12px;background:#6b4600}
.sign{display:flex;gap:24px;margin-top:44px}.sign span{flex:1;border-top:1px solid #000;font-size:12px;color:#444}
footer{margin-top:40px;padding-top:6px;border-top:1px solid #ddd;font-size:12px;color:#444}
@media print{section.page{break-before:page}thead{display:table-header-group}tr,svg,.card{break-inside:avoid}}
)";

QString toneClass(app::Tone tone) {
  switch (tone) {
    case app::Tone::Good:
      return u"good"_s;
    case app::Tone::Bad:
      return u"bad"_s;
    case app::Tone::Warn:
      return u"warn"_s;
    case app::Tone::Neutral:
      return u"note"_s;
  }
  return {};
}

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

class HtmlWriter {
 public:
  QByteArray write(const Plan& plan) {
    m_out << "<!DOCTYPE html>\n<html lang=\"" << escaped(plan.language) << "\">\n<head>\n<meta charset=\"utf-8\">\n"
          << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
          << "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" << escaped(plan.company) << " · "
          << escaped(plan.title) << "</title>\n<style>" << kStyle << "</style>\n</head>\n<body>\n";
    m_out << "<div class=\"top\"><b>" << escaped(plan.company) << "</b><span>" << escaped(plan.kind)
          << "</span></div>\n<h1>" << escaped(plan.title) << "</h1>\n<div class=\"meta\">";
    for (const MetaItem& item : plan.meta)
      m_out << "<div><span>" << escaped(item.label) << "</span><b>" << escaped(item.value) << "</b></div>";
    m_out << "</div>\n";
    for (const Section& section : plan.sections) writeSection(section);
    m_out << "<footer>" << escaped(plan.footer) << "</footer>\n</body>\n</html>\n";
    m_out.flush();
    return m_html.toUtf8();
  }

 private:
  void writeSection(const Section& section) {
    m_out << "<section id=\"" << escaped(section.id) << "\""
          << (section.start == Section::Start::NewPage ? " class=\"page\"" : "") << ">\n";
    if (!section.title.isEmpty()) {
      m_out << "<h2>" << escaped(section.title);
      for (const QString& beside : {section.subtitle, section.note})
        if (!beside.isEmpty()) m_out << "<small>" << escaped(beside) << "</small>";
      m_out << "</h2>\n";
    }
    for (const Block& block : section.blocks) std::visit([&](const auto& each) { writeBlock(each, section); }, block);
    m_out << "</section>\n";
  }

  void writeBlock(const Paragraph& paragraph, const Section&) {
    const char* const kind = paragraph.style == Paragraph::Style::Headline  ? " class=\"headline\""
                             : paragraph.style == Paragraph::Style::Caption ? " class=\"caption\""
                                                                            : "";
    m_out << "<p" << kind << ">";
    for (const TextRun& run : paragraph.runs)
      m_out << (run.strong ? "<b>" : "") << escaped(run.text) << (run.strong ? "</b>" : "");
    m_out << "</p>\n";
  }

  void writeValue(const app::CardData& card) {
    if (card.value)
      m_out << "<div class=\"value\">" << escaped(card.value->value) << " <small>" << escaped(card.value->unit)
            << "</small></div>";
    else
      m_out << "<div class=\"status warn\">" << visuals::symbol(card.status.shape) << ' ' << escaped(card.missing)
            << "</div><div class=\"note\">" << escaped(card.missingDetail) << "</div>";
    if (card.value && !card.status.word.isEmpty())
      m_out << "<div class=\"status " << toneClass(card.status.tone) << "\">" << visuals::symbol(card.status.shape)
            << ' ' << escaped(card.status.word) << "</div>";
    for (const auto& delta : card.deltas)
      m_out << "<div><span class=\"" << toneClass(delta.tone) << "\">" << visuals::symbol(delta.shape) << ' '
            << escaped(delta.value) << "</span> " << escaped(delta.label) << "</div>";
    if (card.value) m_out << "<div class=\"note\">" << escaped(card.note) << "</div>";
  }

  void writeBlock(const Cards& cards, const Section&) {
    m_out << "<div class=\"cards\">\n";
    for (const app::CardData& card : cards.cards) {
      m_out << "<div class=\"card\"><div class=\"name\">" << escaped(card.name) << "</div>";
      writeValue(card);
      drawing({kSparkWidth, kSparkHeight}, card.accessible, [&](QPainter& painter, const QRectF& rect) {
        visuals::paintSparkline(painter, rect, visuals::sparklineOf(card), visuals::theme(visuals::Variant::Print));
      });
      m_out << "</div>\n";
    }
    m_out << "</div>\n";
  }

  void writeBlock(const Figure& figure, const Section&) {
    m_out << "<div class=\"figure\">";
    writeValue(figure.card);
    if (!figure.exact.isEmpty()) m_out << "<div>" << escaped(figure.exact) << "</div>";
    for (const QString& detail : figure.details) m_out << "<div class=\"note\">" << escaped(detail) << "</div>";
    m_out << "</div>\n";
  }

  void writeBlock(const Chart& chart, const Section& section) {
    if (!chart.spec.title.isEmpty() && chart.spec.title != section.title)
      m_out << "<h3>" << escaped(chart.spec.title) << "<small>" << escaped(chart.spec.subtitle) << "</small><small>"
            << escaped(chart.spec.note) << "</small></h3>\n";
    drawing({kChartWidth, chart.height * kPixelsPerPoint}, chart.spec.accessible,
            [&](QPainter& painter, const QRectF& rect) {
              visuals::paintChart(painter, rect, chart.spec, visuals::theme(visuals::Variant::Print));
            });
    m_out << "\n";
  }

  void drawing(const QSizeF& size, const QString& label, const std::function<void(QPainter&, const QRectF&)>& draw) {
    const QByteArray prefix = "d" + QByteArray::number(++m_drawings) + "-";
    m_out << QString::fromUtf8(inlineSvg(size, prefix, label, draw));
  }

  void writeCells(const Table& table, const TableRow& row) {
    m_out << "<tr>";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const Cell cell = c < row.cells.size() ? row.cells[c] : Cell{};
      m_out << "<td" << (table.columns[c].kind == CellKind::Text ? "" : " class=\"n\"") << ">";
      if (cell.bar) writeBar(*cell.bar);
      const bool isToned = cell.tone != app::Tone::Neutral;
      if (isToned) m_out << "<span class=\"" << toneClass(cell.tone) << "\">";
      m_out << escaped(cell.text) << (isToned ? "</span>" : "") << "</td>";
    }
    m_out << "</tr>\n";
  }

  void writeBar(const Bar& bar) {
    const auto percent = [](double share) {
      return QString::number(std::clamp(share / kBarEnd, 0.0, 1.0) * 100, 'f', 1);
    };
    m_out << "<span class=\"bar\">";
    if (bar.value) m_out << "<i style=\"width:" << percent(*bar.value) << "%\"></i>";
    if (bar.hasTarget) m_out << "<b style=\"left:" << percent(1) << "%\"></b>";
    m_out << "</span>";
  }

  void writeBlock(const Table& table, const Section&) {
    if (table.isSheetOnly) return;
    if (table.rowCount == 0) {
      if (!table.title.isEmpty()) m_out << "<h3>" << escaped(table.title) << "</h3>\n";
      m_out << "<p class=\"caption\">" << escaped(table.empty) << "</p>\n";
      return;
    }
    m_out << "<table>\n";
    if (!table.title.isEmpty()) m_out << "<caption>" << escaped(table.title) << "</caption>\n";
    m_out << "<thead><tr>";
    for (const Column& column : table.columns)
      m_out << "<th scope=\"col\"" << (column.kind == CellKind::Text ? "" : " class=\"n\"") << ">"
            << escaped(column.header) << "</th>";
    m_out << "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < table.rowCount; ++i) writeCells(table, table.row(i));
    m_out << "</tbody>\n";
    if (table.total) {
      m_out << "<tfoot>\n";
      writeCells(table, *table.total);
      m_out << "</tfoot>\n";
    }
    m_out << "</table>\n";
    if (!table.note.isEmpty()) m_out << "<p class=\"caption\">" << escaped(table.note) << "</p>\n";
  }

  void writeBlock(const Signature& signature, const Section&) {
    m_out << "<div class=\"sign\">";
    for (const QString& label : signature.labels) m_out << "<span>" << escaped(label) << "</span>";
    m_out << "</div>\n";
  }

  QString m_html;
  QTextStream m_out{&m_html};
  int m_drawings = 0;
};

}  // namespace

QByteArray htmlOf(const Plan& plan) { return HtmlWriter().write(plan); }

Status writeHtml(const std::filesystem::path& path, const Plan& plan) { return writeBytes(path, htmlOf(plan)); }

}  // namespace bellwether::report
