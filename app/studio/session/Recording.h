#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "app/studio/base/TimeLeft.h"
#include "core/audio/PeakPyramid.h"
#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/evaluation/Assessment.h"
#include "core/io/NoteFile.h"
#include "core/model/ModelInfo.h"
#include "core/notes/RunWork.h"
#include "core/transcription/LiveTranscriber.h"
#include "core/transcription/Transcriber.h"

namespace rollwright {

enum class RunState {
    Listening, ///< to a recording that is being made
    Queued,
    Running,
    Done,
    Failed,
    Cancelled
};

/// One model at work on one recording, and what came of it.
struct Run {
    int id = 0; ///< unique in the session
    ModelInfo model;
    RunState state = RunState::Queued;

    Progress progress;
    TimeLeft timeLeft;

    /// Grow while the run goes on, and stay when it is stopped; empty once it is done.
    std::vector<std::shared_ptr<const Posteriors>> partialPosteriors;
    std::shared_ptr<const NoteList> partialNotes;

    RunWork work;              ///< may be there before the run is done
    bool paramsChosen = false; ///< with what was opened, also where they are the calibrated ones

    /// When done: as the model's calibrated values decode it, as `params()` do, and that with the
    /// user's corrections. The last two lag behind `params()` while it is decoded again.
    std::shared_ptr<const Transcription> calibrated;
    std::shared_ptr<const Transcription> decoded;
    std::shared_ptr<const Transcription> transcription;

    /// Of the first and the last of these, when done and there is a reference. While notes are
    /// compared again, `assessment` is that of the notes before.
    std::shared_ptr<const Assessment> calibratedAssessment;
    std::shared_ptr<const Assessment> assessment;

    std::optional<Error> error; ///< when failed

    void append(const TranscribedSegment& segment);
    void finish(const std::shared_ptr<const Transcription>& heard);
    void correct(const Corrections& wanted);
    const DecoderParams& params() const;           ///< that hold now; only when done
    std::shared_ptr<const NoteList> notes() const; ///< as far as they are known; null at first
    bool active() const;                           ///< has begun or waits, and has not ended
};

/// The true notes of a recording, as far as they are known.
struct Reference {
    std::filesystem::path file; ///< empty: there is none
    std::filesystem::path
        wanted; ///< not read yet, or it cannot be; empty: nothing else than `file`
    bool loading = false;
    bool refused = false; ///< it was taken away, so one that is found beside is none
    std::shared_ptr<const NoteList> notes;
    bool velocities = true;     ///< the file says them
    std::optional<Error> error; ///< it cannot be read, or does not fit the recording

    /// What the user wants it to be, be it there or not.
    const std::filesystem::path& chosen() const { return wanted.empty() ? file : wanted; }
    /// That, as a project has it: empty where none is wanted, absent where any will do.
    std::optional<std::filesystem::path> decided() const;

    /// What was read of `from`. One that cannot be read does not take the place of another.
    void take(const std::filesystem::path& from, const Result<NoteFile>& read);
};

/// One open recording.
struct Recording {
    int id = 0;
    std::filesystem::path file;
    bool beingRecorded = false;                 ///< the file is not whole yet, so nobody reads it
    std::shared_ptr<const PeakPyramid> outline; ///< of its sound as it was recorded; null: not here
    Seconds duration{0}; ///< as its header has it, until a run has heard the whole; 0: not known
    Reference reference;
    std::vector<Run> runs; ///< one a model, in the order in which they were asked for

    Run* findRun(std::string_view modelId);
    const Run* findRun(std::string_view modelId) const;

    /// Whether no model could hear it because there is no such file.
    bool missing() const;

    /// Takes over what was made of the same recording elsewhere, unless more was made of this one.
    void inherit(const Recording& other);
    void forgetScores(); ///< as there is another reference

    /// The file, if it is whole, else an empty path.
    std::filesystem::path sound() const { return beingRecorded ? std::filesystem::path() : file; }

    /// The end of the last thing known of it; 0 when nothing is.
    Seconds end() const;
    /// Cents above A4 = 440 Hz, as the first run heard that is done; nothing before.
    std::optional<double> tuning() const;
    /// How late its sound is heard, as the first model that heard it says; 0 where none does.
    Seconds delay() const;
};

} // namespace rollwright
