#include "core/training/Chart.h"

#include <cmath>
#include <functional>
#include <memory>
#include <ostream>

#include <cairo-svg.h>

#include "core/base/SafeFile.h"
#include "core/training/ChartPainter.h"

namespace rollwright {

namespace {

constexpr double kPixelsOfPoint = 2;

struct Close {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, Close>;

cairo_status_t writeTo(void* out, const unsigned char* bytes, unsigned int count)
{
    auto& stream = *static_cast<std::ostream*>(out);
    stream.write(reinterpret_cast<const char*>(bytes), static_cast<std::streamsize>(count));
    return stream ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

void paintOn(cairo_surface_t* surface, const Chart& chart, double scale)
{
    const std::unique_ptr<cairo_t, Close> cairo(cairo_create(surface));
    cairo_scale(cairo.get(), scale, scale);
    paint(cairo.get(), chart);
}

void writeSvg(const Chart& chart, std::ostream& out)
{
    const Surface surface(
        cairo_svg_surface_create_for_stream(writeTo, &out, chartWidth(), chartHeight(chart)));
    cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
    paintOn(surface.get(), chart, 1);
    cairo_surface_finish(surface.get());
}

void writePng(const Chart& chart, std::ostream& out)
{
    const auto pixels = [](double length) {
        return static_cast<int>(std::lround(kPixelsOfPoint * length));
    };
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(chartWidth()),
                                                     pixels(chartHeight(chart))));
    paintOn(surface.get(), chart, kPixelsOfPoint);
    if (cairo_surface_write_to_png_stream(surface.get(), writeTo, &out) != CAIRO_STATUS_SUCCESS)
        out.setstate(std::ios::failbit);
}

} // namespace

Result<void> drawChart(const Chart& chart, const std::filesystem::path& file)
{
    const std::filesystem::path suffix = file.extension();
    if (suffix != ".svg" && suffix != ".png")
        return failure(ErrorCode::InvalidArgument, file.string(),
                       "it ends neither in .svg nor .png");
    return writeSafely(file, [&](std::ostream& out) {
        suffix == ".svg" ? writeSvg(chart, out) : writePng(chart, out);
    });
}

} // namespace rollwright
