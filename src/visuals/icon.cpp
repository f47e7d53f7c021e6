#include "bellwether/visuals/icon.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <utility>

#include "bellwether/visuals/theme.h"
#include "visuals/resources.h"

namespace bellwether::visuals {
namespace {

const QString kFolder = QStringLiteral(":/icons/");
const QString kApplication = QStringLiteral("bellwether");

QColor colourOf(Ink ink) {
  const Theme& t = currentTheme();
  switch (ink) {
    case Ink::Text:
      return t.text;
    case Ink::Secondary:
      return t.secondary;
    case Ink::Muted:
      return t.muted;
    case Ink::Accent:
      return t.accent;
    case Ink::OnAccent:
      return t.onAccent;
    case Ink::Good:
      return t.good;
    case Ink::Bad:
      return t.bad;
    case Ink::Warn:
      return t.warn;
  }
  return t.secondary;
}

class LineIconEngine final : public QIconEngine {
 public:
  LineIconEngine(QString name, QByteArray svg, Ink ink) : m_name(std::move(name)), m_svg(std::move(svg)), m_ink(ink) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    QByteArray tinted = m_svg;
    tinted.replace("#000000", tint(mode, state).name().toLatin1());
    QSvgRenderer renderer(tinted);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, rect);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    const QString key = QStringLiteral("bellwether/%1/%2/%3x%4")
                            .arg(m_name, tint(mode, state).name())
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
  }

  QIconEngine* clone() const override { return new LineIconEngine(m_name, m_svg, m_ink); }
  QString key() const override { return QStringLiteral("bellwether-line"); }
  QString iconName() override { return m_name; }
  bool isNull() override { return m_svg.isEmpty(); }

 private:
  QColor tint(QIcon::Mode mode, QIcon::State state) const {
    if (mode == QIcon::Disabled) return currentTheme().disabled;
    if ((mode == QIcon::Selected || state == QIcon::On) && m_ink != Ink::OnAccent) return currentTheme().accent;
    return colourOf(m_ink);
  }

  QString m_name;
  QByteArray m_svg;
  Ink m_ink;
};

}  // namespace

QIcon icon(const QString& name, Ink ink) {
  registerResources();
  QFile file(kFolder + name + QStringLiteral(".svg"));
  if (name == kApplication || !file.open(QIODevice::ReadOnly)) return {};
  return QIcon(new LineIconEngine(name, file.readAll(), ink));
}

QStringList iconNames() {
  registerResources();
  QStringList names = QDir(kFolder).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
  for (QString& name : names) name.chop(4);
  names.removeAll(kApplication);
  return names;
}

QIcon applicationIcon() {
  registerResources();
  return QIcon(kFolder + kApplication + QStringLiteral(".svg"));
}

}  // namespace bellwether::visuals
