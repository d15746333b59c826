# The plotting library of the studio, built for Qt 6 from the sources that qcustomplot.sh fetches.
# It is other people's code: it compiles without our warnings and sanitizers.
set(ROLLWRIGHT_QCUSTOMPLOT_DIR ${PROJECT_SOURCE_DIR}/build/qcustomplot CACHE PATH
    "Sources of QCustomPlot 2.1, as packaging/qcustomplot.sh fetches them")
if(NOT EXISTS ${ROLLWRIGHT_QCUSTOMPLOT_DIR}/qcustomplot.cpp)
    message(FATAL_ERROR
        "The sources of QCustomPlot are not in ${ROLLWRIGHT_QCUSTOMPLOT_DIR}.\n"
        "Run packaging/qcustomplot.sh once to fetch them, point ROLLWRIGHT_QCUSTOMPLOT_DIR to a "
        "copy, or build without the studio: -DROLLWRIGHT_STUDIO=OFF.")
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets PrintSupport)
add_library(qcustomplot STATIC
    ${ROLLWRIGHT_QCUSTOMPLOT_DIR}/qcustomplot.h ${ROLLWRIGHT_QCUSTOMPLOT_DIR}/qcustomplot.cpp)
set_target_properties(qcustomplot PROPERTIES AUTOMOC ON)
target_include_directories(qcustomplot SYSTEM PUBLIC ${ROLLWRIGHT_QCUSTOMPLOT_DIR})
target_link_libraries(qcustomplot PUBLIC Qt6::Widgets Qt6::PrintSupport)
