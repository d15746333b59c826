#include "core/playback/AudioOutput.h"

#include <utility>

namespace rollwright {

namespace {
constexpr auto kLookInterval = std::chrono::milliseconds(20); ///< while a device is being opened
constexpr auto kRarely = std::chrono::milliseconds(250);
} // namespace

AudioOutput::AudioOutput(OutputThread::Playback playback, AudioSinkOpener open,
                         std::function<void(OutputState)> changed, OutputPatience patience)
    : m_playback(std::move(playback)), m_open(std::move(open)), m_changed(std::move(changed)),
      m_patience(patience), m_supervisor([this](const std::stop_token& quit) { supervise(quit); })
{
}

void AudioOutput::retry()
{
    const std::lock_guard lock(m_mutex);
    m_retry = true;
    m_wake.notify_all();
}

void AudioOutput::supervise(const std::stop_token& quit)
{
    playOn(std::make_unique<NullSink>(m_playback.engine->rate()));
    beginOpening();
    while (!quit.stop_requested()) {
        bool retry = false;
        {
            std::unique_lock lock(m_mutex);
            const auto interval = m_state == OutputState::Opening ? kLookInterval : kRarely;
            m_wake.wait_for(lock, quit, interval, [this] { return m_retry; });
            retry = std::exchange(m_retry, false);
        }
        if (retry && m_state != OutputState::Playing && m_state != OutputState::Opening)
            beginOpening();
        checkOpening();
        checkPlaying();
    }
    m_thread.reset();
}

void AudioOutput::beginOpening()
{
    become(OutputState::Opening);
    m_openingSince = std::chrono::steady_clock::now();
    m_opening = std::make_shared<Opening>();
    // Detached, as it may never come back; it holds all that it touches.
    std::thread([opening = m_opening, open = m_open, rate = m_playback.engine->rate()] {
        auto sink = open(rate);
        const std::lock_guard lock(opening->mutex);
        opening->sink = std::move(sink);
        opening->done = true;
    }).detach();
}

void AudioOutput::checkOpening()
{
    if (!m_opening)
        return;
    const auto opening = m_opening;
    const std::lock_guard lock(opening->mutex);
    if (opening->done) { // a late answer is welcome too
        m_opening.reset();
        const bool found = opening->sink != nullptr;
        if (found)
            playOn(std::move(opening->sink));
        become(found ? OutputState::Playing : OutputState::NoDevice);
    } else if (m_state == OutputState::Opening &&
               std::chrono::steady_clock::now() - m_openingSince > m_patience.opening) {
        become(OutputState::NotAnswering);
    }
}

void AudioOutput::checkPlaying()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_thread->blocks() != m_blocks) {
        m_blocks = m_thread->blocks();
        m_blocksSince = now;
    }
    const bool stuck = now - m_blocksSince > m_patience.writing;
    if (m_state != OutputState::Playing || !(m_thread->failed() || stuck))
        return;
    playOn(std::make_unique<NullSink>(m_playback.engine->rate()));
    become(OutputState::Lost);
}

void AudioOutput::playOn(std::unique_ptr<AudioSink> sink)
{
    m_thread.reset(); // before the next one takes the engine
    m_thread = std::make_unique<OutputThread>(m_playback, std::move(sink), m_patience.silence);
    m_blocks = 0;
    m_blocksSince = std::chrono::steady_clock::now();
}

void AudioOutput::become(OutputState state)
{
    m_state = state;
    m_changed(state);
}

} // namespace rollwright
