import Domain

/// What the data cannot say.
struct LimitsSection {
    static let anchor = Anchor("grenzen")

    let input: NetworkReportInput

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Wat deze cijfers niet kunnen zeggen" }
            tag("ul", .class("points")) {
                for point in points { tag("li", .class("neutral")) { point } }
            }
            if !input.sources.isEmpty {
                tag("p", .class("small")) {
                    "Gelezen bestanden: \(Words.list(input.sources.map(\.name)))."
                }
            }
        }
    }

    private var points: [String] {
        [
            input.review.rides.isEmpty
                ? "Van dit kwartaal is niet bekend wat er is gereden. Er is dus geen aantal per 1000 ritten." : nil,
            "Niet iedereen die iets vindt, klaagt. Weinig klachten is niet hetzelfde als een goede rit.",
            "Wat iemand zei of deed, ziet geen plan en geen lijst met tijden.",
            "De gereden tijden komen van de vervoerder. Wie ze controleert, staat niet in de gegevens.",
            "Dat klachten en weinig speling samen voorkomen, bewijst niet dat het een door het ander komt.",
            "De reistijden in een plan zijn geschat. Files en bruggen zitten er niet in.",
            input.isForDesk
                ? nil : "Kleine aantallen staan er niet in, ook niet als u ze zou willen uitrekenen uit de andere.",
        ].compactMap(\.self)
    }
}
