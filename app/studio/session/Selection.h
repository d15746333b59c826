#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QStringList>

#include "app/studio/session/Recording.h"

namespace rollwright {

/// The column of the reference, or of the model with this id, and its colour of Theme::columns,
/// which it keeps as long as it is shown.
using ColumnColours = std::map<std::string, std::size_t>;

/// The columns beside each other: the reference, if it is shown, then these models.
struct ShownColumns {
    bool reference = true;
    std::vector<ModelInfo> models; ///< in the order of the installed ones
    bool noneInstalled = false;    ///< so there is none to show
    ColumnColours colours{};

    std::size_t colourOf(const std::string& column) const; ///< of one that is not shown: 0
};

class Session;

/// What is looked at: one of the recordings, some of the columns, and among the models the one
/// that export, decoding and errors are about. And the recordings that are marked, for what is done
/// with several.
class Selection : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostColumns = 5;              ///< the ground truth and our four models
    static constexpr const char* kReferenceColumn = ""; ///< no model has this id

    /// At first the reference and `preferred` (null: none) are shown. The session must outlive the
    /// selection.
    Selection(const Session& session, std::vector<ModelInfo> installed, const ModelInfo* preferred);

    const std::vector<ModelInfo>& installed() const { return m_installed; }
    /// One more, of another id than the others; not shown yet.
    void install(ModelInfo model);

    int recording() const { return m_recording; } ///< 0: none
    void setRecording(int id);
    const Recording* current() const; ///< that recording; null when none is, or it is closed

    /// What is done with several recordings is done with those that are marked, or, unless at least
    /// two are, with all.
    void setMarked(std::set<int> recordings);
    int marked() const; ///< how many: 0, or 2 at least
    bool concerns(const Recording& recording) const;

    /// The model that is worked with; null when none is installed.
    const ModelInfo* model() const;
    void setModel(const std::string& id); ///< ignored unless it is installed
    /// What that model made of a recording; null as long as it was not asked, or without either.
    const Run* runOf(const Recording* recording) const;
    const Run* run() const { return runOf(current()); } ///< of the one that is looked at

    ShownColumns columns() const;
    bool isShown(const std::string& column) const { return m_shown.contains(column); }
    /// False for the last column that is left, and for another one when there are five.
    bool canToggle(const std::string& column) const;
    void setShown(const std::string& column, bool shown); ///< ignored unless it can be

    /// For the settings. Columns that are not installed, and those beyond five, are left out.
    QStringList columnIds() const;               ///< by colour, so that they are given the same
    void restoreColumns(const QStringList& ids); ///< those that are shown keep their colours

Q_SIGNALS:
    void recordingChanged();
    void markedChanged();
    void modelChanged();
    void columnsChanged();

private:
    bool isColumn(const std::string& column) const;
    void show(const std::string& column);
    const ModelInfo* find(const std::string& id) const;

    const Session& m_session;
    std::vector<ModelInfo> m_installed;
    int m_recording = 0;
    std::set<int> m_marked; ///< none, or two at least
    std::string m_model;
    ColumnColours m_shown;
};

} // namespace rollwright
