import Domain

/// How far a plan is above the cheapest plan possible, as far as that is proven.
enum CertaintyText {
    /// From twice the bound on, a percentage says nothing that a reader can use.
    private static let weak = 1_000

    /// `hoogstens 2,1 %`, `0 % (bewezen)`, `nog onbekend`.
    static func short(cost: Cents, bound: Cents) -> String {
        short(tenths: SolveRecord.tenthsAboveCheapest(cost: cost, bound: bound))
    }

    /// - Parameter tenths: of a percent; nil when nothing is proven.
    static func short(tenths: Int?) -> String {
        guard let tenths, tenths < weak else { return "nog onbekend" }
        return tenths == 0 ? "0 % (bewezen)" : "hoogstens \(tenths / 10),\(tenths % 10) %"
    }
}
