#pragma once

#include <vector>

#include "core/audio/AudioBuffer.h"
#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/model/torch/NetModel.h"
#include "core/notes/Note.h"
#include "core/training/Training.h"

namespace rollwright {

/// The mean note F1 over the validation recordings at the threshold where it is best.
struct ValidationScore {
    double noteF1 = 0;
    double onsetThreshold = 0.5;
};

/// Scores a network on the beginnings of a few real recordings while it trains. They choose the
/// threshold and nothing else.
class Validator
{
public:
    /// Reads the plan's validation recordings; none when the plan names no folder. Fails with
    /// InvalidArgument (a folder without any), ReferenceTooLong or Cancelled, or as reading does.
    static Result<Validator> load(const TrainingPlan& plan, SampleRate rate,
                                  const JobControl& control);

    bool empty() const { return m_pieces.empty(); }
    const std::vector<Error>& skipped() const { return m_skipped; } ///< without a reference
    /// Leaves the network in evaluation mode. Fails as NetModel::infer does; asks for cancellation
    /// as often, and at every threshold.
    Result<ValidationScore> score(const std::shared_ptr<Net>& net, const Architecture& architecture,
                                  const JobControl& control) const;

private:
    struct Piece {
        AudioBuffer audio;
        std::vector<Note> notes;
    };
    std::vector<Piece> m_pieces;
    std::vector<Error> m_skipped;
};

} // namespace rollwright
