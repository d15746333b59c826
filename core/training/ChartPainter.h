#pragma once

#include <cairo.h>

#include "core/training/Chart.h"

namespace rollwright {

/// The size of a chart, in points of 1/96 inch.
double chartWidth();
double chartHeight(const Chart& chart);

/// Draws the chart on a white ground, its corner at the origin.
void paint(cairo_t* cairo, const Chart& chart);

} // namespace rollwright
