#include "bellwether/app/duplicates.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "bellwether/app/clock.h"
#include "bellwether/records/records.h"

namespace bellwether::app {
namespace {

using records::Field;
using records::maskOf;
using store::PartyName;

constexpr std::array<std::string_view, 37> kForms = {
    "inc", "incorporated", "corp", "corporation", "co",  "company", "ltd", "limited", "llc", "llp", "lp", "plc", "gmbh",
    "ag",  "kg",           "kgaa", "ohg",         "se",  "sa",      "sas", "sarl",    "srl", "spa", "bv", "nv",  "oy",
    "oyj", "ab",           "as",   "aps",         "a/s", "pty",     "pte", "pvt",     "kk",  "sl",  "ev"};
// The longer ones first.
constexpr std::array<std::string_view, 7> kChineseForms = {"股份有限公司", "有限责任公司", "有限公司",    "股份公司",
                                                           "株式会社",     "公司",         "（有限合伙）"};
constexpr std::size_t kShortestChinese = 6;  // two characters

std::vector<std::string> wordsOf(std::string_view key) {
  std::vector<std::string> words(1);
  for (const char c : key) {
    const bool separates = std::string_view(" \t.,;:'\"()[]&!-_").find(c) != std::string_view::npos;
    if (!separates)
      words.back() += c;
    else if (!words.back().empty() && c != '.' && c != '\'')
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool isForm(const std::string& word) { return std::find(kForms.begin(), kForms.end(), word) != kForms.end(); }

std::string withoutChineseForm(std::string name) {
  if (std::find(kChineseForms.begin(), kChineseForms.end(), name) != kChineseForms.end()) return name;
  for (const std::string_view form : kChineseForms)
    if (name.size() >= form.size() + kShortestChinese && name.ends_with(form)) {
      name.resize(name.size() - form.size());
      break;
    }
  return name;
}

/// What remains of two: the better known, then the elder by its id.
bool isBetterKnown(const PartyName& a, const PartyName& b) {
  return std::tuple(!a.isRecord, a.id.empty(), a.id.size(), a.id, a.name) <
         std::tuple(!b.isRecord, b.id.empty(), b.id.size(), b.id, b.name);
}

std::string idOrName(const PartyName& party) { return party.id.empty() ? party.name : party.id; }

records::Reference referenceTo(const PartyName& party) { return {party.id, party.name, party.nameKey}; }

records::RecordBatch repRows(const Duplicate& duplicate) {
  records::RecordBatch rows = records::emptyBatch(records::RecordKind::RepMerges);
  rows.supplied = maskOf(Field::RepId) | maskOf(Field::MergedInto);
  rows.lines = {1};
  rows.rows = std::vector{records::RepMerge{referenceTo(duplicate.merge), referenceTo(duplicate.keep)}};
  return rows;
}

records::RecordBatch customerRows(const Duplicate& duplicate) {
  records::Customer row;
  row.id = duplicate.merge.id;
  row.mergedInto = idOrName(duplicate.keep);
  records::RecordBatch rows = records::emptyBatch(records::RecordKind::Customers);
  rows.supplied = maskOf(Field::CustomerId) | maskOf(Field::MergedInto);
  // A name is said only where it is the key, or where no file has said it yet.
  if (duplicate.merge.id.empty() || !duplicate.merge.isRecord) {
    row.name = duplicate.merge.name;
    row.nameKey = duplicate.merge.nameKey;
    rows.supplied |= maskOf(Field::CustomerName);
  }
  rows.lines = {1};
  rows.rows = std::vector{std::move(row)};
  return rows;
}

store::BatchSource sourceOf(const Duplicate& duplicate, const records::RecordBatch& rows) {
  store::BatchSource source;
  source.file = duplicate.merge.name + " → " + duplicate.keep.name;
  source.kind = rows.kind;
  source.profile = "hand";
  source.origin = duplicate.merge.origin;
  source.supplied = rows.supplied;
  return source;
}

std::vector<Duplicate> pairsOf(const std::vector<PartyName>& parties, Duplicate::Party party) {
  std::map<std::pair<std::string, std::string>, std::vector<const PartyName*>> groups;
  for (const PartyName& each : parties) {
    if (each.isMerged || each.nameKey.empty()) continue;
    const bool isCustomer = party == Duplicate::Party::Customer;
    groups[{isCustomer ? nameWithoutForm(each.nameKey) : each.nameKey, each.origin}].push_back(&each);
  }
  std::vector<Duplicate> duplicates;
  for (auto& [name, group] : groups) {
    if (group.size() < 2) continue;
    std::stable_sort(group.begin(), group.end(),
                     [](const PartyName* a, const PartyName* b) { return isBetterKnown(*a, *b); });
    for (std::size_t i = 1; i < group.size(); ++i) {
      const bool same = group[i]->nameKey == group.front()->nameKey;
      duplicates.push_back(
          {*group.front(), *group[i], same ? Duplicate::Because::SameName : Duplicate::Because::CompanyForm, party});
    }
  }
  return duplicates;
}

}  // namespace

std::string nameWithoutForm(std::string_view nameKey) {
  std::vector<std::string> words = wordsOf(nameKey);
  while (words.size() > 1 && isForm(words.back())) words.pop_back();
  std::string name;
  for (const std::string& word : words) name += (name.empty() ? "" : " ") + word;
  name = withoutChineseForm(std::move(name));
  return name.empty() ? std::string(nameKey) : name;
}

std::vector<Duplicate> duplicatesAmong(const std::vector<PartyName>& customers) {
  return pairsOf(customers, Duplicate::Party::Customer);
}

std::vector<Duplicate> duplicateReps(const std::vector<PartyName>& reps) {
  return pairsOf(reps, Duplicate::Party::Rep);
}

Result<std::vector<Duplicate>> findDuplicates(const store::WorkspaceFile& workspace) {
  const auto customers = workspace.customerNames();
  if (!customers) return tl::unexpected(customers.error());
  const auto reps = workspace.repNames();
  if (!reps) return tl::unexpected(reps.error());
  std::vector<Duplicate> duplicates = duplicatesAmong(*customers);
  std::vector<Duplicate> ofReps = duplicateReps(*reps);
  duplicates.insert(duplicates.end(), std::make_move_iterator(ofReps.begin()), std::make_move_iterator(ofReps.end()));
  return duplicates;
}

Result<store::BatchInfo> mergeDuplicate(store::WorkspaceFile& workspace, const Duplicate& duplicate) {
  const bool isCustomer = duplicate.party == Duplicate::Party::Customer;
  const records::RecordBatch rows = isCustomer ? customerRows(duplicate) : repRows(duplicate);
  auto transaction = workspace.beginImport();
  if (!transaction) return tl::unexpected(transaction.error());
  if (const auto begun = transaction->beginBatch(sourceOf(duplicate, rows), utcNow()); !begun)
    return tl::unexpected(begun.error());
  const auto rejects = transaction->add(rows);
  if (!rejects) return tl::unexpected(rejects.error());
  if (!rejects->empty()) return fail(ErrorCode::InvalidArgument, rejects->front().value);
  auto batch = transaction->endBatch(0);
  if (!batch) return batch;
  if (const auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return batch;
}

}  // namespace bellwether::app
