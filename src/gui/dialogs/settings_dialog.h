#pragma once

#include <QDialog>
#include <optional>

#include "bellwether/app/session.h"
#include "bellwether/app/settings.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace bellwether::gui {

class WorkspaceForm;

/// Language, theme and what is too few to judge, and what the open workspace fixes for its numbers.
class SettingsDialog final : public QDialog {
  Q_OBJECT

 public:
  struct State {
    QString language;
    app::ThemeChoice theme = app::ThemeChoice::System;
    int minToJudge = app::kDefaultMinToJudge;
    std::optional<app::OpenWorkspace> workspace;
    bool hasData = false;  ///< amounts are stored: the currency stays
  };

  SettingsDialog(const State& state, QWidget* parent);

 Q_SIGNALS:
  void languageChosen(const QString& language);
  void themeChosen(bellwether::app::ThemeChoice theme);
  void minToJudgeChosen(int records);
  void workspaceChanged(const bellwether::records::WorkspaceSettings& settings);

 private:
  void addProgram(QVBoxLayout* column);
  void addWorkspace(QVBoxLayout* column);
  void check();
  void finish();

  State m_state;
  QComboBox* m_language;
  QComboBox* m_theme;
  QSpinBox* m_least;
  WorkspaceForm* m_form = nullptr;
  QLabel* m_problem;
  QPushButton* m_save;
};

}  // namespace bellwether::gui
