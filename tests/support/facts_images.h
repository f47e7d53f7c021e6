#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include "bellwether/records/facts_image.h"

namespace bellwether::test {

using Bytes = std::vector<std::byte>;

/// The image of facts in memory.
inline Bytes imageOf(const records::Facts& facts) {
  struct Collect final : records::ImageSink {
    void write(std::span<const std::byte> bytes) override { all.insert(all.end(), bytes.begin(), bytes.end()); }
    Bytes all;
  } sink;
  records::writeImage(facts, sink);
  return sink.all;
}

/// Gives the bytes of an image once.
class Replay final : public records::ImageSource {
 public:
  explicit Replay(const Bytes& bytes) : m_bytes(bytes) {}
  bool read(std::span<std::byte> bytes) override {
    if (bytes.size() > m_bytes.size() - m_at) return false;
    if (!bytes.empty()) std::memcpy(bytes.data(), m_bytes.data() + m_at, bytes.size());
    m_at += bytes.size();
    return true;
  }

 private:
  const Bytes& m_bytes;
  std::size_t m_at = 0;
};

/// Null when the image is none.
inline std::shared_ptr<const records::Facts> factsOf(const Bytes& image) {
  Replay source(image);
  return records::readImage(source, image.size());
}

}  // namespace bellwether::test
