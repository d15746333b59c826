#include "core/model/Sha256.h"

#include <array>
#include <fstream>
#include <memory>
#include <new>
#include <span>
#include <vector>

#include <openssl/evp.h>

namespace rollwright {

namespace {

constexpr std::size_t kBlock = 1 << 16;

std::string hexadecimal(std::span<const unsigned char> bytes)
{
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

class Digest
{
public:
    Digest() : m_context(EVP_MD_CTX_new())
    {
        if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
            throw std::bad_alloc();
    }

    void add(std::string_view bytes)
    {
        EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
    }

    std::string text() const
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int length = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
        return hexadecimal(std::span(digest).first(length));
    }

private:
    struct FreeContext {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };

    std::unique_ptr<EVP_MD_CTX, FreeContext> m_context;
};

} // namespace

Result<std::string> sha256Of(const std::filesystem::path& file, const std::stop_token& stop)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return failure(ErrorCode::FileNotFound, file.string());
    std::ifstream in(file, std::ios::binary);
    Digest digest;
    std::vector<char> block(kBlock);
    do {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, file.string());
        in.read(block.data(), static_cast<std::streamsize>(block.size()));
        digest.add({block.data(), static_cast<std::size_t>(in.gcount())});
    } while (in);
    if (!in.eof())
        return failure(ErrorCode::FileNotReadable, file.string());
    return digest.text();
}

std::string sha256OfText(std::string_view text)
{
    Digest digest;
    digest.add(text);
    return digest.text();
}

} // namespace rollwright
