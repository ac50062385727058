import ArgumentParser
import Domain

extension PlanDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Direction: ExpressibleByArgument {}
