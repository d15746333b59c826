#include <cstdlib>
#include <optional>

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStandardPaths>

#include "app/studio/Studio.h"
#include "app/studio/base/Paths.h"
#include "tests/bench/LongRecording.h"
#include "tests/bench/WindowInput.h"
#include "tests/support/EventWatch.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/panels/NoteTable.h"

/// Drives the studio's window through all it can do, with a recording of many notes and two models,
/// and tells which events took the GUI thread long.
///
/// usage: rollwright-watchdog-bench [NOTES [LIMIT]]    (20000 notes, 50 ms)
namespace rollwright {
namespace {

class Walk
{
public:
    Walk(EventWatch& watch, int notes)
        : m_watch(watch), m_end(notes / kNotesPerSecond), m_truth(randomNotes(notes, 1))
    {
        writeRecording(m_folder / "long", *m_truth, m_end);
        std::filesystem::create_directory(m_folder / "set");
        for (int i = 0; i < 300; ++i)
            writeRecording(m_folder / "set" / ("recording " + std::to_string(i)), *m_truth, 2);
        for (const char* id : {"one", "two"})
            writeManifestOf(m_folder / "models", id);
        m_settings.emplace(
            std::make_unique<QSettings>(toQString(m_folder / "s.ini"), QSettings::IniFormat));
        // What a model hears: the truth with other lengths, and every tenth note wrong.
        const auto hear = [this](const ModelInfo& info) {
            NoteList heard = *m_truth;
            for (std::size_t i = info.id.size() % 7; i < heard.size(); i += 10)
                heard[i].pitch.midi = 30 + (heard[i].pitch.midi + 7) % 60;
            return Result<std::unique_ptr<TranscriptionModel>>(
                std::make_unique<ListModel>(info, std::make_shared<const NoteList>(tidied(heard))));
        };
        m_studio.emplace(Studio::Surroundings{hear, ModelRegistry::scan({m_folder / "models"}),
                                              *m_settings, std::nullopt,
                                              m_folder / "scores.jsonl"});
    }

    void go()
    {
        step("start", [this] { m_watch.watch("show", [this] { window().show(); }); });
        step("open and transcribe", [this] { open(); });
        step("wheel and keys", [this] { zoomAndPan(); });
        step("arrangements", [this] { arrange(); });
        step("difference view and note list", [this] { list(); });
        step("thresholds", [this] { moveSliders(); });
        step("charts", [this] { chart(); });
        step("layers and looks", [this] { look(); });
        step("menus", [this] { openMenus(); });
        step("exports", [this] { exportNotes(); });
        step("project", [this] { saveProject(); });
        step("data set", [this] { study(); });
        step("close", [this] { trigger(*window().actions().close); });
        m_watch.setActivity("end");
        m_watch.watch("destroy", [this] { m_studio.reset(); });
    }

private:
    MainWindow& window() { return m_studio->window(); }
    RollGrid& rolls() { return window().rolls(); }

    const Run* run(const std::string& model)
    {
        const auto& recordings = m_studio->session().recordings();
        return recordings.empty() ? nullptr : recordings.front()->findRun(model);
    }

    template <typename Work>
    void step(const char* name, Work work)
    {
        m_watch.setActivity(name);
        work();
        settle();
    }

    void trigger(QAction& action)
    {
        m_watch.watch("trigger " + action.text(), [&action] { action.trigger(); });
        settle(4);
    }

    void open()
    {
        for (auto* item : window().models().findItems("List two", Qt::MatchExactly))
            m_watch.watch("tick", [item] { item->setCheckState(0, Qt::Checked); });
        drop(window(), m_folder / "long.wav");
        waitFor([this] {
            return run("one") && run("one")->assessment && run("two") && run("two")->assessment;
        });
    }

    void zoomAndPan()
    {
        turnWheel(rolls().plot(), 5, Qt::ControlModifier);
        turnWheel(rolls().plot(), -20, Qt::ControlModifier);
        turnWheel(rolls().plot(), 10, Qt::NoModifier);
        drag(rolls().plot(), -300);
        for (QAction* action : {window().actions().showAll, window().actions().showEnd,
                                window().actions().showStart, window().actions().zoomIn})
            trigger(*action);
    }

    void arrange()
    {
        for (QAction* view : {window().actions().showAll, window().actions().zoomIn}) {
            trigger(*view);
            for (QAction* action : window().actions().arrangement->actions())
                trigger(*action);
        }
        trigger(*window().actions().arrangement->actions().front());
    }

