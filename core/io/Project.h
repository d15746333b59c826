#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/MarkedLoop.h"
#include "core/base/Result.h"
#include "core/notes/Corrections.h"
#include "core/notes/DecoderParams.h"

namespace rollwright {

/// What a model was asked for, and what a person made of it.
struct ProjectRun {
    std::string model;                   ///< id
    std::optional<DecoderParams> params; ///< absent: as the model was calibrated
    Corrections corrections;

    bool operator==(const ProjectRun&) const = default;
};

struct ProjectRecording {
    std::filesystem::path file;
    /// Absent: one that lies beside the recording, if any; empty: none is wanted.
    std::optional<std::filesystem::path> reference;
    std::vector<ProjectRun> runs;
    std::string content{}; ///< as RecordingContents knows it; empty: not known
    std::optional<MarkedLoop> loop{};

    bool operator==(const ProjectRecording&) const = default;
};

/// Recordings that are worked on together. What the models heard is not in it, as they hear the
/// same again.
struct Project {
    std::vector<ProjectRecording> recordings;

    /// What was looked at, as far as it is there.
    std::size_t chosen = 0; ///< of the recordings
    std::string model;      ///< that was worked with
    std::vector<std::string> columns;
};

constexpr const char* kProjectSuffix = ".rollwright";

/// A JSON file. Each recording and reference is looked for where it lies from the project, as both
/// may have been moved together, and then where it lay; if it is at neither place, the second one
/// is named. Fails with FileNotFound, FileNotReadable or UnsupportedProject.
Result<Project> readProject(const std::filesystem::path& file);

/// Whole or not at all. Fails with FileNotWritable or DiskFull.
Result<void> writeProject(const std::filesystem::path& file, const Project& project);

} // namespace rollwright
