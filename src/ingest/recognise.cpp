#include "bellwether/ingest/recognise.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>

#include "bellwether/core/sha256.h"
#include "bellwether/ingest/fold.h"
#include "ingest/column_rules.h"

namespace bellwether::ingest {
namespace {

using records::Field;
using records::FieldMask;
using records::maskOf;
using records::RecordKind;

constexpr double kMarkBonus = 3;  // a system's own headers outweigh common words
constexpr double kOwnHeaderBonus = 0.1;
constexpr double kEnoughToName = 1.5;  // headers worth this much make a kind, if an incomplete one

std::string joined(std::span<const std::string> headers) {
  std::string text;
  for (const std::string& header : headers) {
    if (trimmed(header).empty()) continue;
    if (!text.empty()) text += ", ";
    text += trimmed(header);
  }
  return text;
}

// For each known header the kinds of file that have it.
const std::unordered_map<std::string, unsigned>& kindsOfHeaders() {
  static const auto known = [] {
    std::unordered_map<std::string, unsigned> kinds;
    for (const Profile& profile : profiles())
      for (std::size_t k = 0; k < profile.kinds.size(); ++k)
        for (const auto& [key, rule] : profile.kinds[k].headers) kinds[key] |= 1U << k;
    return kinds;
  }();
  return known;
}

double weightOf(const std::string& key) {
  const auto found = kindsOfHeaders().find(key);
  if (found == kindsOfHeaders().end()) return 0;
  return 1.0 / std::popcount(found->second);
}

struct Candidate {
  const Profile* profile = nullptr;
  RecordKind kind = RecordKind::Deals;
  Columns columns;
  double score = 0;
  bool complete = false;
};

Candidate weigh(std::span<const std::string> keys, const Profile& profile, RecordKind kind) {
  Candidate candidate{&profile, kind, assignColumns(keys, profile, kind), 0, false};
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (candidate.columns.uses[i]) candidate.score += weightOf(keys[i]);
  const bool marked = hasGroup(keys, profile.of(kind).marks);
  if (marked) {
    candidate.score += kMarkBonus;
    for (std::size_t i = 0; i < keys.size(); ++i)
      if (candidate.columns.uses[i] && profile.of(kind).headers.contains(keys[i])) candidate.score += kOwnHeaderBonus;
  }
  candidate.complete =
      missingField(candidate.columns, kind).empty() && (marked || isIdentified(candidate.columns, keys, kind));
  return candidate;
}

// Whether the template alone explains the file.
bool isPlain(std::span<const std::string> keys, RecordKind kind) {
  const Profile* plain = findProfile("plain");
  const Columns columns = assignColumns(keys, *plain, kind, Synonyms::Without);
  return missingField(columns, kind).empty() && !columns.generatedIds;
}

bool isRefused(std::span<const std::string> keys, RecordKind kind) {
  return std::any_of(profiles().begin(), profiles().end(),
                     [&](const Profile& profile) { return hasGroup(keys, profile.of(kind).refused); });
}

std::vector<Candidate> candidates(std::span<const std::string> keys, const ReadOptions& options) {
  std::vector<Candidate> all;
  for (int k = 0; k < records::kRecordKinds; ++k) {
    const auto kind = static_cast<RecordKind>(k);
    if (options.as ? *options.as != kind : isRefused(keys, kind)) continue;
    for (const Profile& profile : profiles()) {
      if (!options.profile.empty() && profile.id != options.profile) continue;
      const bool wanted = profile.id == options.profile;
      const bool fits = profile.id == "generic" || (profile.id == "plain" && isPlain(keys, kind)) ||
                        hasGroup(keys, profile.of(kind).marks);
      if (wanted || fits) all.push_back(weigh(keys, profile, kind));
    }
  }
  return all;
}

// The better one: complete first, then the higher score; the template before a guess with the same score.
bool isBetter(const Candidate& a, const Candidate& b) {
  if (a.complete != b.complete) return a.complete;
  return a.score > b.score + 1e-9;
}

Status applyMap(const ReadOptions& options, std::span<const std::string> headers, Columns& columns) {
  for (const auto& place : options.map) {
    const Field field = place.first;
    const std::string& header = place.second;
    // A header takes the field's own place; the flags and dates beside it stay unless the field is unmapped.
    for (auto& use : columns.uses)
      if (use && use->rule.field == field && (header.empty() || use->rule.role == Role::Value)) use.reset();
    if (header.empty()) continue;
    const auto exact = std::find_if(headers.begin(), headers.end(),
                                    [&](const std::string& h) { return trimmed(h) == trimmed(header); });
    const auto found =
        exact != headers.end() ? exact : std::find_if(headers.begin(), headers.end(), [&](const std::string& h) {
          return headerKey(h) == headerKey(header);
        });
    if (found == headers.end()) return fail(ErrorCode::InvalidArgument, header);
    columns.uses[static_cast<std::size_t>(found - headers.begin())] =
        ColumnUse{{field, Role::Value, 0}, Confidence::Sure};
  }
  columns.generatedIds = needsGeneratedIds(columns);
  return {};
}

std::vector<ColumnPlan> plansOf(std::span<const std::string> headers, const Columns& columns) {
  std::vector<ColumnPlan> plans(headers.size());
  for (std::size_t i = 0; i < headers.size(); ++i) {
    plans[i].index = i;
    plans[i].header = std::string(trimmed(headers[i]));
    if (!columns.uses[i]) continue;
    plans[i].field = columns.uses[i]->rule.field;
    plans[i].role = columns.uses[i]->rule.role;
    plans[i].confidence = columns.uses[i]->confidence;
  }
  return plans;
}

double shareUnderstood(const Columns& columns, std::span<const std::string> keys) {
  std::size_t used = 0;
  std::size_t named = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    named += keys[i].empty() ? 0U : 1U;
    used += columns.uses[i] ? 1U : 0U;
  }
  return named == 0 ? 0 : static_cast<double>(used) / static_cast<double>(named);
}

Error notRecognised(const Candidate& best, std::span<const std::string> headers, const ReadOptions& options) {
  const std::string_view missing = missingField(best.columns, best.kind);
  const auto used = std::count_if(best.columns.uses.begin(), best.columns.uses.end(),
                                  [](const auto& use) { return use.has_value(); });
  const bool named = options.as.has_value() || (best.score >= kEnoughToName && used >= 3);
  if (named && !missing.empty()) return Error{ErrorCode::MissingColumn, std::string(missing), {}};
  return Error{ErrorCode::UnknownKind, joined(headers), {}};
}

std::vector<std::string> keysOf(std::span<const std::string> headers) {
  std::vector<std::string> keys;
  for (const std::string& header : headers) keys.push_back(headerKey(header));
  return keys;
}

}  // namespace

