#include "app/vamp/Outputs.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

namespace {

using Descriptor = Vamp::Plugin::OutputDescriptor;
using Feature = Vamp::Plugin::Feature;
using FeatureList = Vamp::Plugin::FeatureList;

/// Their places in `describeOutputs`.
enum Output { Notes, Onsets, OnsetPosterior, FramePosterior, Pedal };

Descriptor eventOutput(const char* identifier, const char* name, const char* description)
{
    Descriptor output;
    output.identifier = identifier;
    output.name = name;
    output.description = description;
    output.hasFixedBinCount = true;
    output.sampleType = Descriptor::VariableSampleRate;
    return output;
}

Descriptor noteOutput()
{
    Descriptor output = eventOutput(
        "notes", "Notes",
        "The notes that were played: MIDI pitch and velocity, from 1 to 127, from onset to offset");
    output.unit = "MIDI units"; // by which hosts know notes
    output.binCount = 2;
    output.binNames = {"Pitch", "Velocity"};
    output.hasKnownExtents = true;
    output.minValue = 0;
    output.maxValue = 127;
    output.isQuantized = true;
    output.quantizeStep = 1;
    output.hasDuration = true;
    return output;
}

Descriptor pedalOutput()
{
    Descriptor output =
        eventOutput("pedal", "Sustain pedal", "When the pedal was down, told from the notes");
    output.hasDuration = true;
    return output;
}

Descriptor posteriorOutput(const char* identifier, const char* name, const char* description,
                           Seconds hop)
{
    Descriptor output = eventOutput(identifier, name, description);
    output.binCount = kKeyCount;
    for (int key = 0; key < kKeyCount; ++key)
        output.binNames.push_back(Pitch::ofKey(key).name());
    output.hasKnownExtents = true;
    output.minValue = 0;
    output.maxValue = 1;
    output.sampleType = Descriptor::FixedSampleRate;
    output.sampleRate = static_cast<float>(1 / hop.count());
    return output;
}

Feature at(Seconds time)
{
    Feature feature;
    feature.hasTimestamp = true;
    feature.timestamp = Vamp::RealTime::fromSeconds(time.count());
    return feature;
}

Feature between(Seconds begin, Seconds end)
{
    Feature feature = at(begin);
    feature.hasDuration = true;
    feature.duration = Vamp::RealTime::fromSeconds((end - begin).count());
    return feature;
}

FeatureList noteFeatures(const NoteList& notes, Seconds begin)
{
    FeatureList features;
    for (const Note& note : notes) {
        Feature& feature = features.emplace_back(between(begin + note.onset, begin + note.offset));
        feature.values = {static_cast<float>(note.pitch.midi), static_cast<float>(note.velocity)};
        feature.label = note.pitch.name();
    }
    return features;
}

FeatureList onsetFeatures(const NoteList& notes, Seconds begin)
{
    FeatureList features;
    for (const Note& note : notes)
        features.emplace_back(at(begin + note.onset)).label = note.pitch.name();
    return features;
}

FeatureList pedalFeatures(const Pedalling& pedalling, Seconds begin)
{
    FeatureList features;
    for (const PedalPress& press : pedalling)
        features.push_back(between(begin + press.down, begin + press.up));
    return features;
}

/// Only the first has a time, and the others follow it at the output's rate: a host that puts each
/// time on its own grid could put two frames on one place.
FeatureList posteriorFeatures(const Posteriorgram& posteriorgram, const FrameGrid& grid,
                              Seconds begin)
{
    const int first = std::max(0, static_cast<int>(std::ceil(grid.positionOf(-begin))));
    FeatureList features;
    for (int frame = first; frame < posteriorgram.frames(); ++frame) {
        Feature& feature =
            features.emplace_back(frame == first ? at(begin + grid.timeOf(frame)) : Feature());
        const auto values =
            posteriorgram.values().subspan(static_cast<std::size_t>(frame) * kKeyCount, kKeyCount);
        feature.values.assign(values.begin(), values.end());
    }
    return features;
}

} // namespace

Vamp::Plugin::OutputList describeOutputs(Seconds hop)
{
    return {noteOutput(), eventOutput("onsets", "Onsets", "When notes begin"),
            posteriorOutput("onset-posterior", "Onset posteriorgram",
                            "How likely each key was struck, frame by frame", hop),
            posteriorOutput("frame-posterior", "Frame posteriorgram",
                            "How likely each key sounds, frame by frame", hop),
            pedalOutput()};
}

Vamp::Plugin::FeatureSet featuresOf(const Transcription& transcription, Seconds begin)
{
    const Posteriors& posteriors = *transcription.posteriors;
    Vamp::Plugin::FeatureSet features;
    features[Notes] = noteFeatures(transcription.notes, begin);
    features[Onsets] = onsetFeatures(transcription.notes, begin);
    features[OnsetPosterior] = posteriorFeatures(posteriors.onset, posteriors.grid, begin);
    features[FramePosterior] = posteriorFeatures(posteriors.frame, posteriors.grid, begin);
    features[Pedal] = pedalFeatures(transcription.pedal.value_or(Pedalling()), begin);
    return features;
}

} // namespace rollwright
