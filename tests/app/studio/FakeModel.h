#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

#include "app/studio/session/TranscriptionWorker.h"
#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// How the fake models of a test behave; shared by the test and the worker thread.
struct FakeScript {
    std::atomic<int> pauseBeforeSegment{-1}; ///< waits there until this changes or it is cancelled
    std::atomic<int> loads{0};
    std::atomic<int> segments{0}; ///< handed out so far
    std::atomic<bool> broken{false};
};

/// A stand-in for a network: hears a rising scale, one note a second, in segments of one second,
/// and says that the sound was late.
class FakeModel : public TranscriptionModel
{
public:
    static constexpr int kFramesPerSecond = 50;
    static constexpr int kFirstKey = 30;
    static constexpr Seconds kDelay{0.012};

    FakeModel(ModelInfo info, std::shared_ptr<FakeScript> script)
        : m_info(std::move(info)), m_script(std::move(script))
    {
    }

    const ModelInfo& info() const override { return m_info; }

    Result<Posteriors> infer(AudioView audio, JobControl& control, const SegmentSink& sink) override
    {
        const int seconds = static_cast<int>(audio.duration().count());
        const FrameGrid grid{Seconds(1.0 / kFramesPerSecond), Seconds(0.5 / kFramesPerSecond),
                             seconds * kFramesPerSecond};
        Posteriors whole{grid, Posteriorgram(grid.frames), Posteriorgram(grid.frames), {}, {}};
        for (int second = 0; second < seconds; ++second) {
            while (m_script->pauseBeforeSegment == second && !control.cancelled())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            if (control.cancelled())
                return failure(ErrorCode::Cancelled, m_info.id);
            control.report(Stage::Transcribing, double(second) / seconds);
            const int first = second * kFramesPerSecond;
            Posteriors part{grid.part(first, kFramesPerSecond),
                            Posteriorgram(kFramesPerSecond),
                            Posteriorgram(kFramesPerSecond),
                            {},
                            {}};
            hear(part, 0, second);
            hear(whole, first, second);
            if (sink)
                sink(first, part);
            ++m_script->segments;
        }
        control.report(Stage::Transcribing, 1);
        whole.delay = kDelay;
        return whole;
    }

private:
    static void hear(Posteriors& posteriors, int first, int second)
    {
        const int key = kFirstKey + second % 24;
        posteriors.onset.at(first + 10, key) = 0.9F;
        for (int frame = first + 10; frame < first + 40; ++frame)
            posteriors.frame.at(frame, key) = 0.9F;
    }

    ModelInfo m_info;
    std::shared_ptr<FakeScript> m_script;
};

inline ModelLoader fakeFactory(std::shared_ptr<FakeScript> script)
{
    return [script](const ModelInfo& info) -> Result<std::unique_ptr<TranscriptionModel>> {
        ++script->loads;
        if (script->broken)
            return failure(ErrorCode::ModelDamaged, info.name);
        return std::make_unique<FakeModel>(info, script);
    };
}

inline ModelInfo fakeInfo(const std::string& id)
{
    ModelInfo info;
    info.id = id;
    info.name = "Fake " + id;
    return info;
}

} // namespace rollwright
