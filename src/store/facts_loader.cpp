#include "store/facts_loader.h"

#include "store/current_records.h"
#include "store/deal_splits.h"
#include "store/facts_feed.h"

namespace bellwether::store {

LoadedFacts loadFacts(Connection& connection) {
  const ReadScope scope(connection);
  const SmallPageCache cache(connection);
  DealReading reading(connection);
  CurrentRecords current(connection);
  std::vector<DealRows> deals = reading.finish();
  auto splits = reading.beside([&deals](Connection& other) { return DealSplits(other, deals); });
  current.resolve(reading.uses());
  FactsFeed feed(connection, current);  // refers to the deals
  auto references = std::make_shared<References>();
  references->uses = reading.uses();
  references->customers = feed.partiesOf(Role::Customer);
  references->reps = feed.partiesOf(Role::Rep);
  feed.addDeals(deals, references->customers, references->reps);
  feed.addSplits(splits.get());
  feed.addFlows();
  return {std::move(feed.builder()).build(), std::move(references)};
}

}  // namespace bellwether::store
