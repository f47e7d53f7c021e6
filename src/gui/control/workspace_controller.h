#pragma once

#include <QObject>

#include "bellwether/app/session.h"
#include "bellwether/app/settings.h"

namespace bellwether::gui {

class Appearance;
class Frame;
class LensController;

/// Opening, making, closing and copying workspaces, their settings, and the list of recent ones.
class WorkspaceController final : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    app::Session& session;
    app::Settings& settings;
    Frame& frame;
    LensController& lens;
    Appearance& appearance;
  };

  explicit WorkspaceController(const Parts& parts, QObject* parent = nullptr);

  void makeNew();
  void chooseAndOpen();
  void open(const QString& path);
  void openSample();
  void close();
  void backUp();
  void showSettings();
  void retranslate();
  /// `Harbor Supply.bellwether · Bellwether`.
  QString windowTitle() const;

 Q_SIGNALS:
  /// Another workspace, or none; its name or the list of recent ones.
  void changed();

 private:
  void opened();
  void factsChanged();
  void remember();
  void forget(const QString& path);
  void noteState();
  QString companyName() const;
  QString proposedFolder() const;

  app::Session& m_session;
  app::Settings& m_settings;
  Frame& m_frame;
  LensController& m_lens;
  Appearance& m_appearance;
};

}  // namespace bellwether::gui
