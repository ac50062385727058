import Domain

/// Templates about norms and school times. Dutch, for the demo region.
extension ScenarioTemplate {
    static let rideCap45 = ScenarioTemplate(
        id: "reistijd-45", kind: .norm,
        text: """
            # Een scenario zegt wat er anders wordt. De rest blijft zoals het in de werkmap staat.
            # Regels met een hekje zijn uitleg; het programma slaat ze over.

            # De naam zoals die in het rapport staat, en de vraag in één gewone zin.
            naam: Reistijd hooguit 45 minuten
            vraag: Wat kost het als geen kind langer dan 45 minuten onderweg is?

            wijzigingen:
              # Elke wijziging begint met een streepje en een soort.
              - normen:
                  # Alle normen staan in docs/naslag/regels.md. Tijden zijn minuten.
                  # Persoonlijke grenzen van leerlingen (maatwerk) blijven altijd gelden.
                  reistijd_max:
                    waarde: 45
                    # ja: ook waar een gemeente of bestemming nu een eigen grens heeft.
                    ook_afwijkingen: ja
            """ + "\n")

    static let rideCap60 = ScenarioTemplate(
        id: "reistijd-60",
        text: """
            # Met reistijd-45, reistijd-60, reistijd-75 en reistijd-90 samen laat het rapport zien wat een strengere norm kost.
            naam: Reistijd hooguit 60 minuten
            vraag: Wat kost het vervoer als een kind hooguit 60 minuten onderweg mag zijn?

            wijzigingen:
              - normen:
                  reistijd_max:
                    waarde: 60
                    ook_afwijkingen: ja
            """ + "\n")

    static let rideCap75 = ScenarioTemplate(
        id: "reistijd-75",
        text: """
            # Met reistijd-45, reistijd-60, reistijd-75 en reistijd-90 samen laat het rapport zien wat een strengere norm kost.
            naam: Reistijd hooguit 75 minuten
            vraag: Wat kost het vervoer als een kind hooguit 75 minuten onderweg mag zijn?

            wijzigingen:
              - normen:
                  reistijd_max:
                    waarde: 75
                    ook_afwijkingen: ja
            """ + "\n")

    static let rideCap90 = ScenarioTemplate(
        id: "reistijd-90",
        text: """
            # Met reistijd-45, reistijd-60, reistijd-75 en reistijd-90 samen laat het rapport zien wat een strengere norm kost.
            naam: Reistijd hooguit 90 minuten
            vraag: Wat kost het vervoer als een kind hooguit 90 minuten onderweg mag zijn?

            wijzigingen:
              - normen:
                  reistijd_max:
                    waarde: 90
                    ook_afwijkingen: ja
            """ + "\n")

    static let calmer = ScenarioTemplate(
        id: "rustige-ritten",
        text: """
            # Meer normen tegelijk, en een norm die maar voor een deel geldt.
            naam: Rustige ritten
            vraag: Wat kost het als er hooguit zes leerlingen meerijden, naar hooguit twee scholen, en niemand lang stilstaat?

            wijzigingen:
              - normen:
                  bestemmingen_per_rit_max: 2
                  # Wie een eigen, lagere grens heeft (rustige bus), houdt die.
                  leerlingen_tegelijk_max: 6
                  wachten_aan_boord_max: 2
                  wachten_bij_poort_max: 5
                  # Alleen voor deze bestemmingen: tussen 20 en 5 minuten voor de bel op school.
                  aankomst_vroegst_voor_bel:
                    waarde: 20
                    bestemming: [KOMPAS, DUBBEL-VSO]
            """ + "\n")

    static let bells = ScenarioTemplate(
        id: "vso-kwartier-later", kind: .bells,
        text: """
            naam: Twee scholen in Alkmaar een kwartier later
            vraag: Wat scheelt het als Het Kompasplein en De Stadspoort een kwartier later beginnen en eindigen?

            wijzigingen:
              - schooltijden:
                  # Codes uit bestemmingen.csv.
                  bestemmingen: [KOMPAS, STADSPOORT]
                  # Minuten: 15 is later, -15 is eerder. Het geldt voor begin en eind, op alle dagen.
                  # Leerlingen met een eigen rooster schuiven mee met hun school.
                  verschuif: 15
                  # Of apart, in plaats van «verschuif»:
                  # begin: 15
                  # eind: 0
            """ + "\n")

    static let findBells = ScenarioTemplate(
        id: "proefgroep-schooltijden", kind: .findBells,
        text: """
            naam: Betere schooltijden voor een proefgroep
            vraag: Hoeveel scheelt het als acht bestemmingen samen hun schooltijden kiezen, hooguit 20 minuten eerder of later?

            wijzigingen:
              - zoek_schooltijden:
                  # De proefgroep: vijf voor oudere leerlingen, en drie in de gemeente Castricum.
                  bestemmingen:
                    - DUBBEL-VSO
                    - KOMPAS
                    - STADSPOORT
                    - NOORDKOP
                    - WESTFRIES
                    - DUINEN
                    - GROENZO
                    - GRUTTO
                  # Minuten eerder of later.
                  hooguit: 20
                  # De verschuiving is een veelvoud hiervan.
                  stap: 5
                  # Zoveel bestemmingen krijgen hooguit andere tijden. Laat deze regel weg als het er meer mogen zijn.
                  hooguit_bestemmingen: 5
            """ + "\n")
}
