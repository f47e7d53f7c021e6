#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bellwether/store/workspace_file.h"

namespace bellwether::app {

/// Two customers, or two reps, of one system that are probably one.
struct Duplicate {
  enum class Party { Customer, Rep };
  enum class Because {
    SameName,     ///< the names are the same but for case, width and blanks
    CompanyForm,  ///< they differ only in punctuation or the company form: `Acme` and `Acme, Inc.`
  };
  store::PartyName keep;   ///< the one to remain: a record before one seen only in deals, then the one with an id
  store::PartyName merge;  ///< the one to become part of it
  Because because = Because::SameName;
  Party party = Party::Customer;
};

/// A folded name without punctuation and company form (`Inc`, `GmbH`, 有限公司...); the name itself when nothing else
/// is left.
std::string nameWithoutForm(std::string_view nameKey);

/// Pairs of customers to suggest, by name. Those of different systems are never paired: a merge joins two of one
/// system.
std::vector<Duplicate> duplicatesAmong(const std::vector<store::PartyName>& customers);
/// Pairs of reps: only those with the same name.
std::vector<Duplicate> duplicateReps(const std::vector<store::PartyName>& reps);
/// Customers, then reps.
Result<std::vector<Duplicate>> findDuplicates(const store::WorkspaceFile& workspace);

/// Makes one customer or rep of the two, as a batch of its own, which undo takes back. Errors: those of importing;
/// InvalidArgument when the merge would close a loop.
Result<store::BatchInfo> mergeDuplicate(store::WorkspaceFile& workspace, const Duplicate& duplicate);

}  // namespace bellwether::app
