#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

#include "fault_vfs.h"
#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

// The power fails after every operation on the disk. Of what was not synced, nothing, everything or a random half of
// the 512-byte sectors survives, and so for directory entries. What was acknowledged must be there, wholly; what was
// not, wholly or not at all.

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

namespace {

using Kind = DiskOperation::Kind;
enum class Survival : std::uint8_t { Nothing, Everything, Half };

/// What a disk holds for certain, and what is still on its way.
class Disk final {
 public:
  void put(const std::string& file, std::string bytes) { m_files[file] = {std::move(bytes), {}, true, {}}; }

  void apply(const DiskOperation& operation) {
    if (operation.kind == Kind::Acknowledge) {
      m_acknowledged = operation.number;
      return;
    }
    File& file = m_files[operation.file];
    switch (operation.kind) {
      case Kind::Create:
        file.pendingEntries.push_back(true);
        break;
      case Kind::Delete:
        if (operation.folderToo) {
          m_files.erase(operation.file);
        } else {
          file.pendingEntries.push_back(false);
        }
        break;
      case Kind::Sync:
        for (const DiskOperation& pending : file.pending) write(file.synced, pending, 0, pending.bytes.size());
        file.pending.clear();
        if (operation.folderToo) {
          file.isThere = true;
          file.pendingEntries.clear();
        }
        break;
      default:
        file.pending.push_back(operation);
    }
  }

  /// Writes a possible content of the disk into a folder, names mapped to `name` and its journal.
  void materialise(const std::string& from, const std::filesystem::path& to, Survival survival,
                   std::mt19937& random) const {
    for (const char* suffix : {"", "-journal"}) {
      std::filesystem::remove(to.string() + suffix);
      const auto found = m_files.find(from + suffix);
      if (found == m_files.end()) continue;
      const File& file = found->second;
      const auto survives = [&] {
        return survival == Survival::Everything || (survival == Survival::Half && random() % 2 == 0);
      };
      bool isThere = file.isThere;
      for (const bool entry : file.pendingEntries)
        if (survives()) isThere = entry;
      if (!isThere) continue;
      std::string bytes = file.synced;
      for (const DiskOperation& pending : file.pending) {
        if (pending.kind == Kind::Truncate) {
          if (survives()) write(bytes, pending, 0, 0);
          continue;
        }
        for (std::size_t at = 0; at < pending.bytes.size(); at += 512)
          if (survives()) write(bytes, pending, at, std::min<std::size_t>(512, pending.bytes.size() - at));
      }
      writeFile(to.string() + suffix, bytes);
    }
  }
  int acknowledged() const { return m_acknowledged; }

 private:
  struct File {
    std::string synced;
    std::vector<DiskOperation> pending;
    bool isThere = false;
    std::vector<bool> pendingEntries;
  };

  static void write(std::string& bytes, const DiskOperation& operation, std::size_t from, std::size_t size) {
    if (operation.kind == Kind::Truncate) {
      bytes.resize(static_cast<std::size_t>(operation.offset));
      return;
    }
    const std::size_t at = static_cast<std::size_t>(operation.offset) + from;
    if (bytes.size() < at + size) bytes.resize(at + size);
    bytes.replace(at, size, operation.bytes, from, size);
  }

