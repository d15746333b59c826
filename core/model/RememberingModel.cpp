#include "core/model/RememberingModel.h"

#include <sstream>
#include <string_view>
#include <utility>

#include "core/model/EngineLibrary.h"
#include "core/model/ModelIdentity.h"
#include "core/model/Sha256.h"

namespace rollwright {

namespace {

std::string_view bytesOf(AudioView audio)
{
    return {reinterpret_cast<const char*>(audio.samples.data()), audio.samples.size_bytes()};
}

/// All that posteriors depend on beside the sound.
std::string keyOf(const ModelInfo& model)
{
    return engineFingerprint() + '|' + identityOf(model);
}

std::string keyOf(const std::string& model, AudioView audio)
{
    std::ostringstream text;
    text << model << '|' << audio.rate.hertz << ' ' << sha256OfText(bytesOf(audio));
    return sha256OfText(text.str());
}

} // namespace

RememberingModel::RememberingModel(ModelInfo info, ModelLoader load, PosteriorStore store)
    : m_info(std::move(info)), m_load(std::move(load)), m_store(std::move(store))
{
}

Result<Posteriors> RememberingModel::infer(AudioView audio, JobControl& control,
                                           const SegmentSink& sink)
{
    if (!m_network)
        m_key = keyOf(m_info);
    const std::string key = keyOf(m_key, audio);
    if (auto known = m_store.find(key)) {
        control.report(Stage::Transcribing, 1);
        return std::move(*known);
    }
    if (!m_network) {
        auto network = m_load(m_info);
        if (!network)
            return tl::unexpected(network.error());
        m_network = std::move(*network);
    }
    auto heard = m_network->infer(audio, control, sink);
    if (heard)
        m_store.keep(key, *heard);
    return heard;
}

ModelLoader remembering(ModelLoader load, PosteriorStore store)
{
    return [load = std::move(load), store = std::move(store)](
               const ModelInfo& info) -> Result<std::unique_ptr<TranscriptionModel>> {
        if (info.sha256.empty())
            return load(info);
        return std::make_unique<RememberingModel>(info, load, store);
    };
}

} // namespace rollwright
