#include "app/studio/base/Language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStatusBar>
#include <QStyle>
#include <QTranslator>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include "app/studio/window/LanguageMenu.h"
#include "app/studio/window/TextSizeMenu.h"
#include "core/audio/SoundFile.h"
#include "tests/app/studio/WindowFixture.h"
#include "ui/text/ErrorWords.h"
#include "ui/transport/RecorderStrip.h"

namespace rollwright {
namespace {

/// A catalogue that remembers which of our texts it lacks.
class Watch : public QTranslator
{
public:
    explicit Watch(const QString& code)
    {
        m_known = m_catalogue.load("rollwright_" + code, ":/translations");
    }

    bool known() const { return m_known; }
    const std::set<std::string>& lacking() const { return m_lacking; }

    bool isEmpty() const override { return false; }

    QString translate(const char* context, const char* source, const char* disambiguation,
                      int number) const override
    {
        QString text = m_catalogue.translate(context, source, disambiguation, number);
        if (text.isEmpty() && std::string_view(context).starts_with("rollwright"))
            m_lacking.insert(std::string(context) + ": " + source);
        return text;
    }

private:
    QTranslator m_catalogue;
    bool m_known = false;
    mutable std::set<std::string> m_lacking;
};

/// Puts every text in brackets, so that one which is not is in no catalogue and never will be.
class Brackets : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QStringLiteral("\u00ab") + source + QStringLiteral("\u00bb");
    }
};

/// What is left of a text without what stands in brackets, the models and HTML.
QString unbracketed(QString text)
{
    static const QRegularExpression inner("\u00ab[^\u00ab\u00bb]*\u00bb");
    static const QRegularExpression given("Fake one|Fake two|Not read by the fake|<[^>]*>|&nbsp;");
    text.remove(given);
    while (text.contains(inner))
        text.remove(inner);
    return text;
}

/// The words of the window that people read or have read to them.
QStringList wordsOf(const QWidget& window)
{
    QStringList words;
    for (const auto* action : window.findChildren<QAction*>())
        words << action->text() << action->toolTip();
    for (const auto* widget : window.findChildren<QWidget*>())
        words << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
    for (const auto* label : window.findChildren<QLabel*>())
        words << label->text();
    for (const auto* button : window.findChildren<QAbstractButton*>())
        words << button->text();
    for (const auto* box : window.findChildren<QComboBox*>()) {
        for (int i = 0; i < box->count(); ++i)
            words << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
    }
    for (const auto* view : window.findChildren<QAbstractItemView*>()) {
        for (int i = 0; view->model() && i < view->model()->columnCount(); ++i)
            words << view->model()->headerData(i, Qt::Horizontal).toString();
    }
    for (auto* tree : window.findChildren<QTreeWidget*>()) {
        for (QTreeWidgetItemIterator item(tree); *item; ++item)
            words << (*item)->text(0) << (*item)->toolTip(0);
    }
    return words;
}

class LanguageTest : public WindowFixture, public testing::WithParamInterface<const char*>
{
};

TEST_P(LanguageTest, TheWindowFindsAllItsTextsInTheCatalogue)
{
    stop();
    Watch watch(GetParam());
    ASSERT_TRUE(watch.known());
    QCoreApplication::installTranslator(&watch);
    start();
    addTextSizeMenu(window(), *m_settings);
    addLanguageMenu(window(), *m_settings);
    EXPECT_NE(window().menuBar()->actions().front()->text(), "&File");
    dropFile("a.wav");
    dropFile("b.wav");
    dropFile("none.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(1) && run(1)->assessment; }));
    showColumn("Fake two");
    window().actions().differences->trigger();
    window().actions().shortcuts->trigger();
    window().actions().about->trigger();
    QCoreApplication::processEvents();
    stop();
    QCoreApplication::removeTranslator(&watch);
    EXPECT_EQ(watch.lacking(), std::set<std::string>());
}

INSTANTIATE_TEST_SUITE_P(All, LanguageTest, testing::Values("de", "fr"));

/// Entries of one menu that have the same letter.
std::set<std::string> sameLetters(const QWidget& menu)
{
    static const QRegularExpression letter("&([^ &])");
    std::map<QString, QString> seen;
    std::set<std::string> same;
    for (const QAction* action : menu.actions()) {
        const auto found = letter.match(action->text());
        if (found.hasMatch() && !seen.emplace(found.captured(1).toLower(), action->text()).second)
            same.insert((seen[found.captured(1).toLower()] + " / " + action->text()).toStdString());
    }
    return same;
}

/// A window in each language.
class TranslatedWindow : public WindowFixture, public testing::WithParamInterface<const char*>
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        stop();
        ASSERT_EQ(m_catalogue.load(QStringLiteral("rollwright_") + GetParam(), ":/translations"),
                  GetParam() != std::string_view("en"));
        QCoreApplication::installTranslator(&m_catalogue);
        start();
    }

    void TearDown() override
    {
        stop();
        QCoreApplication::removeTranslator(&m_catalogue);
        WindowFixture::TearDown();
    }

