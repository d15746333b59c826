#include "core/model/torch/ScriptOutputs.h"

#include <algorithm>
#include <sstream>

namespace rollwright {

namespace {

using Output = ScriptFormat::Output;

constexpr float kRounding = 1e-3F; ///< that probabilities may lie beside [0, 1]

/// What is wrong with an output; becomes the detail of an Error at the border of this file.
struct BadOutput {
    std::string fault;
};

[[noreturn]] void reject(const Output& output, const std::string& fault)
{
    throw BadOutput{std::string("its output \"") + nameOf(output.kind) + "\" " + fault};
}

std::string shapeOf(const torch::Tensor& tensor)
{
    std::ostringstream text;
    text << '(';
    for (std::int64_t i = 0; i < tensor.dim(); ++i)
        text << (i == 0 ? "" : ", ") << tensor.size(i);
    text << ')';
    return text.str();
}

void requireCount(std::size_t given, std::size_t wanted)
{
    if (given != wanted)
        throw BadOutput{"forward() gives " + std::to_string(given) +
                        " outputs, the manifest names " + std::to_string(wanted)};
}

/// The output at a place of a tuple or list, or under its name in a dictionary.
torch::Tensor tensorOf(const c10::IValue& outputs, const std::vector<Output>& wanted,
                       std::size_t index)
{
    const std::string name = nameOf(wanted[index].kind);
    c10::IValue value;
    if (outputs.isGenericDict()) {
        const auto dict = outputs.toGenericDict();
        const auto found = dict.find(name);
        if (found == dict.end())
            throw BadOutput{"forward() gives no \"" + name + '"'};
        value = found->value();
    } else if (outputs.isTuple()) {
        requireCount(outputs.toTupleRef().elements().size(), wanted.size());
        value = outputs.toTupleRef().elements()[index];
    } else if (outputs.isList()) {
        requireCount(outputs.toListRef().size(), wanted.size());
        value = outputs.toListRef()[index];
    } else {
        throw BadOutput{"forward() gives neither a tuple nor a dictionary of tensors"};
    }
    if (!value.isTensor() || !value.toTensor().defined())
        reject(wanted[index], "is no tensor");
    return value.toTensor();
}

/// (frames, keys) of an output, all that were given.
torch::Tensor rowsOf(const torch::Tensor& tensor, const Output& output, int keys,
                     const ScriptFrames& frames)
{
    const bool batch = tensor.dim() == 3 && tensor.size(0) == 1;
    const torch::Tensor rows = batch ? tensor[0] : tensor;
    const bool shaped = rows.dim() == 2 && rows.size(1) == keys;
    const std::int64_t more = shaped ? rows.size(0) - frames.given : -1;
    if (more == 0 || (more == 1 && frames.spare))
        return rows;
    reject(output, "has the shape " + shapeOf(tensor) + ", not (1, " +
                       std::to_string(frames.given) + ", " + std::to_string(keys) + ")");
}

/// The wanted rows as floats from 0 to 1, one after the other.
torch::Tensor probabilitiesOf(const torch::Tensor& rows, const Output& output,
                              const ScriptFrames& frames)
{
    if (!rows.is_floating_point())
        reject(output, "does not hold floating point numbers");
    auto values = rows.slice(0, frames.skip, frames.skip + frames.wanted.frames)
                      .to(torch::kCPU, torch::kFloat32);
    if (output.logits)
        values = torch::sigmoid(values);
    if (values.isnan().any().item<bool>())
        reject(output, "holds values that are not numbers (NaN)");
    if (values.min().item<float>() < -kRounding || values.max().item<float>() > 1 + kRounding)
        reject(output, "holds values outside 0 to 1; are they logits?");
    return values.clamp(0, 1).contiguous();
}

Posteriorgram onPiano(const torch::Tensor& values, const ScriptFormat& format)
{
    const auto frames = static_cast<int>(values.size(0));
    const int first = std::max(format.lowestKey, kLowestPitch);
    const int end = std::min(format.lowestKey + format.keys, kLowestPitch + kKeyCount);
    Posteriorgram posteriorgram(frames);
    const float* row = values.data_ptr<float>() + (first - format.lowestKey);
    for (int frame = 0; frame < frames; ++frame, row += format.keys)
        std::copy(row, row + (end - first), &posteriorgram.at(frame, first - kLowestPitch));
    return posteriorgram;
}

Posteriorgram& partOf(Posteriors& posteriors, Output::Kind kind)
{
    switch (kind) {
    case Output::Kind::Onset: return posteriors.onset;
    case Output::Kind::Frame: return posteriors.frame;
    case Output::Kind::Offset: return posteriors.offset;
    case Output::Kind::Velocity: break;
    }
    return posteriors.velocity;
}

} // namespace

Result<Posteriors> posteriorsOf(const c10::IValue& outputs, const ScriptFormat& format,
                                const ScriptFrames& frames, const std::string& file)
{
    Posteriors posteriors{frames.wanted};
    try {
        for (std::size_t i = 0; i < format.outputs.size(); ++i) {
            const Output& output = format.outputs[i];
            const auto tensor = tensorOf(outputs, format.outputs, i);
            const auto rows = rowsOf(tensor, output, format.keys, frames);
            partOf(posteriors, output.kind) =
                onPiano(probabilitiesOf(rows, output, frames), format);
        }
    } catch (const BadOutput& bad) {
        return failure(ErrorCode::ModelMismatch, file, bad.fault);
    }
    return posteriors;
}

} // namespace rollwright
