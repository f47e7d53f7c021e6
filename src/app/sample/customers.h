#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/sample/csv_file.h"
#include "app/sample/random.h"
#include "app/sample/timeline.h"

namespace bellwether::app::sample {

/// What is known of a customer; made from the customer's number alone, so that none is kept.
struct SampleCustomer {
  int segment = 0;
  int region = 0;
  int industry = 0;
  int source = 0;
  int currency = 0;
  int buyingPermille = 1000;  ///< how often it buys against the most eager
  std::uint32_t repDraw = 0;  ///< the customer's rep among those of a team
};

/// All customers: those from before the three years, those won in them, and prospects that have not bought.
class Customers {
 public:
  Customers(std::int64_t deals, std::uint64_t seed);

  std::int64_t size() const { return m_size; }
  /// Number of the customers that have bought or are about to: 0..won()-1. The next one to be won is number won().
  std::int64_t won() const { return static_cast<std::int64_t>(m_endMonths.size()); }
  bool hasNext() const { return won() < m_firstProspect; }
  /// Takes the next customer in, on the month of its first deal.
  void winNext(int month);

  SampleCustomer customer(std::int64_t number) const;
  /// One of those who still buy in the month, the eager ones more often.
  std::int64_t pickBuyer(Random& random, int month) const;
  /// One of those who have not bought yet and may soon.
  std::int64_t pickUpcoming(Random& random) const;
  /// One of those who never will.
  std::int64_t pickProspect(Random& random) const;

  /// Appends the name that the customer has in every file.
  static void appendName(std::string& out, std::int64_t number);
  void write(CsvFile& out) const;

 private:
  std::int16_t endMonth(std::int64_t number, int firstMonth) const;

  std::uint64_t m_seed;
  std::int64_t m_size;
  std::int64_t m_firstProspect;
  std::vector<std::int16_t> m_endMonths;  // the month from which a customer buys no more
};

/// `C0000001`.
inline constexpr int kCustomerIdWidth = 7;

}  // namespace bellwether::app::sample
