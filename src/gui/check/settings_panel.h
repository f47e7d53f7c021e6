#pragma once

#include <QFrame>
#include <array>
#include <optional>

#include "bellwether/app/presenters/check_presenter.h"

class QLabel;

namespace bellwether::gui {

class QuietCombo;

/// How the selected file is read: each setting a drop-down with the guess chosen and what it rests on below.
class CheckSettingsPanel final : public QFrame {
  Q_OBJECT

 public:
  enum Setting { EncodingSetting, DelimiterSetting, DateOrderSetting, DecimalSetting, CurrencySetting, kSettings };

  explicit CheckSettingsPanel(QWidget* parent = nullptr);
  void showSettings(const app::CheckData& check);
  /// The setting that the file leaves open: nothing is chosen and its name stands out. Empty: none.
  void ask(std::optional<Setting> setting);

 Q_SIGNALS:
  /// `value`: as CheckSetting::values spells it.
  void settingChosen(bellwether::gui::CheckSettingsPanel::Setting setting, const QString& value);

 private:
  struct Cell {
    QLabel* label = nullptr;
    QuietCombo* combo = nullptr;
    QLabel* evidence = nullptr;
  };
  std::array<Cell, kSettings> m_cells;
};

}  // namespace bellwether::gui
