#include "bellwether/store/note_book.h"

#include "store/query.h"
#include "store/side_book.h"

namespace bellwether::store {

struct NoteBook::Impl {
  SideBook book;
};

NoteBook::NoteBook(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
NoteBook::~NoteBook() = default;
NoteBook::NoteBook(NoteBook&&) noexcept = default;
NoteBook& NoteBook::operator=(NoteBook&&) noexcept = default;

Result<NoteBook> NoteBook::open(const std::filesystem::path& path, WorkspaceFile::Access access) {
  return guarded(path, [&] {
    return NoteBook(std::make_unique<Impl>(Impl{{Connection::open(path, access), {SealedTable::Note}}}));
  });
}

Result<std::vector<Note>> NoteBook::all() const {
  return m_impl->book.read([&] {
    Query query(m_impl->book.handle(), "SELECT id, kpi, day, text FROM note ORDER BY day, id");
    std::vector<Note> notes;
    while (query.step())
      notes.push_back({query.number(0), std::string(query.text(1)), LocalDate::fromDays(query.number(2)),
                       std::string(query.text(3))});
    return notes;
  });
}

Result<std::int64_t> NoteBook::put(const Note& note, const std::string& writtenAt) {
  if (note.text.empty() || note.kpi.empty() || note.id < 0) return fail(ErrorCode::InvalidArgument, "note");
  return m_impl->book.write([&] {
    const std::int64_t id = note.id != 0 ? note.id : nextId(m_impl->book.handle(), "note");
    Query insert(m_impl->book.handle(),
                 "INSERT OR REPLACE INTO note (id, kpi, day, text, written_at) VALUES (?1, ?2, ?3, ?4, ?5)");
    insert.bind(1, id).bind(2, note.kpi).bind(3, std::int64_t{note.day.daysSinceEpoch()}).bind(4, note.text);
    insert.bind(5, writtenAt).run();
    return id;
  });
}

Status NoteBook::remove(std::int64_t id) {
  return statusOf(m_impl->book.write([&] {
    removeKept(m_impl->book.handle(), "note", id);
    return true;
  }));
}

}  // namespace bellwether::store
