#include "core/training/Rendition.h"

#include <algorithm>
#include <cassert>
#include <iomanip>
#include <sstream>

namespace rollwright {

namespace {

constexpr double kDetune = 8; // cents
constexpr double kKeyDetune = 2;
constexpr double kLargestDetune = 25;

/// Draws numbers, each with its own range.
class Dice
{
public:
    explicit Dice(std::mt19937_64& random) : m_random(random) {}

    double uniform(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }
    double normal(double deviation)
    {
        return std::normal_distribution<double>(0, deviation)(m_random);
    }
    bool happens(double probability) { return uniform(0, 1) < probability; }

    template <typename T>
    const T& oneOf(std::span<const T> things)
    {
        assert(!things.empty());
        return things[std::uniform_int_distribution<std::size_t>(0, things.size() - 1)(m_random)];
    }

private:
    std::mt19937_64& m_random;
};

SampledPiano randomPiano(Dice& dice, std::span<const SoundFont> fonts, double reverberant)
{
    const SoundFont& font = dice.oneOf(fonts);
    SampledPiano piano;
    piano.soundFont = font.file;
    piano.preset = dice.oneOf(std::span(font.pianos));
    const double whole = dice.normal(kDetune);
    for (double& cents : piano.detune)
        cents = std::clamp(whole + dice.normal(kKeyDetune), -kLargestDetune, kLargestDetune);
    if (dice.happens(reverberant))
        piano.reverb = {dice.uniform(0.1, 0.9), dice.uniform(0.1, 0.9), dice.uniform(0, 0.8)};
    if (dice.happens(0.1))
        piano.chorus = dice.uniform(0.1, 0.5);
    piano.leftWeight = dice.uniform(0.25, 0.75);
    return piano;
}

VelocityCurve randomTouch(Dice& dice, double softened)
{
    VelocityCurve touch;
    touch.exponent = dice.uniform(0.8, 1.25);
    if (dice.happens(softened))
        touch.median = static_cast<int>(dice.uniform(35, 61));
    return touch;
}

} // namespace

Rendition Rendition::random(std::mt19937_64& random, std::span<const SoundFont> fonts,
                            const RenditionMix& mix)
{
    Dice dice(random);
    Rendition rendition;
    rendition.piano = randomPiano(dice, fonts, mix.reverberant);
    rendition.touch = randomTouch(dice, mix.softened);
    rendition.loudness = dice.uniform(-30, -14);
    rendition.excerptPlace = dice.uniform(0, 1);
    return rendition;
}

std::string describe(const Rendition& rendition)
{
    const SampledPiano& piano = rendition.piano;
    std::ostringstream text;
    text << piano.soundFont.filename().string() << ", " << piano.preset.name << std::fixed
         << std::setprecision(2) << ", velocity exponent " << rendition.touch.exponent
         << ", greatest median " << rendition.touch.median << ", reverb " << piano.reverb.level
         << " in room " << piano.reverb.roomSize << ", chorus " << piano.chorus;
    return text.str();
}

} // namespace rollwright
