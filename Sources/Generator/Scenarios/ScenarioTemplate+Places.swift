import Domain

/// Templates about places, vehicles and nearer destinations. Dutch, for the demo region.
extension ScenarioTemplate {
    static let pickups = ScenarioTemplate(
        id: "opstap-500m", kind: .pickups,
        text: """
            naam: Opstapplaatsen op loopafstand
            vraag: Wat scheelt het als kinderen die dat kunnen naar een opstapplaats lopen, hooguit 500 meter voor de jongsten die lopen?

            wijzigingen:
              - opstapplaatsen:
                  # De plekken die in aanmerking komen, gerekend vanaf de map van dit scenario.
                  # Kolommen: code, naam, capaciteit, en een adres of coördinaten. Het programma kiest welke plekken meedoen.
                  bestand: bestanden/opstapplaatsen.csv
                  # Wie loopt hoe ver? Een leeftijdsgroep die hier niet staat, loopt niet.
                  lopen_hooguit:
                    9-12: 500 m
                    13+: 1 km
                    # Leerlingen van wie de leeftijdsgroep niet bekend is. Zonder deze regel lopen ze niet.
                    # onbekend: 500 m
                  # Kilometer per uur. De looptijd telt mee in de reistijd.
                  wandeltempo: 4
                  # Met minder leerlingen wordt een plek geen opstapplaats.
                  minstens: 2
                  # Leerlingen in een rolstoel, met begeleider, met overdracht thuis of die alleen reizen, lopen nooit.
                  # Deze ook niet:
                  vrijgestelde_soorten: [SO]
                  # vrijgesteld: [L001, L017]
            """ + "\n")

    static let fleet = ScenarioTemplate(
        id: "elektrisch-50", kind: .fleet,
        text: """
            naam: De helft van de voertuigen elektrisch
            vraag: Lukt het met de helft van de voertuigen zonder uitstoot, en wat doet dat met kosten en CO2?

            wijzigingen:
              - wagenpark:
                  uitstootvrij:
                    # Minstens dit deel van de voertuigen van elke standplaats; naar boven afgerond op hele voertuigen.
                    procent: 50
                    # Welk type komt in de plaats van welk type? Ze moeten allebei in voertuigen.csv en in het tarief staan.
                    vervang: { BUS8: EBUS8, AUTO: EBUS8 }
                    # Bereik op één lading. Zonder deze regel: wat er bij het type staat.
                    bereik: 150 km
                  # Andere aantallen, per groep uit voertuigen.csv:
                  # aantallen: { AUTO-ALKMAAR: 6 }
                  # Erbij op een standplaats:
                  erbij:
                    - { type: EBUS8, standplaats: BERGEN, aantal: 1 }
                  # Een type dat er nog niet is, naar het voorbeeld van een dat er wel is; met eigen prijzen, bereik en CO2:
                  # nieuwe_typen:
                  #   - { code: EBUS16, lijkt_op: BUS8, bereik: 200 km, co2_per_km: 0, prijzen_procent: "4,5" }
                  # Standplaatsen die er nog niet zijn, in de vorm van standplaatsen.csv:
                  # nieuwe_standplaatsen: bestanden/standplaatsen-extra.csv
                  # CO2 per kilometer, met datum en bron.
                  co2_factoren: bestanden/co2-factoren.yaml
            """ + "\n")

    static let nearer = ScenarioTemplate(
        id: "thuisnabij", kind: .nearer,
        text: """
            naam: Thuisnabij, de twintig leerlingen die het meest winnen
            vraag: Wat kost het vervoer als twintig kinderen naar een school van dezelfde soort dichterbij kunnen?

            wijzigingen:
              - thuisnabij:
                  # Wie? Zonder «wie»: iedereen. Alle voorwaarden gelden tegelijk.
                  wie:
                    soorten: [SO]
                  # De bestemming van dezelfde soort moet minstens zoveel dichterbij liggen.
                  scheelt_minstens: 5 km
                  # Alleen de leerlingen die de meeste afstand winnen. Zonder deze regel: alle.
                  beste: 20
                  # Of er plaats is en of het onderwijs past, weet het programma niet.
            """ + "\n")

    static let nearerList = ScenarioTemplate(
        id: "thuisnabij-lijst",
        text: """
            naam: Thuisnabij volgens een lijst
            vraag: Wat kost het vervoer als de leerlingen van de lijst naar een school dichterbij gaan?

            wijzigingen:
              - thuisnabij:
                  # Een lijst van wie waarheen zou kunnen: kolommen leerling en bestemming. Meer regels per leerling mag.
                  bestand: bestanden/thuisnabij.csv
            """ + "\n")
}
