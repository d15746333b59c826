#pragma once

#include <fstream>
#include <optional>

#include <QAccessible>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <gmock/gmock.h>

#include "app/studio/Studio.h"
#include "app/studio/base/Paths.h"
#include "core/model/Manifest.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/FakeModel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {

/// The whole studio but for the network, with two models: files are dropped on the window, keys
/// pressed, widgets clicked.
class WindowFixture : public testing::Test
{
protected:
    void SetUp() override
    {
        writeSine(m_folder / "a.wav", 4);
        writeSine(m_folder / "b.wav", 3);
        std::ofstream(m_folder / "b.tsv") << "1.2\t1.8\t52\t64\n";
        for (const char* id : {"one", "two"})
            installModel(id);
        start();
    }

    void TearDown() override { stop(); }

    void installModel(const std::string& id) const
    {
        const std::filesystem::path folder = m_folder / "models" / id;
        std::filesystem::create_directories(folder);
        ModelInfo info = fakeInfo(id);
        info.architecture = "lstm";
        info.frontEnd = id == "two" ? "log-mel" : "log-frequency";
        info.description = "Not read by the fake.";
        info.licence = "CC0-1.0";
        info.weights = folder / "weights.safetensors";
        info.sha256 = std::string(64, id == "two" ? '2' : '1');
        std::ofstream(info.weights) << "not read by the fake";
        ASSERT_TRUE(writeManifest(folder / kManifestName, info));
    }

    void start()
    {
        m_settings.emplace(
            std::make_unique<QSettings>(toQString(m_folder / "s.ini"), QSettings::IniFormat));
        m_studio.emplace(
            Studio::Surroundings{fakeFactory(m_script), ModelRegistry::scan({m_folder / "models"}),
                                 *m_settings, m_folder / "a.wav", m_folder / "scores.jsonl",
                                 m_folder / "corrections", m_posteriors, [this] { return m_now; }});
        window().show();
    }

    void stop() { m_studio.reset(); }

    Session& session() { return m_studio->session(); }
    MainWindow& window() { return m_studio->window(); }

    /// Returns what was done with them.
    Qt::DropAction drop(const std::vector<QUrl>& urls, Qt::KeyboardModifiers keys = {})
    {
        QMimeData data;
        data.setUrls({urls.begin(), urls.end()});
        const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter(QPoint(300, 300), offered, &data, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&window(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(300, 300), offered, &data, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&window(), &event);
        return event.dropAction();
    }

    void dropFile(const std::string& name)
    {
        drop({QUrl::fromLocalFile(toQString(m_folder / name))});
    }

    const rollwright::Run* run(std::size_t index, const std::string& model = "one")
    {
        return session().recordings()[index]->findRun(model);
    }

    bool waitForEnd(std::size_t index, const std::string& model = "one")
    {
        return processEventsUntil(
            [&] { return run(index, model) && !run(index, model)->active(); });
    }

    /// The line of a column in the list of models.
    QTreeWidgetItem* modelItem(const QString& name)
    {
        return window().models().findItems(name, Qt::MatchExactly).value(0);
    }

    void showColumn(const QString& name, bool shown = true)
    {
        modelItem(name)->setCheckState(0, shown ? Qt::Checked : Qt::Unchecked);
    }

    /// Of frames. Column 0 is that of the ground truth, also where there is none and others have
    /// its room.
    const RollPane& paneOf(std::size_t column)
    {
        const Recording* recording = session().find(m_studio->selection().recording());
        const bool makesRoom = recording && recording->reference.chosen().empty();
        return window().rolls().pane(makesRoom ? column - 1 : column, RollRow::Frames);
    }

    QPointF placeInRoll(std::size_t column, double time, int pitch)
    {
        const TimePitchMapping map = paneOf(column).mapping();
        return {map.x(Seconds(time)), map.y(pitch)};
    }

    void sendMouse(QEvent::Type type, QPointF position, Qt::MouseButtons buttons)
    {
        QWidget& plot = window().rolls().plot();
        QMouseEvent event(type, position, plot.mapToGlobal(position), Qt::LeftButton, buttons,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&plot, &event);
    }

    /// Presses the mouse on a roll of frames, drags it by some pixels, and releases it.
    void clickRoll(std::size_t column, double time, int pitch, double dragged = 0)
    {
        const QPointF from = placeInRoll(column, time, pitch);
        const QPointF to = from + QPointF(dragged, 0);
        sendMouse(QEvent::MouseButtonPress, from, Qt::LeftButton);
        if (dragged != 0)
            sendMouse(QEvent::MouseMove, to, Qt::LeftButton);
        sendMouse(QEvent::MouseButtonRelease, to, Qt::NoButton);
    }

    /// The classes of widgets that take the focus and have no name for a screen reader.
    QStringList namelessFocus()
    {
        QStringList nameless;
        for (QWidget* widget : window().findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
                widget->focusProxy())
                continue;
            if (QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty())
                nameless << widget->metaObject()->className();
        }
        return nameless;
    }

    bool rollsShown() { return window().rolls().isVisible(); }

    TemporaryFolder m_folder;
    std::shared_ptr<FakeScript> m_script = std::make_shared<FakeScript>();
    std::chrono::steady_clock::time_point m_now; ///< of the studio
    std::filesystem::path m_posteriors;          ///< empty: the models remember nothing
    std::optional<Settings> m_settings;
    std::optional<Studio> m_studio;
};

} // namespace rollwright
