#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <vamp-sdk/Plugin.h>

#include "core/audio/AudioCollector.h"
#include "core/audio/Downmix.h"
#include "core/model/TranscriptionModel.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

/// A model as a Vamp plugin. It keeps the sound at the model's rate until all of it is there, as
/// tuning and loudness are measured over the whole; then the model is loaded and hears it, and all
/// outputs come at once.
///
/// What goes wrong is said by `printError`, and gives no features. No exception comes out, as hosts
/// call through a C interface. One thread at a time.
class TranscriptionPlugin : public Vamp::Plugin
{
public:
    /// `hop` as `frameHop` has it; `hostRate` in hertz.
    TranscriptionPlugin(ModelInfo model, Seconds hop, ModelLoader load, float hostRate);

    std::string getIdentifier() const override;
    std::string getName() const override;
    std::string getDescription() const override { return m_model.description; }
    std::string getMaker() const override { return "Rollwright"; }
    std::string getCopyright() const override;
    int getPluginVersion() const override { return 1; }

    ParameterList getParameterDescriptors() const override;
    float getParameter(std::string name) const override;
    void setParameter(std::string name, float value) override;

    InputDomain getInputDomain() const override { return TimeDomain; }
    std::size_t getMinChannelCount() const override { return 1; }
    std::size_t getMaxChannelCount() const override { return 2; }
    std::size_t getPreferredBlockSize() const override { return 4096; }
    std::size_t getPreferredStepSize() const override { return getPreferredBlockSize(); }
    OutputList getOutputDescriptors() const override;

    /// False, and said why, unless blocks follow each other without gaps and overlaps.
    bool initialise(std::size_t channels, std::size_t stepSize, std::size_t blockSize) override;
    void reset() override;
    FeatureSet process(const float* const* channels, Vamp::RealTime time) override;
    FeatureSet getRemainingFeatures() override;

private:
    void guarded(const std::function<void()>& work);
    void giveUp(const Error& error);
    void take(const float* const* channels);
    Result<Transcription> transcribeAll();

    ModelInfo m_model;
    Seconds m_hop;
    ModelLoader m_load;
    DecoderParams m_params;
    std::size_t m_channels = 1;
    std::size_t m_blockSize = 0;

    std::optional<AudioCollector> m_sound; ///< none after the end, and once something went wrong
    std::optional<Seconds> m_begin;        ///< of the first block
    Downmix m_downmix{m_channels};         ///< as files are mixed
    std::vector<float> m_frames;           ///< of a block, interleaved
    std::vector<float> m_block;            ///< mono
    std::size_t m_silence = 0; ///< samples at the end of the last block, not in `m_sound` yet
};

} // namespace rollwright
