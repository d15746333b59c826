#include "app/studio/Recording.h"

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

Seconds Recording::end() const
{
    Seconds end = reference.notes ? endOf(*reference.notes) : Seconds(0);
    for (const Run& run : runs)
        end = std::max(end, endOf(run));
    return end;
}

} // namespace rollwright
