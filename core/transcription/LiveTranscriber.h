#pragma once

#include <memory>
#include <vector>

#include "core/audio/AudioBuffer.h"
#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/model/TranscriptionModel.h"
#include "core/notes/DecoderParams.h"
#include "core/notes/NoteList.h"

namespace rollwright {

/// What was heard so far of a performance that goes on.
struct LiveHearing {
    std::vector<std::shared_ptr<const Posteriors>> posteriors; ///< in order of time
    std::shared_ptr<const NoteList> notes;
    Seconds end{}; ///< of the sound that was heard
};

/// Hears a performance while it is played, with the model's calibrated parameters. As a network
/// needs to know what comes before a stroke and after it, the last seconds are heard again each
/// time: their notes may change or go, and those before stay, but sound on while their keys are
/// held. To hear the whole in the end is still better: only then its tuning, its level and all
/// strokes are known.
///
/// One thread.
class LiveTranscriber
{
public:
    explicit LiveTranscriber(TranscriptionModel& model); ///< which outlives it

    /// From where on the sound is to be given next time.
    Seconds wanted() const;

    /// Hears `sound`, at least half a second at the model's rate, which begins at `begin` of the
    /// performance: where it was wanted, or later where some was lost. Fails as
    /// `TranscriptionModel::infer` and `decode` do; then all is as it was before.
    Result<LiveHearing> hear(AudioView sound, Seconds begin, JobControl& control);

private:
    void takeNotes(NoteList heard, Seconds from);
    void prolongHeld(const Posteriors& heard);
    LiveHearing takePosteriors(const Posteriors& heard);

    TranscriptionModel& m_model;
    DecoderParams m_params;
    std::vector<std::shared_ptr<const Posteriors>> m_settled;
    Seconds m_settledUntil{0};
    Seconds m_end{0}; ///< of the sound that was heard
    NoteList m_notes; ///< by onset
};

} // namespace rollwright