private:
    QTranslator m_catalogue;
};

class MnemonicsTest : public TranslatedWindow
{
};

TEST_P(MnemonicsTest, DifferInEachMenu)
{
    addTextSizeMenu(window(), *m_settings);
    addLanguageMenu(window(), *m_settings);
    std::set<std::string> same = sameLetters(*window().menuBar());
    for (const QMenu* menu : window().findChildren<QMenu*>())
        same.merge(sameLetters(*menu));
    EXPECT_EQ(same, std::set<std::string>());
}

INSTANTIATE_TEST_SUITE_P(All, MnemonicsTest, testing::Values("en", "de", "fr"));

class WidthTest : public TranslatedWindow
{
};

TEST_P(WidthTest, TheWindowFitsOnASmallScreen)
{
    constexpr int kWidest = 900;
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->transcription; }));
    QAction record(
        QCoreApplication::translate("rollwright::RecorderPresenter", "Start recor&ding"));
    record.setIcon(window().style()->standardIcon(QStyle::SP_MediaPlay));
    auto* strip = new RecorderStrip(&record);
    window().addBelowRolls(strip);
    QCoreApplication::processEvents();
    EXPECT_LE(window().minimumSizeHint().width(), kWidest) << "with the strip of a recording";
    strip->hide();
    window().actions().dataset->setChecked(true);
    QCoreApplication::processEvents();
    EXPECT_LE(window().minimumSizeHint().width(), kWidest) << "with a data set";
}

INSTANTIATE_TEST_SUITE_P(All, WidthTest, testing::Values("en", "de", "fr"));

class SpeakTest : public WindowFixture
{
protected:
    /// What `say` gives when the program speaks a language.
    template <typename Say>
    static QString inLanguage(const QString& code, const Say& say)
    {
        speak(*QCoreApplication::instance(), code);
        const QString text = say();
        for (auto* translator : qApp->findChildren<QTranslator*>(Qt::FindDirectChildrenOnly))
            delete translator;
        return text;
    }

    static QString fileMenu(const QString& code)
    {
        return inLanguage(
            code, [] { return QCoreApplication::translate("rollwright::MainWindow", "&File"); });
    }
};

TEST_F(SpeakTest, NothingIsLeftInEnglish)
{
    stop();
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    start();
    dropFile("b.wav");
    EXPECT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
    window().actions().differences->trigger();
    window().actions().shortcuts->trigger();
    QCoreApplication::processEvents();
    static const QRegularExpression word("[A-Za-z]{3,}");
    std::set<std::string> left;
    for (QString text : wordsOf(window())) {
        text.remove(toQString(m_folder / "b.tsv")); // as people call their files
        if (unbracketed(text).contains(word))
            left.insert(text.toStdString());
    }
    stop();
    QCoreApplication::removeTranslator(&brackets);
    EXPECT_EQ(left, std::set<std::string>());
}

TEST_F(SpeakTest, EnglishStandsFirst)
{
    std::vector<std::string> names;
    for (const Language& language : languages())
        names.push_back(language.name.toStdString());
    EXPECT_EQ(names, (std::vector<std::string>{"English", "Deutsch", "Fran\u00e7ais"}));
}

TEST_F(SpeakTest, ALanguageIsChosenOrThatOfTheDesktop)
{
    qputenv("LC_ALL", "fr_CA.UTF-8");
    qunsetenv("LANGUAGE");
    EXPECT_EQ(fileMenu("en"), "&File");
    EXPECT_EQ(fileMenu("de"), "&Datei");
    EXPECT_EQ(fileMenu(""), "&Fichier");
    EXPECT_EQ(fileMenu("tlh"), "&Fichier");
    qputenv("LC_ALL", "C.UTF-8");
    EXPECT_EQ(fileMenu(""), "&File");
    qunsetenv("LC_ALL");
}

TEST_F(SpeakTest, DetailsOfFailuresAreSaidInTheLanguage)
{
    const auto empty = m_folder / "empty.wav";
    std::ofstream{empty};
    const auto reason = [&] { return reasonText(SoundFile::open(empty).error()); };
    EXPECT_EQ(inLanguage("en", reason), "is damaged (it is empty)");
    EXPECT_EQ(inLanguage("de", reason), QStringLiteral("ist besch\u00e4digt (sie ist leer)"));
}

TEST_F(SpeakTest, AChoiceIsRemembered)
{
    addLanguageMenu(window(), *m_settings);
    const auto* menu = window().menuBar()->findChild<QMenu*>("language");
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->actions().front()->isChecked());
    menu->actions().at(2)->trigger();
    EXPECT_EQ(m_settings->language(), "de");
    EXPECT_FALSE(window().statusBar()->currentMessage().isEmpty());
}

} // namespace
} // namespace rollwright
