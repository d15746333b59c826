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
        const auto bins = static_cast<std::size_t>(data.bins);
        std::vector<std::uint8_t> loudest(bins);
        for (int frame = begin; frame < end; ++frame) {
            const std::span<const std::uint8_t> levels = data.frameAt(frame);
            for (std::size_t bin = 0; bin < bins; ++bin) // a hot loop: sixteen bins and more a step
                loudest[bin] = std::max(loudest[bin], levels[bin]);
        }
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const auto first = loudest.begin() + std::ptrdiff_t(kBinsPerRow * row);
            const auto count = std::min<std::ptrdiff_t>(kBinsPerRow, loudest.end() - first);
            rows[row] = static_cast<float>(*std::max_element(first, first + count)) / 255;
        }
    };
    const int rows = (spectrogram->bins + kBinsPerRow - 1) / kBinsPerRow;
    return {spectrogram, spectrogram->grid, rows, maxima};
}

SpectrogramPlottable::SpectrogramPlottable(QCPAxisRect& axisRect) : RollPlottable(axisRect)
{
    setAntialiased(false); // which would move the edges of tiles by half a pixel
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
