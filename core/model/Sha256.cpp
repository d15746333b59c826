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

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

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

} // namespace

Result<std::string> sha256Of(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return failure(ErrorCode::FileNotFound, file.string());
    std::ifstream in(file, std::ios::binary);
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
    std::vector<char> block(kBlock);
    do {
        in.read(block.data(), static_cast<std::streamsize>(block.size()));
        EVP_DigestUpdate(context.get(), block.data(), static_cast<std::size_t>(in.gcount()));
    } while (in);
    if (!in.eof())
        return failure(ErrorCode::FileNotReadable, file.string());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(context.get(), digest.data(), &length);
    return hexadecimal(std::span(digest).first(length));
}

} // namespace rollwright
