/// A carrier (vervoerder), by the short name that the user gives it.
package enum Carrier { package typealias ID = Code<Carrier> }

/// A driver (chauffeur), by the carrier's code; no name.
package enum Driver { package typealias ID = Code<Driver> }
