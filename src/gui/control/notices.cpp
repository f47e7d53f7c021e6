#include "gui/control/notices.h"

#include "bellwether/app/paths.h"
#include "bellwether/app/words.h"
#include "gui/csv_text.h"
#include "gui/dialogs/file_dialogs.h"
#include "gui/frame.h"
#include "gui/widgets/message_bar.h"

namespace bellwether::gui {

Notices::Notices(const app::Settings& settings, Frame& frame, QObject* parent)
    : QObject(parent), m_settings(settings), m_frame(frame) {}

void Notices::showError(const Error& error) {
  m_frame.messages->show({QStringLiteral("error"), Note::Kind::Problem, [error] { return app::words::error(error); }});
}

void Notices::saveCsv(const QString& suggestedName, const QByteArray& bytes) {
  const FileQuestion question{tr("Export as CSV"), m_settings.lastFolder, suggestedName, tr("CSV files (*.csv)"),
                              QStringLiteral("csv")};
  askSaveFile(&m_frame, question, [this, bytes](const QString& path) {
    if (const Status status = writeFile(path, bytes); !status) return showError(status.error());
    m_frame.messages->show(
        {QStringLiteral("export"), Note::Kind::Done, [path] { return tr("Saved %1.").arg(app::shownPath(path)); }});
  });
}

}  // namespace bellwether::gui
