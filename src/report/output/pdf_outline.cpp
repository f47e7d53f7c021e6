#include "report/output/pdf_outline.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace bellwether::report {

namespace {

// The text of `n 0 obj ... endobj`, without its ends.
std::optional<QByteArray> objectText(const QByteArray& pdf, int number) {
  const QByteArray head = "\n" + QByteArray::number(number) + " 0 obj";
  const qsizetype at = pdf.indexOf(head);
  if (at < 0) return std::nullopt;
  const qsizetype begin = at + head.size();
  const qsizetype end = pdf.indexOf("endobj", begin);
  return end < 0 ? std::nullopt : std::optional(pdf.mid(begin, end - begin));
}

std::optional<int> numberAfter(const QByteArray& text, const QByteArray& key) {
  const qsizetype at = text.indexOf(key);
  if (at < 0) return std::nullopt;
  const QByteArray rest = text.mid(at + key.size(), 20).trimmed();
  qsizetype length = 0;
  while (length < rest.size() && rest.at(length) >= '0' && rest.at(length) <= '9') ++length;
  bool isNumber = false;
  const int number = rest.left(length).toInt(&isNumber);
  return isNumber ? std::optional(number) : std::nullopt;
}

std::vector<int> kidsOf(const QByteArray& pages) {
  std::vector<int> kids;
  const qsizetype at = pages.indexOf("/Kids");
  const qsizetype open = pages.indexOf('[', at), close = pages.indexOf(']', open);
  if (at < 0 || open < 0 || close < 0) return kids;
  const QList<QByteArray> words = pages.mid(open + 1, close - open - 1).simplified().split(' ');
  for (qsizetype i = 0; i + 2 < words.size(); i += 3) kids.push_back(words[i].toInt());
  return kids;
}

// UTF-16 in hexadecimal: any text, nothing to escape.
QByteArray pdfText(const QString& text) {
  QByteArray utf16 = "\xFE\xFF";
  for (const QChar c : text) {
    utf16 += static_cast<char>(c.unicode() >> 8U);
    utf16 += static_cast<char>(c.unicode() & 0xFFU);
  }
  return "<" + utf16.toHex() + ">";
}

// Objects appended behind a PDF, with the table that finds them.
class Update {
 public:
  explicit Update(QByteArray& pdf) : m_pdf(pdf) {
    if (!m_pdf.endsWith('\n')) m_pdf += '\n';
  }

  void add(int number, const QByteArray& body) {
    m_places.push_back({number, m_pdf.size()});
    m_pdf += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
  }

  void finish(int size, const QByteArray& trailer, qsizetype previous) {
    std::sort(m_places.begin(), m_places.end());
    const qsizetype table = m_pdf.size();
    m_pdf += "xref\n";
    for (const auto& [number, place] : m_places)
      m_pdf += QByteArray::number(number) + " 1\n" + QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    m_pdf += "trailer\n<<\n/Size " + QByteArray::number(size) + "\n" + trailer + "/Prev " +
             QByteArray::number(previous) + "\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
  }

 private:
  QByteArray& m_pdf;
  std::vector<std::pair<int, qsizetype>> m_places;
};

QByteArray bookmark(const PdfExtras& extras, const std::vector<int>& pages, std::size_t index, int firstNumber) {
  const OutlineEntry& entry = extras.outline[index];
  const int number = firstNumber + static_cast<int>(index);
  QByteArray body =
      "<<\n/Title " + pdfText(entry.title) + "\n/Parent " + QByteArray::number(firstNumber - 1) + " 0 R\n";
  if (index > 0) body += "/Prev " + QByteArray::number(number - 1) + " 0 R\n";
  if (index + 1 < extras.outline.size()) body += "/Next " + QByteArray::number(number + 1) + " 0 R\n";
  const double top = extras.topOfPaper - entry.top;
  body += "/Dest [" + QByteArray::number(pages[static_cast<std::size_t>(entry.page)]) + " 0 R /XYZ " +
          QByteArray::number(extras.left, 'f', 1) + " " + QByteArray::number(top, 'f', 1) + " null]\n>>";
  return body;
}

}  // namespace

void addExtras(QByteArray& pdf, const PdfExtras& extras) {
  const qsizetype trailerAt = pdf.lastIndexOf("trailer");
  if (trailerAt < 0) return;
  const QByteArray trailer = pdf.mid(trailerAt);
  const auto size = numberAfter(trailer, "/Size"), root = numberAfter(trailer, "/Root"),
             info = numberAfter(trailer, "/Info"), start = numberAfter(trailer, "startxref");
  if (!size || !root || !start) return;
  auto catalogue = objectText(pdf, *root);
  if (!catalogue) return;
  const auto pagesNumber = numberAfter(*catalogue, "/Pages");
  const auto pagesText = pagesNumber ? objectText(pdf, *pagesNumber) : std::nullopt;
  const std::vector<int> pages = pagesText ? kidsOf(*pagesText) : std::vector<int>();
  const bool isWhole = std::all_of(extras.outline.begin(), extras.outline.end(), [&](const OutlineEntry& entry) {
    return entry.page >= 0 && static_cast<std::size_t>(entry.page) < pages.size();
  });
  const qsizetype close = catalogue->lastIndexOf(">>");
  if (!isWhole || close < 0) return;

  const int outlines = *size;
  const int first = outlines + 1;
  const int count = static_cast<int>(extras.outline.size());
  QByteArray added = "/Lang (" + extras.language.toLatin1() + ")\n";
  if (count > 0) added += "/Outlines " + QByteArray::number(outlines) + " 0 R\n/PageMode /UseOutlines\n";
  Update update(pdf);
  update.add(*root, catalogue->left(close).trimmed() + "\n" + added + ">>");
  if (count > 0) {
    update.add(outlines, "<<\n/Type /Outlines\n/First " + QByteArray::number(first) + " 0 R\n/Last " +
                             QByteArray::number(first + count - 1) + " 0 R\n/Count " + QByteArray::number(count) +
                             "\n>>");
    for (std::size_t i = 0; i < extras.outline.size(); ++i)
      update.add(first + static_cast<int>(i), bookmark(extras, pages, i, first));
  }
  QByteArray ends = "/Root " + QByteArray::number(*root) + " 0 R\n";
  if (info) ends += "/Info " + QByteArray::number(*info) + " 0 R\n";
  update.finish(count > 0 ? first + count : *size, ends, *start);
}

}  // namespace bellwether::report
