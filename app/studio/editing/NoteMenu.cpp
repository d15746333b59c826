#include "app/studio/editing/NoteMenu.h"

#include <QMenu>

#include "ui/panels/NoteTable.h"

namespace rollwright {

NoteMenu::NoteMenu(EditPresenter& edit, MainWindow& window)
    : QObject(&window), m_edit(edit), m_window(window)
{
    QWidget& plot = window.rolls().plot();
    plot.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&plot, &QWidget::customContextMenuRequested, this, [this, &plot](QPoint position) {
        m_edit.editor().selectAt(position);
        popUp(plot.mapToGlobal(position));
    });
    RollGrid& rolls = window.rolls(); // has the focus, so that the key for menus comes to it
    rolls.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&rolls, &QWidget::customContextMenuRequested, this, [this, &plot] {
        const auto note = m_edit.editor().selectedPlace();
        popUp(plot.mapToGlobal(note ? note->toPoint() : plot.rect().center()));
    });
    NoteTable& table = window.notes().table();
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&table, &QWidget::customContextMenuRequested, this,
            [this, &table](QPoint position) { popUp(table.viewport()->mapToGlobal(position)); });
}

void NoteMenu::popUp(QPoint place)
{
    const EditActions& actions = m_edit.actions();
    auto* menu = new QMenu(&m_window);
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

} // namespace rollwright
