#pragma once

#include <QTemporaryDir>
#include <QWidget>
#include <memory>

#include "bellwether/app/results.h"
#include "bellwether/app/session.h"
#include "bellwether/app/settings.h"
#include "gui/frame.h"
#include "gui/main_window.h"

namespace bellwether::test {

/// A window over settings and files of its own, offscreen; gone with all it wrote when the test ends.
class TestWindow {
 public:
  TestWindow();
  ~TestWindow();

  /// Opens a copy of a small sample company (600 deals, three years to 2025-11-23) and waits for the figures.
  void openSample();
  /// An empty workspace with a fiscal year from `fiscalStart`.
  void createEmpty(int fiscalStart = 1);
  /// As if dragged from a file manager onto the window.
  void drop(const QStringList& paths);
  QString path(const QString& name) const { return dir.filePath(name); }
  void write(const QString& name, const QByteArray& bytes) const;

  template <class T>
  T* find(const char* name) const {
    return window->findChild<T*>(QString::fromLatin1(name));
  }
  gui::Frame& frame() const { return window->frame(); }
  QStringList notes() const;
  QString text(const char* label) const;
  /// Nothing runs and the figures of the present lens are shown.
  bool settle();
  /// Triggers a menu's action.
  void trigger(const char* action);

  QTemporaryDir dir;
  std::unique_ptr<app::Settings> settings;
  std::unique_ptr<app::Session> session;
  std::unique_ptr<gui::MainWindow> window;
};

/// Waits, with events running, until it holds; false after 20 s.
bool eventually(const std::function<bool()>& holds);

/// A workspace file with the small sample company, made once per run.
QString sampleWorkspace();

}  // namespace bellwether::test
