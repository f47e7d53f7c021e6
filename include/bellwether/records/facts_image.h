#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace bellwether::records {

class Facts;

/// Number of the image's layout, and of what the columns hold: an image of another number is not read. It goes up with
/// each change of the columns or of how they are built from records.
inline constexpr std::uint32_t kImageLayout = 3;

/// Takes an image's bytes in order.
class ImageSink {
 public:
  virtual ~ImageSink() = default;
  virtual void write(std::span<const std::byte> bytes) = 0;
};

/// Gives an image's bytes in order.
class ImageSource {
 public:
  virtual ~ImageSource() = default;
  /// Fills all of `bytes`; false when so many are not left or cannot be read.
  virtual bool read(std::span<std::byte> bytes) = 0;
};

/// Writes the columns as one run of bytes, which a program of the same layout on a machine of the same kind reads back.
/// Equal columns give equal bytes.
void writeImage(const Facts& facts, ImageSink& sink);

/// Reads what writeImage wrote. Null: the bytes are of another layout or another kind of machine, not `byteCount` in
/// number, or not what the builder would make in some way that the engine relies on. The bytes may come from anybody;
/// no more memory is taken than in proportion to `byteCount`. What the source throws goes through.
std::shared_ptr<const Facts> readImage(ImageSource& source, std::uint64_t byteCount);

}  // namespace bellwether::records
