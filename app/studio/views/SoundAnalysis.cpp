#include "app/studio/views/SoundAnalysis.h"

#include <algorithm>

#include "app/studio/base/QueueWaker.h"
#include "core/audio/AudioLoader.h"

namespace rollwright {

namespace {

constexpr Seconds kPiece{20};

using Piece = std::shared_ptr<const Spectrogram>;

JobControl controlOf(const JobQueue::Link& link)
{
    return {link.stop(), [](const Progress&) {}};
}

/// Pieces that follow each other as one.
Piece joined(const std::vector<Piece>& pieces)
{
    Spectrogram whole{pieces.front()->grid, pieces.front()->bins, {}};
    whole.grid.frames = 0;
    for (const Piece& piece : pieces) {
        whole.grid.frames += piece->grid.frames;
        whole.levels.insert(whole.levels.end(), piece->levels.begin(), piece->levels.end());
    }
    return std::make_shared<const Spectrogram>(std::move(whole));
}

/// Tells `take` of all pieces so far, and at the end of the whole; or `fail` why there are none.
template <typename Take, typename Fail>
void makeSpectrogram(const SoundWish& wish, const JobQueue::Link& link, Take take, Fail fail)
{
    SpectrogramMaker maker(wish.frontEnd);
    JobControl control = controlOf(link);
    const auto audio = loadAudio(wish.file, maker.rate(), control);
    if (!audio)
        return fail(audio.error());
    const FrameGrid grid = maker.grid(audio->samples.size());
    const int framesPerPiece = static_cast<int>(kPiece / grid.hop);
    std::vector<Piece> pieces;
    for (int first = 0; first < grid.frames; first += framesPerPiece) {
        if (control.cancelled())
            return;
        const int count = std::min(framesPerPiece, grid.frames - first);
        pieces.push_back(
            std::make_shared<const Spectrogram>(maker.make(audio->view(), first, count)));
        take(pieces);
    }
    if (pieces.size() > 1)
        take(std::vector{joined(pieces)});
}

} // namespace

SoundAnalysis::SoundAnalysis(QObject* parent) : QObject(parent), m_jobs(wakerOf(*this, m_jobs)) {}

void SoundAnalysis::ask(const SoundWish& wish)
{
    const SoundWish before = std::exchange(m_wish, wish);
    if (wish == before)
        return;
    const bool other = wish.file != before.file;
    if (other || wish.peaks != before.peaks)
        beginPeaks();
    if (other || wish.frontEnd != before.frontEnd)
        beginSpectrogram();
    Q_EMIT changed();
}

void SoundAnalysis::beginPeaks()
{
    m_jobs.forget(m_peaks);
    m_content.peaks.reset();
    if (m_wish.file.empty() || !m_wish.peaks)
        return;
    m_peaks = m_jobs.add([this, file = m_wish.file](JobQueue::Link& link) {
        JobControl control = controlOf(link);
        auto peaks = readPeaks(file, control);
        if (!peaks)
            return link.post([this, error = peaks.error()] { Q_EMIT failed(error); });
        link.post([this, shared = std::make_shared<const PeakPyramid>(std::move(*peaks))] {
            m_content.peaks = shared;
            Q_EMIT changed();
        });
    });
}

void SoundAnalysis::beginSpectrogram()
{
    m_jobs.forget(m_spectrogram);
    m_content.frontEnd = m_wish.frontEnd;
    m_content.spectrogram.clear();
    if (m_wish.file.empty() || m_wish.frontEnd.empty())
        return;
    m_spectrogram = m_jobs.add([this, wish = m_wish](JobQueue::Link& link) {
        const auto take = [this, &link](const std::vector<Piece>& pieces) {
            link.post([this, pieces] {
                m_content.spectrogram = pieces;
                Q_EMIT changed();
            });
        };
        makeSpectrogram(wish, link, take, [this, &link](const Error& error) {
            link.post([this, error] { Q_EMIT failed(error); });
        });
    });
}

} // namespace rollwright
