#pragma once

#include <functional>

#include <QObject>

#include "app/studio/editing/EditPresenter.h"

namespace rollwright {

/// Strokes at the playhead, for who has no mouse: adds a missing note, of the key of the selected
/// one or without one of the key that the model held likeliest to be struck there, and divides
/// those that are selected.
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
    void addHere();
    void splitHere();

    Parts m_parts;
};

} // namespace rollwright
