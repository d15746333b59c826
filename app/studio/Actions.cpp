#include "app/studio/Actions.h"

#include <QWidget>

#include "app/studio/NewAction.h"
#include "core/io/Exporter.h"
#include "core/study/StudyReport.h"
#include "ui/text/Tr.h"
#include "ui/text/Utf8.h"

namespace rollwright {

namespace {

QAction* make(QWidget& window, const QString& text, const QKeySequence& key = {})
{
    return newAction(window, text, key);
}

/// It happens once, however long the key is held.
QAction* makeOnce(QWidget& window, const QString& text, const QKeySequence& key)
{
    QAction* action = make(window, text, key);
    action->setAutoRepeat(false);
    return action;
}

QAction* makeSwitch(QWidget& window, const QString& text, const QKeySequence& key)
{
    QAction* action = makeOnce(window, text, key);
    action->setCheckable(true);
    action->setChecked(true);
    return action;
}

std::vector<QAction*> makeExports(QWidget& window)
{
    std::vector<QAction*> actions;
    for (const auto& exporter : exporters()) {
        const QString name = translated(exporter->description());
        const bool usual = actions.empty(); // stands in the File menu, the others in one of theirs
        auto* action =
            new QAction((usual ? tr("Export %1\u2026") : tr("%1\u2026")).arg(name), &window);
        action->setData(fromUtf8(exporter->id()));
        if (usual)
            action->setShortcut(Qt::CTRL | Qt::Key_E);
        actions.push_back(action);
    }
    return actions;
}

std::vector<QAction*> makeStudyExports(QWidget& window)
{
    std::vector<QAction*> actions;
    for (const StudyFormatInfo& format : studyFormats()) {
        auto* action = new QAction(tr("%1\u2026").arg(translated(format.description)), &window);
        action->setEnabled(false);
        actions.push_back(action);
    }
    return actions;
}

template <typename Choice>
void addChoice(QActionGroup& group, const QString& text, Choice choice,
               const QKeySequence& key = {})
{
    QAction* action = group.addAction(text);
    action->setCheckable(true);
    action->setShortcut(key);
    action->setData(static_cast<int>(choice));
}

QActionGroup* makeAppearance(QWidget& window)
{
    auto* group = new QActionGroup(&window);
    addChoice(*group, tr("As the &desktop"), Appearance::System);
    addChoice(*group, tr("&Light"), Appearance::Light);
    addChoice(*group, tr("Dar&k"), Appearance::Dark);
    return group;
}

QActionGroup* makeArrangement(QWidget& window)
{
    auto* group = new QActionGroup(&window);
    addChoice(*group, tr("Columns &side by side"), RollArrangement::Columns, Qt::CTRL | Qt::Key_1);
    addChoice(*group, tr("Columns s&tacked"), RollArrangement::Stacked, Qt::CTRL | Qt::Key_2);
    addChoice(*group, tr("Columns o&verlaid"), RollArrangement::Overlay, Qt::CTRL | Qt::Key_3);
    return group;
}

template <typename Choice>
void check(const QActionGroup& group, Choice wanted)
{
    for (QAction* action : group.actions())
        action->setChecked(action->data().toInt() == static_cast<int>(wanted));
}

} // namespace

Actions::Actions(QWidget& window)
    : open(make(window, tr("&Open\u2026"), QKeySequence::Open)),
      openDataset(make(window, tr("Open data &set\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_O)),
      close(make(window, tr("&Close recording"), Qt::CTRL | Qt::Key_W)),
      quit(make(window, tr("&Quit"), Qt::CTRL | Qt::Key_Q)), exports(makeExports(window)),
      studyExports(makeStudyExports(window)),
      exportAudio(make(window, tr("As &loud as it is\u2026"))),
      // In two parts, as lupdate takes digits behind \u2212 for more of it.
      exportEvenAudio(make(window, tr("At an &even loudness (\u2212"
                                      "16 LUFS)\u2026"))),
      exportPicture(make(window, tr("Export p&icture\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
      onlyLoop(makeSwitch(window, tr("Export only the &loop"), {})),
      transcribe(make(window, tr("&Transcribe"), Qt::CTRL | Qt::Key_R)),
      transcribeAll(
          make(window, tr("Transcribe &all recordings"), Qt::CTRL | Qt::SHIFT | Qt::Key_R)),
      everyModel(make(window, tr("Transcribe with &every model"))),
      everyModelForAll(make(window, tr("Transcribe all recordings with every &model"))),
      cancel(makeOnce(window, tr("&Cancel"), Qt::Key_Escape)),
      cancelAll(makeOnce(window, tr("Ca&ncel all"), Qt::SHIFT | Qt::Key_Escape)),
      dataset(makeSwitch(window, tr("S&how data set"), Qt::CTRL | Qt::Key_D)),
      showAll(make(window, tr("Show a&ll"), Qt::Key_F)),
      showStart(make(window, tr("To the &beginning"), Qt::Key_Home)),
      showEnd(make(window, tr("To the &end"), Qt::Key_End)),
      zoomIn(make(window, tr("Zoom &in"), QKeySequence::ZoomIn)),
      zoomOut(make(window, tr("Zoom &out"), QKeySequence::ZoomOut)),
      arrangement(makeArrangement(window)),
      waveform(makeSwitch(window, tr("Show &waveform"), Qt::Key_W)),
      spectrogram(makeSwitch(window, tr("Show spe&ctrogram"), Qt::Key_S)),
      posteriors(makeSwitch(window, tr("Show &posteriors"), Qt::Key_P)),
      notes(makeSwitch(window, tr("Show &notes"), Qt::Key_N)),
      differences(makeSwitch(window, tr("Show &differences"), Qt::Key_D)),
      nextDifference(make(window, tr("Ne&xt difference"), Qt::Key_E)),
      previousDifference(make(window, tr("P&revious difference"), Qt::SHIFT | Qt::Key_E)),
      appearance(makeAppearance(window)),
      shortcuts(make(window, tr("&Keyboard shortcuts"), Qt::Key_F2)),
      about(make(window, tr("&About Rollwright"))), aboutQt(make(window, tr("About &Qt")))
{
    for (QAction* off : {differences, dataset, onlyLoop})
        off->setChecked(false);
    onlyLoop->setEnabled(false);
    onlyLoop->setToolTip(tr("Notes and audio of the loop alone, which begins at 0"));
    open->setToolTip(tr("Open recordings, references and projects (Ctrl+O)"));
    transcribe->setToolTip(tr("Transcribe this recording with the shown models (Ctrl+R)"));
}

void Actions::setAppearance(Appearance wanted)
{
    check(*appearance, wanted);
}

void Actions::setArrangement(RollArrangement wanted)
{
    check(*arrangement, wanted);
}

} // namespace rollwright
