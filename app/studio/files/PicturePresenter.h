#pragma once

#include <QObject>

#include "app/studio/base/ExportQueue.h"
#include "app/studio/session/Selection.h"
#include "app/studio/window/MainWindow.h"
#include "ui/roll/RollPicture.h"

namespace rollwright {

/// Writes what is seen of the rolls as a picture.
class PicturePresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Selection& selection;
        MainWindow& window;
        Settings& settings;
        ExportQueue& exports;
    };

    /// All must outlive the presenter.
    explicit PicturePresenter(Parts parts);

private:
    void ask();
    void exportTo(const QString& file);
    PageHead head() const;
    QString title() const; ///< the recording's name; empty without one

    Parts m_parts;
};

} // namespace rollwright
