#pragma once

#include "ui/roll/RollGrid.h"

#include <QCoreApplication>
#include <QWheelEvent>
#include <gtest/gtest.h>

namespace rollwright {

inline constexpr int kKey = 39; // middle C
inline const Note kNote{Seconds(2), Seconds(3), Pitch::ofKey(kKey), 100};

inline std::shared_ptr<const Posteriors> onePeak()
{
    const FrameGrid grid{Seconds(0.1), Seconds(0.05), 100};
    Posteriors posteriors;
    posteriors.grid = grid;
    posteriors.frame = Posteriorgram(grid.frames);
    posteriors.onset = Posteriorgram(grid.frames);
    for (int frame = 20; frame < 30; ++frame)
        posteriors.frame.at(frame, kKey) = 1;
    posteriors.onset.at(20, kKey) = 1;
    return std::make_shared<const Posteriors>(std::move(posteriors));
}

inline RollContent withNote()
{
    return {"Ground truth", std::make_shared<const NoteList>(NoteList{kNote}), {}, {}};
}

inline RollContent withPosteriors()
{
    return {"Overtone", nullptr, {onePeak()}, {}};
}

/// Two columns: one with a note, one with the posteriors of it.
class RollGridTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_grid.resize(1000, 700);
        m_grid.setEnd(Seconds(10));
        m_grid.setColumns({withNote(), withPosteriors()});
        m_grid.show();
        m_grid.plot().replot();
    }

    QImage picture()
    {
        m_grid.plot().replot();
        return m_grid.plot().grab().toImage();
    }

    QPoint at(const RollPane& pane, Seconds time, int pitch) const
    {
        const TimePitchMapping map = pane.mapping();
        return QPointF(map.x(time), map.y(pitch)).toPoint();
    }

    void sendWheel(QPointF position, int angle, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(position, m_grid.plot().mapToGlobal(position), {}, {0, angle},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_grid.plot(), &event);
    }

    RollGrid m_grid;
    const Theme m_theme = lightTheme();
};

} // namespace rollwright
