#pragma once

#include <array>

/// Under which keys, and with which words, `Settings` keeps what it keeps. They stay as they are:
/// they stand in people's files.
namespace rollwright::setting {

constexpr const char* kGeometry = "window/geometry";
constexpr const char* kLayout = "window/layout";
constexpr const char* kLanguage = "window/language";
constexpr const char* kTextSize = "window/text-size";
constexpr const char* kAppearance = "window/appearance";
constexpr const char* kFolder = "files/folder";
constexpr const char* kRecent = "files/recent";
constexpr const char* kModel = "model";
constexpr const char* kColumns = "columns";
constexpr const char* kArrangement = "roll/arrangement";
constexpr std::array kSwitches = {"roll/posteriors", "roll/notes",
                                  "roll/beats",      "roll/pedal",
                                  "sound/waveform",  "sound/spectrogram",
                                  "playback/follow", "recording/listensAlong"}; // by Switch
constexpr const char* kCrossfade = "playback/crossfade";
constexpr const char* kSplit = "playback/split";
constexpr const char* kSoundFont = "playback/soundfont";
constexpr std::array kMidiTarget = {"playback/midi-output", "playback/midi-port"};
constexpr std::array kMidiSource = {"playback/midi-input", "playback/midi-input-port"};
constexpr const char* kRecordingInput = "recording/input";
constexpr const char* kRecordingFolder = "recording/folder";
constexpr const char* kStudyFolder = "study/folder";
constexpr const char* kStudyWithout = "study/without";
constexpr const char* kStudyMeasure = "study/measure";
constexpr const char* kStudyWidths = "study/widths";
constexpr std::array kMuted = {"playback/recording-muted", "playback/notes-muted"};

constexpr std::array kAppearanceNames = {"system", "light", "dark"};        // by Appearance
constexpr std::array kArrangementNames = {"columns", "stacked", "overlay"}; // by RollArrangement
constexpr std::array kMidiTargetNames = {"none", "own", "port"};            // by MidiTarget::Kind

} // namespace rollwright::setting
