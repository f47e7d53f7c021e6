#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bellwether/store/workspace_file.h"

namespace bellwether::app {

/// Two customers of one system that are probably one.
struct Duplicate {
  enum class Because {
    SameName,     ///< the names are the same but for case, width and blanks
    CompanyForm,  ///< they differ only in punctuation or the company form: `Acme` and `Acme, Inc.`
  };
  store::CustomerName keep;   ///< the one to remain: a record before one seen only in deals, then the one with an id
  store::CustomerName merge;  ///< the one to become part of it
  Because because = Because::SameName;
};

/// A folded name without punctuation and company form (`Inc`, `GmbH`, 有限公司...); the name itself when nothing else
/// is left.
std::string nameWithoutForm(std::string_view nameKey);

/// Pairs to suggest, by name. Customers of different systems are never paired: a merge joins customers of one system.
std::vector<Duplicate> duplicatesAmong(const std::vector<store::CustomerName>& customers);
Result<std::vector<Duplicate>> findDuplicates(const store::WorkspaceFile& workspace);

/// Makes one customer of the two, as a batch of its own, which undo takes back. Errors: those of importing;
/// InvalidArgument when the merge would close a loop.
Result<store::BatchInfo> mergeCustomers(store::WorkspaceFile& workspace, const Duplicate& duplicate);

}  // namespace bellwether::app
