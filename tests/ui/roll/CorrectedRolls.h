#pragma once

#include <memory>

#include <gtest/gtest.h>

#include "ui/roll/NoteEditor.h"
#include "ui/roll/RollGrid.h"

namespace rollwright {

inline const Note kLow{Seconds(2), Seconds(6), Pitch{60}, 77};
inline const Note kHigh{Seconds(5), Seconds(8), Pitch{70}, 50};

/// Two columns; the notes of the second one can be corrected.
class CorrectedRolls : public testing::Test
{
protected:
    CorrectedRolls()
    {
        m_rolls.resize(1200, 900);
        m_rolls.setEnd(Seconds(20));
        const auto notes = std::make_shared<const NoteList>(NoteList{kLow, kHigh});
        m_rolls.setColumns({{"one", notes, {}, {}}, {"two", notes, {}, {}}});
        m_rolls.setView({Seconds(0), Seconds(10), 48, 84});
        m_rolls.show();
        m_rolls.plot().replot(QCustomPlot::rpImmediateRefresh);
        m_editor.setColumn(1, notes, {});
    }

    RollGrid m_rolls;
    NoteEditor m_editor{m_rolls};
};

} // namespace rollwright
