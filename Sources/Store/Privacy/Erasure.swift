internal import Domain
internal import Foundation

/// Takes one pupil out of values: the code gives way to a pseudonym that cannot be traced back, and the home's point
/// and the personal reasons go.
struct Erasure: Sendable {
    let pupil: Pupil.ID
    let pseudonym: Pupil.ID

    init(of pupil: Pupil.ID) {
        self.pupil = pupil
        // Drawn by lot: a hash of the code could be found again by trying all codes.
        pseudonym = Pupil.ID("gewist-" + String(UInt64.random(in: 0x1_0000_0000...0xF_FFFF_FFFF), radix: 16))
    }

    func callAsFunction(_ id: Pupil.ID) -> Pupil.ID { id == pupil ? pseudonym : id }

    /// Replaces the code where it stands as a word of its own.
    func callAsFunction(_ text: String) -> String {
        let code = pupil.text
        guard !code.isEmpty else { return text }
        var result = ""
        var rest = text[...]
        while let found = rest.range(of: code, options: .literal) {
            let before = found.lowerBound == text.startIndex ? nil : text[text.index(before: found.lowerBound)]
            let after = found.upperBound == text.endIndex ? nil : text[found.upperBound]
            let isWord = ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
            result += rest[..<found.lowerBound]
            result += isWord ? pseudonym.text : code
            rest = rest[found.upperBound...]
        }
        return result + rest
    }

    /// A name that the user chose. A code of digits only is left alone, so that dates stay dates.
    func name(_ text: String) -> String { pupil.text.contains(where: \.isLetter) ? self(text) : text }

    func callAsFunction(_ setting: NormSetting) -> NormSetting {
        var setting = setting
        if setting.scope == .pupil(pupil) {
            setting.scope = .pupil(pseudonym)
            setting.reason = "gewist"
        } else {
            setting.reason = self(setting.reason)
        }
        return setting
    }

    func callAsFunction(_ finding: Finding) -> Finding {
        var finding = finding
        finding.subject.pupil = finding.subject.pupil.map { self($0) }
        finding.subject.duty = finding.subject.duty.map { Duty.ID(name($0.text)) }
        finding.cause = self(finding.cause)
        finding.source = finding.source.map { self($0) }
        finding.advice = finding.advice.map { self($0) }
        if case .text(let text) = finding.measured { finding.measured = .text(self(text)) }
        if case .text(let text) = finding.limit { finding.limit = .text(self(text)) }
        return finding
    }

    /// Another pupil's row.
    func callAsFunction(_ other: Pupil) -> Pupil {
        var other = other
        other.apartFrom.removeAll { $0 == pupil }
        other.togetherWith.removeAll { $0 == pupil }
        other.rideCapReason = other.rideCapReason.map { self($0) }
        return other
    }

    /// Personal settings go; the other reasons lose the code.
    func callAsFunction(_ contract: Contract) -> Contract {
        var contract = contract
        contract.norms = contract.norms.filter { $0.scope != .pupil(pupil) }.map { self($0) }
        return contract
    }
}
