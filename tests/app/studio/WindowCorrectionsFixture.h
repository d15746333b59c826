#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "tests/app/studio/WindowFixture.h"
#include "ui/panels/NoteTable.h"

namespace rollwright {

/// The fake hears keys 51 to 54 at 0.21, 1.21, 2.21 and 3.21 s of "a.wav", which has no reference,
/// and the first three in "b.wav", whose reference knows key 52 only.
class WindowCorrectionsFixture : public WindowFixture
{
protected:
    void open(const std::string& name)
    {
        dropFile(name);
        ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->transcription; }));
        ASSERT_TRUE(processEventsUntil([&] { return name == "a.wav" || run(0)->assessment; }));
        window().rolls().plot().replot(QCustomPlot::rpImmediateRefresh);
        actions().correct->setChecked(true);
    }

    const EditActions& actions() { return m_studio->edit().actions(); }
    NoteTable& table() { return *window().notes().findChild<NoteTable*>(); }

    std::vector<int> pitches(std::size_t index = 0)
    {
        std::vector<int> all;
        for (const Note& note : run(index)->transcription->notes)
            all.push_back(note.pitch.midi);
        return all;
    }

    bool scoreBecomes(double f1)
    {
        return processEventsUntil([&] {
            return run(0)->assessment && std::abs(run(0)->assessment->report.note.f1 - f1) < 1e-9;
        });
    }

    void doubleClick(std::size_t column, double time, int pitch)
    {
        clickRoll(column, time, pitch);
        const QPointF place = placeInRoll(column, time, pitch);
        sendMouse(QEvent::MouseButtonDblClick, place, Qt::LeftButton);
        sendMouse(QEvent::MouseButtonRelease, place, Qt::NoButton);
    }
};

} // namespace rollwright
