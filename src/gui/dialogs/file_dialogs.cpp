#include "gui/dialogs/file_dialogs.h"

#include <QFileDialog>

namespace bellwether::gui {
namespace {

QFileDialog* makeDialog(QWidget* parent, const FileQuestion& question, QFileDialog::FileMode mode) {
  auto* dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(mode);
  if (!question.suffix.isEmpty()) dialog->setDefaultSuffix(question.suffix);
  if (!question.suggestedName.isEmpty()) dialog->selectFile(question.suggestedName);
  return dialog;
}

}  // namespace

void askOpenFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> then) {
  QFileDialog* dialog = makeDialog(parent, question, QFileDialog::ExistingFile);
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
  dialog->open();
}

void askOpenFiles(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList&)> then) {
  QFileDialog* dialog = makeDialog(parent, question, QFileDialog::ExistingFiles);
  QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(then));
  dialog->open();
}

void askFolder(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> then) {
  QFileDialog* dialog = makeDialog(parent, question, QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
  dialog->open();
}

void askSaveFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> then) {
  QFileDialog* dialog = makeDialog(parent, question, QFileDialog::AnyFile);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
  dialog->open();
}

}  // namespace bellwether::gui
