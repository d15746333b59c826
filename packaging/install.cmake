# The installed tree has the layout of the build tree, and can be moved: programs find the libraries
# by $ORIGIN and the resources relative to themselves.
install(TARGETS rollwright-cli RUNTIME DESTINATION bin)
if(TARGET rollwright)
    install(TARGETS rollwright RUNTIME DESTINATION bin)
endif()
install(TARGETS rollwright-core rollwright-media rollwright-torch LIBRARY DESTINATION lib/rollwright)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/ DESTINATION share/rollwright
    PATTERN "make_example.py" EXCLUDE)
