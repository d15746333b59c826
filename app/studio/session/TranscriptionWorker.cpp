#include "app/studio/session/TranscriptionWorker.h"

#include <new>

namespace rollwright {

TranscriptionWorker::TranscriptionWorker(ModelLoader loadModel) : m_loadModel(std::move(loadModel))
{
}

Result<std::shared_ptr<const Transcription>>
TranscriptionWorker::run(const std::filesystem::path& audio, const ModelInfo& model,
                         JobControl& control,
                         const std::function<void(TranscribedSegment)>& onSegment)
try {
    std::error_code none;
    if (std::filesystem::status(audio, none).type() == std::filesystem::file_type::not_found)
        return failure(ErrorCode::FileNotFound, audio.string()); // whatever the model is
    if (auto prepared = prepare(model, control); !prepared)
        return tl::unexpected(prepared.error());
    auto transcription = transcribe(*m_model, {audio, std::nullopt, onSegment}, control);
    if (!transcription)
        return tl::unexpected(transcription.error());
    return std::make_shared<const Transcription>(std::move(*transcription));
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, audio.string());
}

Result<void> TranscriptionWorker::prepare(const ModelInfo& model, JobControl& control)
{
    if (m_model && m_model->info().id == model.id)
        return {};
    control.report(Stage::LoadingModel, 0);
    m_model.reset(); // two large networks need not be in memory together
    auto loaded = m_loadModel(model);
    if (!loaded)
        return tl::unexpected(loaded.error());
    m_model = std::move(*loaded);
    control.report(Stage::LoadingModel, 1);
    if (control.cancelled())
        return failure(ErrorCode::Cancelled, model.id);
    return {};
}

} // namespace rollwright
