import Optimiser

/// The program as a whole.
package enum Product {
    /// What a stored plan says it was made with.
    package static let version = Optimiser.version
}
