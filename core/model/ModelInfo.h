#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/Units.h"

namespace rollwright {

/// How a network was taught to mark an onset.
enum class OnsetTarget {
    Binary,     ///< 1 in the one frame of the onset, as in the seed models
    Triangular, ///< a triangle around the exact time, whose peak is refined within the frame
};

/// What a model says of itself: its manifest, read.
struct ModelInfo {
    std::string id;           ///< folder name and `--model` value: "overtone"
    std::string name;         ///< for people: "Overtone"
    std::string architecture; ///< "lstm", "crnn", "onsets-frames", "overtone" or "torchscript"
    int version = 1;          ///< of the architecture; raised when its shapes change
    std::string description;
    std::string licence;  ///< of the weights
    std::string frontEnd; ///< "log-mel", "log-frequency" or, of scripts, "audio"
    SampleRate rate{16000};
    OnsetTarget onsetTarget = OnsetTarget::Binary;
    std::map<std::string, double> decoder; ///< calibrated decoder parameters by schema name
    std::map<std::string, double> architectureParameters; ///< sizes; empty: the defaults
    std::filesystem::path weights;                        ///< safetensors or TorchScript file
    std::string sha256; ///< of the weights, lower-case hexadecimal; of scripts it may be empty
    std::filesystem::path manifest; ///< that it was read from; empty where there is none
};

} // namespace rollwright
