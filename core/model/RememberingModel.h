#pragma once

#include <memory>
#include <string>

#include "core/model/PosteriorStore.h"
#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// A model that hears the same sound once only: what it made of it is looked up from then on,
/// without loading the network; no segments are handed out then.
class RememberingModel : public TranscriptionModel
{
public:
    /// `load` gives the network when it is needed.
    RememberingModel(ModelInfo info, ModelLoader load, PosteriorStore store);

    const ModelInfo& info() const override { return m_info; }

    /// Fails as `load` and the network do.
    Result<Posteriors> infer(AudioView audio, JobControl& control,
                             const SegmentSink& sink) override;

private:
    ModelInfo m_info;
    ModelLoader m_load;
    PosteriorStore m_store;
    std::string m_key; ///< of the model as it is, or was when the network was loaded
    std::unique_ptr<TranscriptionModel> m_network; ///< once it was needed
};

/// Loads models that remember. One whose weights are not known by their checksum, as a manifest of
/// other people's need not have it, could change unnoticed: it is loaded as it is.
ModelLoader remembering(ModelLoader load, PosteriorStore store);

} // namespace rollwright
