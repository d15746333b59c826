#include "core/evaluation/CellJson.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "core/evaluation/EvaluationReport.h"
#include "core/model/FrameHop.h"

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kPosteriors = "posteriors";
constexpr const char* kNotes = "notes";

Json cells(Json hop, const char* frame, const char* onset)
{
    return {{"hop", std::move(hop)}, {"frame", frame}, {"onset", onset}};
}

} // namespace

Json cellsOf(const ModelInfo& model)
{
    const auto hop = frameHop(model);
    return cells(hop ? Json(hop->count()) : Json(nullptr), kPosteriors,
                 model.onsetTarget == OnsetTarget::Triangular ? kNotes : kPosteriors);
}

Json cellsOfNotes()
{
    return cells(kNoteHop.count(), kNotes, kNotes);
}

} // namespace rollwright
