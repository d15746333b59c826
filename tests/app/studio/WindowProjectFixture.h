#pragma once

#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include "tests/app/studio/WindowFixture.h"

namespace rollwright {

/// The fake hears four notes in "a.wav" and three in "b.wav", which has a reference beside it.
class WindowProjectFixture : public WindowFixture
{
protected:
    std::filesystem::path file() { return m_folder / "lesson.rollwright"; }

    QAction* action(const QKeySequence& key)
    {
        for (QAction* action : window().findChildren<QAction*>())
            if (action->shortcut() == key)
                return action;
        return nullptr;
    }
    QAction* saveAction() { return action(QKeySequence::Save); }

    void save() { saveAction()->trigger(); }

    /// Answers the dialog that asks for the project's name.
    void saveAs(const std::filesystem::path& target)
    {
        auto* dialog = window().findChild<QFileDialog*>();
        ASSERT_TRUE(dialog);
        Q_EMIT dialog->fileSelected(toQString(target));
        dialog->close();
        processEventsUntil([&] { return !window().findChild<QFileDialog*>(); });
    }

    /// Two recordings, one of them with a reference, a threshold and a note that were changed.
    void makeProject()
    {
        dropFile("a.wav");
        dropFile("b.wav");
        ASSERT_TRUE(processEventsUntil([&] { return run(1) && run(1)->assessment; }));
        DecoderParams deaf = run(0)->params();
        deaf.onsetThreshold = 0.95;
        session().setParams(run(0)->id, deaf);
        m_studio->edit().actions().correct->setChecked(true);
        m_studio->edit().actions().selectAll->trigger();
        m_studio->edit().actions().remove->trigger();
        ASSERT_TRUE(settled());
    }

    void makeSavedProject()
    {
        makeProject();
        save();
        saveAs(file());
        ASSERT_TRUE(std::filesystem::exists(file()));
    }

    /// As many notes as the project has: none in either recording.
    bool settled()
    {
        return processEventsUntil([&] {
            return session().recordings().size() == 2 && run(0)->transcription &&
                   run(0)->transcription->notes.empty() && run(1)->transcription &&
                   run(1)->transcription->notes.empty() && run(1)->assessment;
        });
    }

    const Reference& reference(std::size_t index)
    {
        return session().recordings()[index]->reference;
    }

    QMessageBox* question() { return window().findChild<QMessageBox*>(); }

    void answer(QMessageBox::StandardButton button)
    {
        const QPointer<QMessageBox> asked = question();
        ASSERT_TRUE(asked);
        asked->button(button)->click();
        processEventsUntil([&] { return !asked; }); // it may be followed by another one
    }
};

} // namespace rollwright
