import Domain

/// Templates about money, groups and combinations. Dutch, for the demo region.
extension ScenarioTemplate {
    static let prices = ScenarioTemplate(
        id: "prijzen-2027", kind: .prices,
        text: """
            naam: De prijzen van 2027
            vraag: Wat kost hetzelfde vervoer in 2027, als de brandstof extra duurder wordt?

            wijzigingen:
              - prijzen:
                  # Alle onderdelen staan in het contract. Geef een prijs of een procent.
                  onderdelen:
                    - { onderdeel: kilometer, procent: "8,0" }
                    - { onderdeel: start_rit, type: ROLBUS, prijs: "10,50" }
                  # Index per jaar, bovenop die van het contract. Verzonnen voor dit voorbeeld.
                  index:
                    - { jaar: 2027, procent: "3,4" }
                  # Reken met de prijzen van dit jaar, welke dag u ook plant.
                  jaar: 2027
                  # ja: reken met de kostprijs van de vervoerder in plaats van met het tarief.
                  # kostprijs: ja
            """ + "\n")

    static let otherMode = ScenarioTemplate(
        id: "zelf-fietsen", kind: .otherMode,
        text: """
            naam: Oudere leerlingen in de buurt gaan fietsen
            vraag: Wat scheelt het als oudere leerlingen die dichtbij wonen een fietsvergoeding krijgen?

            wijzigingen:
              - ander_vervoer:
                  # openbaar_vervoer, fiets of eigen_auto
                  vervoer: fiets
                  # Alle voorwaarden gelden tegelijk. Er kan ook staan: leerlingen, gemeenten, bestemmingen, rit_minstens.
                  wie:
                    soorten: [VSO, VO]
                    leeftijden: [13+]
                    rit_hooguit: 6 km
                    # ja: niemand met een rolstoel, begeleider of overdracht, en niemand die alleen reist.
                    zonder_hulp: ja
                  # Vergoeding. Alle bedragen zijn verzonnen: vul die van uw verordening in.
                  per_kilometer: "0,12"
                  # Eigen auto: 2, want de ouder rijdt ook leeg terug.
                  keer_per_rit: 1
                  per_jaar: "0,00"
                  # Eigen bijdrage van het gezin per jaar; de vergoeding wordt nooit minder dan nul.
                  drempelbedrag: "0,00"
                  bron: verzonnen bedragen, alleen voor dit voorbeeld
            """ + "\n")

    static let together = ScenarioTemplate(
        id: "elk-apart", kind: .together,
        text: """
            naam: Elke gemeente plant alleen
            vraag: Wat zou het kosten als elke gemeente haar eigen vervoer regelde?

            wijzigingen:
              - samen_of_apart:
                  # «geen»: elke gemeente alleen. Of een lijst van groepen:
                  # samen:
                  #   - [Alkmaar, Dijk en Waard]
                  #   - [Bergen, Heiloo, Castricum, Uitgeest]
                  samen: geen
            """ + "\n")

    static let demand = ScenarioTemplate(
        id: "groei-10", kind: .demand,
        text: """
            naam: Tien procent meer leerlingen
            vraag: Wat moet er volgend jaar op de begroting staan als er meer leerlingen bijkomen?

            wijzigingen:
              - groei:
                  groepen:
                    # Zonder «wie» gaat het om alle leerlingen.
                    - procent: 10
                      wie: { soorten: [SO, VSO] }
                    # Minder mag ook.
                    - procent: -5
                      wie: { soorten: [SBO] }
                  # Nieuwe leerlingen worden verzonnen: ze lijken op wie er nu zijn.
                  # Zo vaak wordt er opnieuw getrokken; samen geeft dat de bandbreedte.
                  trekkingen: 3
                  # Hetzelfde getal geeft dezelfde leerlingen.
                  startgetal: 1
            """ + "\n")

    static let combination = ScenarioTemplate(
        id: "opstap-en-thuisnabij",
        text: """
            # Neemt de wijzigingen van andere scenario's over, in deze volgorde. Met «basis» bouwt u voort op één ander scenario.
            naam: Opstapplaatsen en thuisnabij samen
            vraag: Wat scheelt het als we allebei doen?

            combineer: [thuisnabij, opstap-500m]

            # Hieronder mogen nog eigen wijzigingen staan:
            # wijzigingen:
            #   - normen:
            #       reistijd_max: 75
            """ + "\n")
}
