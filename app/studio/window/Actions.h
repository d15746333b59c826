#pragma once

#include <vector>

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>

#include "app/studio/base/Settings.h"

namespace rollwright {

/// Everything the user can ask the window for by menu, tool bar or key. The window owns the
/// actions; the presenter connects them and says when they are of use.
struct Actions {
    explicit Actions(QWidget& window);

    QAction* open;
    QAction* openDataset;
    QAction* close;
    QAction* quit;
    std::vector<QAction*> exports;      ///< one a format; data(): the exporter's id
    std::vector<QAction*> studyExports; ///< one a format, in the order of studyFormats()
    QAction* exportAudio;               ///< as loud as it is
    QAction* exportEvenAudio;           ///< brought to the loudness of other recordings
    QAction* exportPicture;
    QAction* onlyLoop; ///< checkable: notes and audio are exported of the loop alone

    QAction* transcribe;       ///< the recording with the shown models
    QAction* transcribeAll;    ///< all recordings, or the marked ones, with the shown models
    QAction* everyModel;       ///< the recording with all models
    QAction* everyModelForAll; ///< the same with all models
    QAction* cancel;           ///< what runs
    QAction* cancelAll;

    QAction* dataset; ///< checkable: the data set in the place of the rolls
    QAction* showAll;
    QAction* showStart;
    QAction* showEnd;
    QAction* zoomIn;
    QAction* zoomOut;
    QActionGroup* arrangement; ///< data(): a RollArrangement
    QAction* waveform;         ///< checkable
    QAction* spectrogram;      ///< checkable
    QAction* posteriors;       ///< checkable
    QAction* notes;            ///< checkable
    QAction* differences;      ///< checkable
    QAction* nextDifference;
    QAction* previousDifference;
    QActionGroup* appearance; ///< data(): an Appearance

    QAction* shortcuts;
    QAction* about;
    QAction* aboutQt;

    void setAppearance(Appearance wanted); ///< checks its action
    void setArrangement(RollArrangement wanted);

    Q_DECLARE_TR_FUNCTIONS(rollwright::Actions)
};

} // namespace rollwright
