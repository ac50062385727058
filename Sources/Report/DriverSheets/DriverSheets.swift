import Domain

/// Driver sheets (rittenstaten): one A4 page for each duty, to print.
package enum DriverSheets {
    /// More lines than these on one page are set smaller, so that a duty stays on one page; measured on A4.
    private static let roomy = 27
    private static let dense = 36
    private static let denser = 54
    /// An address, the time of a bell and how many are aboard.
    private static let linesOfAPlace = 3

    /// - Parameter plan: the plan's name, at the foot of every page.
    package static func html(_ sheets: [DriverSheet], plan: String, programVersion: String) -> String {
        HTML.document(
            head: .fragment([
                .void("meta", Attribute("charset", "utf-8")),
                .void(
                    "meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
                .void(
                    "meta", Attribute("http-equiv", "Content-Security-Policy"),
                    Attribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
                .void("meta", Attribute("name", "robots"), Attribute("content", "noindex, nofollow")),
                tag("title") { "Rittenstaten \(plan)" }, Stylesheet.driverSheet,
            ]),
            body: tag("body") {
                tag("main") {
                    for sheet in sheets { page(sheet, plan, programVersion) }
                }
            }
        ).markup
    }

    private static func page(_ sheet: DriverSheet, _ plan: String, _ version: String) -> HTML {
        let lines = sheet.stops.map(lines).reduce(0, +)
        let size =
            lines <= roomy
            ? "sheet" : lines <= dense ? "sheet dense" : lines <= denser ? "sheet denser" : "sheet denser densest"
        return tag("section", .class(size)) {
            header(sheet)
            stops(sheet)
            closing(sheet)
            tag("p", .class("foot")) {
                "Rittenstaat van plan \(plan). Alleen voor de chauffeur en de planning: na de rit inleveren of vernietigen. Ritwijzer \(version)"
            }
        }
    }

    /// A name goes below the code.
    private static func lines(_ stop: DriverSheet.Stop) -> Int {
        max(linesOfAPlace, stop.people.map { $0.name == nil ? 1 : 2 }.reduce(0, +))
    }

    private static func header(_ sheet: DriverSheet) -> HTML {
        tag("header") {
            tag("h1") {
                "Dienst \(sheet.duty) "
                tag("span", .class("way")) { sheet.direction == .toSchool ? "heen, naar school" : "terug, naar huis" }
            }
            if let date = sheet.date { tag("p", .class("date")) { Words.sentence(Words.date(date)) } }
            tag("dl") {
                fact("Voertuig", sheet.vehicle)
                fact("Standplaats", sheet.depot)
                fact("Weg", Words.clock(sheet.start))
                fact("Terug", Words.clock(sheet.end))
                fact("Chauffeur", sheet.driver ?? "")
                fact("Begeleider", sheet.hasAttendant ? "rijdt de hele dienst mee" : "nee")
                fact("Telefoon planning", "")
                fact("Kilometerstand begin / eind", "")
            }
        }
    }

    /// An empty value is a line to write on.
    private static func fact(_ name: String, _ value: String) -> HTML {
        tag("div") {
            tag("dt") { name }
            tag("dd", .class(value.isEmpty ? "write" : "")) { value }
        }
    }

    private static func stops(_ sheet: DriverSheet) -> HTML {
        tag("table") {
            tag("caption") { "Haltes in de volgorde van rijden" }
            tag("thead") {
                tag("tr") {
                    for name in [
                        "Nr", "Tijd", "Waar", "Wie", "Plaats en hulpmiddel", "Overdracht", "Telefoon", "Klaar",
                    ] {
                        tag("th", Attribute("scope", "col")) { name }
                    }
                }
            }
            tag("tbody") {
                for (index, stop) in sheet.stops.enumerated() { rows(index, stop) }
            }
        }
    }

    private static func rows(_ index: Int, _ stop: DriverSheet.Stop) -> HTML {
        let people = stop.people.isEmpty ? [nil] : stop.people.map { Optional($0) }
        return .fragment(
            people.enumerated().map { line, person in
                tag("tr", .class((stop.isDestination ? "school" : "home") + (line == 0 ? " first" : ""))) {
                    if line == 0 { place(index, stop, rows: people.count) }
                    tag("td", .class("who")) {
                        if let person {
                            tag("span", .class("mark")) { person.boards ? "in" : "uit" }
                            " \(person.code)"
                            if let name = person.name { tag("span", .class("name")) { name } }
                        }
                    }
                    tag("td") { person.map(seat) ?? "" }
                    tag("td") { person?.handover ?? "" }
                    tag("td", .class("phone")) { person?.phone ?? "" }
                    tag("td", .class("tick")) {
                        tag("span", .class("box"), Attribute("role", "img"), Attribute("aria-label", "aanvinken"))
                    }
                }
            })
    }

    private static func place(_ index: Int, _ stop: DriverSheet.Stop, rows: Int) -> HTML {
        let span = Attribute("rowspan", rows)
        return .fragment([
            tag("td", .class("number"), span) { String(index + 1) },
            tag("td", .class("time"), span) {
                tag("strong") { Words.clock(stop.begin) }
                tag("span", .class("until")) { "weg \(Words.clock(stop.departure))" }
            },
            tag("td", .class("where"), span) {
                tag("strong") { stop.place }
                for bell in stop.bells { tag("span", .class("bell")) { bell } }
                tag("span", .class("aboard")) {
                    stop.aboard == 0
                        ? "daarna leeg" : "daarna \(Words.count(stop.aboard, "leerling", "leerlingen")) aan boord"
                }
            },
        ])
    }

    private static func seat(_ person: DriverSheet.Person) -> String {
        ([person.seating?.rawValue].compactMap(\.self) + person.equipment).joined(separator: ", ")
    }

    private static func closing(_ sheet: DriverSheet) -> HTML {
        tag("div", .class("closing")) {
            tag("p", .class("empty")) {
                tag("span", .class("box"), Attribute("role", "img"), Attribute("aria-label", "aanvinken"))
                tag("strong") { " Bus leeg?" }
                " Ik ben na de laatste halte door het hele voertuig gelopen. Er is niemand achtergebleven."
            }
            tag("dl") {
                fact("Tijd", "")
                fact("Paraaf", "")
            }
            tag("p", .class("remarks")) { "Bijzonderheden (geen medische gegevens):" }
        }
    }
}
