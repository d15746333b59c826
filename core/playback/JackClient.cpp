#include "core/playback/JackClient.h"

namespace rollwright {

JackClient openJackClient(const char* name)
{
    // JACK speaks to the standard error stream, where nobody listens, when there is no server.
    const auto quiet = [](const char*) {};
    jack_set_error_function(quiet);
    jack_set_info_function(quiet);
    return JackClient(jack_client_open(name, JackNoStartServer, nullptr));
}

} // namespace rollwright
