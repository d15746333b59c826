#pragma once

#include <memory>
#include <string>

#include <QObject>

#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/views/ComparisonQueue.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// Holds the shown models against the reference or against one of the models: the difference view
/// of the rolls, and the table of notes, which is about the chosen model. Two models are compared
/// as long as one of these is seen.
class DifferencePresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter. It must hear of changes after the one that fills the rolls.
    DifferencePresenter(const Session& session, Selection& selection, MainWindow& window);

private:
    using Comparison = ComparisonQueue::Comparison;

    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the panel, which may appear
    void step(bool forward);
    void chooseBase(const QString& id);
    void chooseNote(const RollReadout& clicked);
    void update();
    void updateBases();
    void updateRolls();
    void updateTable();

    /// Null while they are not known.
    std::shared_ptr<const NoteList> notesOf(const std::string& column) const;
    bool againstReference() const { return m_base == Selection::kReferenceColumn; }
    ComparedNames namesFor(const ModelInfo& model) const;
    /// Null while there is nothing to compare or it is not known yet, and for the base itself.
    Comparison comparisonOf(const ModelInfo& model);

    Selection& m_selection;
    MainWindow& m_window;
    std::string m_base = Selection::kReferenceColumn;
    ComparisonQueue m_comparisons; ///< of two models
};

} // namespace rollwright
