#include "gui/control/period_controller.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QPointer>
#include <QtConcurrent>

#include "bellwether/app/clock.h"
#include "bellwether/app/paths.h"
#include "bellwether/app/words.h"
#include "bellwether/store/period_book.h"
#include "gui/control/kept_period.h"
#include "gui/control/lens_controller.h"
#include "gui/dialogs/drift_dialog.h"
#include "gui/frame.h"
#include "gui/pages/reports_page.h"
#include "gui/text.h"
#include "gui/widgets/message_bar.h"

namespace bellwether::gui {
namespace {

using Access = store::WorkspaceFile::Access;

/// Everything a worker needs, by value.
struct Subject {
  std::filesystem::path path;
  std::shared_ptr<const app::Results> results;

  const std::string& period() const { return results->lens.period.id; }
  Result<store::PeriodBook> open(Access access) const { return store::PeriodBook::open(path, access); }
};

std::optional<Subject> subjectOf(const app::Session& session, const LensController& lens) {
  if (!session.workspace() || !lens.results()) return std::nullopt;
  return Subject{app::pathFromText(session.workspace()->path), lens.results()};
}

}  // namespace

PeriodController::PeriodController(app::Session& session, Frame& frame, LensController& lens, QObject* parent)
    : QObject(parent), m_session(session), m_frame(frame), m_lens(lens) {
  m_worker.setMaxThreadCount(1);
  connect(&m_lens, &LensController::resultsChanged, this, &PeriodController::load);
  connect(&m_session, &app::Session::reviewsChanged, this, &PeriodController::load);
  connect(&m_session, &app::Session::notesChanged, this, &PeriodController::load);
  m_frame.withPage<ReportsPage>([this](const ReportsPage& page) {
    connect(&page, &ReportsPage::commentEdited, this, &PeriodController::keepComment);
    connect(&page, &ReportsPage::closeRequested, this, &PeriodController::close);
    connect(&page, &ReportsPage::reopenRequested, this, &PeriodController::reopen);
    connect(&page, &ReportsPage::changesRequested, this, &PeriodController::showChanges);
  });
}

PeriodController::~PeriodController() { m_worker.waitForDone(); }

template <class Answer>
void PeriodController::run(std::function<Result<Answer>()> work, std::function<void(Answer)> done) {
  auto deliver = [alive = QPointer<PeriodController>(this), done = std::move(done)](Result<Answer> answer) {
    if (!alive) return;
    if (answer)
      done(std::move(*answer));
    else
      alive->refuse(answer.error());
  };
  QtConcurrent::run(&m_worker, std::move(work)).then(QCoreApplication::instance(), std::move(deliver));
}

void PeriodController::tell(std::function<QString()> text) {
  m_frame.messages->show({QStringLiteral("period"), Note::Kind::Done, std::move(text)});
}

void PeriodController::refuse(const Error& error) {
  const QString period = fromUtf8(error.detail);
  m_frame.messages->show({QStringLiteral("period"), Note::Kind::Problem, [error, period] {
                            switch (error.code) {
                              case ErrorCode::InvalidArgument:
                                return tr("%1 is not over yet, so it cannot be closed.").arg(period);
                              case ErrorCode::AlreadyExists:
                                return tr("%1 is closed already.").arg(period);
                              case ErrorCode::NotFound:
                                return tr("%1 is not closed.").arg(period);
                              default:
                                return app::words::error(error);
                            }
                          }});
}

void PeriodController::load() {
  const auto subject = subjectOf(m_session, m_lens);
  if (!subject) return;
  const bool isWritable = !m_session.workspace()->readOnly;
  run<KeptPeriod>(
      [subject = *subject, isWritable]() -> Result<KeptPeriod> {
        auto kept = readKeptPeriod(subject.path, *subject.results);
        if (kept) kept->isWritable = isWritable;
        return kept;
      },
      [this](const KeptPeriod& kept) {
        m_closed = kept.closed;
        m_frame.withPage<ReportsPage>([kept](ReportsPage& page) { page.setKept(kept); });
      });
}

void PeriodController::keepComment(const std::string& period, const QString& text) {
  const auto subject = subjectOf(m_session, m_lens);
  if (!subject) return;
  run<bool>(
      [subject = *subject, period, text]() -> Result<bool> {
        auto book = subject.open(Access::ReadWrite);
        if (!book) return tl::unexpected(book.error());
        const auto done = book->setCommentary(period, text.toStdString(), app::utcNow());
        if (!done) return tl::unexpected(done.error());
        return true;
      },
      [](bool) {});
}

void PeriodController::close() {
  const auto subject = subjectOf(m_session, m_lens);
  if (!subject) return;
  run<bool>(
      [subject = *subject, formatter = m_lens.formatter()]() -> Result<bool> {
        auto book = subject.open(Access::ReadWrite);
        if (!book) return tl::unexpected(book.error());
        const auto& results = *subject.results;
        const auto noteBook = store::NoteBook::open(subject.path, Access::ReadOnly);
        if (!noteBook) return tl::unexpected(noteBook.error());
        const auto notes = noteBook->all();
        if (!notes) return tl::unexpected(notes.error());
        const auto done =
            app::closePeriod(*book, {results.facts, results.lens.period, results.asOf, *notes}, formatter);
        if (!done) return tl::unexpected(done.error());
        return true;
      },
      [this, period = subject->period()](bool) {
        tell([period] { return tr("%1 is closed. Later changes will show in its reports.").arg(fromUtf8(period)); });
        load();
      });
}

void PeriodController::reopen() {
  const auto subject = subjectOf(m_session, m_lens);
  if (!subject) return;
  auto* dialog = new QInputDialog(&m_frame);
  dialog->setObjectName(QStringLiteral("reopenDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Open %1 again").arg(fromUtf8(subject->period())));
  dialog->setLabelText(tr("Why? The reason is kept with the closing."));
  connect(dialog, &QInputDialog::textValueSelected, this, &PeriodController::reopenFor);
  dialog->open();
}

void PeriodController::showChanges() {
  if (m_closed) (new DriftDialog(*m_closed, m_lens.formatter(), &m_frame))->open();
}

void PeriodController::reopenFor(const QString& reason) {
  const auto subject = subjectOf(m_session, m_lens);
  if (!subject || reason.trimmed().isEmpty()) return;
  run<bool>(
      [subject = *subject, reason]() -> Result<bool> {
        auto book = subject.open(Access::ReadWrite);
        if (!book) return tl::unexpected(book.error());
        const auto done = book->reopen(subject.period(), app::utcNow(), reason.trimmed().toStdString());
        if (!done) return tl::unexpected(done.error());
        return true;
      },
      [this, period = subject->period()](bool) {
        tell([period] { return tr("%1 is open again.").arg(fromUtf8(period)); });
        load();
      });
}

}  // namespace bellwether::gui
