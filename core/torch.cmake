# The networks and the trainer: the only library that links LibTorch. core loads it at run time, so
# that a program starts without waiting for LibTorch and can say so when it is missing.
find_package(Torch REQUIRED)
file(GLOB torch_sources CONFIGURE_DEPENDS */torch/*.h */torch/*.cpp)
add_library(rollwright-torch SHARED ${torch_sources})
target_precompile_headers(rollwright-torch PRIVATE <torch/torch.h>)
target_link_libraries(rollwright-torch PUBLIC rollwright-core PRIVATE torch nlohmann_json::nlohmann_json)

# Debian's LibTorch names OpenCV libraries that it uses no symbol of, and OpenCV's highgui brings
# Qt 5 into the process. Empty libraries of the same names, found first, keep both out.
# Only DT_RPATH (not RUNPATH) reaches the dependencies of a dependency.
option(ROLLWRIGHT_STUB_OPENCV "Keep LibTorch's unused OpenCV libraries out of the process" ON)
if(ROLLWRIGHT_STUB_OPENCV)
    set(stub_dir ${CMAKE_LIBRARY_OUTPUT_DIRECTORY}/stubs)
    file(MAKE_DIRECTORY ${stub_dir})
    file(WRITE ${PROJECT_BINARY_DIR}/stub.c "")
    foreach(module highgui optflow videoio ximgproc imgcodecs video dnn calib3d features2d imgproc
            flann core)
        set(stub ${stub_dir}/libopencv_${module}.so.406)
        add_custom_command(OUTPUT ${stub}
            COMMAND ${CMAKE_C_COMPILER} -shared -nostdlib -Wl,-soname,libopencv_${module}.so.406
                    -o ${stub} ${PROJECT_BINARY_DIR}/stub.c VERBATIM)
        list(APPEND stubs ${stub})
    endforeach()
    add_custom_target(torch-stubs DEPENDS ${stubs})
    add_dependencies(rollwright-torch torch-stubs)
    target_link_options(rollwright-torch PRIVATE -Wl,--disable-new-dtags)
    set_target_properties(rollwright-torch PROPERTIES
        BUILD_WITH_INSTALL_RPATH ON INSTALL_RPATH "$ORIGIN/stubs;$ORIGIN")
    install(FILES ${stubs} DESTINATION lib/rollwright/stubs)
endif()
