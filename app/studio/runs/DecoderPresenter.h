#pragma once

#include <QObject>

#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// Joins the sliders with the run that is looked at: the chosen model on the chosen recording.
class DecoderPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter.
    DecoderPresenter(Session& session, const Selection& selection, MainWindow& window);

private:
    const Run* run() const;
    void update();
    QString whatIsMissing() const;

    Session& m_session;
    const Selection& m_selection;
    DecoderPanel& m_panel;
};

} // namespace rollwright
