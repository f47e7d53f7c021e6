#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

namespace bellwether::test {

/// A file of the plain template: its name without folder, and its text.
using ExportFile = std::pair<QString, QByteArray>;

/// Writes the exports below `folder`, imports them into a new USD workspace there, and returns its path.
QString makeWorkspace(const QString& folder, const std::vector<ExportFile>& exports);

/// Deals with names that look like markup, are 300 characters long, run from right to left, or are emoji.
std::vector<ExportFile> hostileExports();
/// One deal, won.
std::vector<ExportFile> oneDeal();
/// Open and lost deals only.
std::vector<ExportFile> noWonDeals();
/// Refunds only.
std::vector<ExportFile> onlyRefunds();
/// A deal for each of a thousand people.
std::vector<ExportFile> thousandReps();

}  // namespace bellwether::test
