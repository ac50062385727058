internal import CCrypto
internal import Foundation

/// Seals bytes with a key (AES-256-GCM): without the key nothing of them can be read, and what was changed is not opened.
struct Seal: Sendable {
    /// Of the key, in bytes.
    static let keySize = 32
    private static let nonceSize = 12
    private static let tagSize = 16

    private let key: [UInt8]

    /// - Precondition: `key` has `keySize` bytes.
    init(key: [UInt8]) {
        precondition(key.count == Self.keySize)
        self.key = key
    }

    static func random() -> Seal { Seal(key: randomBytes(keySize)) }

    /// Tells keys apart without giving them away.
    var fingerprint: String { ContentHash.sha256(Data(key)) }

    /// For the key file.
    var base64: String { Data(key).base64EncodedString() }

    /// - Returns: nonce, tag and what was sealed; each time another text, so that equal values do not look equal.
    func close(_ plain: [UInt8]) throws -> [UInt8] {
        let nonce = Self.randomBytes(Self.nonceSize)
        var tag = [UInt8](repeating: 0, count: Self.tagSize)
        let context = try Context()
        var sealed = [UInt8](repeating: 0, count: plain.count)
        var length: Int32 = 0
        try check(EVP_EncryptInit_ex(context.pointer, EVP_aes_256_gcm(), nil, key, nonce))
        try check(EVP_EncryptUpdate(context.pointer, &sealed, &length, plain, Int32(plain.count)))
        // GCM has no last block to write; this makes the tag.
        try check(EVP_EncryptFinal_ex(context.pointer, &tag, &length))
        try check(EVP_CIPHER_CTX_ctrl(context.pointer, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag))
        return nonce + tag + sealed
    }

    /// - Returns: nil when it was not closed with this key, or was changed.
    func open(_ bytes: [UInt8]) throws -> [UInt8]? {
        guard bytes.count >= Self.nonceSize + Self.tagSize else { return nil }
        let nonce = Array(bytes.prefix(Self.nonceSize))
        var tag = Array(bytes[Self.nonceSize..<(Self.nonceSize + Self.tagSize)])
        let sealed = Array(bytes[(Self.nonceSize + Self.tagSize)...])
        let context = try Context()
        var plain = [UInt8](repeating: 0, count: sealed.count)
        var length: Int32 = 0
        try check(EVP_DecryptInit_ex(context.pointer, EVP_aes_256_gcm(), nil, key, nonce))
        try check(EVP_DecryptUpdate(context.pointer, &plain, &length, sealed, Int32(sealed.count)))
        try check(EVP_CIPHER_CTX_ctrl(context.pointer, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag))
        var rest = [UInt8](repeating: 0, count: Self.tagSize)
        return EVP_DecryptFinal_ex(context.pointer, &rest, &length) == 1 ? plain : nil
    }

    /// OpenSSL refused; that happens only when memory is gone.
    struct CipherFailure: Error {}

    private func check(_ status: Int32) throws { if status != 1 { throw CipherFailure() } }

    /// The system's generator, which is made for secrets.
    private static func randomBytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in .random(in: .min ... .max) } }

    /// Owns OpenSSL's state of one sealing.
    private final class Context {
        let pointer: OpaquePointer

        init() throws {
            guard let made = EVP_CIPHER_CTX_new() else { throw CipherFailure() }
            pointer = made
        }

        deinit { EVP_CIPHER_CTX_free(pointer) }
    }
}
