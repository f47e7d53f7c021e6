#include "report/output/svg.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace bellwether::report {

using namespace Qt::StringLiterals;

QByteArray inlineSvg(const QSizeF& size, const QByteArray& prefix, const QString& label,
                     const std::function<void(QPainter&, const QRectF&)>& draw) {
  QBuffer buffer;
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setSize(size.toSize());
  svg.setViewBox(QRectF(QPointF(0, 0), size));
  svg.setResolution(96);
  QPainter painter(&svg);
  draw(painter, QRectF(QPointF(0, 0), size));
  painter.end();
  QString text = QString::fromUtf8(buffer.data());
  const qsizetype body = text.indexOf(u'>', text.indexOf("<svg"_L1)) + 1;
  const qsizetype end = text.lastIndexOf("</svg>"_L1);
  text = text.mid(body, end - body);
  static const QRegularExpression named(u"<(title|desc)>.*?</\\1>"_s, QRegularExpression::DotMatchesEverythingOption);
  static const QRegularExpression own(u"( id=\"|url\\(#|href=\"#)"_s);
  text.remove(named);
  text.replace(own, u"\\1"_s + QString::fromLatin1(prefix));
  const QString head = u"<svg role=\"img\" viewBox=\"0 0 %1 %2\" aria-label=\"%3\">"_s.arg(
      QString::number(size.width()), QString::number(size.height()), label.toHtmlEscaped());
  return (head % text.trimmed() % u"</svg>"_s).toUtf8();
}

}  // namespace bellwether::report
