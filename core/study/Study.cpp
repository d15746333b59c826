#include "core/study/Study.h"

#include <algorithm>
#include <cassert>

#include "core/model/FrameHop.h"
#include "core/study/RecordingScore.h"

namespace rollwright {

namespace {

/// Loads a model when it is first needed. One that could not be loaded is not tried again.
class Models
{
public:
    Models(const StudyPlan& plan, const ModelLoader& load)
        : m_infos(plan.models), m_load(load), m_models(plan.models.size())
    {
    }

    Result<TranscriptionModel*> get(std::size_t index)
    {
        auto& model = m_models[index];
        if (!model)
            model = m_load(m_infos[index]);
        if (!*model)
            return tl::unexpected(model->error());
        return (*model)->get();
    }

private:
    const std::vector<ModelInfo>& m_infos;
    const ModelLoader& m_load;
    std::vector<std::optional<Result<std::unique_ptr<TranscriptionModel>>>> m_models;
};

/// Adds to each name that is not the only one of its kind.
template <typename Addition>
void tellApart(std::vector<std::string>& names, Addition addition)
{
    const std::vector<std::string> before = names;
    for (std::size_t k = 0; k < names.size(); ++k)
        if (std::ranges::count(before, before[k]) > 1)
            names[k] += addition(k);
}

/// Models of one architecture share their name until their folders tell them apart.
std::vector<std::string> differentNames(const std::vector<ModelInfo>& models)
{
    std::vector<std::string> names;
    for (const ModelInfo& model : models)
        names.push_back(model.name);
    tellApart(names, [&](std::size_t k) { return " (" + models[k].id + ')'; });
    tellApart(names, [](std::size_t k) { return ' ' + std::to_string(k + 1); });
    return names;
}

/// Those whose hop cannot be told cannot be run, either.
bool haveOneHop(const std::vector<ModelInfo>& models)
{
    std::optional<Seconds> first;
    for (const ModelInfo& model : models) {
        const auto hop = frameHop(model);
        if (hop && first.value_or(*hop) != *hop)
            return false;
        if (hop)
            first = *hop;
    }
    return true;
}

} // namespace

StudyTable::StudyTable(std::vector<std::string> recordings, std::vector<std::string> models,
                       bool oneGrid)
    : m_recordings(std::move(recordings)), m_models(std::move(models)),
      m_cells(m_recordings.size() * m_models.size()), m_oneGrid(oneGrid)
{
}

std::size_t StudyTable::index(StudyPlace place) const
{
    assert(place.model < m_models.size());
    return place.recording * m_models.size() + place.model;
}

StudyCell& StudyTable::at(StudyPlace place)
{
    return m_cells.at(index(place));
}

const StudyCell& StudyTable::at(StudyPlace place) const
{
    return m_cells.at(index(place));
}

std::vector<RecordingReport> StudyTable::reportsOf(std::size_t model) const
{
    std::vector<RecordingReport> reports;
    for (std::size_t i = 0; i < m_recordings.size(); ++i)
        if (const StudyCell& cell = at({i, model}); cell.report)
            reports.push_back({m_recordings[i], *cell.report});
    return reports;
}

bool StudyTable::isComplete(std::size_t recording) const
{
    for (std::size_t k = 0; k < m_models.size(); ++k)
        if (!at({recording, k}).report)
            return false;
    return true;
}

std::size_t StudyTable::complete() const
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_recordings.size(); ++i)
        count += isComplete(i) ? 1 : 0;
    return count;
}

StudyTable emptyTable(const StudyPlan& plan)
{
    std::vector<std::string> recordings;
    for (const DatasetEntry& entry : plan.recordings)
        recordings.push_back(entry.name);
    return {std::move(recordings), differentNames(plan.models), haveOneHop(plan.models)};
}

std::vector<std::size_t> unknownScores(const StudyPlan& plan, const ScoreCache& cache)
{
    std::vector<std::size_t> counts;
    for (const ModelInfo& model : plan.models) {
        const DecoderParams params = defaultParams(model);
        counts.push_back(static_cast<std::size_t>(
            std::ranges::count_if(plan.recordings, [&](const DatasetEntry& entry) {
                return cache.find(scoreKey(entry.files, model, params)) == nullptr;
            })));
    }
    return counts;
}

Result<void> runStudy(const StudyPlan& plan, const ModelLoader& loadModel, ScoreCache& cache,
                      StudyTable& table, JobControl& control, const StudyEvents& events)
{
    Models models(plan, loadModel);
    const auto end = [&](StudyPlace place, StudyCell cell) {
        table.at(place) = std::move(cell);
        if (events.ended)
            events.ended(place, table.at(place));
    };
    for (std::size_t i = 0; i < plan.recordings.size(); ++i) {
        const RecordingPair& files = plan.recordings[i].files;
        for (std::size_t k = 0; k < plan.models.size(); ++k) {
            const StudyPlace place{i, k};
            if (control.cancelled())
                return failure(ErrorCode::Cancelled, plan.recordings[i].name);
            const DecoderParams params = defaultParams(plan.models[k]);
            const std::string key = scoreKey(files, plan.models[k], params);
            if (const EvaluationReport* known = cache.find(key)) {
                end(place, {*known, std::nullopt});
                continue;
            }
            if (events.began)
                events.began(place);
            const auto model = models.get(k);
            const auto score = model.and_then([&](TranscriptionModel* ears) {
                return scoreRecording(*ears, files, params, {}, control);
            });
            if (score) {
                (void)cache.add(key, score->report); // at worst it is computed again some day
                end(place, {score->report, std::nullopt});
            } else if (score.error().code == ErrorCode::Cancelled) {
                return tl::unexpected(score.error());
            } else {
                end(place, {std::nullopt, score.error()});
            }
        }
    }
    return {};
}

} // namespace rollwright
