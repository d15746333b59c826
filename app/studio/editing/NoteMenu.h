#pragma once

#include <QObject>

#include "app/studio/editing/EditPresenter.h"

namespace rollwright {

/// The context menu of notes that are corrected: in the rolls of the note under the pointer, or
/// by the key for menus of the selected ones; in the table of the chosen one.
class NoteMenu : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    NoteMenu(EditPresenter& edit, MainWindow& window);

private:
    void popUp(QPoint place); ///< of the screen

    EditPresenter& m_edit;
    MainWindow& m_window;
};

} // namespace rollwright
