#include "core/training/BatchSource.h"

#include <algorithm>
#include <cmath>

#include "core/model/Posteriors.h"
#include "core/training/SpectrogramAugmenter.h"
#include "core/training/Targets.h"

namespace rollwright {

namespace {

constexpr Seconds kMargin{0.1}; ///< notes this near to a segment still draw into it

int framesOf(double seconds, const FrontEnd& frontEnd)
{
    const auto samples = static_cast<std::size_t>(seconds * frontEnd.rate().hertz);
    return std::max(1, static_cast<int>(Seconds(seconds) / frontEnd.grid(samples).hop));
}

/// The notes that draw into the grid, moved by `transposition` semitones.
std::vector<Note> notesNear(std::span<const Note> notes, const FrameGrid& grid, int transposition)
{
    const Seconds begin = grid.timeOf(0) - kMargin;
    const Seconds end = grid.timeOf(grid.frames) + kMargin;
    std::vector<Note> near;
    for (Note note : notes) {
        if (note.onset >= end)
            break;
        if (note.offset <= begin)
            continue;
        note.pitch.midi += transposition;
        near.push_back(note);
    }
    return near;
}

} // namespace

BatchSource::BatchSource(const TrainingSet& set, const TrainingPlan& plan, const FrontEnd& frontEnd,
                         OnsetTarget onsetTarget)
    : m_set(set), m_scale(frontEnd.scale()), m_onsetTarget(onsetTarget), m_size(plan.batch),
      m_frames(framesOf(plan.segment, frontEnd)), m_bins(frontEnd.bins()),
      m_augmentation(plan.augmentation), m_seed(plan.seed)
{
    m_augmentation.pitch = m_augmentation.pitch && m_scale.binsPerSemitone > 0;
    for (const TrainingRecording& recording : set.recordings)
        m_lengths.push_back(recording.versions.front().features.grid().frames);
}

Batch BatchSource::make(int step) const
{
    Batch batch{m_size, m_frames, m_bins, {}, {}, {}, {}, {}, {}};
    const auto frames = static_cast<std::size_t>(m_size) * static_cast<std::size_t>(m_frames);
    batch.features.resize(frames * static_cast<std::size_t>(m_bins));
    for (auto* roll :
         {&batch.onset, &batch.frame, &batch.offset, &batch.velocity, &batch.velocityMask})
        roll->resize(frames * kKeyCount);

    std::seed_seq sequence{static_cast<std::uint32_t>(m_seed),
                           static_cast<std::uint32_t>(m_seed >> 32),
                           static_cast<std::uint32_t>(step)};
    std::mt19937_64 random(sequence);
    for (int i = 0; i < m_size; ++i)
        fill(batch, i, random);
    return batch;
}

void BatchSource::fill(Batch& batch, int index, std::mt19937_64& random) const
{
    std::discrete_distribution<std::size_t> pick(m_lengths.begin(), m_lengths.end());
    const TrainingRecording& recording = m_set.recordings[pick(random)];
    std::uniform_int_distribution<std::size_t> pickVersion(0, recording.versions.size() - 1);
    const TrainingVersion& version = recording.versions[pickVersion(random)];
    const int last = std::max(0, version.features.grid().frames - m_frames);
    const int first = std::uniform_int_distribution<int>(0, last)(random);
    const FrameGrid grid = version.features.grid().part(first, m_frames);

    const auto part = [&](std::vector<float>& values) {
        const std::size_t length = values.size() / static_cast<std::size_t>(m_size);
        return std::span(values).subspan(static_cast<std::size_t>(index) * length, length);
    };
    version.features.copyTo(part(batch.features), first, m_scale.feature(0));
    const SpectrogramChange change = SpectrogramChange::random(random, m_augmentation);
    if (m_augmentation.pitch || m_augmentation.timbre)
        apply(change, m_scale, m_bins, part(batch.features), random);
    TargetViews views{part(batch.onset), part(batch.frame), part(batch.offset), {}, {}};
    if (recording.velocities) {
        views.velocity = part(batch.velocity);
        views.velocityMask = part(batch.velocityMask);
    }
    drawTargets(notesNear(version.notes, grid, change.transposition), grid, m_onsetTarget, views);
}

} // namespace rollwright
