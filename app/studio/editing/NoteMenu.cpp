#include "app/studio/editing/NoteMenu.h"

#include <QMenu>

#include "app/studio/editing/EditPresenter.h"
#include "ui/panels/NoteTable.h"

namespace rollwright {

namespace {

/// `place`: of the screen.
void popUp(const EditActions& actions, MainWindow& window, QPoint place)
{
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
        popUp(edit.actions(), window, plot.mapToGlobal(position));
    });
    // The rolls have the focus, so that the key for menus comes to them.
    connectMenu(window.rolls(), [&edit, &window, &plot] {
        const auto note = edit.editor().selectedPlace();
        popUp(edit.actions(), window,
              plot.mapToGlobal(note ? note->toPoint() : plot.rect().center()));
    });
    NoteTable& table = window.notes().table();
    connectMenu(table, [&edit, &window, &table](QPoint position) {
        popUp(edit.actions(), window, table.viewport()->mapToGlobal(position));
    });
}

} // namespace rollwright
