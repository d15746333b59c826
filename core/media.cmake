# Sound that libsndfile does not read: the only library that links FFmpeg's. core loads it at run time,
# for such a file, as it brings a hundred others that a program should not wait for at its start.
pkg_check_modules(FFMPEG REQUIRED IMPORTED_TARGET libavformat libavcodec libswresample libavutil)
file(GLOB media_sources CONFIGURE_DEPENDS */media/*.h */media/*.cpp)
add_library(rollwright-media SHARED ${media_sources})
target_link_libraries(rollwright-media PRIVATE rollwright-core PkgConfig::FFMPEG)
