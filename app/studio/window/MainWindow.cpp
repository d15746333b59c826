#include "app/studio/window/MainWindow.h"

#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>
#include <QtEvents>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/Paths.h"
#include "app/studio/window/AboutDialog.h"
#include "app/studio/window/DockPlaces.h"
#include "app/studio/window/ShortcutList.h"
#include "ui/panels/ElidedLabel.h"
#include "ui/panels/RecordingFilter.h"
#include "ui/text/MenuText.h"

namespace rollwright {

namespace {

constexpr QSize kFirstSize(1280, 780);

} // namespace

MainWindow::MainWindow(Settings& settings)
    : m_settings(settings), m_actions(*this), m_recordings(new RecordingList),
      m_models(new ModelList), m_rolls(new RollGrid), m_metrics(new MetricPanel),
      m_charts(new ChartPanel), m_decoder(new DecoderPanel), m_notes(new NotePanel),
      m_progress(new ProgressStrip), m_messages(new MessageBar), m_welcome(new WelcomePage),
      m_study(new StudyPanel), m_pages(new QStackedWidget), m_readout(new ElidedLabel)
{
    setAcceptDrops(true);
    buildCentre();
    buildStudy();
    buildDocks();
    buildMenus();
    buildViewMenu();
    buildToolBar();
    statusBar()->addWidget(m_readout, 1);

    setAppearance(settings.appearance());
    applyTheme(); // also where the palette stays as it is
    resize(kFirstSize);
    restoreGeometry(settings.geometry());
    restoreState(settings.layout());
}

void MainWindow::buildCentre()
{
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_rolls);
    m_pages->addWidget(m_study);
    m_progress->hide();

    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_progress);
    setCentralWidget(centre);
}

void MainWindow::buildStudy()
{
    m_study->setExports({m_actions.studyExports.begin(), m_actions.studyExports.end()});
    connect(m_actions.openDataset, &QAction::triggered, this, &MainWindow::askForDataset);
    connect(m_study, &StudyPanel::openRequested, this, &MainWindow::askForDataset);
    connect(m_actions.dataset, &QAction::toggled, this, &MainWindow::updatePage);
    const auto backToRolls = [this] { m_actions.dataset->setChecked(false); };
    connect(m_recordings, &RecordingList::chosen, this, backToRolls);
    connect(m_recordings, &QListWidget::itemClicked, this, backToRolls);
}

void MainWindow::buildDocks()
{
    const auto add = [this](const QString& title, const char* name, QWidget* widget) {
        auto* dock = new QDockWidget(title, this);
        dock->setObjectName(name);
        dock->setWidget(widget);
        m_dockToggles.append(dock->toggleViewAction());
        return dock;
    };
    add(tr("Recordings"), "recordings", new RecordingFilter(m_recordings));
    add(tr("Columns"), "models", m_models);
    add(tr("Scores"), "metrics", m_metrics);
    add(tr("Decoding"), "decoder", m_decoder);
    QDockWidget* notes = add(tr("Note list"), "notes", m_notes);
    add(tr("Charts"), "charts", m_charts);
    arrangeDocks(*this);
    connect(m_actions.differences, &QAction::toggled, notes, [notes](bool on) {
        if (on)
            notes->raise(); // it is the legend
    });
}

