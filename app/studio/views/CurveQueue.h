#pragma once

#include <memory>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "core/evaluation/ThresholdCurve.h"
#include "core/notes/NoteList.h"

namespace rollwright {

/// Computes the threshold curve of one run at a time on a thread of its own, and keeps the last
/// one: when only the onset threshold changes there is nothing to compute.
///
/// GUI thread. Destroying it stops what runs and waits for it.
class CurveQueue : public QObject
{
    Q_OBJECT
public:
    struct Request {
        std::shared_ptr<const Transcription> calibrated; ///< null: nothing is wanted
        DecoderParams params;                            ///< its onset threshold is not looked at
        std::shared_ptr<const NoteList> reference;
    };

    explicit CurveQueue(QObject* parent = nullptr);

    void ask(Request request);
    void keep(const Request& request); ///< forgets what was asked for, unless it is this

    /// What was asked for last; null while it is computed.
    const std::shared_ptr<const ThresholdCurve>& curve() const { return m_curve; }

Q_SIGNALS:
    void changed();

private:
    static bool same(const Request& a, const Request& b);

    Request m_request;
    std::shared_ptr<const ThresholdCurve> m_curve;
    JobId m_job{};
    JobQueue m_jobs; ///< last: it ends before what its jobs use
};

} // namespace rollwright
