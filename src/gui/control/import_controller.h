#pragma once

#include <QObject>
#include <QStringList>

#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/app/session.h"
#include "bellwether/app/settings.h"

#include "gui/typed_figure.h"

namespace bellwether::gui {

class CheckPage;
class Frame;
class LensController;

/// From files to records: choosing, checking, importing, taking back; and what is said about it on the way.
class ImportController final : public QObject {
  Q_OBJECT

 public:
  ImportController(app::Session& session, app::Settings& settings, Frame& frame, LensController& lens,
                   QObject* parent = nullptr);

  void chooseFiles();
  /// Checks them when a workspace is open, else asks for one and checks them then.
  void takeFiles(const QStringList& paths);
  /// A KPI misses an input: offers the ways to supply it.
  void supply(app::CardAction action);
  bool canUndoLast() const;
  void undoLast();
  void retranslate();

 Q_SIGNALS:
  /// Files are waiting, but nothing is open to take them.
  void workspaceNeeded();
  void exportRequested(const QString& suggestedName, const QByteArray& csv);
  void failed(const bellwether::Error& error);

 private:
  void connectSession();
  void connectPages();
  void connectCheck(const CheckPage& page);
  void startWaiting();
  void check(const std::vector<app::FileRequest>& files);
  void showCheck(const app::CheckResult& result);
  /// Left by the rail, the check stays where it is, and a message leads back to it.
  void noteWaitingCheck();
  void leaveCheck();
  void showImported(const app::ImportOutcome& outcome);
  void countUndone(const store::RowCounts& counts);
  void undo(const std::vector<qint64>& batches);
  void importTyped(const TypedFigure& figure);
  void forgetTyped();
  void saveRejects();
  void writeRejects(const QString& path, const app::CheckedFile& file);
  void showBatches();

  app::Session& m_session;
  app::Settings& m_settings;
  Frame& m_frame;
  LensController& m_lens;
  QStringList m_waiting;
  QString m_typed;      // file of the typed figure that is being imported
  int m_undosLeft = 0;  // of one undo that takes back several files
  store::RowCounts m_undone;
};

}  // namespace bellwether::gui
