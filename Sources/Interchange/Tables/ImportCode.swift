package import Domain

/// The stable codes of everything that an import can say. `E` refuses the row or the file, `W` is a warning.
package enum ImportCode: String, CaseIterable, Sendable {
    case fileEmpty = "E-BESTAND-LEEG"
    case headerOnly = "E-ALLEEN-KOPREGEL"
    case fileTooLarge = "E-BESTAND-TE-GROOT"
    case encoding = "E-CODERING"
    case notText = "E-GEEN-TEKSTBESTAND"
    case quote = "E-AANHALINGSTEKEN"
    case nulByte = "E-NULTEKEN"
    case ragged = "E-AANTAL-KOLOMMEN"
    case duplicateColumn = "E-KOLOM-DUBBEL"
    case missingColumn = "E-KOLOM-ONTBREEKT"
    case unknownColumn = "W-KOLOM-ONBEKEND"
    case columnLeftOut = "W-KOLOM-WEGGELATEN"
    case citizenNumber = "E-BSN"
    case missingValue = "E-LEEG"
    case value = "E-WAARDE"
    case duplicateCode = "E-CODE-DUBBEL"
    case order = "E-VOLGORDE"
    case contradiction = "E-TEGENSTRIJDIG"
    case unknownReference = "E-CODE-ONBEKEND"
    case address = "E-ADRES"
    case coarseAddress = "W-ADRES-GROF"
    case coordinate = "E-COORDINAAT"
    case swappedCoordinate = "E-COORDINAAT-VERWISSELD"
    case noVehicle = "E-GEEN-VOERTUIG"
    case noBellTimes = "W-GEEN-SCHOOLTIJD"
    case municipality = "W-GEMEENTE"
    case noTariff = "E-GEEN-TARIEF"
    case unusedTariff = "W-TARIEF-ONGEBRUIKT"
    case contract = "E-CONTRACT"
    case scenario = "E-SCENARIO"
    case factors = "E-CO2-FACTOREN"
    case addressRow = "E-ADRESREGEL"

    package var severity: Severity { rawValue.hasPrefix("W-") ? .warning : .error }

    package typealias Severity = ImportIssue.Severity
}
