#pragma once

#include <memory>
#include <stop_token>
#include <string>

#include <CLI/CLI.hpp>

#include "app/cli/TerminalProgress.h"
#include "core/base/Result.h"
#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// The manifest of a model: an id as `rollwright-cli models` lists them, or the folder of one that
/// is not installed (named without a slash, it must hold a manifest); empty: the usual one. Fails
/// as `readManifest` does, or with ModelNotFound.
Result<ModelInfo> findModel(const std::string& model);

/// The option `--model`: a model's id, or the folder of one that is not installed.
class ModelOption
{
public:
    void addTo(CLI::App& command);

    bool given() const { return !m_model.empty(); }
    /// Whether it was named as a folder, and so is the user's own to change.
    bool isFolder() const;

    /// The manifest of the chosen model, or of the usual one when none was named.
    Result<ModelInfo> info() const;

    /// Loads it, which takes a moment.
    Result<std::unique_ptr<TranscriptionModel>> load(TerminalProgress& progress,
                                                     std::stop_token stop) const;

private:
    std::string m_model;
};

} // namespace rollwright
