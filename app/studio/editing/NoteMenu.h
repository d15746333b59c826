#pragma once

namespace rollwright {

class EditPresenter;
class MainWindow;

/// Gives notes that are corrected a context menu: in the rolls of the note under the pointer, or
/// by the key for menus of the selected ones; in the table of the chosen one. "Here" is in the menu
/// under the pointer where that points. The window must outlive the presenter.
void addNoteMenu(EditPresenter& edit, MainWindow& window);

} // namespace rollwright
