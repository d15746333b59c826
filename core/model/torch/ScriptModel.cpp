#include "core/model/torch/ScriptModel.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <fstream>
#include <iostream>
#include <utility>

#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/runtime/print_handler.h>

#include "core/model/torch/Autocast.h"
#include "core/model/torch/Guarded.h"
#include "core/model/torch/ScriptDivisors.h"
#include "core/model/torch/ScriptOutputs.h"
#include "core/model/torch/Segments.h"

namespace rollwright {

namespace {

constexpr Seconds kLeastInput{1}; ///< a script's own STFT needs some samples

/// To the last line, which says what happened; those before trace the script.
Error shortened(Error error)
{
    constexpr std::size_t kMost = 300;
    std::string text = error.detail.english();
    text.erase(std::find_if_not(text.rbegin(), text.rend(), isspace).base(), text.end());
    error.detail = text.substr(text.rfind('\n') + 1).substr(0, kMost);
    return error;
}

/// What LibTorch or the script throws is a failure of its file.
template <typename Work>
auto guarded(const std::string& file, const Work& work)
{
    return guarded(ErrorCode::ModelMismatch, file, work).map_error(shortened);
}

/// LibTorch reads more formats than this one, some of them by code that trusts the file.
Result<void> checkArchive(const ModelInfo& info)
{
    constexpr std::array kZip{'P', 'K', '\3', '\4'};
    const std::string file = info.weights.string();
    std::error_code error;
    if (!std::filesystem::exists(info.weights, error))
        return failure(ErrorCode::FileNotFound, file);
    std::ifstream in(info.weights, std::ios::binary);
    if (!in)
        return failure(ErrorCode::FileNotReadable, file);
    std::array<char, kZip.size()> head{};
    if (!in.read(head.data(), head.size()) || head != kZip)
        return failure(ErrorCode::ModelMismatch, file,
                       "it is no TorchScript file; torch.jit.save writes one");
    return {};
}

} // namespace

ScriptModel::ScriptModel(ModelInfo info, ScriptFormat format, torch::jit::Module module)
    : m_info(std::move(info)), m_format(std::move(format)), m_module(std::move(module))
{
    if (m_format.mel)
        m_mel.emplace(m_info.rate, *m_format.mel);
}

Result<std::unique_ptr<TranscriptionModel>> ScriptModel::load(const ModelInfo& info,
                                                              const ScriptFormat& format)
{
    if (auto archive = checkArchive(info); !archive)
        return tl::unexpected(archive.error());
    // The standard output belongs to the program.
    torch::jit::setPrintHandler([](const std::string& text) { std::cerr << text; });
    const std::string file = info.weights.string();
    return guarded(file, [&]() -> Result<std::unique_ptr<TranscriptionModel>> {
        auto module = torch::jit::load(file, torch::kCPU);
        if (!module.find_method("forward"))
            return failure(ErrorCode::ModelMismatch, file, "it has no forward()");
        checkDivisors(module);
        module.eval();
        return std::unique_ptr<TranscriptionModel>(
            new ScriptModel(info, format, std::move(module)));
    });
}

FrameGrid ScriptModel::gridOf(std::size_t samples) const
{
    const auto within =
        std::max<std::int64_t>(0, static_cast<std::int64_t>(samples) - m_format.centre);
    return {m_info.rate.duration(m_format.hop), m_info.rate.duration(m_format.centre),
            static_cast<int>((within + m_format.hop - 1) / m_format.hop)};
}

torch::Tensor ScriptModel::inputOf(AudioView audio, const FrameGrid& frames,
                                   std::size_t firstSample)
{
    // The tensors own their values, as a script may keep them.
    if (m_mel) {
        FeatureMatrix features = m_mel->compute(audio, frames);
        return torch::from_blob(features.values().data(), {1, features.frames(), features.bins()})
            .clone();
    }
    auto input = torch::zeros({1, std::int64_t{frames.frames} * m_format.hop});
    const auto rest = audio.samples.subspan(std::min(firstSample, audio.samples.size()));
    const auto count = std::min(rest.size(), static_cast<std::size_t>(input.numel()));
    std::copy_n(rest.begin(), count, input.data_ptr<float>());
    return input;
}

Result<Posteriors> ScriptModel::inferSegment(AudioView audio, const FrameGrid& grid, int first,
                                             int count)
{
    SegmentView view =
        viewOf(grid, first, count, static_cast<int>(std::ceil(m_format.context / grid.hop)));
    const int least = static_cast<int>(std::ceil(kLeastInput / grid.hop));
    view.begin = std::max(0, std::min(view.begin, view.end - least));
    view.skip = first - view.begin;
    const int given = std::max(view.end - view.begin, least);
    const auto input =
        inputOf(audio, grid.part(view.begin, given),
                static_cast<std::size_t>(view.begin) * static_cast<std::size_t>(m_format.hop));
    const ScriptFrames frames{given, view.skip, grid.part(first, count), !m_format.mel};
    return posteriorsOf(m_module.forward({input}), m_format, frames, m_info.weights.string());
}

Result<Posteriors> ScriptModel::infer(AudioView audio, JobControl& control, const SegmentSink& sink)
{
    assert(audio.rate == m_info.rate);
    const torch::InferenceMode guard;
    const Autocast float32(false);
    // Optimised graphs are made for each input shape anew, and here every other one is different.
    const torch::jit::GraphOptimizerEnabledGuard asWritten(false);
    const FrameGrid grid = gridOf(audio.samples.size());
    // Features of what is missing are those of silence, not of the recording mirrored.
    std::vector<float> filled;
    if (m_mel && audio.duration() < kLeastInput) {
        filled.assign(audio.samples.begin(), audio.samples.end());
        filled.resize(static_cast<std::size_t>(kLeastInput.count() * m_info.rate.hertz));
        audio.samples = filled;
    }
    return inferInSegments(grid, m_info.name, control, sink, [&](int first, int count) {
        return guarded(m_info.weights.string(),
                       [&] { return inferSegment(audio, grid, first, count); });
    });
}

} // namespace rollwright
