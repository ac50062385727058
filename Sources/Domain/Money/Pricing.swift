/// What one run (rit) used: from begin of the first boarding until the departure at the stop where it is empty again.
package struct RunMeasures: Hashable, Codable, Sendable {
    package var loadedTime: Seconds
    package var loadedLength: Metres
    package var pupils: Int
    package var wheelchairs: Int

    package init(loadedTime: Seconds, loadedLength: Metres, pupils: Int, wheelchairs: Int) {
        self.loadedTime = loadedTime
        self.loadedLength = loadedLength
        self.pupils = pupils
        self.wheelchairs = wheelchairs
    }
}

/// What one duty used, depot to depot.
package struct DutyMeasures: Hashable, Codable, Sendable {
    package var duration: Seconds
    package var length: Metres
    package var hasAttendant: Bool
    package var runs: [RunMeasures]

    package init(duration: Seconds, length: Metres, hasAttendant: Bool, runs: [RunMeasures]) {
        self.duration = duration
        self.length = length
        self.hasAttendant = hasAttendant
        self.runs = runs
    }
}

/// One line of an invoice: quantity × rate / divisor, rounded half up to a whole cent. A plan's cost is the sum of its
/// lines, so cost and invoice agree to the cent by construction.
package struct InvoiceLine: Hashable, Codable, Sendable {
    package var component: TariffComponent
    /// The run within the duty, from 0; nil for lines of the duty.
    package var run: Int?
    /// Seconds, metres or a count, by the component.
    package var quantity: Int
    package var rate: Rate
    package var amount: Cents

    package init(component: TariffComponent, run: Int? = nil, quantity: Int, rate: Rate) {
        self.component = component
        self.run = run
        self.quantity = quantity
        self.rate = rate
        amount = Cents(Rounding.divide(rate.rawValue * quantity, by: 100 * component.divisor))
    }

    fileprivate init(supplement: Cents, run: Int, rate: Rate) {
        component = .runMinimum
        self.run = run
        quantity = 1
        self.rate = rate
        amount = supplement
    }
}

extension Rates {
    /// The invoice lines of one duty, without lines of zero.
    package func lines(for duty: DutyMeasures) -> [InvoiceLine] {
        var lines = [
            line(.dutyStart, 1), line(.vehicleDay, 1), line(.dutyHour, duty.duration.rawValue),
            line(.kilometre, duty.length.rawValue),
        ]
        if duty.hasAttendant { lines.append(line(.attendantHour, duty.duration.rawValue)) }
        for (index, run) in duty.runs.enumerated() { lines += self.lines(for: run, index) }
        return lines.filter { $0.amount != .zero }
    }

    private func lines(for run: RunMeasures, _ index: Int) -> [InvoiceLine] {
        var lines = [
            line(.runStart, 1, index), line(.loadedHour, run.loadedTime.rawValue, index),
            line(.loadedKilometre, run.loadedLength.rawValue, index), line(.pupilRide, run.pupils, index),
            line(.wheelchairRide, run.wheelchairs, index),
        ]
        let sum = lines.map(\.amount).reduce(.zero, +)
        let minimum = InvoiceLine(component: .runMinimum, quantity: 1, rate: self[.runMinimum]).amount
        if sum < minimum {
            lines.append(InvoiceLine(supplement: minimum - sum, run: index, rate: self[.runMinimum]))
        }
        return lines
    }

    private func line(_ component: TariffComponent, _ quantity: Int, _ run: Int? = nil) -> InvoiceLine {
        InvoiceLine(component: component, run: run, quantity: quantity, rate: self[component])
    }
}
