#pragma once

#include <functional>

#include <QObject>

#include "app/studio/editing/EditPresenter.h"

namespace rollwright {

/// Strokes at the playhead, or where a menu was opened by the mouse: adds a missing note, of the
/// key that is pointed at, else of that of the selected note, else of the one that the model held
/// likeliest to be struck there; and divides the notes that are selected.
class StrokePresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Selection& selection;
        MainWindow& window;
        EditPresenter& edit;
        std::function<Seconds()> position; ///< heard at this moment, in the time of the notes
    };

    /// All must outlive the presenter.
    explicit StrokePresenter(Parts parts);

private:
    Seconds here() const;
    void addHere();
    void splitHere();

    Parts m_parts;
};

} // namespace rollwright
