#include "core/notes/BeatWalk.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <numbers>

namespace rollwright {

namespace {

constexpr int kShortest = 12; ///< frames a beat: 250 a minute
constexpr int kLongest = 80;  ///< 37 a minute
constexpr int kTempos = kLongest - kShortest + 1;
constexpr double kNever = -std::numeric_limits<double>::infinity();

/// Places within the beat and how many chords begin there, by what the hands play: beats alone,
/// halves, quarters, thirds, sixths, eighths.
struct Place {
    double share; ///< of the beat
    double chords;
};
using Rhythm = std::vector<Place>;
const std::array kRhythms{
    Rhythm{{0, 0.8}, {1 / 2., 0.15}},
    Rhythm{{0, 0.95}, {1 / 4., 0.1}, {1 / 2., 0.75}, {3 / 4., 0.2}},
    Rhythm{{0, 0.97}, {1 / 4., 0.75}, {1 / 2., 0.85}, {3 / 4., 0.75}},
    Rhythm{{0, 0.97}, {1 / 3., 0.8}, {2 / 3., 0.8}},
    Rhythm{{0, 0.97}, {1 / 6., 0.5}, {1 / 3., 0.7}, {1 / 2., 0.5}, {2 / 3., 0.7}, {5 / 6., 0.5}},
    Rhythm{{0, 0.97},
           {1 / 8., 0.6},
           {1 / 4., 0.7},
           {3 / 8., 0.6},
           {1 / 2., 0.8},
           {5 / 8., 0.6},
           {3 / 4., 0.7},
           {7 / 8., 0.6}},
};
constexpr std::size_t kRhythmCount = 6;

// Chosen on nine performances of ASAP.
constexpr double kElsewhere = 0.25;   ///< chords a beat that begin anywhere
constexpr double kWidth = 2;          ///< of a place, in frames (standard deviation)
constexpr double kAccent = 0.8;       ///< what an accent says for the beat
constexpr double kRhythmChange = 5;   ///< cost of another rhythm in the next beat
constexpr double kTempoChange = 8;    ///< cost of the logarithm of a change
constexpr double kMostChange = 0.25;  ///< of that logarithm
constexpr double kUsualBeat = 17;     ///< frames
constexpr double kTempoWeight = 0.03; ///< cost a frame of the squared logarithm of another tempo
constexpr double kTappedWeight = 0.5; ///< the same where the tempo was tapped
constexpr double kTapWeight = 50;

/// What is expected in each frame of a beat of one tempo and rhythm, as logarithms of likelihoods:
/// chords are a Poisson process whose rate follows the rhythm.
struct Expectation {
    std::vector<double> silence;
    std::vector<double> chord;
    std::vector<double> accent; ///< added to a chord's for each unit of its accent
};

/// Round the beat, 1 at the place.
double bell(double frame, double place, int length)
{
    const double x = std::remainder(frame - place, length) / kWidth;
    return std::exp(-0.5 * x * x);
}

Expectation expectationOf(const Rhythm& rhythm, int length)
{
    const double area = kWidth * std::sqrt(2 * std::numbers::pi);
    Expectation expected;
    for (int frame = 0; frame < length; ++frame) {
        double rate = kElsewhere / length;
        for (const auto& [share, chords] : rhythm)
            rate += chords * bell(frame, share * length, length) / area;
        expected.silence.push_back(-rate);
        expected.chord.push_back(std::log(rate) - rate);
        expected.accent.push_back(kAccent * bell(frame, 0, length));
    }
    return expected;
}

/// To all scores of a beat whose first frame is kept at `start`.
void addFrom(std::size_t start, const std::vector<double>& expected, double weight,
             std::vector<double>& scores)
{
    const std::size_t untilEnd = scores.size() - start;
    for (std::size_t i = 0; i < untilEnd; ++i)
        scores[start + i] += weight * expected[i];
    for (std::size_t i = untilEnd; i < scores.size(); ++i)
        scores[i - untilEnd] += weight * expected[i];
}

double logarithmOfChange(int tempo, int other)
{
    return std::abs(std::log(double(kShortest + tempo) / (kShortest + other)));
}

/// A state is a tempo (frames a beat), a rhythm, and a frame within the beat; tempo and rhythm
/// change where a beat begins.
class BeatWalk
{
public:
    BeatWalk();
    void hear(const BeatTimeline& timeline, const std::stop_token& stop);
    std::vector<std::size_t> beats() const;

private:
    template <typename T>
    using OfTempos = std::array<T, kTempos>;
    template <typename T>
    using OfRhythms = std::array<T, kRhythmCount>;

