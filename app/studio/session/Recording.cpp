#include "app/studio/session/Recording.h"

#include <algorithm>
#include <utility>

namespace rollwright {

namespace {

Seconds endOf(const NoteList& notes)
{
    Seconds end{0};
    for (const Note& note : notes)
        end = std::max(end, note.offset);
    return end;
}

Seconds endOf(const Run& run)
{
    if (run.transcription)
        return run.transcription->duration;
    if (run.partialPosteriors.empty())
        return Seconds(0);
    const FrameGrid& grid = run.partialPosteriors.back()->grid;
    return grid.timeOf(grid.frames - 0.5);
}

} // namespace

// Segments come in order of time, but the notes at their seams need not.
void Run::append(const TranscribedSegment& segment)
{
    auto notes = std::make_shared<NoteList>(partialNotes ? *partialNotes : NoteList());
    const auto seam = static_cast<std::ptrdiff_t>(notes->size());
    notes->insert(notes->end(), segment.notes.begin(), segment.notes.end());
    std::ranges::inplace_merge(*notes, notes->begin() + seam, {}, &Note::onset);
    partialNotes = std::move(notes);
    partialPosteriors.push_back(segment.posteriors);
}

void Run::finish(const std::shared_ptr<const Transcription>& heard)
{
    state = RunState::Done;
    calibrated = heard;
    decoded = heard;
    partialPosteriors.clear();
    partialNotes.reset();
    correct(work.corrections);
}

void Run::correct(const Corrections& wanted)
{
    work.corrections = wanted;
    if (!decoded || wanted.empty())
        transcription = decoded;
    else
        transcription = std::make_shared<const Transcription>(corrected(*decoded, wanted));
}

const DecoderParams& Run::params() const
{
    return work.params ? *work.params : calibrated->params;
}

std::shared_ptr<const NoteList> Run::notes() const
{
    if (transcription)
        return {transcription, &transcription->notes};
    return partialNotes;
}

bool Run::active() const
{
    return state == RunState::Listening || state == RunState::Queued || state == RunState::Running;
}

std::optional<std::filesystem::path> Reference::decided() const
{
    return chosen().empty() && !refused ? std::nullopt : std::optional(chosen());
}

void Reference::take(const std::filesystem::path& from, const Result<NoteFile>& read)
{
    if (read) {
        file = from;
        notes = std::make_shared<const NoteList>(read->notes);
        velocities = read->velocities;
        error.reset();
    } else if (!notes) {
        error = read.error();
    }
    if (from != wanted)
        return; // another one has been asked for since
    loading = false;
    if (notes)
        wanted.clear();
}

const Run* Recording::findRun(std::string_view modelId) const
{
    const auto run = std::find_if(runs.begin(), runs.end(),
                                  [&](const Run& other) { return other.model.id == modelId; });
    return run == runs.end() ? nullptr : &*run;
}

Run* Recording::findRun(std::string_view modelId)
{
    return const_cast<Run*>(std::as_const(*this).findRun(modelId));
}

bool Recording::missing() const
{
    const auto unheard = [this](const Run& run) {
        return run.error && run.error->code == ErrorCode::FileNotFound &&
               run.error->subject == file.string();
    };
    return !runs.empty() && std::ranges::all_of(runs, unheard);
}

void Recording::inherit(const Recording& other)
{
    if (other.reference.notes || other.reference.refused || reference.chosen().empty()) {
        reference = other.reference;
        reference.loading = false; // what is read comes for the other's id
        forgetScores();
    }
    for (Run& run : runs) {
        const Run* before = other.findRun(run.model.id);
        if (!before || run.work != RunWork())
            continue;
        run.work.params = before->work.params;
        run.paramsChosen = before->paramsChosen;
        run.correct(before->work.corrections);
    }
}

void Recording::forgetScores()
{
    for (Run& run : runs) {
        run.calibratedAssessment.reset();
        run.assessment.reset();
    }
}

std::optional<double> Recording::tuning() const
{
    for (const Run& run : runs)
        if (run.transcription && run.transcription->tuning)
            return run.transcription->tuning;
    return std::nullopt;
}

Seconds Recording::delay() const
{
    for (const Run& run : runs)
        if (const auto& heard = run.transcription; heard && heard->posteriors)
            if (heard->posteriors->delay > Seconds(0))
                return heard->posteriors->delay;
    return Seconds(0);
}

Seconds Recording::end() const
{
    Seconds end = duration;
    if (reference.notes && !reference.error)
        end = std::max(end, endOf(*reference.notes));
    for (const Run& run : runs)
        end = std::max(end, endOf(run));
    return end;
}

} // namespace rollwright
