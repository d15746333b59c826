#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <QCoreApplication>

#include "app/studio/base/ExportQueue.h"
#include "app/studio/editing/CorrectionHistory.h"
#include "app/studio/editing/CorrectionKeeper.h"
#include "app/studio/editing/EditPresenter.h"
#include "app/studio/editing/TruthPresenter.h"
#include "app/studio/files/FilePresenter.h"
#include "app/studio/files/NoteExportPresenter.h"
#include "app/studio/files/PicturePresenter.h"
#include "app/studio/files/ProjectPresenter.h"
#include "app/studio/runs/DecoderPresenter.h"
#include "app/studio/runs/RunPresenter.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/study/StudyPresenter.h"
#include "app/studio/views/ChartPresenter.h"
#include "app/studio/views/DifferencePresenter.h"
#include "app/studio/views/RollPresenter.h"
#include "app/studio/views/SoundPresenter.h"
#include "app/studio/views/ViewPresenter.h"
#include "app/studio/window/MainWindow.h"
#include "core/model/ModelRegistry.h"

namespace rollwright {

/// The studio's parts, joined. What depends on the computer it runs on comes from outside. GUI
/// thread.
class Studio
{
public:
    struct Surroundings {
        ModelLoader loadModel;
        const ModelRegistry& models; ///< used while the studio is made
        Settings& settings;          ///< must outlive the studio
        std::optional<std::filesystem::path> example;
        std::filesystem::path scores{};      ///< where those of data sets are kept; empty: nowhere
        std::filesystem::path corrections{}; ///< where notes that were corrected are kept
        std::filesystem::path posteriors{};  ///< of recordings that were opened
        CorrectionHistory::Clock now = std::chrono::steady_clock::now;
    };

    explicit Studio(Surroundings surroundings);

    Session& session() { return m_session; }
    Selection& selection() { return m_selection; }
    MainWindow& window() { return m_window; }
    CorrectionHistory& history() { return m_history; }
    EditPresenter& edit() { return m_editPresenter; }
    const SoundContent& sound() const { return m_soundPresenter.content(); }

    void openFiles(const std::vector<std::filesystem::path>& files)
    {
        m_filePresenter.openFiles(files);
    }

    NoteExportPresenter& noteExport() { return m_noteExportPresenter; }
    ProjectPresenter& project() { return m_projectPresenter; }

private:
    void followExports();   ///< the window closes when they are written
    void keepCorrections(); ///< or ask, before the window closes
    void rememberSelection(Settings& settings);

    Session m_session;
    Selection m_selection;
    MainWindow m_window;
    CorrectionHistory m_history;
    ExportQueue m_exports;
    ViewPresenter m_viewPresenter;
    RunPresenter m_runPresenter;
    RollPresenter m_rollPresenter;
    SoundPresenter m_soundPresenter;
    ChartPresenter m_chartPresenter;
    DecoderPresenter m_decoderPresenter;
    DifferencePresenter m_differencePresenter; ///< after the rolls' presenter
    EditPresenter m_editPresenter;             ///< after these two
    TruthPresenter m_truthPresenter;
    CorrectionKeeper m_correctionKeeper;
    FilePresenter m_filePresenter;
    NoteExportPresenter m_noteExportPresenter;
    ProjectPresenter m_projectPresenter;
    PicturePresenter m_picturePresenter;
    StudyPresenter m_studyPresenter;

    Q_DECLARE_TR_FUNCTIONS(rollwright::Studio)
};

} // namespace rollwright
