#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "core/evaluation/NoteComparison.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

/// Compares models with another one on a thread of its own, and keeps what came of it, one
/// comparison a model.
///
/// GUI thread. Destroying it waits for what runs.
class ComparisonQueue : public QObject
{
    Q_OBJECT
public:
    using Heard = std::shared_ptr<const Transcription>;
    using Comparison = std::shared_ptr<const NoteComparison>;

    explicit ComparisonQueue(QObject* parent = nullptr);

    /// What the notes of `model` are beside those of `base`. While they are compared (`changed`
    /// says when that is over) it is what came of its notes before; null at first.
    Comparison find(const std::string& model, const Heard& estimate, const Heard& base);

    void forget(); ///< everything: what is asked for next is about something else

Q_SIGNALS:
    void changed();

private:
    struct Kept {
        Heard estimate;
        Heard base;
        Comparison comparison;
        JobId job{};
    };

    std::map<std::string, Kept> m_kept; ///< by model
    JobQueue m_jobs;                    ///< last: it ends before what its jobs use
};

} // namespace rollwright
