#include "app/studio/capture/LiveListener.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/studio/base/QueueWaker.h"

namespace rollwright {

namespace {

using Clock = std::chrono::steady_clock;

constexpr Seconds kFirst{1};    ///< of sound, before there is anything to hear
constexpr Seconds kStep{0.5};   ///< of sound, at least, from one time to the next
constexpr Seconds kPatience{3}; ///< likewise, at most, unless hearing it takes longer

/// From the beginning of the sound to the end of it, or until it is to stop: `take` gets what was
/// heard so far each time. Fails as LiveTranscriber does.
template <typename Take>
Result<void> hearOn(TranscriptionModel& model, RecentSound& sound, const std::stop_token& stop,
                    Take take)
{
    LiveTranscriber transcriber(model);
    JobControl control(stop, [](const Progress&) {});
    Seconds next = kFirst;
    while (sound.waitFor(next, stop)) {
        const Clock::time_point begun = Clock::now();
        const RecentSound::Piece piece = sound.since(transcriber.wanted());
        auto hearing = transcriber.hear(piece.sound.view(), piece.begin, control);
        if (!hearing)
            return tl::unexpected(hearing.error());
        const Seconds took = Clock::now() - begun;
        next = piece.end() + std::clamp<Seconds>(2 * took, kStep, kPatience);
        take(std::move(*hearing));
    }
    return {};
}

} // namespace

LiveListener::LiveListener(ModelLoader loadModel, QObject* parent)
    : QObject(parent), m_loadModel(std::move(loadModel)), m_jobs(wakerOf(*this, m_jobs))
{
}

void LiveListener::begin(const ModelInfo& model, std::shared_ptr<RecentSound> sound)
{
    end();
    const auto job = [this, model, sound = std::move(sound)](JobQueue::Link& link) {
        listen(link, model, *sound);
    };
    m_job = m_jobs.add(job, [this, name = model.name] {
        Q_EMIT failed(Error{ErrorCode::OutOfMemory, name, {}});
    });
}

void LiveListener::end()
{
    m_jobs.forget(m_job);
}

void LiveListener::listen(JobQueue::Link& link, const ModelInfo& info, RecentSound& sound)
{
    const auto fail = [&](const Error& error) {
        link.post([this, error] { Q_EMIT failed(error); });
    };
    const auto model = m_loadModel(info);
    if (!model)
        return fail(model.error());
    const auto heardOn = hearOn(**model, sound, link.stop(), [&](LiveHearing hearing) {
        link.post([this, hearing = std::move(hearing)] { Q_EMIT heard(hearing); });
    });
    if (!heardOn && heardOn.error().code != ErrorCode::Cancelled)
        fail(heardOn.error());
}

} // namespace rollwright
