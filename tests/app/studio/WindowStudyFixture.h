#pragma once

#include <fstream>
#include <sstream>

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStatusBar>

#include "tests/app/studio/WindowFixture.h"
#include "tests/support/Mouse.h"

namespace rollwright {

inline const QString kStar = QString::fromUtf8("\u2605 ");

/// A folder with two recordings of three seconds, of whose notes the fake hears one of one, and
/// brings two more: F1 0.5. Model "two" is deaf.
class WindowStudyFixture : public WindowFixture
{
protected:
    void SetUp() override
    {
        std::filesystem::create_directory(m_folder / "set");
        for (const char* name : {"a", "b"}) {
            writeSine(m_folder / "set" / (std::string(name) + ".wav"), 3);
            m_folder.write(std::string("set/") + name + ".tsv", "1.2\t1.8\t52\t64\n");
        }
        WindowFixture::SetUp();
        stop();
        makeDeaf("two");
        start();
    }

    void makeDeaf(const std::string& model) const
    {
        const auto manifest = m_folder / "models" / model / kManifestName;
        auto info = readManifest(manifest);
        ASSERT_TRUE(info);
        info->decoder["onset-threshold"] = 0.95;
        ASSERT_TRUE(writeManifest(manifest, *info));
    }

    StudyPanel& study() { return window().study(); }
    QString cell(int row, int column)
    {
        return study().view().model()->index(row, column).data().toString();
    }

    bool openSet()
    {
        dropFile("set");
        return processEventsUntil([&] { return study().view().model()->rowCount() > 0; });
    }

    QPushButton* button(const QString& text)
    {
        for (auto* each : study().findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text().remove('&').startsWith(text))
                return each;
        }
        return nullptr;
    }

    QListWidget* list(const QString& name)
    {
        for (auto* each : study().findChildren<QListWidget*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    QString visibleText()
    {
        QStringList texts;
        for (const auto* label : study().findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join('\n');
    }

    bool waitForText(const QString& text)
    {
        return processEventsUntil([&] { return visibleText().contains(text); });
    }

    bool compare()
    {
        button("Compare")->click();
        return waitForText("Done");
    }

    void doubleClick(int row)
    {
        StudyView& view = study().view();
        doubleClickOn(view, view.model()->index(row, 0));
    }

    /// The file that it will be written into.
    std::filesystem::path exportAs(const std::string& suffix)
    {
        for (std::size_t i = 0; i < studyFormats().size(); ++i) {
            if (studyFormats()[i].suffix == suffix)
                window().actions().studyExports[i]->trigger();
        }
        auto* dialog = window().findChild<QFileDialog*>();
        EXPECT_NE(dialog, nullptr);
        std::filesystem::path file = m_folder / ("report" + suffix);
        if (dialog)
            Q_EMIT dialog->fileSelected(toQString(file));
        delete dialog;
        return file;
    }

    std::string exported(const std::string& suffix)
    {
        const std::filesystem::path file = exportAs(suffix);
        EXPECT_TRUE(processEventsUntil([&] {
            return window().statusBar()->currentMessage().contains(
                QString::fromStdString("report" + suffix));
        }));
        std::ostringstream content;
        content << std::ifstream(file).rdbuf();
        return content.str();
    }
};

} // namespace rollwright
