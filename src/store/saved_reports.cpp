#include "bellwether/store/saved_reports.h"

#include "store/query.h"
#include "store/side_book.h"

namespace bellwether::store {

struct SavedReports::Impl {
  SideBook book;
};

SavedReports::SavedReports(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
SavedReports::~SavedReports() = default;
SavedReports::SavedReports(SavedReports&&) noexcept = default;
SavedReports& SavedReports::operator=(SavedReports&&) noexcept = default;

Result<SavedReports> SavedReports::open(const std::filesystem::path& path, WorkspaceFile::Access access) {
  return guarded(path, [&] {
    return SavedReports(std::make_unique<Impl>(Impl{{Connection::open(path, access), {SealedTable::SavedReport}}}));
  });
}

Result<std::vector<SavedReport>> SavedReports::all() const {
  return m_impl->book.read([&] {
    Query query(m_impl->book.handle(), "SELECT name, choices FROM saved_report ORDER BY name");
    std::vector<SavedReport> reports;
    while (query.step()) reports.push_back({std::string(query.text(0)), std::string(query.text(1))});
    return reports;
  });
}

Status SavedReports::save(const SavedReport& report, const std::string& savedAt) {
  if (report.name.empty()) return fail(ErrorCode::InvalidArgument, "name");
  return statusOf(m_impl->book.write([&] {
    Query insert(m_impl->book.handle(),
                 "INSERT OR REPLACE INTO saved_report (name, choices, saved_at) VALUES (?1, ?2, ?3)");
    insert.bind(1, report.name).bind(2, report.choices).bind(3, savedAt).run();
    return true;
  }));
}

Status SavedReports::remove(const std::string& name) {
  return statusOf(m_impl->book.write([&] {
    Query find(m_impl->book.handle(), "SELECT 1 FROM saved_report WHERE name = ?1");
    find.bind(1, name);
    if (!find.step()) throw Failure(ErrorCode::NotFound, name);
    Query(m_impl->book.handle(), "DELETE FROM saved_report WHERE name = ?1").bind(1, name).run();
    return true;
  }));
}

}  // namespace bellwether::store
