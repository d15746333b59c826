// A Vamp host for plugin_test.py, which prints JSON.
//
//   vamp-host                                 what is known of each plugin that VAMP_PATH leads to
//   vamp-host KEY RECORDING [NAME=VALUE…]     what a plugin hears; names are those of parameters,
//                                             or "block" and "step", in samples, or "begin", in
//                                             seconds: when the recording begins
//
// Both print which libraries are in the process in the end.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <sndfile.h>
#include <vamp-hostsdk/PluginLoader.h>

namespace {

using nlohmann::json;
using Vamp::Plugin;
using Vamp::HostExt::PluginLoader;

double secondsOf(const Vamp::RealTime& time)
{
    return time / Vamp::RealTime(1, 0);
}

json librariesInProcess()
{
    std::set<std::string> names;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);)
        if (const auto path = line.find('/'); path != std::string::npos)
            names.insert(std::filesystem::path(line.substr(path)).filename());
    return names;
}

json describe(const Plugin::OutputDescriptor& output)
{
    return {{"bins", output.binCount},   {"names", output.binNames},
            {"unit", output.unit},       {"type", output.sampleType},
            {"rate", output.sampleRate}, {"duration", output.hasDuration}};
}

json describe(const std::string& key)
{
    const std::unique_ptr<Plugin> plugin(PluginLoader::getInstance()->loadPlugin(key, 44100));
    json parameters = json::object();
    for (const auto& parameter : plugin->getParameterDescriptors())
        parameters[parameter.identifier] = {parameter.minValue, parameter.defaultValue,
                                            parameter.maxValue};
    json outputs = json::object();
    for (const auto& output : plugin->getOutputDescriptors())
        outputs[output.identifier] = describe(output);
    return {{"name", plugin->getName()},
            {"category", PluginLoader::getInstance()->getPluginCategory(key)},
            {"parameters", parameters},
            {"outputs", outputs}};
}

json describeAll()
{
    json plugins = json::object();
    for (const auto& key : PluginLoader::getInstance()->listPlugins())
        plugins[key] = describe(key);
    return {{"plugins", plugins}, {"libraries", librariesInProcess()}};
}

/// A list [time, duration, values, label], null for what it has not.
json describe(const Plugin::Feature& feature)
{
    return {feature.hasTimestamp ? json(secondsOf(feature.timestamp)) : json(),
            feature.hasDuration ? json(secondsOf(feature.duration)) : json(), feature.values,
            feature.label};
}

struct Sound {
    int rate = 0;
    std::vector<std::vector<float>> channels;
};

/// Filled up with silence to whole blocks, as hosts do.
Sound read(const char* file, std::size_t block)
{
    SF_INFO info{};
    SNDFILE* in = sf_open(file, SFM_READ, &info);
    const auto count = static_cast<std::size_t>(info.channels);
    const auto frames = static_cast<std::size_t>(info.frames);
    std::vector<float> samples(count * frames);
    sf_readf_float(in, samples.data(), info.frames);
    sf_close(in);
    Sound sound{info.samplerate, {}};
    for (std::size_t channel = 0; channel < count; ++channel) {
        auto& values = sound.channels.emplace_back((frames + block - 1) / block * block);
        for (std::size_t i = 0; i < frames; ++i)
            values[i] = samples[i * count + channel];
    }
    return sound;
}

json featuresOf(Plugin& plugin, const Sound& sound, std::size_t block, double begin)
{
    std::vector<const float*> pointers(sound.channels.size());
    for (std::size_t first = 0; first < sound.channels.front().size(); first += block) {
        for (std::size_t channel = 0; channel < pointers.size(); ++channel)
            pointers[channel] = sound.channels[channel].data() + first;
        const double time = begin + static_cast<double>(first) / sound.rate;
        plugin.process(pointers.data(), Vamp::RealTime::fromSeconds(time));
    }
    const auto outputs = plugin.getOutputDescriptors();
    json result = json::object();
    for (const auto& [output, features] : plugin.getRemainingFeatures())
        for (const auto& feature : features)
            result[outputs[static_cast<std::size_t>(output)].identifier].push_back(
                describe(feature));
    return result;
}

json run(const std::string& key, const char* file, std::map<std::string, float> options)
{
    const auto take = [&](const char* name, float usual) {
        const auto node = options.extract(name);
        return node ? node.mapped() : usual;
    };
    const auto block = static_cast<std::size_t>(take("block", 4096));
    const auto step = static_cast<std::size_t>(take("step", static_cast<float>(block)));
    const double begin = take("begin", 0);
    const Sound sound = read(file, block);
    const std::unique_ptr<Plugin> plugin(
        PluginLoader::getInstance()->loadPlugin(key, static_cast<float>(sound.rate)));
    if (!plugin)
        return {{"plugin", false}};
    for (const auto& [name, value] : options)
        plugin->setParameter(name, value);
    if (!plugin->initialise(sound.channels.size(), step, block))
        return {{"initialised", false}};
    json features = featuresOf(*plugin, sound, block, begin);
    plugin->reset();
    return {{"features", features},
            {"again", featuresOf(*plugin, sound, block, begin) == features},
            {"libraries", librariesInProcess()}};
}

} // namespace

int main(int argc, char** argv)
{
    std::map<std::string, float> options;
    for (int i = 3; i < argc; ++i) {
        const std::string option = argv[i];
        const auto equals = option.find('=');
        options[option.substr(0, equals)] = std::stof(option.substr(equals + 1));
    }
    std::cout << (argc < 3 ? describeAll() : run(argv[1], argv[2], options)) << '\n';
}
