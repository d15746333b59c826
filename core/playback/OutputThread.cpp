#include "core/playback/OutputThread.h"

#include <cmath>

#include "core/base/ThreadPriority.h"

namespace rollwright {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::milliseconds(500);
constexpr auto kRest = std::chrono::milliseconds(500); ///< so long nobody needs to look

/// When the end of a block is heard, from measurements that jitter by some milliseconds.
class HeardTime
{
public:
    explicit HeardTime(Seconds block) : m_block(block) {}

    Clock::time_point after(Clock::time_point measured)
    {
        constexpr double kTrust = 0.05; ///< in a single measurement
        constexpr Seconds kJitter{0.04};
        const Clock::time_point expected = m_last + toTicks(m_block);
        const Seconds error = measured - expected;
        m_last = std::abs(error.count()) > kJitter.count() ? measured
                                                           : expected + toTicks(kTrust * error);
        return m_last;
    }

private:
    static Clock::duration toTicks(Seconds time)
    {
        return std::chrono::duration_cast<Clock::duration>(time);
    }

    Seconds m_block;
    Clock::time_point m_last{};
};

} // namespace

OutputThread::OutputThread(Playback playback, std::unique_ptr<AudioSink> sink, Seconds silence)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->playback = std::move(playback);
    m_shared->sink = std::move(sink);
    m_shared->silence = silence;
    m_thread = std::thread([shared = m_shared] {
        play(*shared);
        shared->ended = true;
    });
}

OutputThread::~OutputThread()
{
    Engine free = Engine::Free;
    while (!m_shared->engine.compare_exchange_weak(free, Engine::Taken)) {
        free = Engine::Free;
        std::this_thread::yield(); // rendering a block takes far less than its 10 ms
    }
    m_shared->playback.engine->alarm()->ring();
    const auto deadline = Clock::now() + kPatience;
    while (!m_shared->ended && Clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    if (m_shared->ended)
        m_thread.join();
    else
        m_thread.detach();
}

void OutputThread::play(Shared& shared)
{
    askForPriority();
    const SampleRate rate = shared.playback.engine->rate();
    HeardTime heard(rate.duration(kBlock));
    std::array<float, 2 * kBlock> block{};
    const std::array<float, 2 * kBlock> silence{};
    Seconds silent{0}; ///< for how long it has been
    while (true) {
        Engine free = Engine::Free;
        if (!shared.engine.compare_exchange_strong(free, Engine::Rendering))
            return;
        const TransportState state = shared.playback.engine->render(block);
        if (shared.playback.piano)
            shared.playback.piano->addTo(block);
        const bool awake = state.moving || block != silence ||
                           (shared.playback.piano && shared.playback.piano->awaited());
        shared.engine = Engine::Free;

        silent = awake ? Seconds(0) : silent + rate.duration(kBlock);
        const bool rests = silent > shared.silence;
        if (rests) {
            shared.sink->rest();
            heard = HeardTime(rate.duration(kBlock)); // the device begins anew
        } else if (!shared.sink->write(block)) {
            shared.failed = true;
            return;
        }
        const Seconds latency = rests ? Seconds(0) : shared.sink->latency();
        const auto heardAt =
            heard.after(Clock::now() + std::chrono::duration_cast<Clock::duration>(latency));
        free = Engine::Free;
        if (!shared.engine.compare_exchange_strong(free, Engine::Rendering))
            return; // another thread keeps the clock now
        shared.playback.clock->publish(state, heardAt);
        shared.engine = Engine::Free;
        ++shared.blocks;
        if (rests)
            shared.playback.engine->alarm()->wait(kRest);
    }
}

} // namespace rollwright
