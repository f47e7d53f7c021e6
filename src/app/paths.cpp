#include "bellwether/app/paths.h"

#include <QByteArray>
#include <QStringDecoder>

namespace bellwether::app {
namespace {

constexpr char16_t kEscapeBase = 0xDC00;

bool isEscape(QChar c) { return c.unicode() >= kEscapeBase + 0x80 && c.unicode() <= kEscapeBase + 0xFF; }

/// Length of the well-formed UTF-8 sequence at the beginning; 0 when there is none.
qsizetype sequenceLength(QByteArrayView bytes) {
  for (qsizetype length = 1; length <= 4 && length <= bytes.size(); ++length)
    if (bytes.first(length).isValidUtf8()) return length;
  return 0;
}

}  // namespace

QString textFromPath(const std::filesystem::path& path) {
#ifdef Q_OS_WIN
  return QString::fromStdWString(path.wstring());
#else
  const std::string& native = path.native();
  const QByteArrayView bytes(native.data(), static_cast<qsizetype>(native.size()));
  if (bytes.isValidUtf8()) return QString::fromUtf8(bytes);
  QString text;
  for (qsizetype at = 0; at < bytes.size();) {
    const qsizetype length = sequenceLength(bytes.sliced(at));
    if (length == 0) {
      text += QChar(static_cast<char16_t>(kEscapeBase + static_cast<unsigned char>(bytes[at])));
      ++at;
    } else {
      text += QString::fromUtf8(bytes.sliced(at, length));
      at += length;
    }
  }
  return text;
#endif
}

std::filesystem::path pathFromText(const QString& text) {
#ifdef Q_OS_WIN
  return {text.toStdWString()};
#else
  std::string bytes;
  qsizetype from = 0;
  for (qsizetype at = 0; at <= text.size(); ++at) {
    const bool isEnd = at == text.size();
    const bool isLone = !isEnd && isEscape(text[at]) && (at == 0 || !text[at - 1].isHighSurrogate());
    if (!isEnd && !isLone) continue;
    bytes += text.sliced(from, at - from).toStdString();
    if (isLone) bytes += static_cast<char>(text[at].unicode() - kEscapeBase);
    from = at + 1;
  }
  return {bytes};
#endif
}

QString shownFileName(const std::filesystem::path& path) { return shownPath(textFromPath(path.filename())); }

QString shownPath(const QString& text) {
  QString shown = text;
  for (qsizetype at = 0; at < shown.size(); ++at)
    if (isEscape(shown[at]) && (at == 0 || !shown[at - 1].isHighSurrogate()))
      shown[at] = QChar(QChar::ReplacementCharacter);
  return shown;
}

}  // namespace bellwether::app