double headerScore(std::span<const std::string> cells) {
  std::array<double, records::kRecordKinds> scores{};
  for (const std::string& cell : cells) {
    if (cell.size() > 200) continue;
    const auto found = kindsOfHeaders().find(headerKey(cell));
    if (found == kindsOfHeaders().end()) continue;
    for (std::size_t k = 0; k < scores.size(); ++k)
      if (found->second & (1U << k)) scores[k] += 1.0 / std::popcount(found->second);
  }
  return *std::max_element(scores.begin(), scores.end());
}

int knownHeaders(std::span<const std::string> cells) {
  return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const std::string& cell) {
    return cell.size() <= 200 && kindsOfHeaders().contains(headerKey(cell));
  }));
}

Result<Recognition> recognise(std::span<const std::string> headers, const ReadOptions& options) {
  if (!options.profile.empty() && !findProfile(options.profile))
    return fail(ErrorCode::InvalidArgument, options.profile);
  const std::vector<std::string> keys = keysOf(headers);
  std::vector<Candidate> all = candidates(keys, options);
  for (Candidate& candidate : all) {
    if (options.map.empty()) break;
    if (const Status status = applyMap(options, headers, candidate.columns); !status)
      return tl::unexpected<Error>(status.error());
    candidate.complete = missingField(candidate.columns, candidate.kind).empty() &&
                         (options.as || isIdentified(candidate.columns, keys, candidate.kind));
  }
  if (all.empty()) return fail(ErrorCode::UnknownKind, joined(headers));
  const auto best = std::min_element(all.begin(), all.end(), isBetter);
  if (!best->complete && !(options.as && missingField(best->columns, best->kind).empty()))
    return tl::unexpected<Error>(notRecognised(*best, headers, options));

  Recognition result;
  result.profile = best->profile;
  result.kind = best->kind;
  result.columns = plansOf(headers, best->columns);
  result.generatedIds = best->columns.generatedIds;
  result.confidence = shareUnderstood(best->columns, keys);
  for (const Candidate& other : all)
    if (other.complete && other.kind != best->kind && other.score > best->score * 0.9) result.isKindClear = false;
  if (best->kind == RecordKind::Market && best->score < 1.3) result.isKindClear = false;
  if (options.as) result.isKindClear = true;
  if (!result.isKindClear) result.confidence /= 2;
  return result;
}

std::string headerFingerprint(std::span<const std::string> headers) {
  Sha256 hash;
  for (const std::string& header : headers) {
    hash.update(headerKey(header));
    hash.update("\x1F");
  }
  return hash.hex();
}

}  // namespace bellwether::ingest
