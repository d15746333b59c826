#include "app/studio/window/ShortcutList.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/roll/ViewGestures.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

/// The text of a menu or an action without its mnemonic.
QString plain(QString text)
{
    return text.remove('&').remove(QChar(0x2026));
}

QTreeWidgetItem* heading(const QString& text)
{
    auto* item = new QTreeWidgetItem({text});
    item->setFirstColumnSpanned(true);
    QFont font = item->font(0);
    font.setBold(true);
    item->setFont(0, font);
    return item;
}

void add(QTreeWidgetItem& group, const QString& keys, const QString& effect)
{
    group.addChild(new QTreeWidgetItem({keys, effect}));
}

/// The shortcuts of a menu and of the menus in it.
void addAll(QTreeWidgetItem& group, const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        if (const QMenu* inner = action->menu())
            addAll(group, *inner);
        else if (!action->shortcut().isEmpty())
            add(group, QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText),
                plain(action->text()));
    }
}

QList<QTreeWidgetItem*> groups(const QMainWindow& window)
{
    QList<QTreeWidgetItem*> all;
    for (const QAction* action : window.menuBar()->actions()) {
        auto* group = heading(plain(action->text()));
        if (action->menu())
            addAll(*group, *action->menu());
        if (group->childCount() > 0)
            all.append(group);
        else
            delete group;
    }
    auto* rolls = heading(tr("In the rolls"));
    for (const GestureHelp& help : gestureHelp())
        add(*rolls, translated(help.gesture), translated(help.effect));
    auto* focus = heading(tr("On a button, a box or a tick reached with Tab"));
    add(*focus, tr("Space"), tr("Press it, or change the tick, instead of playing"));
    auto* recordings = heading(tr("In the list of recordings"));
    add(*recordings, tr("Drag to another program"), tr("Give it the notes as MIDI"));
    auto* notes = heading(tr("In the note list"));
    add(*notes, tr("Enter"), tr("Move playback to the note"));
    auto* study = heading(tr("In the data set"));
    add(*study, tr("Double click, Enter"), tr("Open the recording with its reference"));
    add(*study, tr("Click on a heading"), tr("Sort; once more: the other way round"));
    add(*study, tr("Esc"), tr("Stop the comparison"));
    return all << rolls << focus << recordings << notes << study;
}

} // namespace

void showShortcuts(QMainWindow& window)
{
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keyboard shortcuts"));

    auto* list = new QTreeWidget;
    list->setObjectName("shortcuts");
    list->setAccessibleName(dialog->windowTitle());
    list->setHeaderLabels({tr("Key"), tr("Effect")});
    list->setUniformRowHeights(true);
    list->addTopLevelItems(groups(window));
    list->expandAll();
    for (int column = 0; column < list->columnCount(); ++column)
        list->resizeColumnToContents(column);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(list);
    layout->addWidget(buttons);
    const int wide = list->header()->length() + list->fontMetrics().averageCharWidth() * 8;
    dialog->resize(wide, window.height() * 4 / 5);
    dialog->open();
}

} // namespace rollwright
