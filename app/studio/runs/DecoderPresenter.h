#pragma once

#include <QObject>

#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// Shows how the run that is looked at is decoded, the chosen model on the chosen recording, and
/// says how its user wants it to be.
class DecoderPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter.
    DecoderPresenter(const Session& session, const Selection& selection, MainWindow& window);

Q_SIGNALS:
    /// `reset`: as `DecoderPanel::paramsEdited`.
    void edited(int runId, const rollwright::DecoderParams& params, bool reset);

private:
    const Run* run() const;
    void update();
    QString whatIsMissing() const;

    const Selection& m_selection;
    DecoderPanel& m_panel;
};

} // namespace rollwright
