#pragma once

#include "app/studio/editing/CorrectionKeeper.h"
#include "tests/app/studio/session/SessionFixture.h"

namespace rollwright {

inline const Corrections kCorrections{{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}};

class CorrectionKeeperTest : public SessionFixture
{
protected:
    void SetUp() override
    {
        SessionFixture::SetUp();
        makeKeeper();
    }
    void TearDown() override { m_keeper.reset(); }

    CorrectionStore store() const { return CorrectionStore(m_folder / "kept"); }

    void makeKeeper()
    {
        m_keeper.emplace(*m_session, store());
        QObject::connect(&*m_keeper, &CorrectionKeeper::failed,
                         [this](const QString& message) { m_failures << message; });
    }

    int transcribe() { return transcribe(m_session->open(m_folder / "a.wav")); }

    int transcribe(int id)
    {
        m_session->transcribe(id, m_model);
        EXPECT_TRUE(waitForEnd(id));
        return id;
    }

    bool isKept(const Corrections& corrections) const
    {
        return store().find(m_folder / "a.wav", "m") == RunWork{{}, corrections};
    }

    std::optional<CorrectionKeeper> m_keeper;
};

} // namespace rollwright
