#include "core/model/ScriptManifest.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;
using Output = ScriptFormat::Output;
using Logarithm = MelParams::Logarithm;

constexpr int kMostWindow = 1 << 16;
constexpr int kMostBands = 2048;
constexpr int kMidiKeys = 128;
constexpr double kMostContext = 60;

/// A word of the manifest and what it stands for.
template <typename T>
struct Word {
    const char* text;
    T value;
};

constexpr std::array kKinds{Word{"onset", Output::Kind::Onset}, Word{"frame", Output::Kind::Frame},
                            Word{"offset", Output::Kind::Offset},
                            Word{"velocity", Output::Kind::Velocity}};
constexpr std::array kValues{Word{"logits", true}, Word{"probabilities", false}};
constexpr std::array kScales{Word{"htk", MelScale::Htk}, Word{"slaney", MelScale::Slaney}};
constexpr std::array kNorms{Word{"none", false}, Word{"area", true}};
constexpr std::array kLogarithms{Word{"natural", Logarithm::Natural},
                                 Word{"log10", Logarithm::Decimal},
                                 Word{"decibel", Logarithm::Decibel}};
constexpr std::array kPaddings{Word{"reflect", Padding::Reflect}, Word{"zero", Padding::Zero}};

template <typename Words>
auto valueOf(const Json& table, const char* field, const Words& words)
{
    const auto text = table.at(field).get<std::string>();
    for (const auto& word : words) {
        if (text == word.text)
            return word.value;
    }
    throw BadField{field};
}

void require(bool good, const char* field)
{
    if (!good)
        throw BadField{field};
}

/// A whole number within bounds; 2.5 is none.
int integer(const Json& table, const char* field, int least, int most)
{
    const Json& number = table.at(field);
    require(number.is_number(), field);
    const auto value = number.get<double>();
    require(value >= least && value <= most && value == static_cast<int>(value), field);
    return static_cast<int>(value);
}

/// Misspelt fields would otherwise be defaults in silence.
void allowOnly(const Json& table, const char* name, std::initializer_list<std::string_view> fields)
{
    if (!table.is_object())
        throw BadField{name};
    for (const auto& [field, value] : table.items()) {
        if (std::ranges::find(fields, field) == fields.end())
            throw BadField{field, std::string("is no field of \"") + name + '"'};
    }
}

MelParams melOf(const Json& table, SampleRate rate)
{
    allowOnly(table, "mel",
              {"window", "bands", "lowest", "highest", "scale", "norm", "power", "log", "floor",
               "padding"});
    MelParams mel;
    mel.window = integer(table, "window", 16, kMostWindow);
    require(mel.window % 2 == 0, "window");
    mel.bands.count = integer(table, "bands", 1, kMostBands);
    table.at("lowest").get_to(mel.bands.lowest);
    table.at("highest").get_to(mel.bands.highest);
    require(mel.bands.lowest >= 0, "lowest");
    require(mel.bands.highest > mel.bands.lowest && mel.bands.highest <= rate.hertz / 2.0,
            "highest");
    mel.bands.scale = valueOf(table, "scale", kScales);
    mel.areaNormalised = valueOf(table, "norm", kNorms);
    mel.power = integer(table, "power", 1, 2);
    mel.logarithm = valueOf(table, "log", kLogarithms);
    table.at("floor").get_to(mel.floor);
    require(mel.floor >= 1e-30 && mel.floor <= 1, "floor");
    mel.padding = valueOf(table, "padding", kPaddings);
    return mel;
}

std::vector<Output> outputsOf(const Json& list)
{
    std::vector<Output> outputs;
    for (const Json& entry : list) {
        allowOnly(entry, "outputs", {"name", "values"});
        const Output output{valueOf(entry, "name", kKinds), valueOf(entry, "values", kValues)};
        const bool again = std::ranges::count(outputs, output.kind, &Output::kind) > 0;
        require(!again, "outputs");
        outputs.push_back(output);
    }
    for (const auto kind : {Output::Kind::Onset, Output::Kind::Frame})
        require(std::ranges::count(outputs, kind, &Output::kind) == 1, "outputs");
    return outputs;
}

} // namespace

const char* nameOf(Output::Kind kind)
{
    return std::ranges::find(kKinds, kind, &Word<Output::Kind>::value)->text;
}

ScriptFormat scriptFormatOf(const Json& script, SampleRate rate, bool logMel)
{
    allowOnly(script, "script",
              {"hop", "centre", "mel", "outputs", "lowestKey", "keys", "context"});
    ScriptFormat format;
    format.hop = integer(script, "hop", std::max(1, rate.hertz / 1000), rate.hertz);
    if (script.contains("centre"))
        format.centre = integer(script, "centre", 0, format.hop - 1);
    require(logMel == script.contains("mel"), "mel");
    if (logMel)
        format.mel = melOf(script.at("mel"), rate);
    format.outputs = outputsOf(script.at("outputs"));
    if (script.contains("keys"))
        format.keys = integer(script, "keys", 1, kMidiKeys);
    if (script.contains("lowestKey"))
        format.lowestKey = integer(script, "lowestKey", 0, kMidiKeys - 1);
    const int end = format.lowestKey + format.keys;
    require(end > kLowestPitch && format.lowestKey < kLowestPitch + kKeyCount && end <= kMidiKeys,
            "lowestKey");
    if (script.contains("context"))
        format.context = Seconds(script.at("context").get<double>());
    require(format.context >= Seconds(0) && format.context <= Seconds(kMostContext), "context");
    return format;
}

} // namespace rollwright
