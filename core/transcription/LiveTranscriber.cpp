#include "core/transcription/LiveTranscriber.h"

#include <algorithm>
#include <utility>

#include "core/notes/Stroke.h"
#include "core/transcription/Decoding.h"
#include "core/transcription/Excerpt.h"

namespace rollwright {

namespace {

constexpr Seconds kLead{4};   ///< heard again before what is not settled
constexpr Seconds kOpen{3};   ///< what is not settled grows no longer than that
constexpr Seconds kUnsure{1}; ///< at the end, where a network does not know what follows
constexpr Seconds kWarmUp{1}; ///< at the beginning, where it does not know what was before

bool isSameStroke(const Note& one, const Note& other)
{
    return one.pitch == other.pitch && abs(one.onset - other.onset) < kSameStroke;
}

} // namespace

LiveTranscriber::LiveTranscriber(TranscriptionModel& model)
    : m_model(model), m_params(defaultParams(model.info()))
{
}

Seconds LiveTranscriber::wanted() const
{
    return std::max(m_settledUntil - kLead, Seconds(0));
}

Result<LiveHearing> LiveTranscriber::hear(AudioView sound, Seconds begin, JobControl& control)
{
    auto heard = m_model.infer(sound, control, nullptr);
    if (!heard)
        return tl::unexpected(heard.error());
    auto notes = decode(*heard, m_params);
    if (!notes)
        return tl::unexpected(notes.error());
    for (Note& note : *notes) {
        note.onset += begin;
        note.offset += begin;
    }
    heard->grid.centre += begin;
    prolongHeld(*heard);
    takeNotes(std::move(*notes), begin > Seconds(0) ? begin + kWarmUp : Seconds(0));
    m_end = begin + sound.duration();
    return takePosteriors(*heard);
}

/// A decoder ends notes with the sound: those that ended near its end go on with their keys'
/// frames, as their strokes may lie before what is heard now.
void LiveTranscriber::prolongHeld(const Posteriors& heard)
{
    for (Note& note : m_notes) {
        int frame = heard.grid.frameAt(note.offset);
        if (note.offset < m_end - kOpen || frame < 0)
            continue;
        while (frame < heard.frame.frames() &&
               heard.frame.at(frame, note.pitch.key()) > m_params.frameThreshold)
            ++frame;
        note.offset = std::max(note.offset, heard.grid.timeOf(frame - 0.5));
    }
}

/// Notes from `from` on give way to those that were heard now.
void LiveTranscriber::takeNotes(NoteList heard, Seconds from)
{
    const auto old = std::ranges::lower_bound(m_notes, from, {}, &Note::onset);
    m_notes.erase(old, m_notes.end());
    const auto known = [&](const Note& note) {
        return note.onset < from - kSameStroke ||
               std::ranges::any_of(m_notes,
                                   [&](const Note& kept) { return isSameStroke(kept, note); });
    };
    std::erase_if(heard, known);
    m_notes.insert(m_notes.end(), heard.begin(), heard.end());
    m_notes = tidied(std::move(m_notes));
}

/// Frames that were settled stay; if there are many that are not, all but the last ones are now.
LiveHearing LiveTranscriber::takePosteriors(const Posteriors& heard)
{
    const auto share = [&](Seconds until) {
        return std::make_shared<const Posteriors>(partOf(heard, {m_settledUntil, until}));
    };
    LiveHearing hearing{m_settled, std::make_shared<const NoteList>(m_notes), m_end};
    if (auto open = share(heard.grid.timeOf(heard.grid.frames)); open->grid.frames > 0)
        hearing.posteriors.push_back(std::move(open));
    if (m_end - m_settledUntil > kOpen) {
        m_settled.push_back(share(m_end - kUnsure));
        m_settledUntil = m_end - kUnsure;
    }
    return hearing;
}

} // namespace rollwright
