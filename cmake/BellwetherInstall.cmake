# What a desktop needs to know of the program: its entry in the menu, its picture, its kind of file, its page in software centres.
include(GNUInstallDirs)

set(desktop "${PROJECT_SOURCE_DIR}/resources/desktop")
if(UNIX AND NOT APPLE)
  install(FILES "${desktop}/bellwether.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "${desktop}/bellwether.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
  install(FILES "${desktop}/bellwether-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME bellwether.xml)
  install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/bellwether.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
