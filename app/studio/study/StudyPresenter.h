#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "app/studio/base/ExportQueue.h"
#include "app/studio/session/Selection.h"
#include "app/studio/study/StudyPace.h"
#include "app/studio/study/StudyQueue.h"
#include "app/studio/window/MainWindow.h"
#include "core/study/StudyReport.h"

namespace rollwright {

/// The data set view: finds what lies in a folder, compares the ticked models on it, and writes the
/// comparison into files. Scores that are known from before need no computing.
class StudyPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Selection& selection; ///< knows the models
        MainWindow& window;
        Settings& settings;
        ExportQueue& exports;
        ModelLoader loadModel;
        std::filesystem::path scores; ///< of a ScoreCache; empty: nothing is remembered
    };

    /// The first four must outlive the presenter.
    explicit StudyPresenter(Parts parts);

    /// Shows a data set. `part`: of those that are divided; empty: the usual one.
    void open(const std::filesystem::path& folder, const std::string& part = {});
    void stop(); ///< what runs, if anything

Q_SIGNALS:
    void runningChanged(bool runs); ///< what can be stopped; not only when it changes
    /// To be opened: a recording and its reference, or recordings that have none.
    void recordingsWanted(const std::vector<std::filesystem::path>& files);

private:
    enum class State { Resting, Searching, Comparing, Stopping };

    struct Place {
        std::filesystem::path folder;
        std::string part;
    };

    void offerModels(); ///< those that are installed by now
    void connectWindow();
    void connectQueue();

    void takeDataset(const StudyQueue::Found& found);
    void takeScores(const std::vector<StudyQueue::News>& news);
    void takeEnd(const std::optional<Error>& error);

    void tick(const QString& model, bool chosen);
    void compare();
    void openRecording(int recording);
    void askWhereToExport(const StudyFormatInfo& format);
    void exportTo(const StudyFormatInfo& format, const QString& file);

    std::vector<ModelInfo> chosenModels() const;
    void resetTable(); ///< for the chosen models; their scores stay
    void rest(const QString& text);
    void updateHeading();
    void updateProgress();
    void updateExports();

    Parts m_parts;
    State m_state = State::Resting;
    std::size_t m_offered = 0; ///< how many models
    Place m_asked;             ///< what is searched for
    Place m_place;             ///< of the data set
    std::optional<Dataset> m_dataset;
    StudyPlan m_plan;
    std::shared_ptr<StudyTable> m_table; ///< of the plan; null without a data set
    StudyPace m_pace;
    std::optional<StudyPlace> m_begun;
    QString m_interrupted; ///< what is said of a comparison that gave way to another data set

    StudyQueue m_queue; ///< last: it ends before what its jobs use
};

} // namespace rollwright
