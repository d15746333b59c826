#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/Result.h"
#include "core/io/Exporter.h"

namespace rollwright {

/// The name by which standard output is asked for.
inline constexpr const char* kStandardOutput = "-";

/// What the user asked for.
struct OutputRequest {
    std::vector<std::filesystem::path> inputs;
    std::filesystem::path output;     ///< a file, a folder or kStandardOutput; empty: beside each
                                      ///< input
    std::vector<std::string> formats; ///< ids of exporters; empty: by the suffix of `output`, or
                                      ///< without one the usual one
    bool overwrite = false;           ///< files beside the inputs too (they may be references)
};

struct PlannedFile {
    std::filesystem::path path;
    const Exporter* exporter = nullptr;
};

struct PlannedInput {
    std::filesystem::path source;
    std::vector<PlannedFile> files;
};

/// Decides every file's name before hours of work begin, and makes the folder that is asked for.
/// Fails with InvalidArgument (a name that would be written twice, is an input's own, or whose
/// suffix is no format's; one file, or standard output, for several outputs) or FileNotWritable
/// (beside the inputs a file of that name exists; the folder does not).
Result<std::vector<PlannedInput>> planOutputs(const OutputRequest& request);

} // namespace rollwright
