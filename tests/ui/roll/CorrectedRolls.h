#pragma once

#include <memory>

#include <QCoreApplication>
#include <QMouseEvent>
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

    TimePitchMapping map(std::size_t column = 1, RollRow row = RollRow::Frames) const
    {
        return m_rolls.pane(column, row).mapping();
    }
    QPointF at(double time, double pitch, std::size_t column = 1,
               RollRow row = RollRow::Frames) const
    {
        return {map(column, row).x(Seconds(time)), map(column, row).y(pitch)};
    }

    void mouse(QEvent::Type type, QPointF position, Qt::KeyboardModifiers modifiers = {},
               Qt::MouseButton button = Qt::LeftButton)
    {
        const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
        QMouseEvent event(type, position, m_rolls.plot().mapToGlobal(position),
                          type == QEvent::MouseMove ? Qt::NoButton : button, held, modifiers);
        QCoreApplication::sendEvent(&m_rolls.plot(), &event);
    }

    RollGrid m_rolls;
    NoteEditor m_editor{m_rolls};
};

} // namespace rollwright
