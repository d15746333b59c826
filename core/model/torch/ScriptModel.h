#pragma once

#include <memory>
#include <optional>

#include <torch/script.h>

#include "core/features/MelSpectrogram.h"
#include "core/model/ScriptFormat.h"
#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// A network that other people saved as TorchScript, behind the interface of a model. What goes in
/// and comes out is described in resources/models/README.md. Computes in float32.
///
/// Whatever the script does wrong — it raises, gives other shapes, values that are not numbers — is
/// the failure ModelMismatch with its file as subject. A script is a program: one that ends the
/// process or never returns cannot be stopped here.
class ScriptModel : public TranscriptionModel
{
public:
    /// Reads `info.weights`. Fails with FileNotFound, FileNotReadable,
    /// OutOfMemory or ModelMismatch.
    static Result<std::unique_ptr<TranscriptionModel>> load(const ModelInfo& info,
                                                            const ScriptFormat& format);

    const ModelInfo& info() const override { return m_info; }
    Result<Posteriors> infer(AudioView audio, JobControl& control,
                             const SegmentSink& sink) override;

private:
    ScriptModel(ModelInfo info, ScriptFormat format, torch::jit::Module module);

    /// All frames whose middle lies within so many samples.
    FrameGrid gridOf(std::size_t samples) const;
    Result<Posteriors> inferSegment(AudioView audio, const FrameGrid& grid, int first, int count);
    torch::Tensor inputOf(AudioView audio, const FrameGrid& frames, std::size_t firstSample);

    ModelInfo m_info;
    ScriptFormat m_format;
    torch::jit::Module m_module;
    std::optional<MelSpectrogram> m_mel;
};

} // namespace rollwright
