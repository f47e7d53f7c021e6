#include "app/sample/names.h"

#include <array>
#include <string_view>

namespace bellwether::app::sample {
namespace {

constexpr auto kFirstWords = std::to_array<std::string_view>(
    {"Anchor",       "Beacon",      "Blue Heron", "Bright Bay", "Cape Stone", "Cedar Point", "Clearwater", "Cobalt",
     "Compass",      "Copper Cove", "Coral",      "Crescent",   "Cutter",     "Deep Reach",  "Driftwood",  "Eastgate",
     "Ebb Tide",     "Evergreen",   "Fairwind",   "Foxglove",   "Granite",    "Gray Gull",   "Greenwich",  "Halyard",
     "Highwater",    "Ironwood",    "Juniper",    "Kestrel",    "Keystone",   "Lantern",     "Lighthouse", "Longshore",
     "Maple Harbor", "Marlin",      "Meridian",   "Northport",  "Oak Island", "Osprey",      "Palisade",   "Pelican",
     "Quayside",     "Redshore",    "Ridgeline",  "Saltmarsh",  "Sandpiper",  "Seabright",   "Silver Bay", "Southpoint",
     "Spindrift",    "Starboard",   "Stillwater", "Stone Pier", "Summit",     "Tallship",    "Tern",       "Tidewater",
     "Trident",      "Upland",      "Vesper",     "Westerly",   "Whitecap",   "Wildrose",    "Windward",   "Yarrow"});
constexpr auto kSecondWords = std::to_array<std::string_view>(
    {"Shipping",  "Logistics", "Marine",   "Fisheries", "Boatworks", "Ferries",  "Freight", "Terminals",
     "Energy",    "Offshore",  "Dredging", "Charters",  "Towage",    "Yachts",   "Ports",   "Engineering",
     "Salvage",   "Seafood",   "Storage",  "Rigging",   "Cargo",     "Resorts",  "Cruises", "Builders",
     "Transport", "Trading",   "Supply",   "Services",  "Partners",  "Holdings", "Works",   "Shipyard"});
constexpr auto kEndings = std::to_array<std::string_view>({"", " Inc", " Ltd", " Group", " LLC", " Co"});

/// Among the first customers, names as an international customer list has them: accents, other scripts, commas, quotes.
constexpr auto kSpecialNames = std::to_array<std::string_view>(
    {"上海远航船舶用品有限公司", "Łódź Transport Rzeczny", "Søgaard & Sønner", "Café do Cais Lda",
     "深圳蓝湾物流有限公司", "Müller Schiffstechnik GmbH", "Peña Hermanos, S.L.", "横浜みなと商事",
     "Harbour Lights, Inc.", "\"Old Salt\" Chandlery", "Île Verte Croisières", "Åkerblom Sjöfart AB"});
constexpr std::int64_t kSpecialEvery = 23;
constexpr std::int64_t kSpecialFirst = 5;

constexpr auto kGivenNames = std::to_array<std::string_view>(
    {"Maya",   "Daniel", "Priya",  "Thomas", "Elena",  "Marcus", "Hannah", "Omar",   "Grace",  "Victor",
     "Nadia",  "Samuel", "Ingrid", "Paul",   "Leila",  "Andrew", "Sofia",  "Henry",  "Amara",  "Julian",
     "Clara",  "Rafael", "Naomi",  "Simon",  "Yuki",   "Peter",  "Fatima", "George", "Alice",  "Hugo",
     "Renata", "Oscar",  "Miriam", "Felix",  "Teresa", "Walter", "Bianca", "Edgar",  "Joanna", "Kenji"});
constexpr auto kFamilyNames = std::to_array<std::string_view>(
    {"Okafor",  "Reyes",    "Sharma",    "Lindqvist", "Petrova",  "Bell",   "Weiss",    "Haddad",   "Whitfield",
     "Morales", "Kowalski", "Adeyemi",   "Larsen",    "Novak",    "Rahimi", "Carter",   "Romano",   "Fletcher",
     "Mensah",  "Dupont",   "Sinclair",  "Costa",     "Goldberg", "Archer", "Tanaka",   "Hughes",   "Mansour",
     "Doyle",   "Bennett",  "Virtanen",  "Silva",     "Brandt",   "Levy",   "Moreau",   "Quinn",    "Fischer",
     "Santos",  "Holm",     "Zielinski", "Mori",      "Ashford",  "Barlow", "Chandler", "Drummond", "Ellis",
     "Farrow",  "Granger",  "Hartley",   "Irving",    "Jennings"});

struct SpecialRep {
  int rep;
  std::string_view name;
  std::string_view mailbox;
};
constexpr auto kSpecialReps = std::to_array<SpecialRep>(
    {{2, "José Álvarez", "jose.alvarez"}, {6, "李伟", "li.wei"}, {9, "Zoë Strøm", "zoe.strom"}});

// repName's walk through the pairs counts on these sizes.
static_assert(kGivenNames.size() == 40 && kFamilyNames.size() == 50);
constexpr int kRoundOfReps = 200;  // their least common multiple

template <class Array>
auto at(const Array& array, std::int64_t index) {
  return array[static_cast<std::size_t>(index) % array.size()];
}

std::string_view givenName(int rep) { return at(kGivenNames, rep); }
std::string_view familyName(int rep) { return at(kFamilyNames, rep * 7 + rep / kRoundOfReps); }

}  // namespace

void appendCompanyName(std::string& out, std::int64_t customer) {
  const std::int64_t special = (customer - kSpecialFirst) / kSpecialEvery;
  if (customer % kSpecialEvery == kSpecialFirst && special < static_cast<std::int64_t>(kSpecialNames.size())) {
    out += kSpecialNames[static_cast<std::size_t>(special)];
    return;
  }
  constexpr auto kNames = static_cast<std::int64_t>(kFirstWords.size() * kSecondWords.size() * kEndings.size());
  constexpr std::int64_t kStride = 5'003;  // prime
  const std::int64_t place = customer % kNames * kStride % kNames;
  out += at(kFirstWords, place);
  out += ' ';
  out += at(kSecondWords, place / static_cast<std::int64_t>(kFirstWords.size()));
  out += at(kEndings, place / static_cast<std::int64_t>(kFirstWords.size() * kSecondWords.size()));
  if (customer >= kNames) out += " " + std::to_string(customer / kNames + 1);
}

std::string repName(int rep) {
  for (const SpecialRep& special : kSpecialReps)
    if (special.rep == rep) return std::string(special.name);
  return std::string(givenName(rep)) + " " + std::string(familyName(rep));
}

std::string repEmail(int rep) {
  for (const SpecialRep& special : kSpecialReps)
    if (special.rep == rep) return std::string(special.mailbox) + "@harborsupply.example";
  std::string mailbox = std::string(givenName(rep)) + "." + std::string(familyName(rep));
  for (char& c : mailbox)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return mailbox + "@harborsupply.example";
}

}  // namespace bellwether::app::sample
