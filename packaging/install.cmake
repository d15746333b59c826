# The installed tree has the layout of the build tree, and can be moved: programs find the libraries
# by $ORIGIN and the resources relative to themselves.
set(programs rollwright-cli)
if(TARGET rollwright)
    list(APPEND programs rollwright)
endif()
install(TARGETS ${programs} RUNTIME DESTINATION bin)
install(FILES ${PROJECT_SOURCE_DIR}/packaging/copyright DESTINATION share/doc/rollwright)
install(FILES ${PROJECT_SOURCE_DIR}/packaging/completion/rollwright-cli.bash
    DESTINATION share/bash-completion/completions RENAME rollwright-cli)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/man)
foreach(page ${programs}) # compressed, as Debian wants them: without a date
    set(manual ${PROJECT_SOURCE_DIR}/packaging/man/${page}.1)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${manual})
    execute_process(COMMAND gzip -9nc ${manual} OUTPUT_FILE ${PROJECT_BINARY_DIR}/man/${page}.1.gz
        COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${PROJECT_BINARY_DIR}/man/${page}.1.gz DESTINATION share/man/man1)
endforeach()
install(TARGETS rollwright-core rollwright-media rollwright-torch LIBRARY DESTINATION lib/rollwright)
install(TARGETS rollwright-vamp LIBRARY DESTINATION lib/vamp) # where hosts look
install(FILES ${PROJECT_SOURCE_DIR}/app/vamp/rollwright-vamp.cat DESTINATION lib/vamp)
if(TARGET rollwright)
    set(desktop ${PROJECT_SOURCE_DIR}/packaging/desktop/org.rollwright.Rollwright)
    install(FILES ${desktop}.desktop DESTINATION share/applications)
    install(FILES ${desktop}.metainfo.xml DESTINATION share/metainfo)
    install(FILES ${desktop}.xml DESTINATION share/mime/packages)
    install(FILES ${desktop}.svg DESTINATION share/icons/hicolor/scalable/apps)
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/ DESTINATION share/rollwright
    PATTERN "make_example.py" EXCLUDE PATTERN "screenshots" EXCLUDE)
