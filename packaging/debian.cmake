# A Debian package of what is installed: packaging/deb.sh, or cpack in the build tree.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME rollwright)
set(CPACK_PACKAGE_CONTACT "The Rollwright authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "piano transcription studio")
set(CPACK_PACKAGE_DESCRIPTION
"Drop in a recording of a piano and get its piano roll, from neural networks that listen on your own
computer: to look at, to listen to, to correct, to compare, and as MIDI.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION sound)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_LIBRARY_OUTPUT_DIRECTORY})
# Any SoundFont with a piano will do (core/playback/SoundFonts.cpp); the first one is the smallest.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-openmp, \
musescore-general-soundfont-small | musescore-general-soundfont | fluid-soundfont-gm")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n")
include(CPack)
