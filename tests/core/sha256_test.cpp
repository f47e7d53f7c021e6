#include "bellwether/core/sha256.h"

#include <string>

#include "core/sha256_block.h"
#include "support/catch.h"

using namespace bellwether;

// Expected digests: FIPS 180-4 example values.
TEST_CASE("sha-256 agrees with the published example digests") {
  CHECK(sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256Hex(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("sha-256 does not depend on how the bytes are cut") {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) bytes.push_back(static_cast<char>(i * 7));
  const std::string whole = sha256Hex(bytes);
  for (std::size_t step :
       {std::size_t{1}, std::size_t{3}, std::size_t{63}, std::size_t{64}, std::size_t{65}, std::size_t{999}}) {
    Sha256 hash;
    for (std::size_t at = 0; at < bytes.size(); at += step) hash.update(std::string_view(bytes).substr(at, step));
    CHECK(hash.hex() == whole);
    CHECK(hash.hex() == whole);  // asking changes nothing
  }
}

TEST_CASE("the processor's sha-256 and the portable one fold blocks alike") {
  const detail::Sha256Blocks native = detail::sha256BlocksNative();
  if (!native) {
    WARN("this processor has no SHA instructions");
    return;
  }
  std::string bytes;
  for (int i = 0; i < 64 * 9; ++i) bytes.push_back(static_cast<char>((i * i) >> 3));
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  std::uint32_t a[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  std::uint32_t b[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  native(a, data, 9);
  detail::sha256BlocksPortable(b, data, 9);
  for (int i = 0; i < 8; ++i) CHECK(a[i] == b[i]);
}
