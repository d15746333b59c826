#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

class PicturePresenterTest : public WindowFixture
{
protected:
    void exportAs(const QString& name)
    {
        window().actions().exportPicture->trigger();
        auto* dialog = window().findChild<QFileDialog*>();
        EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith("/a.pdf"));
        Q_EMIT dialog->fileSelected(toQString(m_folder.path()) + '/' + name);
        dialog->close();
        processEventsUntil([&] { return !window().findChild<QFileDialog*>(); });
    }

    QByteArray written(const QString& name)
    {
        QFile file(toQString(m_folder.path()) + '/' + name);
        EXPECT_TRUE(processEventsUntil([&] { return file.exists(); })); // whole when it is there
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_F(PicturePresenterTest, TheSuffixSaysWhichFormat)
{
    EXPECT_FALSE(window().actions().exportPicture->isEnabled());
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    exportAs("rolls.pdf");
    EXPECT_TRUE(written("rolls.pdf").startsWith("%PDF-"));
    exportAs("rolls.PNG");
    EXPECT_TRUE(written("rolls.PNG").startsWith("\x89PNG"));
    EXPECT_TRUE(window().messages().isHidden());
}

TEST_F(PicturePresenterTest, ThereIsNoneOfRollsThatAreNotSeen)
{
    dropFile("a.wav");
    const QAction* picture = window().actions().exportPicture;
    EXPECT_TRUE(picture->isEnabled());
    window().actions().dataset->setChecked(true);
    EXPECT_FALSE(picture->isEnabled());
    window().actions().dataset->setChecked(false);
    EXPECT_TRUE(picture->isEnabled());
}

TEST_F(PicturePresenterTest, AnotherFilterProposesAnotherSuffix)
{
    dropFile("a.wav");
    window().actions().exportPicture->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    dialog->selectNameFilter(dialog->nameFilters().at(1));
    Q_EMIT dialog->filterSelected(dialog->nameFilters().at(1));
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith("/a.png"));

    dialog->selectFile("Etude no. 3");
    Q_EMIT dialog->filterSelected(dialog->nameFilters().at(0));
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith("/Etude no. 3.pdf"));
    Q_EMIT dialog->filterSelected("Portable Documents");
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith("/Etude no. 3.pdf"));
}

TEST_F(PicturePresenterTest, ANameWithADotGetsTheSuffixOfTheFilter)
{
    dropFile("a.wav");
    exportAs("Etude no. 3");
    EXPECT_TRUE(written("Etude no. 3.pdf").startsWith("%PDF-"));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "Etude no. 3"));
}

TEST_F(PicturePresenterTest, WhatIsThereUnderTheWholeNameIsNotReplacedUnasked)
{
    dropFile("a.wav");
    m_folder.write("Etude no. 3.pdf", "mine");
    const auto answer = [this](QMessageBox::StandardButton button) {
        auto* question = window().findChild<QMessageBox*>();
        ASSERT_TRUE(question);
        question->button(button)->click();
        processEventsUntil([this] { return !window().findChild<QMessageBox*>(); });
    };
    const auto size = [this] { return std::filesystem::file_size(m_folder / "Etude no. 3.pdf"); };
    exportAs("Etude no. 3");
    answer(QMessageBox::No);
    EXPECT_EQ(size(), 4U);
    exportAs("Etude no. 3");
    answer(QMessageBox::Yes);
    EXPECT_TRUE(processEventsUntil([&] { return size() > 4U; }));
}

TEST_F(PicturePresenterTest, WhatIsExportedIsProposedBesideItsRecording)
{
    dropFile("b.wav"); // where dialogs begin otherwise
    std::filesystem::create_directory(m_folder / "other");
    writeSine(m_folder / "other/c.wav", 2);
    dropFile("other/c.wav");
    ASSERT_TRUE(waitForEnd(1));
    const auto proposed = [this](QAction* action) {
        action->trigger();
        auto* dialog = window().findChild<QFileDialog*>();
        const QString folder = dialog->directory().path();
        dialog->close();
        processEventsUntil([&] { return !window().findChild<QFileDialog*>(); });
        return folder;
    };
    for (QAction* action : {window().actions().exports.front(), window().actions().exportPicture})
        EXPECT_EQ(proposed(action), toQString(m_folder / "other"));
    std::filesystem::rename(m_folder / "other", m_folder / "moved");
    EXPECT_EQ(proposed(window().actions().exportPicture), toQString(m_folder.path()))
        << "the other one is gone";
}

TEST_F(PicturePresenterTest, WhatCannotBeWrittenIsAMessage)
{
    dropFile("a.wav");
    exportAs("nowhere/rolls.pdf");
    EXPECT_TRUE(processEventsUntil([&] { return window().messages().isVisible(); }));
    std::filesystem::create_directory(m_folder / "nowhere");
    exportAs("nowhere/rolls.pdf");
    EXPECT_TRUE(processEventsUntil([&] { return window().messages().isHidden(); }))
        << "it was written after all";
}

} // namespace
} // namespace rollwright
