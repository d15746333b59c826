#include "app/studio/playback/AuditionPresenter.h"

#include <algorithm>

namespace rollwright {

namespace {

constexpr int kKeyVelocity = 80;
constexpr std::chrono::milliseconds kShortest{150}; ///< what the ear needs to tell a pitch
constexpr std::chrono::milliseconds kLongest{5000};

std::chrono::milliseconds soundingTime(const Note& note)
{
    const auto length = std::chrono::duration_cast<std::chrono::milliseconds>(note.duration());
    return std::clamp(length, kShortest, kLongest);
}

} // namespace

AuditionPresenter::AuditionPresenter(Playback& playback, RollGrid& rolls)
    : m_playback(playback), m_picker(new NotePicker(rolls))
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &AuditionPresenter::endNote);
    connect(m_picker, &NotePicker::noteClicked, this, &AuditionPresenter::play);
    connect(m_picker, &NotePicker::keyPressed, this,
            [this](Pitch pitch) { m_playback.piano().strike(pitch, kKeyVelocity); });
    connect(m_picker, &NotePicker::keyReleased, this,
            [this](Pitch pitch) { m_playback.piano().release(pitch); });
}

void AuditionPresenter::play(const Note& note)
{
    endNote();
    m_sounding = note.pitch;
    m_playback.piano().strike(note.pitch, note.velocity);
    m_end.start(soundingTime(note));
}

void AuditionPresenter::endNote()
{
    if (m_sounding)
        m_playback.piano().release(*m_sounding);
    m_sounding.reset();
    m_end.stop();
}

} // namespace rollwright
