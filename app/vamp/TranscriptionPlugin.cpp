#include "app/vamp/TranscriptionPlugin.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <iostream>
#include <new>
#include <span>
#include <utility>

#include "app/vamp/Messages.h"
#include "app/vamp/Outputs.h"
#include "app/vamp/Parameters.h"
#include "core/pedal/PedalFinder.h"
#include "core/transcription/Transcriber.h"

namespace rollwright {

namespace {

constexpr const char* kSubject = "recording"; // a host does not tell its name

bool allowedInIdentifier(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

} // namespace

TranscriptionPlugin::TranscriptionPlugin(ModelInfo model, Seconds hop, ModelLoader load,
                                         float hostRate)
    : Plugin(hostRate), m_model(std::move(model)), m_hop(hop), m_load(std::move(load)),
      m_params(defaultParams(m_model))
{
}

std::string TranscriptionPlugin::getIdentifier() const
{
    std::string identifier = m_model.id; // which may hold dots
    std::ranges::replace_if(identifier, std::not_fn(allowedInIdentifier), '_');
    return identifier;
}

std::string TranscriptionPlugin::getName() const
{
    return "Piano transcription (" + m_model.name + ")";
}

std::string TranscriptionPlugin::getCopyright() const
{
    return "GPL-3.0-or-later; weights of the model: " + m_model.licence;
}

Vamp::Plugin::ParameterList TranscriptionPlugin::getParameterDescriptors() const
{
    return describeParameters(defaultParams(m_model));
}

float TranscriptionPlugin::getParameter(std::string name) const
{
    return parameterOf(m_params, name);
}

void TranscriptionPlugin::setParameter(std::string name, float value)
{
    rollwright::setParameter(m_params, name, value);
}

Vamp::Plugin::OutputList TranscriptionPlugin::getOutputDescriptors() const
{
    return describeOutputs(m_hop);
}

bool TranscriptionPlugin::initialise(std::size_t channels, std::size_t stepSize,
                                     std::size_t blockSize)
{
    if (channels < getMinChannelCount() || channels > getMaxChannelCount())
        return false; // hosts mix or choose then
    if (blockSize == 0 || stepSize != blockSize) {
        giveUp({ErrorCode::InvalidArgument, "step size", "it is not the block size"});
        return false;
    }
    m_channels = channels;
    m_blockSize = blockSize;
    reset();
    return m_sound.has_value();
}

void TranscriptionPlugin::reset()
{
    guarded([this] {
        const SampleRate hostRate{static_cast<int>(std::lround(m_inputSampleRate))};
        if (hostRate.hertz <= 0)
            return giveUp({ErrorCode::InvalidArgument, "sample rate", ""});
        m_begin.reset();
        m_silence = 0;
        m_downmix = Downmix(m_channels);
        m_sound.emplace(hostRate, m_model.rate);
    });
}

Vamp::Plugin::FeatureSet TranscriptionPlugin::process(const float* const* channels,
                                                      Vamp::RealTime time)
{
    guarded([&] {
        if (!m_sound)
            return;
        if (!m_begin)
            m_begin = std::chrono::seconds(time.sec) + std::chrono::nanoseconds(time.nsec);
        take(channels);
    });
    return {};
}

Vamp::Plugin::FeatureSet TranscriptionPlugin::getRemainingFeatures()
{
    FeatureSet features;
    guarded([&] {
        if (!m_sound)
            return;
        const auto transcription = transcribeAll();
        if (!transcription)
            return giveUp(transcription.error());
        features = featuresOf(*transcription, m_begin.value_or(Seconds(0)));
    });
    return features;
}

void TranscriptionPlugin::guarded(const std::function<void()>& work)
try {
    work();
} catch (const std::bad_alloc&) {
    giveUp({ErrorCode::OutOfMemory, kSubject, ""});
} catch (const std::exception& unexpected) {
    std::cerr << "rollwright-vamp: " << unexpected.what() << '\n';
    m_sound.reset();
}

void TranscriptionPlugin::giveUp(const Error& error)
{
    m_sound.reset();
    printError(error);
}

/// The last block is filled up with silence, which is not the recording's: silence at the end of a
/// block counts only when another block follows.
void TranscriptionPlugin::take(const float* const* channels)
{
    m_frames.clear();
    for (std::size_t i = 0; i < m_blockSize; ++i)
        for (std::size_t channel = 0; channel < m_channels; ++channel)
            m_frames.push_back(channels[channel][i]);
    if (!std::ranges::all_of(m_frames, isSound))
        return giveUp({ErrorCode::DamagedAudio, kSubject, "it holds values that are not sound"});
    m_block.assign(m_silence + m_blockSize, 0);
    m_downmix.mix(m_frames, std::span(m_block).subspan(m_silence));
    const auto sounds = [](float sample) { return sample != 0; };
    const auto end = std::find_if(m_block.rbegin(), m_block.rend() - m_silence, sounds).base();
    m_silence = static_cast<std::size_t>(m_block.end() - end);
    m_sound->add({m_block.begin(), end});
}

Result<Transcription> TranscriptionPlugin::transcribeAll()
{
    const auto audio = std::exchange(m_sound, std::nullopt)->finish(kSubject);
    if (!audio)
        return tl::unexpected(audio.error());
    const auto model = m_load(m_model);
    if (!model)
        return tl::unexpected(model.error());
    JobControl nobody;
    auto transcription = transcribe(**model, audio->view(), m_params, nobody, nullptr);
    if (!transcription)
        return transcription;
    if (auto pedal = findPedal(transcription->notes))
        transcription->pedal = std::move(*pedal);
    else
        printError(pedal.error()); // the other outputs do not need it
    return transcription;
}

} // namespace rollwright
