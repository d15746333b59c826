#include "app/studio/editing/ClipboardPresenter.h"

#include <sstream>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>

#include "app/studio/base/Notice.h"
#include "core/io/NoteTable.h"
#include "core/io/ReferenceWriter.h"
#include "core/notes/NoteEdit.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

namespace {

/// Those that a piano can play.
NoteList playable(NoteList notes)
{
    std::erase_if(notes, [](const Note& note) { return !note.pitch.onPiano(); });
    return tidied(std::move(notes));
}

} // namespace

ClipboardPresenter::ClipboardPresenter(EditPresenter& edit, MainWindow& window,
                                       std::function<Seconds()> position)
    : m_edit(edit), m_window(window), m_position(std::move(position))
{
    const EditActions& actions = edit.actions();
    connect(actions.copy, &QAction::triggered, this, &ClipboardPresenter::copy);
    connect(actions.cut, &QAction::triggered, this, &ClipboardPresenter::cut);
    connect(actions.paste, &QAction::triggered, this, [this] {
        const auto pointed = m_edit.pointed();
        paste(pointed ? pointed->time : m_position());
    });
    connect(actions.pasteInPlace, &QAction::triggered, this, [this] { paste(std::nullopt); });
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

void ClipboardPresenter::paste(std::optional<Seconds> time)
{
    auto read = parseNoteTable(QGuiApplication::clipboard()->text().toStdString());
    if (!read && read.error().code == ErrorCode::DamagedReference) {
        showNotice(m_window, tr("Nothing was pasted. In the table on the clipboard this is no "
                                "note: %1")
                                 .arg(phraseText(read.error().detail)));
        return;
    }
    const NoteList copied = read ? playable(std::move(read->notes)) : NoteList{};
    if (copied.empty()) {
        showNotice(m_window, tr("There are no notes on the clipboard. Select some and copy them "
                                "first."));
        return;
    }
    const NoteList fitting = pasted(copied, time.value_or(copied.front().onset), m_edit.end());
    m_edit.change({CorrectionCommand::Paste, {}, fitting});
    if (const auto beyond = copied.size() - fitting.size(); beyond > 0)
        showNotice(m_window, tr("Notes left out, as they would lie beyond the end of the "
                                "recording: %1")
                                 .arg(beyond));
}

} // namespace rollwright
