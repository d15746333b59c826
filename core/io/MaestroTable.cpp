#include "core/io/MaestroTable.h"

#include <algorithm>

namespace rollwright {

namespace {

using Fields = std::vector<std::string>;

/// Splits CSV by RFC 4180.
class CsvReader
{
public:
    explicit CsvReader(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    int line() const { return m_line; } ///< that comes next

    Fields readLine()
    {
        Fields fields{""};
        while (!m_rest.empty()) {
            const char c = take();
            if (c == '"' && fields.back().empty())
                readQuoted(fields.back());
            else if (c == ',')
                fields.emplace_back();
            else if (c == '\n')
                break;
            else if (c != '\r')
                fields.back() += c;
        }
        return fields;
    }

private:
    char take()
    {
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        m_line += c == '\n' ? 1 : 0;
        return c;
    }

    void readQuoted(std::string& field)
    {
        while (!m_rest.empty()) {
            const char c = take();
            if (c != '"')
                field += c;
            else if (!m_rest.empty() && m_rest.front() == '"')
                field += take();
            else
                return;
        }
    }

    std::string_view m_rest;
    int m_line = 1;
};

} // namespace

void MaestroTable::add(MaestroRow row, Phrase place)
{
    const bool known = row.split == "train" || row.split == "validation" || row.split == "test";
    if (known && !row.midi.empty() && !row.audio.empty())
        rows.push_back(std::move(row));
    else
        spoiled.push_back(std::move(place));
}

std::optional<MaestroTable> readMaestroTable(std::string_view csv)
{
    CsvReader reader(csv);
    const Fields header = reader.readLine();
    const auto column = [&](const char* name) {
        return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
    };
    const std::size_t split = column("split");
    const std::size_t midi = column("midi_filename");
    const std::size_t audio = column("audio_filename");
    const std::size_t needed = std::max({split, midi, audio});
    if (needed >= header.size())
        return std::nullopt;

    MaestroTable table;
    while (!reader.atEnd()) {
        const Phrase place{translatable("line %1"), {std::to_string(reader.line())}};
        Fields line = reader.readLine();
        if (line == Fields{""})
            continue;
        line.resize(std::max(line.size(), needed + 1));
        table.add({line[split], line[midi], line[audio]}, place);
    }
    return table;
}

} // namespace rollwright
