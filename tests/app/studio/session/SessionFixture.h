#pragma once

#include <fstream>
#include <optional>

#include <QStringList>
#include <gmock/gmock.h>

#include "app/studio/session/Session.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/FakeModel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

/// A session with a model of ours in the place of a network, and two recordings to open.
class SessionFixture : public testing::Test
{
protected:
    void SetUp() override
    {
        writeSine(m_folder / "a.wav", 4);
        writeSine(m_folder / "b.wav", 3);
        QObject::connect(&*m_session, &Session::failed,
                         [this](const Error& error) { m_failures << errorText(error); });
    }

    void writeReference(const std::string& name, double onset = 1.2) const
    {
        std::ofstream out(m_folder / name);
        out << "# onset,offset,note,velocity\n" << onset << "\t" << onset + 0.6 << "\t52\t64\n";
    }

    const rollwright::Run& run(int id, const std::string& model = "m") const
    {
        return *m_session->find(id)->findRun(model);
    }

    bool waitForEnd(int id, const std::string& model = "m")
    {
        return processEventsUntil([&] { return !run(id, model).active(); });
    }

    TemporaryFolder m_folder;
    std::shared_ptr<FakeScript> m_script = std::make_shared<FakeScript>();
    std::optional<Session> m_session{std::in_place, fakeFactory(m_script)};
    ModelInfo m_model = fakeInfo("m");
    QStringList m_failures;
};

} // namespace rollwright
