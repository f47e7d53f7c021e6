#include <algorithm>
#include <memory>
#include <vector>

#include "bellwether/visuals/chart_painter.h"
#include "report/layout/flow.h"

namespace bellwether::report {

namespace {

constexpr double kChartTitleHeight = 16;
constexpr double kLeastChartHeight = 84;
constexpr double kSignatureHeight = 52;
constexpr double kParagraphGap = 3;
constexpr double kWidePaper = 600;  // points between the margins
constexpr double kPairGap = 18;

struct Piece {
  double x = 0;
  QString text;
  bool strong = false;
  bool mayBreakAfter = true;  // false: the weight turns here, within what must stay on one line
};
using Line = std::vector<Piece>;

TextStyle styleOf(const Canvas& canvas, Paragraph::Style style, bool strong) {
  switch (style) {
    case Paragraph::Style::Headline:
      return strong ? canvas.bold(13.5) : canvas.style(13.5);
    case Paragraph::Style::Body:
      return strong ? canvas.bold(9) : canvas.style(9);
    case Paragraph::Style::Caption:
      return strong ? TextStyle{8, canvas.theme().secondary, true} : canvas.secondary(8);
  }
  return canvas.style(9);
}

// Runs cut where lines may end; each piece keeps its weight.
std::vector<Piece> piecesOf(const Paragraph& paragraph) {
  QString all;
  std::vector<bool> strong;
  for (const TextRun& run : paragraph.runs) {
    all += run.text;
    strong.insert(strong.end(), static_cast<std::size_t>(run.text.size()), run.strong);
  }
  std::vector<Piece> pieces;
  qsizetype begin = 0;
  for (const qsizetype end : lineBreaks(all))
    for (qsizetype i = begin + 1; i <= end; ++i) {
      const bool turns = i < end && strong[static_cast<std::size_t>(i)] != strong[static_cast<std::size_t>(i) - 1];
      if (i < end && !turns) continue;
      pieces.push_back({0, all.mid(begin, i - begin), strong[static_cast<std::size_t>(begin)], i == end});
      begin = i;
    }
  return pieces;
}

// Sets pieces side by side; what must stay together begins a new line together.
class LineSetter {
 public:
  LineSetter(const Meter& meter, Paragraph::Style style, double width)
      : m_meter(meter), m_style(style), m_width(width) {}

  void add(const Piece& piece) {
    m_waiting.push_back(piece);
    if (piece.mayBreakAfter) set();
  }

  std::vector<Line> take() {
    set();
    return std::move(m_lines);
  }

 private:
  TextStyle styleFor(const Piece& piece) const { return styleOf(m_meter.canvas(), m_style, piece.strong); }

  void set() {
    double wanted = 0;
    for (std::size_t i = 0; i < m_waiting.size(); ++i) {
      const bool isLast = i + 1 == m_waiting.size();
      wanted += m_meter.width(isLast ? m_waiting[i].text.trimmed() : m_waiting[i].text, styleFor(m_waiting[i]));
    }
    if (m_x > 0 && m_x + wanted > m_width) newLine();
    for (const Piece& piece : m_waiting) put(piece, wanted > m_width);
    m_waiting.clear();
  }

  void put(const Piece& piece, bool isTooWide) {
    const TextStyle style = styleFor(piece);
    const QStringList parts =
        isTooWide ? m_meter.wrap(piece.text, style, m_width, kMostLines) : QStringList{piece.text};
    for (const QString& part : parts) {
      if (isTooWide && m_x > 0 && m_x + m_meter.width(part, style) > m_width) newLine();
      m_lines.back().push_back({m_x, part, piece.strong});
      m_x += m_meter.width(part, style);
    }
  }

  void newLine() {
    m_lines.emplace_back();
    m_x = 0;
  }

