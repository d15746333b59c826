#pragma once

#include <optional>

#include <QString>

namespace rollwright {

/// In a table of scores where there is none.
inline const QString kNoScore = QStringLiteral("\u2013");

/// "0.912", or that there is none.
QString scoreText(std::optional<double> score, int decimals);

/// A score as a table shows it: the best of its row with a star.
QString starred(const QString& score, bool best);

/// The score of a model as it is read out: "LSTM, 0.912, the best".
QString spokenScore(const QString& model, const QString& score, bool best);

} // namespace rollwright
