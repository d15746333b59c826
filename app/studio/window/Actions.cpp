#include "app/studio/window/Actions.h"

#include <QWidget>

#include "app/studio/base/NewAction.h"
#include "core/io/Exporter.h"
#include "core/study/StudyReport.h"
#include "ui/text/Tr.h"
#include "ui/text/Utf8.h"

namespace rollwright {

namespace {

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
               const QList<QKeySequence>& keys = {})
{
    QAction* action = group.addAction(text);
    action->setCheckable(true);
    action->setShortcuts(keys);
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
    // The second is what the key of the first is on a French keyboard.
    addChoice(*group, tr("Columns &side by side"), RollArrangement::Columns,
              {Qt::CTRL | Qt::Key_1, Qt::CTRL | Qt::Key_Ampersand});
    addChoice(*group, tr("Columns s&tacked"), RollArrangement::Stacked,
              {Qt::CTRL | Qt::Key_2, Qt::CTRL | Qt::Key_Eacute});
    addChoice(*group, tr("Columns o&verlaid"), RollArrangement::Overlay,
              {Qt::CTRL | Qt::Key_3, Qt::CTRL | Qt::Key_QuoteDbl});
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
    : open(newAction(window, tr("&Open\u2026"), QKeySequence::Open)),
      openDataset(newAction(window, tr("Open data &set\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_O)),
      close(newAction(window, tr("&Close recording"), Qt::CTRL | Qt::Key_W)),
      quit(newAction(window, tr("&Quit"), Qt::CTRL | Qt::Key_Q)), exports(makeExports(window)),
      studyExports(makeStudyExports(window)),
      exportAudio(newAction(window, tr("As &loud as it is\u2026"))),
      // In two parts, as lupdate takes digits behind \u2212 for more of it.
      exportEvenAudio(newAction(window, tr("At an &even loudness (\u2212"
                                           "16 LUFS)\u2026"))),
      exportPicture(
          newAction(window, tr("Export p&icture\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
      onlyLoop(newSwitch(window, tr("Export only the &loop"))),
      transcribe(newAction(window, tr("&Transcribe"), Qt::CTRL | Qt::Key_R)),
      transcribeAll(newAction(window, {}, Qt::CTRL | Qt::SHIFT | Qt::Key_R)),
      everyModel(newAction(window, tr("Transcribe with &every model"))),
      everyModelForAll(newAction(window, {})),
      cancel(newOnce(window, tr("&Cancel"), Qt::SHIFT | Qt::Key_Escape)),
      cancelAll(newOnce(window, tr("Ca&ncel all"), Qt::CTRL | Qt::SHIFT | Qt::Key_Escape)),
      dataset(newSwitch(window, tr("S&how data set"), Qt::CTRL | Qt::Key_D)),
      showAll(newAction(window, tr("Show a&ll"), Qt::Key_F)),
      showStart(newAction(window, tr("To the &beginning"), Qt::Key_Home)),
      showEnd(newAction(window, tr("To the &end"), Qt::Key_End)),
      zoomIn(withOther(newAction(window, tr("Zoom &in"), QKeySequence::ZoomIn),
                       Qt::CTRL | Qt::Key_Equal)),
      zoomOut(newAction(window, tr("Zoom &out"), QKeySequence::ZoomOut)),
      arrangement(makeArrangement(window)),
      waveform(newSwitch(window, tr("Show &waveform"), Qt::Key_W)),
      spectrogram(newSwitch(window, tr("Show spe&ctrogram"), Qt::Key_S)),
      posteriors(newSwitch(window, tr("Show &posteriors"), Qt::Key_P)),
      notes(newSwitch(window, tr("Show &notes"), Qt::Key_N)),
      differences(newSwitch(window, tr("Show &differences"), Qt::Key_D)),
      nextDifference(newAction(window, tr("Ne&xt difference"), Qt::Key_E)),
      previousDifference(newAction(window, tr("P&revious difference"), Qt::SHIFT | Qt::Key_E)),
      appearance(makeAppearance(window)),
      shortcuts(newAction(window, tr("&Keyboard shortcuts"), Qt::Key_F2)),
      about(newAction(window, tr("&About Rollwright"))), aboutQt(newAction(window, tr("About &Qt")))
{
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
