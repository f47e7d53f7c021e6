#pragma once

#include <QColor>
#include <QImage>
#include <QRect>
#include <cstdlib>

namespace bellwether::tests {

/// A picture filled with one colour, to paint on.
inline QImage sheet(int width, int height, const QColor& colour) {
  QImage image(width, height, QImage::Format_RGB32);
  image.fill(colour);
  return image;
}

/// How many pixels of `area` (all when empty) are about `colour`: within 40 in each channel.
inline int inkOf(const QImage& image, const QColor& colour, QRect area = {}) {
  if (area.isEmpty()) area = image.rect();
  int count = 0;
  for (int y = area.top(); y <= area.bottom(); ++y)
    for (int x = area.left(); x <= area.right(); ++x) {
      const QColor pixel = image.pixelColor(x, y);
      count += std::abs(pixel.red() - colour.red()) < 40 && std::abs(pixel.green() - colour.green()) < 40 &&
                       std::abs(pixel.blue() - colour.blue()) < 40
                   ? 1
                   : 0;
    }
  return count;
}

}  // namespace bellwether::tests
