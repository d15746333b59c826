#pragma once

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/studio/session/Recording.h"

namespace rollwright {

/// The recordings of a session, in the order in which they were opened, and their runs. Pointers
/// to a recording hold until it is removed, those to a run until its recording has another one.
class OpenRecordings
{
public:
    struct RunPlace {
        Recording* recording = nullptr;
        Run* run = nullptr;
    };

    const std::vector<std::unique_ptr<Recording>>& all() const { return m_all; }
    Recording* find(int id) const;                            ///< null when it is not open
    Recording* find(const std::filesystem::path& file) const; ///< likewise
    std::optional<RunPlace> findRun(int runId) const;

    Recording& add(const std::filesystem::path& file); ///< at the end
    void remove(int id);
    /// Moves one to where another is, and returns that one. Both must be open.
    std::unique_ptr<Recording> replace(int id, int by);

    /// A new run of the model, in the place of the one that the recording has.
    Run& addRun(Recording& recording, const ModelInfo& model);

private:
    int newId() { return ++m_lastId; } ///< for a recording or a run
    void forgetIds(int recording);     ///< its own and those of its runs

    std::vector<std::unique_ptr<Recording>> m_all;
    std::unordered_map<int, Recording*> m_byId; ///< also by runs, of which some may be gone
    int m_lastId = 0;
};

} // namespace rollwright
