#include "app/studio/playback/SoundFontPresenter.h"

#include <QFileDialog>
#include <QStatusBar>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/Notice.h"
#include "app/studio/base/Paths.h"
#include "core/playback/SoundFonts.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/MenuText.h"
#include "ui/text/ToolTipText.h"

namespace rollwright {

namespace {

QString nameOf(const std::filesystem::path& file)
{
    return toQString(file.stem());
}

} // namespace

std::optional<std::filesystem::path>
SoundFontPresenter::firstChoice(const Settings& settings,
                                std::span<const std::filesystem::path> folders)
{
    const std::filesystem::path remembered = settings.soundFont();
    std::error_code none;
    if (std::filesystem::is_regular_file(remembered, none))
        return remembered;
    return findSoundFont(folders);
}

SoundFontPresenter::SoundFontPresenter(Parts parts)
    : m_parts(std::move(parts)), m_pianos(m_parts.menu.addMenu(tr("Pi&ano"))),
      m_group(new QActionGroup(this))
{
    connect(m_pianos, &QMenu::aboutToShow, this, &SoundFontPresenter::fill);
    connect(&m_parts.playback, &Playback::soundFontChanged, this, &SoundFontPresenter::takeChange);
    connect(&m_parts.playback, &Playback::soundFontRefused, this, &SoundFontPresenter::takeRefusal);
    fill();
}

void SoundFontPresenter::fill()
{
    m_pianos->clear();
    const std::filesystem::path chosen = m_parts.settings.soundFont();
    auto fonts = soundFontsIn(m_parts.folders);
    const QString best = fonts.empty() ? tr("none is installed") : inMenu(nameOf(fonts.front()));
    QAction* automatic = add(tr("&Best installed (%1)").arg(best), chosen.empty());
    automatic->setEnabled(!fonts.empty());
    connect(automatic, &QAction::triggered, this, &SoundFontPresenter::chooseBest);
    m_pianos->addSeparator();
    if (!chosen.empty() && std::ranges::find(fonts, chosen) == fonts.end())
        fonts.push_back(chosen);
    for (const std::filesystem::path& font : fonts) {
        QAction* action = add(inMenu(nameOf(font)), font == chosen);
        action->setToolTip(inToolTip(toQString(font)));
        connect(action, &QAction::triggered, this, [this, font] { choose(font); });
    }
    m_pianos->addSeparator();
    connect(m_pianos->addAction(tr("&Other SoundFont...")), &QAction::triggered, this,
            &SoundFontPresenter::ask);
}

QAction* SoundFontPresenter::add(const QString& text, bool checked)
{
    QAction* action = m_pianos->addAction(text);
    action->setCheckable(true);
    action->setChecked(checked);
    m_group->addAction(action);
    return action;
}

void SoundFontPresenter::choose(const std::filesystem::path& file)
{
    m_asked[file] = false;
    m_parts.window.statusBar()->showMessage(tr("Reading the piano of %1...").arg(nameOf(file)));
    m_parts.playback.setSoundFont(file);
}

void SoundFontPresenter::chooseBest()
{
    if (const auto best = findSoundFont(m_parts.folders)) {
        choose(*best);
        m_asked[*best] = true;
    }
}

void SoundFontPresenter::ask()
{
    QFileDialog* dialog = newFileDialog(m_parts.window, tr("SoundFont"),
                                        toQString(m_parts.settings.soundFont().parent_path()));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("SoundFonts (*.sf2 *.sf3 *.SF2 *.SF3)"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { choose(toPath(file)); });
    dialog->open();
}

void SoundFontPresenter::takeChange()
{
    const auto asked = m_asked.extract(*m_parts.playback.soundFont());
    if (!asked)
        return; // the first, which nobody asked for
    m_parts.settings.setSoundFont(asked.mapped() ? std::filesystem::path() : asked.key());
    showNotice(m_parts.window, tr("Notes are played on %1.").arg(nameOf(asked.key())));
    fill();
}

void SoundFontPresenter::takeRefusal(const Error& error)
{
    m_asked.erase(error.subject);
    const QString what = errorText(error);
    if (m_parts.playback.canPlayNotes()) {
        showNotice(m_parts.window, tr("%1 The piano stays as it was.").arg(what));
        fill();
        return;
    }
    // What was remembered can no longer be read: whatever else there is will do.
    m_parts.settings.setSoundFont({});
    showNotice(m_parts.window, what);
    const auto best = findSoundFont(m_parts.folders);
    if (best && best->string() != error.subject)
        m_parts.playback.setSoundFont(*best);
    fill();
}

} // namespace rollwright
