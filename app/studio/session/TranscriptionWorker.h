#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/model/TranscriptionModel.h"
#include "core/transcription/Transcriber.h"

namespace rollwright {

/// Transcribes recordings one after another and keeps the last model for the next one. Belongs to
/// the thread that calls `run`.
class TranscriptionWorker
{
public:
    explicit TranscriptionWorker(ModelLoader loadModel);

    /// Loads the model if it is not the last one, then transcribes with its calibrated parameters.
    /// Fails as the factory and `transcribe` do, or with OutOfMemory; of a file that is not there
    /// with FileNotFound, whatever the model.
    Result<std::shared_ptr<const Transcription>>
    run(const std::filesystem::path& audio, const ModelInfo& model, JobControl& control,
        const std::function<void(TranscribedSegment)>& onSegment);

private:
    Result<void> prepare(const ModelInfo& model, JobControl& control);

    ModelLoader m_loadModel;
    std::unique_ptr<TranscriptionModel> m_model;
};

} // namespace rollwright
