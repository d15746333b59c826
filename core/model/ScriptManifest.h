#pragma once

#include <nlohmann/json.hpp>

#include "core/model/ScriptFormat.h"

namespace rollwright {

/// A field of a manifest that it may not have, or not with that value; turned into an Error by
/// readManifest.
struct BadField {
    std::string name;
    std::string fault = "has a wrong value";
};

/// The part "script" of a manifest, for audio at `rate`. `logMel`: whether it must state the
/// parameters of a log-mel spectrogram, else it must not. Throws BadField, or nlohmann's exceptions
/// where a field is missing or of another kind; a field that it does not know is a BadField.
ScriptFormat scriptFormatOf(const nlohmann::ordered_json& script, SampleRate rate, bool logMel);

} // namespace rollwright
