#include "ui/sound/SpectrogramPlottable.h"

#include <algorithm>

namespace rollwright {

namespace {

/// So many neighbouring bins share a row, which shows the loudest: a semitone of a log-frequency
/// spectrogram, and about a pixel of a pane.
constexpr int kBinsPerRow = 3;

} // namespace

HeatSource heatOf(const std::shared_ptr<const Spectrogram>& spectrogram)
{
    const auto maxima = [&data = *spectrogram](int begin, int end, std::span<float> rows) {
        std::ranges::fill(rows, 0.0F);
        for (int frame = begin; frame < end; ++frame) {
            for (int bin = 0; bin < data.bins; ++bin) {
                float& maximum = rows[static_cast<std::size_t>(bin / kBinsPerRow)];
                maximum = std::max(maximum, static_cast<float>(data.at(frame, bin)) / 255);
            }
        }
    };
    const int rows = (spectrogram->bins + kBinsPerRow - 1) / kBinsPerRow;
    return {spectrogram, spectrogram->grid, rows, maxima};
}

void SpectrogramPlottable::setPieces(const std::vector<std::shared_ptr<const Spectrogram>>& pieces)
{
    std::vector<HeatSource> sources;
    for (const auto& piece : pieces)
        sources.push_back(heatOf(piece));
    m_map.setSources(std::move(sources));
}

void SpectrogramPlottable::draw(QCPPainter* painter)
{
    const TimePitchMapping map = mapping();
    m_map.draw(*painter, map, map.area.top(), map.area.bottom());
}

} // namespace rollwright
