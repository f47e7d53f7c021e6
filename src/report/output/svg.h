#pragma once

#include <QByteArray>
#include <QSizeF>
#include <functional>

class QPainter;
class QRectF;

namespace bellwether::report {

/// What `draw` paints as an inline `<svg>` element of that size (units of 1/96 inch), without prolog, title or outside
/// reference. `prefix` keeps its ids apart from other drawings of the page; `label` is what it shows, in words.
QByteArray inlineSvg(const QSizeF& size, const QByteArray& prefix, const QString& label,
                     const std::function<void(QPainter&, const QRectF&)>& draw);

}  // namespace bellwether::report
