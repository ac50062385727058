package import Domain

/// An invented region, with the address file in which its addresses can be found.
package struct GeneratedRegion: Sendable {
    /// What importing the files gives.
    package var region: Region
    /// All homes, destinations and depots and their neighbours, by postcode and number.
    package var addresses: [GeneratedAddress]
}
