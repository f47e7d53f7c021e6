#include "records/name_column.h"

namespace bellwether::records {

std::string NameColumn::text(std::size_t row, std::string_view customer) const {
  const std::uint32_t code = m_codes[row];
  const std::size_t stem = code / 2;
  if (stem >= m_stems.size()) return std::string(m_own[code - 2 * m_stems.size()]);
  return m_stems[stem] + std::string(code % 2 ? customer : std::string_view());
}

std::uint32_t NameWriter::add(std::string_view name, std::string_view customer) {
  const bool endsWith = !customer.empty() && name.ends_with(customer);
  const std::string_view stem = endsWith ? name.substr(0, name.size() - customer.size()) : name;
  const std::uint32_t* known = m_stems.find(stem);
  if (!known && m_stems.size() >= kMaxStems) return addOwn(name);
  return 2 * (known ? *known : m_stems.intern(stem)) + (endsWith ? 1U : 0U);
}

std::uint32_t NameWriter::addFrom(const NameColumn& other, std::size_t row, std::string_view customer) {
  const std::uint32_t code = other.m_codes[row];
  const std::size_t stem = code / 2;
  if (stem >= other.m_stems.size()) return add(other.m_own[code - 2 * other.m_stems.size()], customer);
  if (m_fromOther.empty()) m_fromOther.assign(other.m_stems.size(), kOwn);
  std::uint32_t& here = m_fromOther[stem];
  if (here == kOwn) {
    const std::uint32_t* known = m_stems.find(other.m_stems[stem]);
    if (!known && m_stems.size() >= kMaxStems) return addOwn(other.text(row, customer));
    here = known ? *known : m_stems.intern(other.m_stems[stem]);
  }
  return 2 * here + code % 2;
}

std::uint32_t NameWriter::addOwn(std::string_view name) {
  m_own.append(name);
  return kOwn | static_cast<std::uint32_t>(m_own.size() - 1);
}

NameColumn NameWriter::finish(std::vector<std::uint32_t>&& codes) {
  NameColumn out;
  for (std::uint32_t stem = 0; stem < m_stems.size(); ++stem) {
    out.m_stems.push_back(m_stems[stem]);
    out.m_stemBytes += sizeof(std::string) + m_stems[stem].capacity();
  }
  const auto firstOwn = static_cast<std::uint32_t>(2 * m_stems.size());
  for (std::uint32_t& code : codes)
    if (code & kOwn) code = firstOwn + (code & ~kOwn);
  m_own.shrink();
  const std::size_t count = firstOwn + m_own.size();
  out.m_own = std::move(m_own);
  out.m_codes = CodeColumn(std::move(codes), count);
  return out;
}

}  // namespace bellwether::records