    void list()
    {
        trigger(*window().actions().differences);
        trigger(*window().actions().showAll);
        for (int i = 0; i < 5; ++i)
            trigger(*window().actions().nextDifference);
        auto& table = *window().notes().findChild<NoteTable*>();
        auto* listings = window().notes().findChild<QComboBox*>();
        for (int listing = 2; listing >= 0; --listing) {
            m_watch.watch("choose " + listings->itemText(listing), [&] {
                listings->setCurrentIndex(listing);
                Q_EMIT listings->activated(listing);
            });
            settle(4);
        }
        for (int column = 0; column < NoteTableModel::kColumns; ++column) {
            m_watch.watch("sort", [&] { table.sortByColumn(column, Qt::DescendingOrder); });
            settle(4);
        }
        m_watch.watch("scroll", [&] { table.verticalScrollBar()->setValue(10000); });
        for (int i = 0; i < 5; ++i)
            send(table, QKeyEvent(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier));
    }

    void moveSliders()
    {
        for (auto* slider : window().decoder().findChildren<QSlider*>()) {
            const int before = slider->value();
            for (int i = 1; i <= 10; ++i) {
                m_watch.watch("slider " + slider->accessibleName(),
                              [&] { slider->setValue(before + i); });
                settle(6);
            }
        }
        waitFor([this] { return run("one")->transcription->params == run("one")->params(); });
    }

    void chart()
    {
        for (QAction* action : window().findChildren<QAction*>()) {
            if (action->text() == "Charts")
                m_watch.watch("hide and show", [&] {
                    action->trigger();
                    action->trigger();
                });
        }
        settle();
        auto* division = window().charts().findChild<QComboBox*>();
        for (int i = 0; i < division->count(); ++i) {
            m_watch.watch("divide by " + division->itemText(i),
                          [&] { division->setCurrentIndex(i); });
            settle(6);
        }
    }

    void look()
    {
        const Actions& actions = window().actions();
        for (QAction* action :
             {actions.waveform, actions.spectrogram, actions.posteriors, actions.notes}) {
            trigger(*action);
            trigger(*action);
        }
        for (QAction* action : actions.appearance->actions())
            trigger(*action);
        for (const QSize size : {QSize(1900, 1000), QSize(1280, 780)})
            m_watch.watch("resize", [&] { window().resize(size); });
    }

    void openMenus()
    {
        for (const QAction* action : window().menuBar()->actions()) {
            m_watch.watch("menu " + action->text(), [&] { action->menu()->popup({100, 100}); });
            settle(4);
            action->menu()->close();
        }
        trigger(*window().actions().shortcuts);
        trigger(*window().actions().about);
        for (auto* dialog : window().findChildren<QDialog*>())
            dialog->close();
    }

    void saveAs(const std::string& name)
    {
        settle();
        if (auto* dialog = window().findChild<QFileDialog*>()) {
            m_watch.watch("save " + QString::fromStdString(name),
                          [&] { Q_EMIT dialog->fileSelected(toQString(m_folder / name)); });
            delete dialog;
        }
        settle();
    }

    void exportNotes()
    {
        for (QAction* action : window().actions().exports) {
            trigger(*action);
            saveAs("notes." + action->data().toString().toStdString());
        }
        for (const char* picture : {"rolls.pdf", "rolls.png"}) {
            trigger(*window().actions().exportPicture);
            saveAs(picture);
        }
    }

    void saveProject()
    {
        for (QAction* action : window().findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(QKeySequence::Save))
                trigger(*action);
        saveAs("long.rollwright");
        drop(window(), m_folder / "long.rollwright");
        waitFor([this] { return run("one")->assessment && run("two")->assessment; });
    }

    void study()
    {
        drop(window(), m_folder / "set");
        StudyPanel& panel = window().study();
        waitFor([&] { return panel.view().model()->rowCount() >= 300; });
        for (auto* button : panel.findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text().remove('&').startsWith("Compare"))
                m_watch.watch("compare", [&] { button->click(); });
        }
        waitFor([&] {
            return panel.view().model()->index(299, 2).data().toString() != QString() &&
                   window().actions().studyExports.front()->isEnabled();
        });
        settle();
        for (int column = 0; column < 3; ++column)
            m_watch.watch("sort the data set",
                          [&] { panel.view().sortByColumn(column, Qt::DescendingOrder); });
        for (QAction* action : window().actions().studyExports) {
            trigger(*action);
            saveAs("report");
        }
        trigger(*window().actions().dataset);
    }

    EventWatch& m_watch;
    TemporaryFolder m_folder;
    double m_end;
    std::shared_ptr<const NoteList> m_truth;
    std::optional<Settings> m_settings;
    std::optional<Studio> m_studio;
};

} // namespace
} // namespace rollwright

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    rollwright::EventWatch watch(argc, argv);
    rollwright::Walk(watch, argc > 1 ? std::atoi(argv[1]) : 20000).go();
    return watch.report(argc > 2 ? std::atof(argv[2]) : 50, 30) ? 0 : 1;
}
