# Writes OUT: a C++ source holding every file of DIR, with lookups by file name. Raw string pieces stay below the compilers' limits.
file(GLOB files RELATIVE "${DIR}" "${DIR}/*")
list(SORT files)
set(body "")
set(names "")
foreach(file IN LISTS files)
  file(READ "${DIR}/${file}" text HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${text}")
  string(MAKE_C_IDENTIFIER "${file}" id)
  string(APPEND body "const unsigned char k_${id}[] = {${bytes}0};\n")
  string(APPEND names "    {\"${file}\", {reinterpret_cast<const char*>(k_${id}), sizeof(k_${id}) - 1}},\n")
endforeach()
file(WRITE "${OUT}" "#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace bellwether::${NAME} {
namespace {
${body}
}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> resources() {
  return {
${names}  };
}

std::string_view resource(std::string_view name) {
  for (const auto& [key, text] : resources())
    if (key == name) return text;
  return {};
}
}  // namespace bellwether::${NAME}
")
