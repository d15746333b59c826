#include "core/notes/DecoderParams.h"

#include <sstream>

#include "core/base/Translatable.h"

namespace rollwright {

const std::array<DecoderParameter, 6>& decoderSchema()
{
    static constexpr std::array<DecoderParameter, 6> kSchema{{
        {"onset-threshold", translatable("Onset threshold"), "", 0.01, 0.99, 0.5,
         translatable("How sure the model must be that a key is struck. Higher: fewer notes, fewer "
                      "wrong ones."),
         &DecoderParams::onsetThreshold},
        {"frame-threshold", translatable("Frame threshold"), "", 0.01, 0.99, 0.35,
         translatable(
             "How sure the model must be that a key sounds. Higher: shorter notes, fewer doubtful "
             "ones."),
         &DecoderParams::frameThreshold},
        {"minimum-length", translatable("Minimum length"), "s", 0.0, 0.5, 0.03,
         translatable("Shorter notes are left out."), &DecoderParams::minimumLength},
        {"time-shift", translatable("Time shift"), "s", -0.1, 0.1, 0.0,
         translatable("Moves all notes later, or earlier when negative: takes out how late or "
                      "early they lie."),
         &DecoderParams::timeShift},
        {"velocity-smoothing", translatable("Velocity smoothing"), "", 0.0, 1.0, 0.0,
         translatable(
             "How far each velocity is drawn towards those of the notes near it. 0: not at all."),
         &DecoderParams::velocitySmoothing},
        {"pedal-threshold", translatable("Pedal threshold"), "", 0.01, 1.0, 1.0,
         translatable(
             "How sure it must be that the sustain pedal is down for notes that end then to sound "
             "until it is lifted. Higher: fewer do. 1: none."),
         &DecoderParams::pedalThreshold},
    }};
    return kSchema;
}

DecoderParams::DecoderParams() : rule(DecoderRule::PeakPicking)
{
    for (const DecoderParameter& parameter : decoderSchema())
        this->*parameter.field = parameter.defaultValue;
}

DecoderParams defaultParams(const ModelInfo& model)
{
    DecoderParams params;
    for (const DecoderParameter& parameter : decoderSchema()) {
        const auto found = model.decoder.find(parameter.name);
        if (found == model.decoder.end())
            continue;
        if (found->second >= parameter.minimum && found->second <= parameter.maximum)
            params.*parameter.field = found->second;
    }
    return params;
}

DecoderParams seedParams()
{
    DecoderParams params;
    params.rule = DecoderRule::Threshold;
    params.onsetThreshold = 0.5;
    params.frameThreshold = 0.5;
    params.minimumLength = 0;
    return params;
}

std::string describe(const DecoderParams& params)
{
    std::ostringstream text;
    text << (params.rule == DecoderRule::Threshold ? "threshold rule" : "peak picking");
    for (const DecoderParameter& parameter : decoderSchema()) {
        text << ", " << parameter.name << ' ' << params.*parameter.field;
        if (*parameter.unit != '\0')
            text << ' ' << parameter.unit;
    }
    return text.str();
}

} // namespace rollwright