  std::map<std::string, File> m_files;
  int m_acknowledged = 0;
};

struct Losses {
  int images = 0, damaged = 0, between = 0, lost = 0;
};

/// Which state the image holds; -1: none of them, -2: cannot be opened or is not sound.
using Reader = std::function<int(const std::filesystem::path&)>;

struct Replay {
  std::string path, start;
  std::vector<DiskOperation> operations;
  int every = 1;  ///< of how many operations one is followed by power cuts
};

Losses replay(const Replay& run, const std::filesystem::path& image, const Reader& stateOf) {
  Disk disk;
  disk.put(run.path, run.start);
  std::mt19937 random(7);
  Losses losses;
  int step = 0;
  for (const DiskOperation& operation : run.operations) {
    disk.apply(operation);
    if (++step % run.every != 0 && operation.kind == Kind::Write) continue;
    for (const Survival survival : {Survival::Nothing, Survival::Everything, Survival::Half, Survival::Half}) {
      disk.materialise(run.path, image, survival, random);
      const int state = stateOf(image);
      ++losses.images;
      if (state == -2) ++losses.damaged;
      if (state == -1) ++losses.between;
      if (state >= 0 && state < disk.acknowledged()) ++losses.lost;
    }
  }
  return losses;
}

records::RecordBatch someDeals(int number) {
  std::vector<records::Deal> rows;
  for (int i = 0; i < 40; ++i) rows.push_back(deal({"D" + std::to_string(i + 20 * number), number}));
  return batchOf(std::move(rows));
}

/// A plain database with one counter, in the given mode of safety: the harness must see what a lesser mode loses.
Losses lossesOfMode(const std::string& synchronous) {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  Replay run;
  run.path = (folder / "plain").string();
  runSql(run.path,
         "CREATE TABLE t (i INTEGER PRIMARY KEY, n, pad); WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
         "r WHERE i < 60) "
         "INSERT INTO t SELECT i, 0, hex(randomblob(200)) FROM r");
  run.start = readFile(run.path);
  {
    FaultVfs vfs;
    SQLite::Database database(run.path, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA synchronous = " + synchronous);
    vfs.record(&run.operations);
    for (int n = 1; n <= 6; ++n) {
      database.exec("UPDATE t SET n = n + 1, pad = hex(randomblob(200))");
      vfs.acknowledge(n);
    }
  }
  return replay(run, folder / "image", [](const std::filesystem::path& path) {
    try {
      SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
      if (database.execAndGet("PRAGMA integrity_check").getString() != "ok") return -2;
      const int low = database.execAndGet("SELECT min(n) FROM t").getInt();
      return low == database.execAndGet("SELECT max(n) FROM t").getInt() ? low : -1;
    } catch (const std::exception&) {
      return -2;
    }
  });
}

}  // namespace

TEST_CASE("no power cut loses an acknowledged import, keeps half of one, or damages the file") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  Replay run;
  run.path = (folder / "a").string();
  { REQUIRE(WorkspaceFile::create(run.path, settings())); }
  run.start = readFile(run.path);
  std::vector<std::string> states;
  {
    FaultVfs vfs;
    auto file = WorkspaceFile::open(run.path);
    states.push_back(digest(*file));
    vfs.record(&run.operations);
    for (int number = 1; number <= 4; ++number) {
      import(*file, someDeals(number));
      vfs.acknowledge(number);
      states.push_back(digest(*file));
    }
    REQUIRE(file->undo(2, kNow));
    vfs.acknowledge(5);
    states.push_back(digest(*file));
  }
  const Losses losses = replay(run, folder / "image", [&](const std::filesystem::path& path) {
    auto file = WorkspaceFile::open(path);
    if (!file) return -2;
    const auto found = file->contentDigest();
    if (!found || !file->check()->isSound()) return -2;
    const auto state = std::find(states.begin(), states.end(), *found);
    return state == states.end() ? -1 : static_cast<int>(state - states.begin());
  });
  INFO(losses.images << " images: " << losses.damaged << " damaged, " << losses.between << " between, " << losses.lost
                     << " lost");
  REQUIRE(losses.images > 500);
  REQUIRE(losses.damaged == 0);
  REQUIRE(losses.between == 0);
  REQUIRE(losses.lost == 0);
}

TEST_CASE("the power cuts of these tests are real: lesser modes lose commits or damage the file") {
  const Losses extra = lossesOfMode("EXTRA");
  CHECK(extra.damaged + extra.between + extra.lost == 0);
  CHECK(lossesOfMode("FULL").lost > 0);
  const Losses off = lossesOfMode("OFF");
  CHECK(off.damaged > 0);
}
