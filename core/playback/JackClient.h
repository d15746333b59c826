#pragma once

#include <memory>

#include <jack/jack.h>

namespace rollwright {

struct CloseJackClient {
    void operator()(jack_client_t* client) const { jack_client_close(client); }
};
using JackClient = std::unique_ptr<jack_client_t, CloseJackClient>;

/// A client of the JACK server that runs; null when there is none, about which nothing is printed.
/// The server may give it another name. May hang where the server does.
JackClient openJackClient(const char* name);

} // namespace rollwright
