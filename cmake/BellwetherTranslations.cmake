# Compiles resources/translations/*.ts and embeds them under :/translations in the given floor. `update_translations` refreshes the sources.
function(bellwether_translations name)
  file(GLOB ts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/translations/*.ts")
  get_target_property(type bellwether_${name} TYPE)
  if(NOT ts OR type STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()
  set_source_files_properties(${ts} PROPERTIES OUTPUT_LOCATION "${CMAKE_CURRENT_BINARY_DIR}/translations")
  qt_add_lrelease(bellwether_${name} TS_FILES ${ts} QM_FILES_OUTPUT_VARIABLE qm)
  qt_add_resources(bellwether_${name} "translations_${name}" PREFIX "/translations" BASE "${CMAKE_CURRENT_BINARY_DIR}/translations" FILES ${qm})
  add_custom_target(update_translations
    COMMAND Qt6::lupdate -locations none -no-obsolete "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/ui" -ts ${ts} VERBATIM)
endfunction()