  static constexpr int kMostLines = 1000;
  const Meter& m_meter;
  Paragraph::Style m_style;
  double m_width;
  double m_x = 0;
  std::vector<Piece> m_waiting;
  std::vector<Line> m_lines{1};
};

std::vector<Line> linesOf(const Meter& meter, const Paragraph& paragraph, double width) {
  LineSetter setter(meter, paragraph.style, width);
  for (const Piece& piece : piecesOf(paragraph)) setter.add(piece);
  return setter.take();
}

bool flowParagraph(Flow& flow, const Paragraph& paragraph) {
  const Meter& meter = flow.meter();
  const double height = meter.lineHeight(styleOf(meter.canvas(), paragraph.style, false)) *
                        (paragraph.style == Paragraph::Style::Headline ? 1.1 : 1.15);
  for (const Line& line : linesOf(meter, paragraph, flow.width())) {
    if (!flow.need(height)) return false;
    flow.place(height, [line, style = paragraph.style](Canvas& canvas, double top) {
      for (const Piece& piece : line) canvas.line(piece.x, top, piece.text, styleOf(canvas, style, piece.strong));
    });
  }
  flow.space(kParagraphGap);
  return true;
}

bool flowCards(Flow& flow, const Cards& cards) {
  const auto perRow = static_cast<std::size_t>(cardsPerRow());
  for (std::size_t i = 0; i < cards.cards.size(); i += perRow) {
    if (!flow.need(cardHeight())) return false;
    flow.place(cardHeight(), [&cards, i](Canvas& canvas, double top) { drawCardRow(canvas, cards.cards, i, top); });
  }
  return true;
}

// Lower on low paper, so that a KPI keeps to its page.
double chartHeight(const Flow& flow, const Chart& chart) {
  constexpr double kShare = 0.19;
  return std::min(chart.height, std::max(kLeastChartHeight, flow.fullRoom() * kShare));
}

// From where to where on a line.
struct Span {
  double left = 0, width = 0;
  double right() const { return left + width; }
};

void drawChartTitle(Canvas& canvas, const Chart& chart, Span span, double top) {
  const app::ChartSpec& spec = chart.spec;
  const double used = canvas.text(span.left, top, span.width * 0.5, spec.title, canvas.bold(9.5));
  canvas.text(span.left + used + 8, top + 1, span.width * 0.4, spec.subtitle, canvas.secondary(8));
  canvas.textRight(span.right(), top + 1, span.width * 0.4, spec.note, canvas.secondary(8));
}

void drawChart(Canvas& canvas, const Chart& chart, const QRectF& place) {
  canvas.drawScaled(
      place, [&](const QRectF& rect) { visuals::paintChart(canvas.painter(), rect, chart.spec, canvas.theme()); });
}

bool flowChart(Flow& flow, const Chart& chart, const Section& section) {
  const bool isTitled = !chart.spec.title.isEmpty() && chart.spec.title != section.title;
  const double head = isTitled ? kChartTitleHeight : 0;
  const double height = chartHeight(flow, chart);
  if (!flow.need(head + height)) return false;
  if (isTitled)
    flow.place(head, [&chart](Canvas& canvas, double top) { drawChartTitle(canvas, chart, {0, canvas.width()}, top); });
  flow.place(height, [&chart, height](Canvas& canvas, double top) {
    drawChart(canvas, chart, {0, top, canvas.width(), height});
  });
  flow.space(8);
  return true;
}

bool flowFigure(Flow& flow, const Figure& figure) {
  const double height = figureHeight(flow.meter(), figure, flow.width());
  if (!flow.need(height)) return false;
  flow.place(height, [&figure](Canvas& canvas, double top) { drawFigure(canvas, figure, top); });
  flow.space(6);
  return true;
}

bool flowSignature(Flow& flow, const Signature& signature) {
  if (!flow.need(kSignatureHeight)) return false;
  flow.place(kSignatureHeight, [&signature](Canvas& canvas, double top) {
    constexpr double kGap = 20;
    const auto count = static_cast<double>(signature.labels.size());
    const double width = (canvas.width() - kGap * (count - 1)) / std::max(1.0, count);
    double left = 0;
    for (const QString& label : signature.labels) {
      canvas.rule(left, top + 36, width, canvas.theme().text, 0.5);
      canvas.text(left, top + 39, width, label, canvas.secondary(8));
      left += width + kGap;
    }
  });
  return true;
}

}  // namespace

double leastHeight(const Flow& flow, const Block& block) {
  if (std::holds_alternative<Cards>(block)) return cardHeight();
  if (const auto* chart = std::get_if<Chart>(&block)) return chartHeight(flow, *chart) + kChartTitleHeight;
  if (const auto* figure = std::get_if<Figure>(&block)) return figureHeight(flow.meter(), *figure, flow.width());
  if (const auto* table = std::get_if<Table>(&block)) return leastTableHeight(flow, *table);
  if (std::holds_alternative<Signature>(block)) return kSignatureHeight;
  return 2 * flow.meter().lineHeight(flow.meter().canvas().style(9));
}

bool isChartPair(const Flow& flow, const Block& left, const Block& right) {
  return flow.width() >= kWidePaper && std::holds_alternative<Chart>(left) && std::holds_alternative<Chart>(right);
}

bool flowChartPair(Flow& flow, const Chart& left, const Chart& right) {
  const double height = std::max(left.height, right.height) + kChartTitleHeight;
  if (!flow.need(height)) return false;
  flow.place(height, [&left, &right, height](Canvas& canvas, double top) {
    const double width = (canvas.width() - kPairGap) / 2;
    const Chart* charts[] = {&left, &right};
    for (std::size_t i = 0; i < 2; ++i) {
      const Span span{static_cast<double>(i) * (width + kPairGap), width};
      drawChartTitle(canvas, *charts[i], span, top);
      drawChart(canvas, *charts[i], {span.left, top + kChartTitleHeight, width, height - kChartTitleHeight});
    }
  });
  flow.space(8);
  return true;
}

bool flowBlock(Flow& flow, const Block& block, const Section& section) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) return flowParagraph(flow, *paragraph);
  if (const auto* cards = std::get_if<Cards>(&block)) return flowCards(flow, *cards);
  if (const auto* chart = std::get_if<Chart>(&block)) return flowChart(flow, *chart, section);
  if (const auto* figure = std::get_if<Figure>(&block)) return flowFigure(flow, *figure);
  if (const auto* signature = std::get_if<Signature>(&block)) return flowSignature(flow, *signature);
  const auto& table = std::get<Table>(block);
  if (table.isSheetOnly) return true;
  return flowTable(flow, table, table.title.isEmpty() ? section.title : table.title);
}

void flowSectionHead(Flow& flow, const Section& section) {
  if (section.title.isEmpty()) return;
  flow.place(kSectionHeadHeight, [&section](Canvas& canvas, double top) {
    canvas.rule(0, top, canvas.width(), canvas.theme().text, 0.75);
    top += 4;
    const double used = canvas.text(0, top, canvas.width() * 0.5, section.title, canvas.bold(11));
    canvas.text(used + 8, top + 2, canvas.width() * 0.45, section.subtitle, canvas.secondary(8));
    canvas.textRight(canvas.width(), top + 2, canvas.width() * 0.45, section.note, canvas.secondary(8));
  });
}

}  // namespace bellwether::report
