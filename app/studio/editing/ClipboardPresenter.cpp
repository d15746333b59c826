#include "app/studio/editing/ClipboardPresenter.h"

#include <sstream>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>

#include "app/studio/base/Notice.h"
#include "core/io/NoteTable.h"
#include "core/io/ReferenceWriter.h"
#include "core/notes/NoteEdit.h"

namespace rollwright {

namespace {

NoteList notesIn(const QString& text)
{
    auto read = parseNoteTable(text.toStdString());
    if (!read)
        return {};
    std::erase_if(read->notes, [](const Note& note) { return !note.pitch.onPiano(); });
    return tidied(std::move(read->notes));
}

} // namespace

ClipboardPresenter::ClipboardPresenter(EditPresenter& edit, MainWindow& window,
                                       std::function<Seconds()> position)
    : m_edit(edit), m_window(window), m_position(std::move(position))
{
    const EditActions& actions = edit.actions();
    connect(actions.copy, &QAction::triggered, this, &ClipboardPresenter::copy);
    connect(actions.cut, &QAction::triggered, this, &ClipboardPresenter::cut);
    connect(actions.paste, &QAction::triggered, this, &ClipboardPresenter::paste);
}

void ClipboardPresenter::copy()
{
    std::ostringstream table;
    writeNoteTable(m_edit.editor().selected(), table);
    QGuiApplication::clipboard()->setText(QString::fromStdString(table.str()));
}

void ClipboardPresenter::cut()
{
    copy();
    m_edit.change({CorrectionCommand::Cut, m_edit.editor().selected(), {}});
}

void ClipboardPresenter::paste()
{
    const NoteList copied = notesIn(QGuiApplication::clipboard()->text());
    if (copied.empty()) {
        showNotice(m_window, tr("There are no notes on the clipboard. Select some and copy them "
                                "first."));
        return;
    }
    const auto pointed = m_edit.pointed();
    const NoteList fitting = pasted(copied, pointed ? pointed->time : m_position(), m_edit.end());
    m_edit.change({CorrectionCommand::Paste, {}, fitting});
    if (const auto beyond = copied.size() - fitting.size(); beyond > 0)
        showNotice(m_window, tr("Notes left out, as they would lie beyond the end of the "
                                "recording: %1")
                                 .arg(beyond));
}

} // namespace rollwright
