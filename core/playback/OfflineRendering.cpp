#include "core/playback/OfflineRendering.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

namespace {

constexpr std::size_t kBlock = 4800; ///< frames
constexpr Seconds kLongestTail{10};
constexpr float kInaudible = 1e-4F; ///< -80 dBFS

bool isSilent(std::span<const float> samples)
{
    return std::ranges::all_of(samples, [](float s) { return std::abs(s) < kInaudible; });
}

} // namespace

Result<std::vector<float>> renderNotes(PianoSynth& piano, const NoteList& notes,
                                       JobControl& control)
{
    Seconds end{0};
    for (const Note& note : notes)
        end = std::max(end, note.offset);
    piano.setNotes(notes);

    std::vector<float> stereo;
    while (true) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, "rendering");
        const std::size_t done = stereo.size();
        const auto frame = static_cast<std::int64_t>(done / 2);
        stereo.resize(done + 2 * kBlock);
        const auto block = std::span(stereo).subspan(done);
        piano.render(block, frame);
        const Seconds now = piano.rate().duration(frame);
        if (now > end && (isSilent(block) || now > end + kLongestTail))
            return stereo;
    }
}

} // namespace rollwright
