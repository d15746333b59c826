#include "app/studio/playback/PlayheadPresenter.h"

#include <algorithm>

#include "app/studio/base/NewAction.h"
#include "app/studio/window/ChosenRun.h"
#include "core/notes/BeatGrid.h"

namespace rollwright {

namespace {

constexpr Seconds kStep{0.1}; ///< where no beats are known
constexpr Seconds kSamePlace{1e-3};

} // namespace

PlayheadPresenter::PlayheadPresenter(Parts parts)
    : back(newAction(*this, tr("A beat bac&k, or 0.1 s"), Qt::CTRL | Qt::Key_Left)),
      forward(newAction(*this, tr("A beat &on, or 0.1 s"), Qt::CTRL | Qt::Key_Right)),
      loopFrom(newAction(*this, tr("Loop f&rom here"), Qt::CTRL | Qt::Key_L)),
      loopTo(newAction(*this, tr("Loop &up to here"), Qt::CTRL | Qt::SHIFT | Qt::Key_L)),
      m_parts(parts)
{
    QMenu& menu = m_parts.transport.menu();
    menu.insertActions(m_parts.transport.loop, {back, forward});
    menu.insertActions(m_parts.transport.forgetLoop, {loopFrom, loopTo});
    const QAction* loop = m_parts.transport.loop;
    const auto update = [this, loop] {
        for (QAction* action : {back, forward, loopFrom, loopTo})
            action->setEnabled(loop->isEnabled());
    };
    connect(loop, &QAction::enabledChanged, this, update);
    connect(back, &QAction::triggered, this, [this] { step(false); });
    connect(forward, &QAction::triggered, this, [this] { step(true); });
    connect(loopFrom, &QAction::triggered, this, [this] { mark(false); });
    connect(loopTo, &QAction::triggered, this, [this] { mark(true); });
    update();
}

Seconds PlayheadPresenter::delay() const
{
    const Recording* recording = m_parts.selection.current();
    return recording ? recording->delay() : Seconds(0);
}

Seconds PlayheadPresenter::struck(Seconds heard) const
{
    return std::max(Seconds(0), heard - delay());
}

Seconds PlayheadPresenter::struckNow() const
{
    return struck(m_parts.playback.position());
}

std::optional<TimeSpan> PlayheadPresenter::struckLoop() const
{
    auto loop = m_parts.transport.markedLoop();
    if (loop)
        loop = {struck(loop->begin), struck(loop->end)};
    return loop;
}

/// Beats lie where they are struck, the playhead where they are heard.
void PlayheadPresenter::step(bool onwards)
{
    const Run* run = chosenRun(m_parts.selection);
    Seconds way = onwards ? kStep : -kStep;
    if (run && run->work.corrections.beats) {
        const auto& beats = run->work.corrections.beats->beats;
        const Seconds struck = this->struck(m_parts.playback.place());
        const auto next = std::ranges::upper_bound(beats, struck + kSamePlace);
        const auto before = std::ranges::lower_bound(beats, struck - kSamePlace);
        if (onwards && next != beats.end())
            way = *next - struck;
        else if (!onwards && before != beats.begin())
            way = *std::prev(before) - struck;
    }
    m_parts.transport.seekBy(way);
}

/// The other end stays where it was, or is that of the recording.
void PlayheadPresenter::mark(bool end)
{
    const Seconds here = m_parts.playback.place();
    TimeSpan span =
        m_parts.transport.markedLoop().value_or(TimeSpan{Seconds(0), m_parts.playback.end()});
    (end ? span.end : span.begin) = here;
    if (span.end - span.begin < PlaybackPresenter::kShortestLoop)
        span = end ? TimeSpan{Seconds(0), here} : TimeSpan{here, m_parts.playback.end()};
    m_parts.transport.markLoop(span);
}

void PlayheadPresenter::loopOver(const NoteList& notes)
{
    if (notes.empty())
        return;
    const Seconds begin = std::ranges::min(notes, {}, &Note::onset).onset + delay();
    const Seconds end = std::ranges::max(notes, {}, &Note::offset).offset + delay();
    m_parts.transport.markLoop({begin, std::min(end, m_parts.playback.end())});
}

} // namespace rollwright
