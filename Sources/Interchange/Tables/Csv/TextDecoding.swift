/// Turns the bytes of a text file into UTF-8 without a byte order mark, whatever Excel or another program made of it.
enum TextDecoding {
    /// - Throws: when the file is UTF-16 or damaged UTF-8.
    static func utf8(_ bytes: [UInt8], file: String) throws(Refusal) -> [UInt8] {
        try refuseUTF16(bytes, file: file)
        if bytes.starts(with: byteOrderMark) {
            let rest = Array(bytes.dropFirst(byteOrderMark.count))
            guard isUTF8(rest) else {
                throw Refusal(
                    .encoding, file: file, "het bestand zegt dat het UTF-8 is, maar er staan andere tekens in",
                    advice: "Misschien is het door twee programma's bewerkt: sla het opnieuw op als «CSV UTF-8».")
            }
            return rest
        }
        return isUTF8(bytes) ? bytes : fromWindows1252(bytes)
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var position = 0
        // Nearly all bytes are ASCII: a quick pass finds the first that is not.
        while position < bytes.count, bytes[position] < 0x80 { position += 1 }
        return position == bytes.count || String(validating: bytes[position...], as: UTF8.self) != nil
    }

    /// Every byte has a meaning in Windows-1252, so this never fails.
    static func fromWindows1252(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
            } else {
                let scalar = (0x80...0x9F).contains(byte) ? specials[Int(byte) - 0x80] : UInt32(byte)
                result.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
            }
        }
        return result
    }

    static func refuseUTF16(_ bytes: [UInt8], file: String) throws(Refusal) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || looksLikeUTF16(bytes) {
            throw Refusal(
                .encoding, file: file, "het bestand is UTF-16 («Unicode-tekst»), en dat lezen we niet",
                advice: "Sla het in Excel op als «CSV UTF-8 (door komma's gescheiden)», of als gewone Excel-werkmap.")
        }
    }

    /// Latin text in UTF-16 has a zero in every second byte.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(2000)
        return sample.count >= 8 && sample.count { $0 == 0 } * 3 > sample.count
    }

    /// Code points of bytes 0x80…0x9F, by the Encoding Standard (whatwg, index windows-1252).
    private static let specials: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
