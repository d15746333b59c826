#include "core/model/torch/Nets.h"

#include <algorithm>
#include <array>

#include "core/features/LogFrequency.h"
#include "core/features/LogMel.h"
#include "core/model/torch/CrnnNet.h"
#include "core/model/torch/LstmNet.h"
#include "core/model/torch/OnsetsFramesNet.h"
#include "core/model/torch/OvertoneNet.h"

namespace rollwright {

namespace {

using Parameters = std::map<std::string, double>;

template <typename T>
std::unique_ptr<FrontEnd> makeFrontEnd()
{
    return std::make_unique<T>();
}

std::shared_ptr<Net> makeLstm(const Parameters&)
{
    return std::make_shared<LstmNet>();
}

/// The study's convolutional networks, whose rolls may share their stack.
template <typename T>
std::shared_ptr<Net> makeStackNet(const Parameters& parameters)
{
    const auto oneStack = parameters.find("one-stack");
    return std::make_shared<T>(oneStack != parameters.end() && oneStack->second != 0);
}

std::shared_ptr<Net> makeOvertone(const Parameters& parameters)
{
    OvertoneSizes sizes;
    const std::map<std::string, int*> places{{"channels", &sizes.channels},
                                             {"mixed", &sizes.mixed},
                                             {"recurrent", &sizes.recurrent},
                                             {kContextParameter, &sizes.context.layers}};
    for (const NetSize& size : netSizes("overtone"))
        if (const auto found = parameters.find(size.name); found != parameters.end())
            *places.at(size.name) =
                static_cast<int>(std::clamp<double>(found->second, size.least, size.most));
    return std::make_shared<OvertoneNet>(sizes);
}

const std::array kArchitectures{
    Architecture{"lstm", "LSTM", 1, OnsetTarget::Binary, "log-mel", false, makeFrontEnd<LogMel>,
                 makeLstm},
    Architecture{"crnn", "CRNN", 1, OnsetTarget::Binary, "log-mel", false, makeFrontEnd<LogMel>,
                 makeStackNet<CrnnNet>},
    Architecture{"onsets-frames", "Onsets and Frames", 1, OnsetTarget::Binary, "log-mel", false,
                 makeFrontEnd<LogMel>, makeStackNet<OnsetsFramesNet>},
    Architecture{"overtone", "Overtone", 3, OnsetTarget::Triangular, "log-frequency", true,
                 makeFrontEnd<LogFrequency>, makeOvertone},
};

} // namespace

const Architecture* findArchitecture(const std::string& id)
{
    const auto found = std::find_if(kArchitectures.begin(), kArchitectures.end(),
                                    [&](const Architecture& a) { return id == a.id; });
    return found == kArchitectures.end() ? nullptr : &*found;
}

} // namespace rollwright
