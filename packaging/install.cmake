# The installed tree has the layout of the build tree, and can be moved: programs find the libraries
# by $ORIGIN and the resources relative to themselves.
install(TARGETS rollwright-cli RUNTIME DESTINATION bin)
if(TARGET rollwright)
    install(TARGETS rollwright RUNTIME DESTINATION bin)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/packaging/completion/rollwright-cli.bash
    DESTINATION share/bash-completion/completions RENAME rollwright-cli)
install(TARGETS rollwright-core rollwright-media rollwright-torch LIBRARY DESTINATION lib/rollwright)
if(TARGET rollwright)
    set(desktop ${PROJECT_SOURCE_DIR}/packaging/desktop/org.rollwright.Rollwright)
    install(FILES ${desktop}.desktop DESTINATION share/applications)
    install(FILES ${desktop}.metainfo.xml DESTINATION share/metainfo)
    install(FILES ${desktop}.svg DESTINATION share/icons/hicolor/scalable/apps)
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/ DESTINATION share/rollwright
    PATTERN "make_example.py" EXCLUDE)
