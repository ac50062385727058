/// Complaints told without anyone being recognised: in groups of which each has at least five pupils who all fit what is
/// said of the group. Whoever holds everything else, the register included, is left with those five.
///
/// A group is split by a further trait only when every part keeps five pupils; else the trait is not told of any of them,
/// because leaving it out for some would tell it of the rest.
package struct AnonymousCases: Sendable {
    /// What can be said of a group, in the order in which it is tried.
    package enum Trait: String, CaseIterable, Sendable {
        case category = "categorie"
        case verdict = "oordeel"
        case direction = "richting"
        case destination = "school"
        case route = "route"
        case month = "maand"
    }

    package struct Group: Sendable {
        /// Only what was split by: the same for everyone in the group.
        package var traits: [Trait: String]
        package var complaints: [ReviewedComplaint]

        package var pupils: Int { Set(complaints.compactMap(\.complaint.pupil)).count }
    }

    package private(set) var groups: [Group] = []
    /// Complaints that are not told at all: there are too few of them together.
    package private(set) var untold: [ReviewedComplaint] = []

    /// - Parameter complaints: without compliments.
    package init(_ complaints: [ReviewedComplaint]) {
        let all = Group(traits: [:], complaints: complaints)
        guard AnonymousCases.isSafe(all) else {
            untold = complaints
            return
        }
        groups = AnonymousCases.split(all, by: Trait.allCases[...]).sorted { left, right in
            (right.complaints.count, left.traits[.category] ?? "~") < (
                left.complaints.count, right.traits[.category] ?? "~"
            )
        }
    }

    package static func isSafe(_ group: Group) -> Bool { group.pupils >= SmallCounts.smallest }

    private static func split(_ group: Group, by traits: ArraySlice<Trait>) -> [Group] {
        guard let trait = traits.first else { return [group] }
        return parts(group, trait).flatMap { split($0, by: traits.dropFirst()) }
    }

    /// Small topics stand together; any other trait is told of all or of none.
    private static func parts(_ group: Group, _ trait: Trait) -> [Group] {
        var byValue: [String: [ReviewedComplaint]] = [:]
        for complaint in group.complaints { byValue[value(trait, complaint), default: []].append(complaint) }
        var parts = byValue.sorted { $0.key < $1.key }.map { value, complaints in
            Group(traits: group.traits.merging([trait: value]) { $1 }, complaints: complaints)
        }
        if trait == .category { parts = mergingSmall(parts, group) }
        return parts.count > 1 && parts.allSatisfy(isSafe) || parts.count == 1 ? parts : [group]
    }

    /// The small topics together are `andere onderwerpen`; when those are still too few, the smallest safe topic joins
    /// them, so that they cannot be told from it.
    private static func mergingSmall(_ parts: [Group], _ whole: Group) -> [Group] {
        var safe = parts.filter(isSafe).sorted { $0.pupils > $1.pupils }
        var rest = parts.filter { !isSafe($0) }.flatMap(\.complaints)
        guard !rest.isEmpty else { return parts }
        func other() -> Group {
            Group(traits: whole.traits.merging([.category: otherTopics]) { $1 }, complaints: rest)
        }
        while !isSafe(other()), let smallest = safe.popLast() { rest += smallest.complaints }
        return isSafe(other()) && !safe.isEmpty ? safe + [other()] : [whole]
    }

    package static let otherTopics = "andere onderwerpen"

    /// What a complaint has by way of a trait.
    package static func value(_ trait: Trait, _ complaint: ReviewedComplaint) -> String {
        switch trait {
        case .category: complaint.complaint.category.name
        case .verdict: complaint.judgement?.verdict.name ?? "geen oordeel"
        case .direction: complaint.complaint.direction?.rawValue ?? "niet gezegd"
        case .destination: complaint.destination?.text ?? "niet gezegd"
        case .route: complaint.route?.text ?? "niet gezegd"
        case .month: complaint.complaint.date.dutchMonth
        }
    }

    /// The group that a complaint is told in.
    package func group(of id: Complaint.ID) -> Int? {
        groups.firstIndex { group in group.complaints.contains { $0.complaint.id == id } }
    }
}
