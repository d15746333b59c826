#pragma once

#include <functional>

#include <QAction>
#include <QObject>

#include "app/studio/EditPresenter.h"

namespace rollwright {

/// Adds a missing note at the playhead, for who has no mouse: of the key of the selected note, or
/// without one of the key that the model held likeliest to be struck there.
class StrokePresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Session& session;
        const Selection& selection;
        MainWindow& window;
        EditPresenter& edit;
        std::function<Seconds()> position; ///< what is heard at this moment
    };

    /// All must outlive the presenter.
    explicit StrokePresenter(Parts parts);

    QAction* const add; ///< in the menu by which notes are corrected

private:
    void addHere();

    Parts m_parts;
};

} // namespace rollwright
