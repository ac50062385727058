package import Domain

/// The centre of a postcode of six or four characters.
package struct PostcodeCentre: Hashable, Sendable {
    /// `1821AB` or `1821`.
    package var postcode: String
    package var address: KnownAddress

    package init(postcode: String, address: KnownAddress) {
        self.postcode = postcode
        self.address = address
    }
}
