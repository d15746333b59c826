#include "core/training/ThresholdSearch.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/evaluation/FrameScoring.h"
#include "core/evaluation/NoteScoring.h"
#include "core/notes/NoteRoll.h"
#include "core/transcription/Decoding.h"

namespace rollwright {

namespace {

// From low values on: a network that learned one-frame onsets is seldom sure of them.
constexpr std::array kOnsetThresholds{0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1,  0.15, 0.2,
                                      0.25, 0.3,   0.35, 0.4,  0.45, 0.5,  0.55, 0.6,  0.65};
constexpr std::array kFrameThresholds{0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6};
constexpr std::array kVelocitySmoothings{0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
constexpr std::size_t kClimb = 12; ///< tries that it takes, as a rule
constexpr auto kTries = static_cast<double>(kOnsetThresholds.size() * kFrameThresholds.size() +
                                            kClimb + kVelocitySmoothings.size());

} // namespace

/// A piece with several times too many notes counts as 0: matching such a crowd takes long and
/// shows nothing.
ThresholdSearch::Score ThresholdSearch::scoreOf(const DecoderParams& params)
{
    constexpr std::size_t kCrowd = 4;
    Score score;
    for (const LabelledPosteriors& piece : m_pieces) {
        const NoteList notes = decodeAnyhow(piece.posteriors, params);
        if (notes.size() > kCrowd * piece.reference.size())
            continue;
        score.noteF1 += scoreNotes(piece.reference, notes, MatchRule::Onset).f1;
        score.noteWithOffsetsF1 += scoreNotes(piece.reference, notes, MatchRule::OnsetOffset).f1;
    }
    const auto count = static_cast<double>(m_pieces.size());
    return {score.noteF1 / count, score.noteWithOffsetsF1 / count,
            frameScoreOf(params.frameThreshold)};
}

double ThresholdSearch::frameScoreOf(double threshold)
{
    if (const auto known = m_frameScores.find(threshold); known != m_frameScores.end())
        return known->second;
    double sum = 0;
    for (const LabelledPosteriors& piece : m_pieces)
        sum += scoreCells(frameRoll(piece.reference, piece.posteriors.grid), piece.posteriors.frame,
                          threshold)
                   .f1;
    return m_frameScores[threshold] = sum / static_cast<double>(m_pieces.size());
}

double ThresholdSearch::velocityScoreOf(const DecoderParams& params) const
{
    double sum = 0;
    for (const LabelledPosteriors& piece : m_pieces)
        if (piece.velocities)
            sum += scoreNotes(piece.reference, decodeAnyhow(piece.posteriors, params),
                              MatchRule::OnsetOffsetAndVelocity)
                       .f1;
    return sum;
}

bool ThresholdSearch::goesOn()
{
    m_control.report(Stage::Evaluating, std::min(1.0, m_tried++ / kTries));
    return !m_control.cancelled();
}

/// Whether the candidate is better, and the best from now on.
bool ThresholdSearch::challenge(const DecoderParams& candidate)
{
    if (!goesOn())
        return false;
    const Score found = scoreOf(candidate);
    if (found.sum() <= m_score.sum())
        return false;
    m_params = candidate;
    m_score = found;
    return true;
}

void ThresholdSearch::tryTables()
{
    DecoderParams candidate = m_params;
    for (const double onset : kOnsetThresholds) {
        for (const double frame : kFrameThresholds) {
            candidate.onsetThreshold = onset;
            candidate.frameThreshold = frame;
            challenge(candidate);
        }
    }
}

bool ThresholdSearch::move(double DecoderParams::*threshold, double step)
{
    DecoderParams candidate = m_params;
    const double moved = candidate.*threshold + step;
    const auto parameter = std::ranges::find(decoderSchema(), threshold, &DecoderParameter::field);
    if (moved < parameter->minimum || moved > parameter->maximum)
        return false;
    candidate.*threshold = std::round(moved * 1000) / 1000;
    return challenge(candidate);
}

void ThresholdSearch::climb()
{
    for (const double step : {0.02, 0.01}) {
        for (const auto threshold :
             {&DecoderParams::onsetThreshold, &DecoderParams::frameThreshold}) {
            while (move(threshold, step)) {
            }
            while (move(threshold, -step)) {
            }
        }
    }
}

void ThresholdSearch::smoothVelocities()
{
    if (m_pieces.front().posteriors.velocity.empty())
        return;
    DecoderParams candidate = m_params;
    double best = velocityScoreOf(candidate);
    for (const double share : kVelocitySmoothings) {
        if (!goesOn())
            return;
        candidate.velocitySmoothing = share;
        if (const double score = velocityScoreOf(candidate); score > best) {
            m_params = candidate;
            best = score;
        }
    }
}

} // namespace rollwright
