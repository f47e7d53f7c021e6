#pragma once

#include <QWidget>

class QLabel;

namespace bellwether::gui {

class Segmented;

/// Stands where the lens bar will be: nothing is open yet, and the language can be switched.
class StartBar final : public QWidget {
  Q_OBJECT

 public:
  explicit StartBar(QWidget* parent = nullptr);
  void showLanguage(const QString& language);

 Q_SIGNALS:
  void languageRequested(const QString& language);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QLabel* m_state;
  QLabel* m_label;
  Segmented* m_languages;
};

/// The ground of what stands above the page: surface, and a line below it.
void paintBar(QWidget& bar);

}  // namespace bellwether::gui
