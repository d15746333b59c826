#include "app/studio/session/Selection.h"

#include <algorithm>
#include <utility>

#include "app/studio/session/Session.h"
#include "ui/theme/Theme.h"

namespace rollwright {

static_assert(std::tuple_size_v<decltype(Theme::columns)> > Selection::kMostColumns);

std::size_t ShownColumns::colourOf(const std::string& column) const
{
    const auto found = colours.find(column);
    return found == colours.end() ? 0 : found->second;
}

Selection::Selection(const Session& session, std::vector<ModelInfo> installed,
                     const ModelInfo* preferred)
    : m_session(session), m_installed(std::move(installed))
{
    show(kReferenceColumn);
    if (preferred) {
        m_model = preferred->id;
        show(preferred->id);
    }
}

const ModelInfo* Selection::find(const std::string& id) const
{
    const auto found = std::ranges::find(m_installed, id, &ModelInfo::id);
    return found == m_installed.end() ? nullptr : &*found;
}

bool Selection::isColumn(const std::string& column) const
{
    return column == kReferenceColumn || find(column);
}

/// A model has the colour of its place among the installed ones, or, where another one has that by
/// now, the first that is free.
void Selection::show(const std::string& column)
{
    const auto isFree = [this](std::size_t colour) {
        return std::ranges::find(m_shown, colour, &ColumnColours::value_type::second) ==
               m_shown.end();
    };
    const ModelInfo* model = find(column);
    std::size_t colour = 0; // of the reference alone
    if (model)
        colour = 1 + static_cast<std::size_t>(model - m_installed.data()) % kMostColumns;
    for (std::size_t other = 1; model && !isFree(colour); ++other)
        colour = other;
    m_shown.emplace(column, colour);
}

void Selection::install(ModelInfo model)
{
    const bool first = m_installed.empty();
    m_installed.push_back(std::move(model));
    Q_EMIT columnsChanged();
    if (first)
        setModel(m_installed.front().id);
}

void Selection::setRecording(int id)
{
    m_recording = id;
    Q_EMIT recordingChanged();
}

const Recording* Selection::current() const
{
    return m_session.find(m_recording);
}

void Selection::setMarked(std::set<int> recordings)
{
    if (recordings.size() < 2)
        recordings.clear();
    if (recordings == m_marked)
        return;
    m_marked = std::move(recordings);
    Q_EMIT markedChanged();
}

int Selection::marked() const
{
    return static_cast<int>(m_marked.size());
}

bool Selection::concerns(const Recording& recording) const
{
    return m_marked.empty() || m_marked.contains(recording.id);
}

const ModelInfo* Selection::model() const
{
    return find(m_model);
}

const Run* Selection::runOf(const Recording* recording) const
{
    return recording && model() ? recording->findRun(model()->id) : nullptr;
}

void Selection::setModel(const std::string& id)
{
    if (id == m_model || !find(id))
        return;
    m_model = id;
    Q_EMIT modelChanged();
}

ShownColumns Selection::columns() const
{
    ShownColumns columns{isShown(kReferenceColumn), {}, m_installed.empty(), m_shown};
    std::copy_if(m_installed.begin(), m_installed.end(), std::back_inserter(columns.models),
                 [this](const ModelInfo& model) { return isShown(model.id); });
    return columns;
}

bool Selection::canToggle(const std::string& column) const
{
    return isShown(column) ? m_shown.size() > 1 : m_shown.size() < kMostColumns;
}

void Selection::setShown(const std::string& column, bool shown)
{
    if (shown == isShown(column) || !isColumn(column) || !canToggle(column))
        return;
    if (shown)
        show(column);
    else
        m_shown.erase(column);
    Q_EMIT columnsChanged();
}

QStringList Selection::columnIds() const
{
    std::map<std::size_t, QString> ids;
    for (const auto& [column, colour] : m_shown)
        ids.emplace(colour, QString::fromStdString(column));
    QStringList sorted;
    for (const auto& [colour, id] : ids)
        sorted << id;
    return sorted;
}

void Selection::restoreColumns(const QStringList& ids)
{
    const ColumnColours before = std::exchange(m_shown, {});
    for (const QString& id : ids) { // these keep their colours
        if (const auto shown = before.find(id.toStdString()); shown != before.end())
            m_shown.insert(*shown);
    }
    for (const QString& id : ids) {
        if (isColumn(id.toStdString()) && m_shown.size() < kMostColumns)
            show(id.toStdString());
    }
    if (m_shown.empty())
        m_shown = before;
    else
        Q_EMIT columnsChanged();
}

} // namespace rollwright
