#include "ui/text/VerdictText.h"

#include "ui/text/Tr.h"

namespace rollwright {

namespace {

QString verdictName(NoteVerdict verdict)
{
    switch (verdict) {
    case NoteVerdict::Hit: return tr("hit");
    case NoteVerdict::WrongOffset: return tr("wrong offset");
    case NoteVerdict::Early: return tr("early");
    case NoteVerdict::Late: return tr("late");
    case NoteVerdict::Missed: return tr("missed");
    case NoteVerdict::Merged: return tr("merged");
    case NoteVerdict::Extra: return tr("extra");
    case NoteVerdict::Split: return tr("split in two");
    }
    return {};
}

QString verdictName(NoteVerdict verdict, const QString& estimate, const QString& base)
{
    switch (verdict) {
    case NoteVerdict::Hit: return tr("agree");
    case NoteVerdict::WrongOffset: return tr("other offset");
    case NoteVerdict::Early: return tr("earlier");
    case NoteVerdict::Late: return tr("later");
    case NoteVerdict::Missed: return tr("only %1").arg(base);
    case NoteVerdict::Merged: return tr("only %1: merged").arg(base);
    case NoteVerdict::Extra: return tr("only %1").arg(estimate);
    case NoteVerdict::Split: return tr("only %1: split").arg(estimate);
    }
    return {};
}

} // namespace

QString ComparedNames::of(NoteVerdict verdict) const
{
    return base.isEmpty() ? verdictName(verdict) : verdictName(verdict, estimate, base);
}

} // namespace rollwright
