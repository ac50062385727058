/// What a YAML file is meant to be: decides the code and the advice of what is wrong with it.
struct YamlForm {
    let code: ImportCode
    /// Dutch, as in "geen contract".
    let name: String
    /// Where an example is.
    let example: String

    static let contract = YamlForm(code: .contract, name: "contract", example: "data/sjablonen/contract.yaml")
    static let scenario = YamlForm(code: .scenario, name: "scenario", example: "data/scenarios")
    static let factors = YamlForm(
        code: .factors, name: "bestand met CO2-factoren", example: "data/scenarios/co2-factoren.yaml")
    static let correction = YamlForm(
        code: .correction, name: "bestand met gecorrigeerde reistijden",
        example: "docs/handleiding/realisatie.md")
}
