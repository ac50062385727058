/// A scale with round numbers along one side of a chart.
struct Axis {
    /// Multiples of `step`.
    let low: Double
    let high: Double
    let step: Double
    /// Where `low` and `high` lie in the drawing.
    let from: Double
    let to: Double

    /// - Parameter most: about so many steps fit.
    init(_ values: [Double], from: Double, to: Double, most: Int, includesZero: Bool = false) {
        let all = values.filter(\.isFinite) + (includesZero ? [0] : [])
        let (least, greatest) = (all.min() ?? 0, all.max() ?? 1)
        let span = max(greatest - least, max(abs(greatest), 1) * 1e-6)
        var step = 1.0
        var factor = 0
        while span / step > Double(max(1, most)), step < 1e15 {
            step *= [2, 2.5, 2][factor % 3]
            factor += 1
        }
        self.step = step
        low = (least / step).rounded(.down) * step
        let top = (greatest / step).rounded(.up) * step
        high = top > low ? top : low + step
        self.from = from
        self.to = to
    }

    func at(_ value: Double) -> Double { from + (value - low) / (high - low) * (to - from) }

    var ticks: [Double] { (0...Int(((high - low) / step).rounded())).map { low + Double($0) * step } }
}
