#pragma once

#include <memory>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "core/capture/RecentSound.h"
#include "core/model/TranscriptionModel.h"
#include "core/transcription/LiveTranscriber.h"

namespace rollwright {

/// Lets a model hear what is being recorded, again and again on a thread of its own, which rests as
/// long as it worked unless it lags behind by seconds. GUI thread; destroying it stops what runs
/// and waits for it.
class LiveListener : public QObject
{
    Q_OBJECT
public:
    explicit LiveListener(ModelLoader loadModel, QObject* parent = nullptr);

    /// Listens to `sound`, which is at the model's rate, in the place of what it listened to
    /// before.
    void begin(const ModelInfo& model, std::shared_ptr<RecentSound> sound);
    void end(); ///< no signal comes any more

Q_SIGNALS:
    void heard(const rollwright::LiveHearing& hearing);
    void failed(const rollwright::Error& error); ///< the last that it says of this sound

private:
    void listen(JobQueue::Link& link, const ModelInfo& model, RecentSound& sound);

    ModelLoader m_loadModel;
    JobId m_job{};
    JobQueue m_jobs; ///< last, so that it ends before what its jobs use
};

} // namespace rollwright
