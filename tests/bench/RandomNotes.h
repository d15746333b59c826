#pragma once

#include <memory>
#include <random>
#include <vector>

#include "core/model/Posteriors.h"
#include "core/notes/NoteList.h"
#include "core/notes/NoteRoll.h"

namespace rollwright {

constexpr double kNotesPerSecond = 20;

inline std::shared_ptr<const NoteList> randomNotes(int count, unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> onset(0, count / kNotesPerSecond);
    std::uniform_real_distribution<double> length(0.05, 1.5);
    std::uniform_int_distribution<int> pitch(30, 95);
    std::uniform_int_distribution<int> velocity(20, 110);
    std::vector<Note> notes;
    for (int i = 0; i < count; ++i) {
        const Seconds begin(onset(random));
        notes.push_back(
            {begin, begin + Seconds(length(random)), Pitch{pitch(random)}, velocity(random)});
    }
    return std::make_shared<const NoteList>(tidied(notes));
}

inline Posteriors posteriorsOf(std::span<const Note> notes, const FrameGrid& grid)
{
    Posteriors posteriors;
    posteriors.grid = grid;
    posteriors.frame = frameRoll(notes, grid);
    posteriors.onset = onsetRoll(notes, grid);
    return posteriors;
}

} // namespace rollwright
