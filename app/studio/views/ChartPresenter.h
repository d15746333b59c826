#pragma once

#include <QObject>

#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/views/CurveQueue.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// Shows the scores of the recording that is looked at as charts, and the threshold curve of the
/// chosen model, which is computed when the charts are to be seen.
class ChartPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter.
    ChartPresenter(const Session& session, const Selection& selection, MainWindow& window);

private:
    void update();
    void updateCurve(const Recording* recording);

    const Selection& m_selection;
    MainWindow& m_window;
    CurveQueue m_curves;
};

} // namespace rollwright
