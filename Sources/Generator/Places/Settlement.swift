import Domain

/// A real neighbourhood or village: a four-digit postcode with its approximate centre.
struct Settlement {
    let postcode: Int
    let town: String
    let municipality: Municipality.ID
    let centre: MapPoint
    /// How many pupils live here compared to the others: roughly hundreds of inhabitants.
    let weight: Int

    init(_ postcode: Int, _ town: String, _ latitude: Int, _ longitude: Int, _ municipality: String, _ weight: Int = 0)
    {
        self.postcode = postcode
        self.town = town
        self.municipality = Municipality.ID(municipality)
        centre = .thousandths(latitude, longitude)
        self.weight = weight
    }

    static func position(ofPostcode postcode: Int) -> Int? { all.firstIndex { $0.postcode == postcode } }

    static let all = alkmaar + dijkEnWaard + bergen + heiloo + castricum + uitgeest + elsewhere

    private static let alkmaar = [
        Settlement(1811, "Alkmaar", 52631, 4749, "Alkmaar", 70),
        Settlement(1813, "Alkmaar", 52620, 4753, "Alkmaar", 70),
        Settlement(1814, "Alkmaar", 52622, 4743, "Alkmaar", 80),
        Settlement(1815, "Alkmaar", 52632, 4737, "Alkmaar", 60),
        Settlement(1816, "Alkmaar", 52632, 4725, "Alkmaar", 60),
        Settlement(1817, "Alkmaar", 52642, 4734, "Alkmaar", 60),
        Settlement(1821, "Alkmaar", 52627, 4762, "Alkmaar", 70),
        Settlement(1823, "Alkmaar", 52635, 4761, "Alkmaar", 90),
        Settlement(1824, "Alkmaar", 52645, 4755, "Alkmaar", 110),
        Settlement(1825, "Alkmaar", 52657, 4752, "Alkmaar", 110),
        Settlement(1826, "Alkmaar", 52657, 4764, "Alkmaar", 110),
        Settlement(1827, "Alkmaar", 52669, 4765, "Alkmaar", 90),
        Settlement(1483, "De Rijp", 52556, 4846, "Alkmaar", 40), Settlement(1484, "Graft", 52561, 4834, "Alkmaar", 12),
        Settlement(1842, "Oterleek", 52634, 4835, "Alkmaar", 5),
        Settlement(1843, "Grootschermer", 52583, 4847, "Alkmaar", 8),
    ]

    private static let dijkEnWaard = [
        Settlement(1701, "Heerhugowaard", 52673, 4850, "Dijk en Waard", 110),
        Settlement(1702, "Heerhugowaard", 52665, 4839, "Dijk en Waard", 110),
        Settlement(1703, "Heerhugowaard", 52659, 4826, "Dijk en Waard", 140),
        Settlement(1704, "Heerhugowaard", 52676, 4826, "Dijk en Waard", 110),
        Settlement(1705, "Heerhugowaard", 52648, 4822, "Dijk en Waard", 100),
        Settlement(1721, "Broek op Langedijk", 52679, 4803, "Dijk en Waard", 70),
        Settlement(1722, "Zuid-Scharwoude", 52691, 4808, "Dijk en Waard", 65),
        Settlement(1723, "Noord-Scharwoude", 52702, 4809, "Dijk en Waard", 70),
        Settlement(1724, "Oudkarspel", 52712, 4804, "Dijk en Waard", 35),
        Settlement(1834, "Sint Pancras", 52660, 4786, "Dijk en Waard", 60),
    ]

    private static let bergen = [
        Settlement(1861, "Bergen", 52667, 4700, "Bergen", 90), Settlement(1871, "Schoorl", 52706, 4694, "Bergen", 45),
        Settlement(1873, "Groet", 52722, 4668, "Bergen", 18),
        Settlement(1865, "Bergen aan Zee", 52662, 4634, "Bergen", 5),
        Settlement(1931, "Egmond aan Zee", 52618, 4629, "Bergen", 45),
        Settlement(1934, "Egmond aan den Hoef", 52624, 4655, "Bergen", 35),
        Settlement(1935, "Egmond-Binnen", 52595, 4654, "Bergen", 28),
    ]

    private static let heiloo = [
        Settlement(1851, "Heiloo", 52598, 4712, "Heiloo", 140), Settlement(1852, "Heiloo", 52602, 4694, "Heiloo", 100),
    ]

    private static let castricum = [
        Settlement(1901, "Castricum", 52553, 4664, "Castricum", 120),
        Settlement(1902, "Castricum", 52549, 4679, "Castricum", 110),
        Settlement(1906, "Limmen", 52572, 4694, "Castricum", 70),
        Settlement(1921, "Akersloot", 52562, 4733, "Castricum", 50),
    ]

    private static let uitgeest = [Settlement(1911, "Uitgeest", 52525, 4709, "Uitgeest", 140)]

    /// Where pupils go to, but do not live.
    private static let elsewhere = [
        Settlement(1741, "Schagen", 52791, 4801, "Schagen"), Settlement(1742, "Schagen", 52784, 4790, "Schagen"),
        Settlement(1624, "Hoorn", 52649, 5063, "Hoorn"), Settlement(1625, "Hoorn", 52656, 5054, "Hoorn"),
        Settlement(2024, "Haarlem", 52406, 4640, "Haarlem"), Settlement(2035, "Haarlem", 52364, 4659, "Haarlem"),
        Settlement(1106, "Amsterdam", 52299, 4975, "Amsterdam"),
    ]
}
