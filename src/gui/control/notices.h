#pragma once

#include <QObject>

#include "bellwether/app/settings.h"
#include "bellwether/core/error.h"

namespace bellwether::gui {

class Frame;

/// Tells above the page what went wrong and what was saved, and asks where to save tables.
class Notices final : public QObject {
  Q_OBJECT

 public:
  Notices(const app::Settings& settings, Frame& frame, QObject* parent = nullptr);

  void showError(const Error& error);
  void saveCsv(const QString& suggestedName, const QByteArray& bytes);

 private:
  const app::Settings& m_settings;
  Frame& m_frame;
};

}  // namespace bellwether::gui
