#include "app/studio/editing/NoteMenu.h"

#include <QMenu>

#include "app/studio/editing/EditPresenter.h"
#include "ui/panels/NoteTable.h"

namespace rollwright {

namespace {

/// In a roll or in the sound above it; `position` is in coordinates of the plot.
std::optional<EditPlace> placeAt(const RollGrid& rolls, QPointF position)
{
    if (const RollPane* roll = rolls.paneAt(position)) {
        const RollReadout readout = roll->readout(position);
        return EditPlace{readout.time, readout.pitch};
    }
    for (const SoundPane* sound : rolls.soundPanes()) {
        if (sound->mapping().area.contains(position))
            return EditPlace{sound->mapping().timeAt(position.x()), std::nullopt};
    }
    return std::nullopt;
}

/// `place`: of the screen. `pointed`: where its mouse points; nothing: "here" is at the playhead.
void popUp(EditPresenter& edit, MainWindow& window, QPoint place,
           const std::optional<EditPlace>& pointed = std::nullopt)
{
    const EditActions& actions = edit.actions();
    auto* menu = new QMenu(&window);
    menu->setObjectName("notes");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(actions.correct);
    if (actions.correct->isChecked()) {
        menu->addSeparator();
        menu->addActions(actions.ofClipboard());
        menu->addSeparator();
        menu->addActions(actions.ofNotes());
        menu->addSeparator();
        menu->addActions({actions.accept, actions.restore});
    }
    edit.setPointed(*menu, pointed);
    menu->popup(place);
}

} // namespace

void addNoteMenu(EditPresenter& edit, MainWindow& window)
{
    const auto connectMenu = [&edit](QWidget& widget, auto popUpAt) {
        widget.setContextMenuPolicy(Qt::CustomContextMenu);
        QObject::connect(&widget, &QWidget::customContextMenuRequested, &edit, popUpAt);
    };
    QWidget& plot = window.rolls().plot();
    connectMenu(plot, [&edit, &window, &plot](QPoint position) {
        edit.editor().selectAt(position);
        popUp(edit, window, plot.mapToGlobal(position), placeAt(window.rolls(), position));
    });
    // The rolls have the focus, so that the key for menus comes to them.
    connectMenu(window.rolls(), [&edit, &window, &plot] {
        const auto note = edit.editor().selectedPlace();
        popUp(edit, window, plot.mapToGlobal(note ? note->toPoint() : plot.rect().center()));
    });
    NoteTable& table = window.notes().table();
    connectMenu(table, [&edit, &window, &table](QPoint position) {
        popUp(edit, window, table.viewport()->mapToGlobal(position));
    });
}

} // namespace rollwright
