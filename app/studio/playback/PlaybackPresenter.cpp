#include "app/studio/playback/PlaybackPresenter.h"

#include <algorithm>

#include <QMenuBar>
#include <QStatusBar>

#include "app/studio/base/NewAction.h"
#include "app/studio/base/RememberedSwitch.h"
#include "app/studio/playback/PlaybackTrouble.h"
#include "app/studio/window/FocusKeys.h"
#include "ui/transport/TransportIcon.h"

namespace rollwright {

namespace {

constexpr int kFrameInterval = 16; ///< ms, while playing
constexpr int kIdleInterval = 60;
constexpr int kRestInterval = 500; ///< when nothing has changed for a while
constexpr int kStillTicks = 20;
constexpr Seconds kStep{5};

QAction* withToolTip(QAction* action)
{
    action->setToolTip(QStringLiteral("%1 (%2)").arg(
        action->text().remove('&'), action->shortcut().toString(QKeySequence::NativeText)));
    return action;
}

} // namespace

PlaybackPresenter::PlaybackPresenter(Parts parts)
    : play(withToolTip(newOnce(*this, tr("&Play"), Qt::Key_Space))),
      stop(withToolTip(newOnce(*this, tr("&Stop"), Qt::Key_Escape))),
      back(withToolTip(newAction(*this, tr("&Back 5 s"), Qt::SHIFT | Qt::Key_Left))),
      forward(withToolTip(newAction(*this, tr("Forwar&d 5 s"), Qt::SHIFT | Qt::Key_Right))),
      loop(withToolTip(newSwitch(*this, tr("&Loop"), Qt::Key_L))),
      forgetLoop(newAction(*this, tr("For&get the loop"))),
      follow(withToolTip(newSwitch(*this, tr("&Follow"), Qt::Key_O))), m_parts(parts),
      m_bar(new TransportBar({play, stop, loop, follow})), m_notice(new PlaybackNotice),
      m_menu(new QMenu(tr("&Playback"), &parts.window)),
      m_overlay(new PlayheadOverlay(parts.window.rolls())),
      m_ruler(new TimeRuler(parts.window.rolls())), m_places(parts.session)
{
    MainWindow& window = m_parts.window;
    follow->setToolTip(tr("Turn the page with the playhead (O)"));
    remember(*follow, m_parts.settings, Switch::Follow);
    stop->setIcon(transportIcon(TransportShape::Stop));
    window.addToolBar(Qt::BottomToolBarArea, m_bar);
    m_bar->hide();
    window.statusBar()->addPermanentWidget(m_notice);
    m_menu->addActions({play, stop, back, forward, loop, forgetLoop, follow});
    window.menuBar()->insertMenu(window.menuBar()->actions().last(), m_menu); // before Help

    new FocusKeys(window);
    connectActions();
    connectWidgets();
    connect(&m_parts.session, &Session::contentChanged, this, [this](int id) {
        if (id == m_parts.selection.recording())
            update();
    });
    connect(&m_parts.selection, &Selection::recordingChanged, m_ruler, &TimeRuler::letGo);
    connect(&m_parts.selection, &Selection::recordingChanged, this, &PlaybackPresenter::update);
    connect(&m_parts.playback, &Playback::stateChanged, this, &PlaybackPresenter::updateState);
    connect(&m_parts.playback, &Playback::asked, this, &PlaybackPresenter::lookOften);
    connect(&m_timer, &QTimer::timeout, this, &PlaybackPresenter::tick);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(kIdleInterval);
    update();
    updateState();
    tick();
}

void PlaybackPresenter::connectActions()
{
    connect(play, &QAction::triggered, this, [this] {
        if (m_parts.playback.playing()) {
            m_parts.playback.pause();
        } else {
            begin();
        }
        tick();
    });
    connect(stop, &QAction::triggered, this, [this] {
        const bool played = m_parts.playback.playing();
        m_parts.playback.pause();
        m_parts.playback.panic();
        if (played)
            goTo(m_began);
        else
            Q_EMIT stoppedAtRest();
    });
    connect(back, &QAction::triggered, this, [this] { seekBy(-kStep); });
    connect(forward, &QAction::triggered, this, [this] { seekBy(kStep); });
    connect(loop, &QAction::toggled, this, &PlaybackPresenter::applyLoop);
    connect(forgetLoop, &QAction::triggered, this, [this] { setLoop(std::nullopt, false); });

    const Actions& actions = m_parts.window.actions();
    connect(actions.showStart, &QAction::triggered, this, [this] { goTo(Seconds(0)); });
    connect(actions.showEnd, &QAction::triggered, this, [this] { goTo(m_parts.playback.end()); });
}

void PlaybackPresenter::connectWidgets()
{
    connect(m_notice, &PlaybackNotice::retryRequested, this,
            [this] { m_parts.playback.retryDevice(); });
    connect(m_ruler, &TimeRuler::clicked, this, &PlaybackPresenter::goTo);
    connect(&m_parts.window.notes(), &NotePanel::noteActivated, this,
            [this](const NoteRow& row) { goTo(row.note.onset); });
    connect(m_ruler, &TimeRuler::dragged, this, &PlaybackPresenter::markLoop);
    connect(m_ruler, &TimeRuler::takenBack, this, &PlaybackPresenter::setLoop);
}

void PlaybackPresenter::update()
{
    const Recording* recording = m_parts.selection.current();
    const int id = recording ? recording->id : 0;
    const auto sound = recording ? recording->sound() : std::filesystem::path();
    const bool other = id != m_recording || sound != m_sound;
    if (id != m_recording)
        keepPlace();
    m_recording = id;
    m_sound = sound;
    if (other)
        m_parts.playback.setRecording(sound);
    if (recording)
        m_parts.playback.setEnd(recording->end());
    if (other) {
        goBackTo(m_places.find(id).value_or(Place{}));
        m_bar->setVisible(recording != nullptr);
    }
}

void PlaybackPresenter::keepPlace()
{
    m_places.keep(m_recording, {m_parts.playback.place(), m_began, m_loop, loop->isChecked()});
}

/// The end must be known.
void PlaybackPresenter::goBackTo(const Place& place)
{
    setLoop(place.loop, place.loops);
    m_began = place.began;
    m_parts.playback.seek(place.playhead);
}

void PlaybackPresenter::goTo(Seconds time)
{
    m_began = time;
    m_parts.playback.seek(time);
}

/// Plays from the playhead, or from the beginning of what is played where it stands behind it.
void PlaybackPresenter::begin()
{
    constexpr Seconds kFrame = Seconds(1) / Playback::kRate.hertz; // the playhead stands on frames
    Playback& playback = m_parts.playback;
    const OutputState device = playback.outputState();
    if (device == OutputState::NoDevice || device == OutputState::Lost)
        playback.retryDevice(); // it may be there by now
    m_began = playback.place();
    if (m_loop && loop->isChecked() && m_began > m_loop->end - kFrame)
        goTo(m_loop->begin);
    else if (m_began >= playback.end())
        m_began = Seconds(0); // as playing does
    m_parts.window.rolls().turnTo(m_began);
    playback.play();
}

void PlaybackPresenter::seekBy(Seconds step)
{
    const Seconds time =
        std::clamp(m_parts.playback.place() + step, Seconds(0), m_parts.playback.end());
    goTo(time);
    m_parts.window.rolls().turnTo(time);
}

void PlaybackPresenter::markLoop(const TimeSpan& span)
{
    if (span.end - span.begin < kShortestLoop)
        return;
    m_parts.window.statusBar()->clearMessage(); // it may have asked for a loop
    setLoop(span, true);
}

std::optional<MarkedLoop> PlaybackPresenter::loopOf(int recordingId) const
{
    const bool shown = recordingId == m_recording;
    const Place place = shown ? Place{{}, {}, m_loop, loop->isChecked()}
                              : m_places.find(recordingId).value_or(Place{});
    return place.loop ? std::optional(MarkedLoop{*place.loop, place.loops}) : std::nullopt;
}

void PlaybackPresenter::restoreLoop(int recordingId, const MarkedLoop& marked)
{
    if (marked.span.length() < kShortestLoop)
        return;
    if (recordingId == m_recording)
        setLoop(marked.span, marked.played);
    else
        m_places.keep(recordingId, {Seconds(0), Seconds(0), marked.span, marked.played});
}

void PlaybackPresenter::setLoop(const std::optional<TimeSpan>& marked, bool active)
{
    m_loop = marked;
    loop->setChecked(active);
    applyLoop();
}

void PlaybackPresenter::applyLoop()
{
    if (m_loop && loop->isChecked())
        m_parts.playback.setLoop(m_loop->begin, m_loop->end);
    else if (loop->isChecked() && m_parts.playback.end() > Seconds(0))
        m_parts.playback.setLoop(Seconds(0), m_parts.playback.end());
    else
        m_parts.playback.clearLoop();
    m_overlay->setLoop(m_loop, loop->isChecked());
    forgetLoop->setEnabled(m_loop.has_value());
    m_ruler->setLoop(m_loop, loop->isChecked());
    QAction* only = m_parts.window.actions().onlyLoop;
    only->setEnabled(m_loop.has_value());
    only->setChecked(only->isChecked() && m_loop);
}

std::optional<TimeSpan> PlaybackPresenter::exportedPart() const
{
    return m_parts.window.actions().onlyLoop->isChecked() ? m_loop : std::nullopt;
}

void PlaybackPresenter::updateState()
{
    // What is being recorded has no sound yet, and playing would be recorded too.
    const bool something = !m_sound.empty() && m_parts.playback.end() > Seconds(0);
    for (QAction* action : {play, stop, back, forward, loop})
        action->setEnabled(something);
    if (!m_loop)
        applyLoop(); // the whole may have grown
    updateNotice();
    lookOften(); // the end may be another, or a device obeys at last
}

void PlaybackPresenter::updateNotice()
{
    const QString device = deviceTrouble(m_parts.playback);
    QStringList troubles{device};
    if (device.isEmpty() || m_parts.playback.trouble())
        troubles << soundTrouble(m_parts.playback); // it keeps silent on any device
    troubles.removeAll({});
    m_notice->setText(troubles.join(' '), !device.isEmpty());
}

void PlaybackPresenter::lookOften()
{
    m_still = 0;
    const int interval = m_parts.playback.playing() ? kFrameInterval : kIdleInterval;
    if (m_timer.interval() != interval) // which begins anew
        m_timer.setInterval(interval);
}

void PlaybackPresenter::tick()
{
    const bool playing = m_parts.playback.playing();
    const Seconds position = m_parts.playback.position();
    if (playing != m_shownPlaying || play->icon().isNull()) {
        m_shownPlaying = playing;
        play->setText(playing ? tr("&Pause") : tr("&Play"));
        play->setToolTip(playing ? tr("Pause (Space)") : tr("Play (Space)"));
        play->setIcon(transportIcon(playing ? TransportShape::Pause : TransportShape::Play));
        lookOften();
        updateNotice();
    }
    const Seconds end = m_parts.playback.end();
    if (position == m_shownPosition && end == m_shownEnd) {
        if (!playing && ++m_still == kStillTicks)
            m_timer.setInterval(kRestInterval);
        return;
    }
    lookOften();
    m_shownEnd = end;
    RollGrid& rolls = m_parts.window.rolls();
    // Who moves the view away from the playhead wants to look elsewhere.
    const bool wasInView =
        m_shownPosition >= rolls.view().begin && m_shownPosition <= rolls.view().end;
    if (playing && follow->isChecked() && wasInView)
        rolls.turnTo(position);
    m_shownPosition = position;
    m_overlay->setPlayhead(position);
    m_bar->setPosition(position, end);
}

} // namespace rollwright
