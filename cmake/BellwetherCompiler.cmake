# One interface target carries the standard, the warnings and the hardening; every floor links it.
find_program(BELLWETHER_CCACHE ccache)
if(BELLWETHER_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers and ccache agree only when ccache ignores the header's time stamp.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
      "${BELLWETHER_CCACHE}")
endif()

add_library(bellwether_compiler INTERFACE)
target_compile_features(bellwether_compiler INTERFACE cxx_std_20)

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(bellwether_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wdouble-promotion
    $<$<CXX_COMPILER_ID:GNU>:-Wnull-dereference>
    $<$<BOOL:${BELLWETHER_WERROR}>:-Werror>
    -fstack-protector-strong
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  if(NOT BELLWETHER_SANITIZE)
    target_compile_options(bellwether_compiler INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
  endif()
  if(UNIX AND NOT APPLE)
    target_link_options(bellwether_compiler INTERFACE -Wl,-z,relro,-z,now)
  endif()
endif()

if(BELLWETHER_SANITIZE)
  target_compile_options(bellwether_compiler INTERFACE -fsanitize=${BELLWETHER_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(bellwether_compiler INTERFACE -fsanitize=${BELLWETHER_SANITIZE})
endif()

add_library(bellwether_qt_strictness INTERFACE)
target_compile_definitions(bellwether_qt_strictness INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