void MainWindow::buildMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->setObjectName("file");
    file->addActions({m_actions.open, m_actions.openDataset});
    QMenu* recent = file->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentFiles(*recent); });
    file->addAction(m_actions.close);
    file->addSeparator();
    file->addAction(m_actions.exports.front());
    QMenu* exports = file->addMenu(tr("Export &notes"));
    exports->setObjectName("exports");
    exports->addActions({m_actions.exports.begin() + 1, m_actions.exports.end()});
    exports->addSeparator();
    file->addMenu(tr("Export a&udio"))
        ->addActions({m_actions.exportAudio, m_actions.exportEvenAudio});
    file->addAction(m_actions.exportPicture);
    file->addMenu(tr("Export com&parison"))
        ->addActions({m_actions.studyExports.begin(), m_actions.studyExports.end()});
    file->addAction(m_actions.onlyLoop);
    file->addSeparator();
    file->addAction(m_actions.quit);

    QMenu* transcription = menuBar()->addMenu(tr("&Transcription"));
    transcription->addActions({m_actions.transcribe, m_actions.transcribeAll, m_actions.everyModel,
                               m_actions.everyModelForAll});
    transcription->addSeparator();
    transcription->addActions({m_actions.cancel, m_actions.cancelAll});

    menuBar()->addMenu(tr("&View"))->setObjectName("view");

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_actions.shortcuts);
    help->addSeparator();
    help->addAction(m_actions.about);
    help->addAction(m_actions.aboutQt);

    connect(m_actions.open, &QAction::triggered, this, &MainWindow::askWhatToOpen);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::askWhatToOpen);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.shortcuts, &QAction::triggered, this, [this] { showShortcuts(*this); });
    connect(m_actions.about, &QAction::triggered, this, [this] { showAbout(*this); });
    connect(m_actions.aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::buildViewMenu()
{
    auto* view = menuBar()->findChild<QMenu*>("view");
    view->addAction(m_actions.dataset);
    view->addSeparator();
    view->addActions({m_actions.showAll, m_actions.showStart, m_actions.showEnd, m_actions.zoomIn,
                      m_actions.zoomOut});
    view->addSeparator();
    view->addActions(m_actions.arrangement->actions());
    view->addSeparator();
    view->addActions({m_actions.waveform, m_actions.spectrogram, m_actions.posteriors,
                      m_actions.notes, m_actions.differences, m_actions.nextDifference,
                      m_actions.previousDifference});
    view->addSeparator();
    view->addActions(m_dockToggles);
    QAction* asAtFirst = view->addAction(tr("Panels as at &first"));
    connect(asAtFirst, &QAction::triggered, this, [this] { arrangeDocks(*this); });
    view->addMenu(tr("&Appearance"))->addActions(m_actions.appearance->actions());
    connect(m_actions.appearance, &QActionGroup::triggered, this, [this](const QAction* action) {
        setAppearance(static_cast<Appearance>(action->data().toInt()));
    });
}

void MainWindow::buildToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName("tools");
    bar->setMovable(false);
    bar->addAction(m_actions.open);
    bar->addSeparator();
    bar->addAction(m_actions.transcribe);
    bar->addAction(m_actions.cancel);
    bar->addSeparator();
    bar->addAction(m_actions.dataset);
}

void MainWindow::showRolls(bool show)
{
    m_rollsShown = show;
    updatePage();
}

void MainWindow::updatePage()
{
    QWidget* beneath = m_rollsShown ? static_cast<QWidget*>(m_rolls) : m_welcome;
    if (beneath == m_welcome)
        m_welcome->setRecentFiles(m_settings.recentFiles());
    m_pages->setCurrentWidget(m_actions.dataset->isChecked() ? m_study : beneath);
    for (int i = 0; i < m_pages->count(); ++i) { // those that are not seen may be wider
        const auto policy =
            i == m_pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages->widget(i)->setSizePolicy(policy, policy);
    }
}

void MainWindow::setReadout(const QString& text)
{
    m_readout->setText(text);
}

void MainWindow::addBelowRolls(QWidget* widget)
{
    auto* layout = qobject_cast<QVBoxLayout*>(centralWidget()->layout());
    layout->insertWidget(layout->indexOf(m_pages) + 1, widget);
}

void MainWindow::askWhatToOpen()
{
    askForFiles(*this, m_settings, [this](const auto& files) { Q_EMIT filesGiven(files); });
}

void MainWindow::askForDataset()
{
    rollwright::askForDataset(*this, m_settings,
                              [this](const auto& folder) { Q_EMIT filesGiven({folder}); });
}

void MainWindow::fillRecentFiles(QMenu& menu)
{
    menu.clear();
    for (const QString& file : m_settings.recentFiles())
        menu.addAction(inMenu(file), this, [this, file] { Q_EMIT filesGiven({toPath(file)}); });
    if (menu.isEmpty())
        menu.addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_settings.setAppearance(appearance);
    m_actions.setAppearance(appearance);
    switch (appearance) {
    case Appearance::System: QApplication::setPalette(QPalette()); break; // the desktop's
    case Appearance::Light: QApplication::setPalette(lightTheme().palette); break;
    case Appearance::Dark: QApplication::setPalette(darkTheme().palette); break;
    }
}

void MainWindow::applyTheme()
{
    const Theme theme = themeFor(QApplication::palette());
    m_rolls->setTheme(theme);
    m_messages->setTheme(theme);
    m_recordings->setTheme(theme);
    m_models->setTheme(theme);
    m_notes->setTheme(theme);
    m_charts->setTheme(theme);
    m_study->view().setTheme(theme);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(isEnabled() && m_leaveSteps.ask()); // else it is about to close anyway
    if (event->isAccepted())
        m_settings.setWindow(saveGeometry(), saveState());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const bool ours = event->source() != nullptr;
    if (event->mimeData()->hasUrls() && !ours) {
        event->setDropAction(Qt::CopyAction); // who hears of a move may delete the file
        event->accept();
    }
}

// The data is read at once and no dialog is opened: the drag source waits for this to return.
void MainWindow::dropEvent(QDropEvent* event)
{
    std::vector<std::filesystem::path> files;
    bool remote = false;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.push_back(toPath(url.toLocalFile()));
        else
            remote = true;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (!files.empty())
        Q_EMIT filesGiven(files);
    if (remote)
        Q_EMIT remoteFilesGiven();
}

} // namespace rollwright
