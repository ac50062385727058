import Domain

/// A file for `importeer`, as text.
package struct GeneratedFile: Hashable, Sendable {
    package let name: String
    package let text: String
}

extension GeneratedRegion {
    /// Everything that an import needs, in the order in which it is imported.
    package var files: [GeneratedFile] {
        [
            GeneratedFile(name: "adressen.csv", text: addressTable.text),
            GeneratedFile(name: "bestemmingen.csv", text: destinationTable.text),
            GeneratedFile(name: "standplaatsen.csv", text: depotTable.text),
            GeneratedFile(name: "voertuigen.csv", text: fleetTable.text),
            GeneratedFile(name: "leerlingen.csv", text: pupilTable.text),
        ] + (region.contract.map { [GeneratedFile(name: "contract.yaml", text: ContractFile($0).text)] } ?? [])
            + (routeTable.map { [GeneratedFile(name: "ritten.csv", text: $0.text)] } ?? [])
    }
}
