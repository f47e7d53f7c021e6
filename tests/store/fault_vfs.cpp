#include "fault_vfs.h"

#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstring>
#include <set>

namespace bellwether::store::testing {
namespace {

struct Faults {
  sqlite3_vfs* real = nullptr;
  sqlite3_vfs vfs{};
  std::int64_t count = 0, failAt = 0, killAt = 0;
  FaultVfs::Lasting lasting = FaultVfs::Lasting::Once;
  int resultCode = SQLITE_IOERR;
  bool happened = false;
  std::vector<DiskOperation>* recording = nullptr;
  std::set<std::string> unsyncedEntries;  // created, the folder not yet synced
};

Faults g_faults;  // SQLite's callbacks know nothing of our objects

struct FaultFile {
  sqlite3_file base;
  std::string* path;
  sqlite3_file* real;
};

FaultFile* of(sqlite3_file* file) { return reinterpret_cast<FaultFile*>(file); }
sqlite3_file* realOf(sqlite3_file* file) { return of(file)->real; }

/// The result code that the next operation must fail with; SQLITE_OK to go on.
int nextFault() {
  ++g_faults.count;
  if (g_faults.killAt != 0 && g_faults.count == g_faults.killAt) kill(getpid(), SIGKILL);
  if (g_faults.failAt == 0 || g_faults.count < g_faults.failAt) return SQLITE_OK;
  if (g_faults.count > g_faults.failAt && g_faults.lasting == FaultVfs::Lasting::Once) return SQLITE_OK;
  g_faults.happened = true;
  return g_faults.resultCode;
}

void note(DiskOperation operation) {
  if (g_faults.recording != nullptr) g_faults.recording->push_back(std::move(operation));
}

int closeFile(sqlite3_file* file) {
  const int result = realOf(file)->pMethods->xClose(realOf(file));
  delete of(file)->path;
  return result;
}
int readFile(sqlite3_file* file, void* into, int size, sqlite3_int64 at) {
  return realOf(file)->pMethods->xRead(realOf(file), into, size, at);
}
int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  if (const int fault = nextFault()) return fault;
  const std::string bytes(static_cast<const char*>(from), static_cast<std::size_t>(size));
  note({DiskOperation::Kind::Write, *of(file)->path, at, bytes, false, 0});
  return realOf(file)->pMethods->xWrite(realOf(file), from, size, at);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  if (const int fault = nextFault()) return fault;
  note({DiskOperation::Kind::Truncate, *of(file)->path, size, {}, false, 0});
  return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file* file, int flags) {
  if (const int fault = nextFault()) return fault;
  // SQLite's unix layer syncs the folder of a file that it created with the file's first sync.
  const bool folderToo = g_faults.unsyncedEntries.erase(*of(file)->path) != 0;
  note({DiskOperation::Kind::Sync, *of(file)->path, 0, {}, folderToo, 0});
  return realOf(file)->pMethods->xSync(realOf(file), flags);
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); }
int lockFile(sqlite3_file* file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int unlockFile(sqlite3_file* file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
int checkLock(sqlite3_file* file, int* result) {
  return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int controlFile(sqlite3_file* file, int operation, void* argument) {
  return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file* file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int characteristics(sqlite3_file* file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }

sqlite3_io_methods makeMethods() {
  sqlite3_io_methods methods;
  std::memset(&methods, 0, sizeof methods);
  methods.iVersion = 1;
  methods.xClose = closeFile;
  methods.xRead = readFile;
  methods.xWrite = writeFile;
  methods.xTruncate = truncateFile;
  methods.xSync = syncFile;
  methods.xFileSize = fileSize;
  methods.xLock = lockFile;
  methods.xUnlock = unlockFile;
  methods.xCheckReservedLock = checkLock;
  methods.xFileControl = controlFile;
  methods.xSectorSize = sectorSize;
  methods.xDeviceCharacteristics = characteristics;
  return methods;
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
  static const sqlite3_io_methods methods = makeMethods();
  of(file)->base.pMethods = nullptr;
  of(file)->real = reinterpret_cast<sqlite3_file*>(of(file) + 1);
  const bool creates = name != nullptr && (flags & SQLITE_OPEN_CREATE) != 0 && access(name, F_OK) != 0;
  if (creates) {
    if (nextFault() != SQLITE_OK) return SQLITE_CANTOPEN;
    note({DiskOperation::Kind::Create, name, 0, {}, false, 0});
    g_faults.unsyncedEntries.insert(name);
  }
  const int result = g_faults.real->xOpen(g_faults.real, name, of(file)->real, flags, outFlags);
  if (result != SQLITE_OK) return result;
  of(file)->path = new std::string(name == nullptr ? "" : name);
  of(file)->base.pMethods = &methods;
  return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder) {
  if (nextFault() != SQLITE_OK) return SQLITE_IOERR_DELETE;
  note({DiskOperation::Kind::Delete, name, 0, {}, syncFolder != 0, 0});
  return g_faults.real->xDelete(g_faults.real, name, syncFolder);
}

}  // namespace

FaultVfs::FaultVfs() {
  g_faults = {};
  g_faults.real = sqlite3_vfs_find(nullptr);
  g_faults.vfs = *g_faults.real;
  g_faults.vfs.zName = "bellwether-faults";
  g_faults.vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + g_faults.real->szOsFile;
  g_faults.vfs.xOpen = openFile;
  g_faults.vfs.xDelete = deleteFile;
  sqlite3_vfs_register(&g_faults.vfs, 1);
}

FaultVfs::~FaultVfs() {
  sqlite3_vfs_unregister(&g_faults.vfs);
  sqlite3_vfs_register(g_faults.real, 1);
}

void FaultVfs::failAt(std::int64_t n, Lasting lasting, int resultCode) {
  g_faults.count = 0;
  g_faults.failAt = n;
  g_faults.lasting = lasting;
  g_faults.resultCode = resultCode;
  g_faults.happened = false;
}

void FaultVfs::killAt(std::int64_t n) {
  g_faults.count = 0;
  g_faults.killAt = n;
}

bool FaultVfs::stop() {
  g_faults.failAt = 0;
  g_faults.killAt = 0;
  return g_faults.happened;
}

std::int64_t FaultVfs::operations() const { return g_faults.count; }

void FaultVfs::record(std::vector<DiskOperation>* into) { g_faults.recording = into; }

void FaultVfs::acknowledge(int transactions) {
  note({DiskOperation::Kind::Acknowledge, {}, 0, {}, false, transactions});
}

}  // namespace bellwether::store::testing
