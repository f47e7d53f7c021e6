# bellwether_floor(NAME [QT] [PRIVATE_HEADERS] LINKS target... [PRIVATE target...] [RESOURCES dir])
#
# One floor of the house: include/bellwether/NAME, src/NAME, target bellwether::NAME. A floor links only what ARCHITECTURE's
# table allows, so an include of a higher floor fails to link and the layering test names it.
# QT turns on moc, uic and the Qt strictness. PRIVATE_HEADERS: the floor has no public headers (its headers lie beside its sources).
# RESOURCES: a folder whose files are embedded as text (bellwether_embed), so that floors below `app` need no Qt resources.
function(bellwether_floor name)
  cmake_parse_arguments(FLOOR "QT;PRIVATE_HEADERS" "RESOURCES" "LINKS;PRIVATE" ${ARGN})
  set(src "${PROJECT_SOURCE_DIR}/src/${name}")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${src}/*.cpp" "${src}/*.h")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/bellwether/${name}/*.h")

  set(target "bellwether_${name}")
  if(NOT sources)
    add_library(${target} INTERFACE)
    add_library(bellwether::${name} ALIAS ${target})
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}/include")
    target_link_libraries(${target} INTERFACE ${FLOOR_LINKS})
    return()
  endif()
  add_library(${target} STATIC ${sources})
  add_library(bellwether::${name} ALIAS ${target})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/include" PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${target} PUBLIC ${FLOOR_LINKS} PRIVATE bellwether_compiler ${FLOOR_PRIVATE})
  if(NOT FLOOR_PRIVATE_HEADERS)
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${headers})
  endif()
  if(FLOOR_RESOURCES)
    bellwether_embed(${target} ${name} "${FLOOR_RESOURCES}")
  endif()
  if(FLOOR_QT)
    target_link_libraries(${target} PRIVATE bellwether_qt_strictness)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOUIC ON AUTORCC ON AUTOUIC_SEARCH_PATHS "${PROJECT_SOURCE_DIR}/ui")
  endif()
  if(EXISTS "${src}/pch.h")
    target_precompile_headers(${target} PRIVATE "${src}/pch.h")
  endif()
endfunction()

# Embeds every file of DIR into TARGET: `std::string_view bellwether::NAME::resource(std::string_view fileName)` (see cmake/embed.cmake).
function(bellwether_embed target name dir)
  file(GLOB files CONFIGURE_DEPENDS "${dir}/*")
  set(out "${CMAKE_CURRENT_BINARY_DIR}/generated/${name}_resources.cpp")
  add_custom_command(OUTPUT "${out}"
    COMMAND "${CMAKE_COMMAND}" "-DNAME=${name}" "-DDIR=${dir}" "-DOUT=${out}" -P "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
    DEPENDS ${files} "${PROJECT_SOURCE_DIR}/cmake/embed.cmake" VERBATIM)
  target_sources(${target} PRIVATE "${out}")
endfunction()

function(bellwether_program name main)
  if(NOT EXISTS "${PROJECT_SOURCE_DIR}/${main}")
    return()
  endif()
  add_executable(${name} "${main}")
  target_link_libraries(${name} PRIVATE bellwether_compiler bellwether_qt_strictness ${ARGN})
  install(TARGETS ${name} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endfunction()
