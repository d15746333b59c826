#pragma once

#include <functional>
#include <optional>

#include <QObject>

#include "app/studio/editing/EditPresenter.h"

namespace rollwright {

/// Cuts, copies and pastes the notes that are corrected. On the clipboard they are the table that
/// `writeNoteTable` makes, so that spreadsheets and texts take them, and every table that
/// `parseNoteTable` reads can be pasted.
class ClipboardPresenter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it. `position`: what is heard at this moment, in the time of the notes;
    /// what is pasted here begins there, or where a menu was opened by the mouse. Notes beyond the
    /// end of the recording are left out.
    ClipboardPresenter(EditPresenter& edit, MainWindow& window, std::function<Seconds()> position);

private:
    void copy();
    void cut();
    /// The first note begins at `time`, or at its own.
    void paste(std::optional<Seconds> time);

    EditPresenter& m_edit;
    MainWindow& m_window;
    std::function<Seconds()> m_position;
};

} // namespace rollwright
