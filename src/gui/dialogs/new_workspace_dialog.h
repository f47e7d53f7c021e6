#pragma once

#include <QDialog>

#include "bellwether/records/settings.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace bellwether::gui {

class WorkspaceForm;

/// Name, place and the few facts a new workspace needs.
class NewWorkspaceDialog final : public QDialog {
  Q_OBJECT

 public:
  /// `folder`: where the file is proposed.
  NewWorkspaceDialog(const QString& folder, QWidget* parent);

 Q_SIGNALS:
  void createRequested(const QString& path, const bellwether::records::WorkspaceSettings& settings);

 private:
  void layOut();
  void proposePlace();
  void browse();
  void check();
  void finish();
  QString path() const;

  QString m_folder;
  bool m_placeChosen = false;
  QLabel* m_title;
  WorkspaceForm* m_form;
  QLineEdit* m_place;
  QPushButton* m_browse;
  QLabel* m_problem;
  QPushButton* m_create;
  QPushButton* m_cancel;
};

}  // namespace bellwether::gui
