#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include <gtest/gtest.h>

#include "core/playback/MidiConnection.h"
#include "tests/core/playback/FakeMidiSystem.h"
#include "tests/support/Becomes.h"

namespace rollwright {

/// What plays on or listens to a computer's ports tells its status here.
class MidiSystemTest : public testing::Test
{
protected:
    std::function<void(const MidiStatus&)> keepStatus()
    {
        return [this](const MidiStatus& status) {
            const std::lock_guard lock(m_mutex);
            m_status = status;
        };
    }

    MidiStatus status()
    {
        const std::lock_guard lock(m_mutex);
        return m_status;
    }

    bool connected()
    {
        return becomes([this] { return status().connected; });
    }

    std::shared_ptr<FakeMidiWires> m_wires = std::make_shared<FakeMidiWires>();
    const MidiTarget m_ownPort{MidiTarget::Kind::OwnPort, {}};

private:
    std::mutex m_mutex;
    MidiStatus m_status;
};

} // namespace rollwright
