#pragma once

#include <utility>

#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// Hears middle C from 0.5 to 1 s in whatever it is given.
class OneNoteModel : public TranscriptionModel
{
public:
    OneNoteModel(ModelInfo info, int& runs) : m_info(std::move(info)), m_runs(runs) {}

    const ModelInfo& info() const override { return m_info; }

    Result<Posteriors> infer(AudioView audio, JobControl& control, const SegmentSink&) override
    {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, "");
        ++m_runs;
        const int frames = static_cast<int>(audio.duration().count() * 50);
        const FrameGrid grid{Seconds(0.02), Seconds(0), frames};
        Posteriors heard{grid, Posteriorgram(frames), Posteriorgram(frames), {}, {}};
        heard.onset.at(25, 39) = 0.9F;
        for (int frame = 25; frame < 50; ++frame)
            heard.frame.at(frame, 39) = 0.9F;
        return heard;
    }

private:
    ModelInfo m_info;
    int& m_runs;
};

} // namespace rollwright
