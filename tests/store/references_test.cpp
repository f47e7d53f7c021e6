#include "store/current_records.h"
#include "store/workspace_impl.h"
#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

// Whom a deal's customer and rep are, told by how many there are and what they are called.

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

namespace {

records::Deal dealOf(const std::string& id, records::Reference customer) {
  records::Deal made = deal({id});
  made.customer = std::move(customer);
  return made;
}

std::size_t customers(const WorkspaceFile& file) { return (*file.loadFacts())->customerCount(); }

}  // namespace

TEST_CASE("a deal naming an unknown customer creates it, and a customers file fills it in") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{dealOf("D1", named("C1", "Acme")), dealOf("D2", named("C1", "Acme"))});
  REQUIRE(customers(file) == 1);
  import(file, std::vector{customer("C1", "Acme Ltd")});
  REQUIRE(customers(file) == 1);
}

TEST_CASE("a reference goes to its own origin first") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{customer("7", "Acme")}, "a");
  import(file, std::vector{customer("7", "Bolt")}, "b");
  import(file, std::vector{dealOf("D1", named("7"))}, "a");
  import(file, std::vector{dealOf("D1", named("7"))}, "b");
  REQUIRE(customers(file) == 2);
}

TEST_CASE("an id that only another origin has is found there") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{customer("C1", "Acme")}, "crm");
  import(file, std::vector{dealOf("D1", named("C1"))}, "plain");
  REQUIRE(customers(file) == 1);
}

TEST_CASE("an id that several other origins have is not guessed") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{customer("7", "Acme")}, "a");
  import(file, std::vector{customer("7", "Bolt")}, "b");
  import(file, std::vector{dealOf("D1", named("7"))}, "c");
  REQUIRE(customers(file) == 3);
  import(file, std::vector{dealOf("D1", named("7", "Bolt"))}, "c");  // the name settles it
  REQUIRE(customers(file) == 2);
}

TEST_CASE("the same number in two systems is not one customer when the names differ") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{dealOf("D1", named("7", "Acme"))}, "a");
  import(file, std::vector{dealOf("D1", named("7", "Bolt"))}, "b");
  REQUIRE(customers(file) == 2);
  import(file, std::vector{dealOf("D2", named("8", "Coil"))}, "a");
  import(file, std::vector{dealOf("D2", named("8", "Coil"))}, "b");
  REQUIRE(customers(file) == 3);
}

TEST_CASE("a bare name finds the only customer of that name") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{dealOf("D1", named("", "Acme"))});
  import(file, std::vector{dealOf("D2", named("C1", "Acme"))});
  REQUIRE(customers(file) == 1);
  import(file, std::vector{customer("C1", "Acme")}, "crm");
  REQUIRE(customers(file) == 1);
}

TEST_CASE("one name with two ids in one system is two customers") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{dealOf("D1", named("C1", "Acme")), dealOf("D2", named("C2", "Acme"))});
  REQUIRE(customers(file) == 2);
  import(file, std::vector{dealOf("D3", named("", "Acme"))});  // either would be a guess
  REQUIRE(customers(file) == 3);
}

TEST_CASE("no reference is no customer") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{dealOf("D1", {})});
  REQUIRE(customers(file) == 0);
}

TEST_CASE("a customer seen only in deals bears the name most deals give it") {
  const TemporaryFolder folder;
  auto file = WorkspaceFile::create(folder / "a", settings());
  REQUIRE(file);
  import(*file, std::vector{dealOf("D1", named("C1", "Zed")), dealOf("D2", named("C1", "Acme")),
                            dealOf("D3", named("C1", "Zed"))});
  const auto connection = Connection::open(folder / "a", WorkspaceFile::Access::ReadOnly);
  CurrentRecords current(*connection);
  current.resolve(ReferenceUses::countedIn(*connection));
  REQUIRE(current.customers().parties().size() == 1);
  REQUIRE(current.customers().parties()[0].name == "Zed");
  REQUIRE_FALSE(current.customers().parties()[0].isRecord);
}

TEST_CASE("merged_into may name a customer that only deals know") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{dealOf("D1", named("C1", "Acme"))});
  records::Customer duplicate = customer("C2", "Acme 2");
  duplicate.mergedInto = "C1";
  import(file, std::vector{duplicate});
  REQUIRE(customers(file) == 2);
}
