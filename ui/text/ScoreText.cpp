#include "ui/text/ScoreText.h"

#include "ui/text/Tr.h"

namespace rollwright {

QString scoreText(std::optional<double> score, int decimals)
{
    return score ? QString::number(*score, 'f', decimals) : kNoScore;
}

QString starred(const QString& score, bool best)
{
    return best ? QStringLiteral("\u2605 ") + score : score;
}

QString spokenScore(const QString& model, const QString& score, bool best)
{
    return best ? tr("%1, %2, the best").arg(model, score) : tr("%1, %2").arg(model, score);
}

} // namespace rollwright
