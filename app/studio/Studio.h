#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/studio/ChartPresenter.h"
#include "app/studio/CorrectionKeeper.h"
#include "app/studio/DecoderPresenter.h"
#include "app/studio/DifferencePresenter.h"
#include "app/studio/EditPresenter.h"
#include "app/studio/ExportQueue.h"
#include "app/studio/MainWindow.h"
#include "app/studio/NoteExportPresenter.h"
#include "app/studio/NoteMenu.h"
#include "app/studio/PicturePresenter.h"
#include "app/studio/Presenter.h"
#include "app/studio/ProjectPresenter.h"
#include "app/studio/RollPresenter.h"
#include "app/studio/RunPresenter.h"
#include "app/studio/Selection.h"
#include "app/studio/Session.h"
#include "app/studio/SoundPresenter.h"
#include "app/studio/StudyPresenter.h"
#include "app/studio/TruthPresenter.h"
#include "app/studio/ViewPresenter.h"
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
    EditPresenter& edit() { return m_editPresenter; }
    const SoundContent& sound() const { return m_soundPresenter.content(); }

    void openFiles(const std::vector<std::filesystem::path>& files)
    {
        m_presenter.openFiles(files);
    }

    NoteExportPresenter& noteExport() { return m_noteExportPresenter; }

private:
    void keepCorrections(); ///< or ask, before the window closes
    void rememberSelection(Settings& settings);

    Session m_session;
    Selection m_selection;
    MainWindow m_window;
    ExportQueue m_exports;
    ViewPresenter m_viewPresenter;
    RunPresenter m_runPresenter;
    RollPresenter m_rollPresenter;
    SoundPresenter m_soundPresenter;
    ChartPresenter m_chartPresenter;
    DecoderPresenter m_decoderPresenter;
    DifferencePresenter m_differencePresenter; ///< after the rolls' presenter
    EditPresenter m_editPresenter;             ///< after these two
    NoteMenu m_noteMenu;
    TruthPresenter m_truthPresenter;
    CorrectionKeeper m_correctionKeeper;
    Presenter m_presenter;
    NoteExportPresenter m_noteExportPresenter;
    ProjectPresenter m_projectPresenter;
    PicturePresenter m_picturePresenter;
    StudyPresenter m_studyPresenter;
};

} // namespace rollwright
