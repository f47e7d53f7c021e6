#include "cli/report_options.h"

#include <CLI/CLI.hpp>
#include <array>
#include <utility>

#include "bellwether/report/documents.h"
#include "cli/arguments.h"
#include "cli/printable.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

template <class T, std::size_t N>
using Choices = std::array<std::pair<const char*, T>, N>;

constexpr Choices<ReportDocument, 5> kDocuments{{{"summary", ReportDocument::Summary},
                                                 {"pack", ReportDocument::Pack},
                                                 {"minutes", ReportDocument::Minutes},
                                                 {"reps", ReportDocument::Reps},
                                                 {"appendix", ReportDocument::Appendix}}};
constexpr Choices<ReportFormat, 5> kFormats{{{"pdf", ReportFormat::Pdf},
                                             {"html", ReportFormat::Html},
                                             {"xlsx", ReportFormat::Xlsx},
                                             {"csv", ReportFormat::Csv},
                                             {"png", ReportFormat::Png}}};
constexpr Choices<QPageSize::PageSizeId, 3> kPapers{
    {{"a4", QPageSize::A4}, {"letter", QPageSize::Letter}, {"a3", QPageSize::A3}}};
constexpr Choices<QPageLayout::Orientation, 2> kOrientations{
    {{"portrait", QPageLayout::Portrait}, {"landscape", QPageLayout::Landscape}}};

template <class T, std::size_t N>
Answer<T> choose(const QString& option, const std::string& text, const Choices<T, N>& choices) {
  QStringList names;
  for (const auto& [name, value] : choices) {
    if (text == name) return value;
    names.append(QString::fromLatin1(name));
  }
  return wrongUsage(
      Say::tr("%1: `%2` is not one of: %3").arg(option, printableCell(text), names.join(QLatin1Char(' '))));
}

Answer<QStringList> readSections(const std::vector<std::string>& texts) {
  const QStringList known = report::packSections();
  QStringList sections;
  for (const auto& text : texts) {
    const QString id = QString::fromStdString(text);
    if (!known.contains(id))
      return wrongUsage(Say::tr("%1: `%2` is not one of: %3")
                            .arg(QStringLiteral("--section"), printableCell(text), known.join(QLatin1Char(' '))));
    if (!sections.contains(id)) sections.append(id);
  }
  return sections;
}

}  // namespace

std::string ReportRequest::extension() const {
  for (const auto& [name, value] : kFormats)
    if (value == format) return std::string(".") + name;
  return {};
}

void ReportOptions::declare(CLI::App& app) {
  app.add_option("--out", m_out,
                 Say::tr("The file to write, ending in .pdf, .html, .xlsx, .csv or .png; with --document reps a folder")
                     .toStdString())
      ->type_name("FILE")
      ->required();
  app.add_option("--document", m_document,
                 Say::tr("One page (the default), the whole pack, the minutes of the review, a sheet per rep, or all "
                         "records counted")
                     .toStdString())
      ->type_name("summary|pack|minutes|reps|appendix");
  app.add_option("--format", m_format, Say::tr("The format of the reps' sheets (default pdf)").toStdString())
      ->type_name("pdf|html|xlsx|csv|png");
  app.add_option("--section", m_sections,
                 Say::tr("A section of the pack; may be repeated, in the order wanted (default: all)").toStdString())
      ->type_name("ID")
      ->allow_extra_args(false);
  app.add_option("--compare", m_compare,
                 Say::tr("Compare with the period before (the default), or the same one last year").toStdString())
      ->type_name("previous|year");
  app.add_option("--paper", m_paper, Say::tr("Paper size (default a4)").toStdString())->type_name("a4|letter|a3");
  app.add_option("--orientation", m_orientation, Say::tr("How the paper lies (default portrait)").toStdString())
      ->type_name("portrait|landscape");
  app.add_option("--page", m_page, Say::tr("The page of a picture (default 1)").toStdString())->type_name("N");
  app.add_option("--date", m_date, Say::tr("A day printed on the report as the one it was made on").toStdString())
      ->type_name("DATE");
}

Answer<ReportRequest> ReportOptions::read() const {
  ReportRequest request;
  request.out = m_out;
  const auto document = choose(QStringLiteral("--document"), m_document, kDocuments);
  if (!document) return tl::unexpected(document.error());
  request.document = *document;
  std::string format = m_format.empty() ? "pdf" : m_format;
  if (request.document != ReportDocument::Reps) {
    const std::string extension = request.out.extension().string();
    format = extension.empty() ? extension : extension.substr(1);
    const bool isKnown = choose(QString(), format, kFormats).has_value();
    if (!isKnown)
      return wrongUsage(Say::tr("--out: `%1` does not end in .pdf, .html, .xlsx, .csv or .png.").arg(pathText(m_out)));
  }
  const auto chosen = choose(QStringLiteral("--format"), format, kFormats);
  if (!chosen) return tl::unexpected(chosen.error());
  request.format = *chosen;
  const auto paper = choose(QStringLiteral("--paper"), m_paper, kPapers);
  if (!paper) return tl::unexpected(paper.error());
  const auto orientation = choose(QStringLiteral("--orientation"), m_orientation, kOrientations);
  if (!orientation) return tl::unexpected(orientation.error());
  request.paper = {*paper, *orientation};
  const auto compare = readComparison(m_compare);
  if (!compare) return tl::unexpected(compare.error());
  request.compare = *compare;
  const auto sections = readSections(m_sections);
  if (!sections) return tl::unexpected(sections.error());
  request.sections = *sections;
  request.page = m_page;
  if (!m_date.empty()) {
    const auto date = readDate("--date", m_date);
    if (!date) return tl::unexpected(date.error());
    request.date = *date;
  }
  return request;
}

}  // namespace bellwether::cli
