#include "gui/printing/saved_choice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <iterator>

namespace bellwether::gui {
namespace {

using namespace Qt::StringLiterals;

constexpr const char* kDocuments[] = {"summary", "pack", "minutes", "appendix", "rep"};
constexpr QPageSize::PageSizeId kPapers[] = {QPageSize::A4, QPageSize::Letter, QPageSize::A3};
constexpr const char* kPaperNames[] = {"a4", "letter", "a3"};

}  // namespace

std::string choiceToJson(const ReportChoice& choice) {
  QJsonObject json;
  json[u"document"_s] = QLatin1String(kDocuments[static_cast<std::size_t>(choice.document)]);
  json[u"rep"_s] = QString::fromStdString(choice.rep);
  json[u"language"_s] = choice.language;
  const auto* paper = std::find(std::begin(kPapers), std::end(kPapers), choice.paper.size);
  json[u"paper"_s] = QLatin1String(kPaperNames[paper == std::end(kPapers) ? 0 : paper - std::begin(kPapers)]);
  json[u"orientation"_s] = choice.paper.orientation == QPageLayout::Landscape ? u"landscape"_s : u"portrait"_s;
  json[u"sections"_s] = QJsonArray::fromStringList(choice.options.sections);
  return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<ReportChoice> choiceFromJson(const std::string& text) {
  const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
  const QString document = json[u"document"_s].toString(), paper = json[u"paper"_s].toString();
  const auto* kind = std::find_if(std::begin(kDocuments), std::end(kDocuments),
                                  [&](const char* name) { return document == QLatin1String(name); });
  const auto* size = std::find_if(std::begin(kPaperNames), std::end(kPaperNames),
                                  [&](const char* name) { return paper == QLatin1String(name); });
  if (kind == std::end(kDocuments) || size == std::end(kPaperNames)) return std::nullopt;
  ReportChoice choice;
  choice.document = static_cast<ReportChoice::Document>(kind - std::begin(kDocuments));
  choice.rep = json[u"rep"_s].toString().toStdString();
  choice.language = json[u"language"_s].toString();
  choice.paper.size = kPapers[size - std::begin(kPaperNames)];
  if (json[u"orientation"_s].toString() == "landscape"_L1) choice.paper.orientation = QPageLayout::Landscape;
  const QStringList known = report::packSections();
  for (const QJsonValue& section : json[u"sections"_s].toArray())
    if (known.contains(section.toString())) choice.options.sections.append(section.toString());
  return choice;
}

}  // namespace bellwether::gui
