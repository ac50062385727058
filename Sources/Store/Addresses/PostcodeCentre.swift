package import Domain

/// The centre of a postcode, from a file of centres: four digits (PC4) or four digits and two letters (PC6).
package struct PostcodeCentre: Hashable, Sendable {
    /// `1821` or `1821AB`.
    package var postcode: String
    package var address: KnownAddress

    package init(postcode: String, address: KnownAddress) {
        self.postcode = postcode
        self.address = address
    }
}