    struct Origin {
        std::uint8_t tempo;
        std::uint8_t rhythm;
    };
    struct Neighbours { ///< tempos that a tempo may come from
        int begin = kTempos;
        int end = 0;
    };

    /// What a beat of each tempo costs, where one of `usual` frames costs nothing.
    static OfTempos<double> costsOf(double usual, double weight)
    {
        OfTempos<double> costs{};
        for (int tempo = 0; tempo < kTempos; ++tempo) {
            const int length = kShortest + tempo;
            const double distance = std::log(length / usual);
            costs[tempo] = -weight * length * distance * distance;
        }
        return costs;
    }

    /// Where a frame of the beat is kept, so that nothing moves as time goes on.
    static std::size_t slot(std::size_t frame, int within, int length)
    {
        const auto turn = static_cast<int>(frame % static_cast<std::size_t>(length));
        return static_cast<std::size_t>((within - turn + length) % length);
    }

    void beginBeats(std::size_t frame, const OfTempos<double>& prior);
    void beginBeat(std::size_t frame, std::size_t rhythm, const OfTempos<double>& ended,
                   const OfTempos<Origin>& origins, const OfTempos<double>& prior);
    void hearFrame(std::size_t frame, float accent, BeatTimeline::Tap tap);

    OfRhythms<OfTempos<Expectation>> m_expected;
    OfTempos<double> m_usual = costsOf(kUsualBeat, kTempoWeight);
    OfTempos<OfTempos<double>> m_change{};
    OfTempos<Neighbours> m_neighbours{};
    OfRhythms<OfTempos<std::vector<double>>> m_scores;  ///< of the states, by slot
    std::vector<OfRhythms<OfTempos<Origin>>> m_origins; ///< of beats, by the frame they begin in
};

BeatWalk::BeatWalk()
{
    for (int tempo = 0; tempo < kTempos; ++tempo) {
        const int length = kShortest + tempo;
        for (std::size_t rhythm = 0; rhythm < kRhythmCount; ++rhythm) {
            m_expected[rhythm][tempo] = expectationOf(kRhythms[rhythm], length);
            m_scores[rhythm][tempo].assign(static_cast<std::size_t>(length), m_usual[tempo]);
        }
        for (int other = 0; other < kTempos; ++other) {
            const double change = logarithmOfChange(tempo, other);
            m_change[tempo][other] = -kTempoChange * change;
            if (change > kMostChange)
                continue;
            Neighbours& neighbours = m_neighbours[tempo];
            neighbours = {std::min(neighbours.begin, other), other + 1};
        }
    }
}

void BeatWalk::hear(const BeatTimeline& timeline, const std::stop_token& stop)
{
    m_origins.resize(timeline.accents.size());
    OfTempos<double> tapped{};
    float length = std::numeric_limits<float>::quiet_NaN();
    for (std::size_t frame = 0; frame < timeline.accents.size() && !stop.stop_requested();
         ++frame) {
        const float wanted = timeline.lengths[frame];
        if (!std::isnan(wanted) && wanted != length)
            tapped = costsOf(wanted, kTappedWeight);
        length = wanted;
        beginBeats(frame, std::isnan(length) ? m_usual : tapped);
        hearFrame(frame, timeline.accents[frame], timeline.taps[frame]);
    }
}

/// Where beats end, others begin, of the same rhythm or after the best of all.
void BeatWalk::beginBeats(std::size_t frame, const OfTempos<double>& prior)
{
    OfRhythms<OfTempos<double>> ended{};
    for (std::size_t rhythm = 0; rhythm < kRhythmCount; ++rhythm)
        for (int tempo = 0; tempo < kTempos; ++tempo)
            ended[rhythm][tempo] = m_scores[rhythm][tempo][slot(frame, 0, kShortest + tempo)];

    OfTempos<std::size_t> best{};
    for (int tempo = 0; tempo < kTempos; ++tempo)
        for (std::size_t rhythm = 1; rhythm < kRhythmCount; ++rhythm)
            if (ended[rhythm][tempo] > ended[best[tempo]][tempo])
                best[tempo] = rhythm;

    for (std::size_t rhythm = 0; rhythm < kRhythmCount; ++rhythm) {
        OfTempos<double> before{};
        OfTempos<Origin> origins{};
        for (int tempo = 0; tempo < kTempos; ++tempo) {
            const double changed = ended[best[tempo]][tempo] - kRhythmChange;
            const bool stays = ended[rhythm][tempo] >= changed;
            before[tempo] = stays ? ended[rhythm][tempo] : changed;
            origins[tempo] = {static_cast<std::uint8_t>(tempo),
                              static_cast<std::uint8_t>(stays ? rhythm : best[tempo])};
        }
        beginBeat(frame, rhythm, before, origins, prior);
    }
}

void BeatWalk::beginBeat(std::size_t frame, std::size_t rhythm, const OfTempos<double>& ended,
                         const OfTempos<Origin>& origins, const OfTempos<double>& prior)
{
    for (int tempo = 0; tempo < kTempos; ++tempo) {
        int from = tempo;
        double highest = kNever;
        for (int other = m_neighbours[tempo].begin; other < m_neighbours[tempo].end; ++other) {
            const double score = ended[other] + m_change[tempo][other];
            if (score > highest) {
                highest = score;
                from = other;
            }
        }
        m_origins[frame][rhythm][tempo] = origins[from];
        m_scores[rhythm][tempo][slot(frame, 0, kShortest + tempo)] = highest + prior[tempo];
    }
}

void BeatWalk::hearFrame(std::size_t frame, float accent, BeatTimeline::Tap tap)
{
    for (std::size_t rhythm = 0; rhythm < kRhythmCount; ++rhythm) {
        for (int tempo = 0; tempo < kTempos; ++tempo) {
            const Expectation& expected = m_expected[rhythm][tempo];
            std::vector<double>& scores = m_scores[rhythm][tempo];
            const std::size_t start = slot(frame, 0, kShortest + tempo);
            scores[start] += kTapWeight * static_cast<int>(tap);
            if (std::isnan(accent)) {
                addFrom(start, expected.silence, 1, scores);
            } else {
                addFrom(start, expected.chord, 1, scores);
                addFrom(start, expected.accent, accent, scores);
            }
        }
    }
}

std::vector<std::size_t> BeatWalk::beats() const
{
    if (m_origins.empty())
        return {};
    const std::size_t last = m_origins.size() - 1;
    Origin state{};
    int within = 0;
    double highest = kNever;
    for (std::size_t rhythm = 0; rhythm < kRhythmCount; ++rhythm) {
        for (int tempo = 0; tempo < kTempos; ++tempo) {
            for (int frame = 0; frame < kShortest + tempo; ++frame) {
                const double score = m_scores[rhythm][tempo][slot(last, frame, kShortest + tempo)];
                if (score <= highest)
                    continue;
                highest = score;
                state = {static_cast<std::uint8_t>(tempo), static_cast<std::uint8_t>(rhythm)};
                within = frame;
            }
        }
    }
    std::vector<std::size_t> beats;
    auto frame = static_cast<std::ptrdiff_t>(last) - within;
    while (frame >= 0) {
        beats.push_back(static_cast<std::size_t>(frame));
        state = m_origins[static_cast<std::size_t>(frame)][state.rhythm][state.tempo];
        frame -= kShortest + state.tempo;
    }
    std::ranges::reverse(beats);
    return beats;
}

} // namespace

std::vector<std::size_t> likeliestBeats(const BeatTimeline& timeline, const std::stop_token& stop)
{
    const auto walk = std::make_unique<BeatWalk>();
    walk->hear(timeline, stop);
    return stop.stop_requested() ? std::vector<std::size_t>() : walk->beats();
}

} // namespace rollwright
