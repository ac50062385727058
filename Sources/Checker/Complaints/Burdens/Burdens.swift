import Domain

/// What makes a ride heavy although it was within what was agreed. Told of one pupil only.
enum Burdens {
    static func of(_ rides: [RideView]) -> [Judgement.Burden] {
        var seen: Set<Judgement.Burden.Kind> = []
        return rides.filter { !$0.isAboutMany }.flatMap { ride in
            [detour(ride), worstOff(ride), drivers(ride), earlier(ride)].compactMap(\.self)
        }.filter { seen.insert($0.kind).inserted }
    }

    /// Ombudsman 2009/240: about a quarter of an hour more than the direct ride.
    private static func detour(_ ride: RideView) -> Judgement.Burden? {
        let direct = ride.planned.map(\.direct) ?? ride.record?.direct
        guard let direct, let goal = ride.planned.map(\.detourGoal) ?? .minutes(15),
            let duration = [ride.planned?.ride, ride.record?.ride].compactMap(\.self).max()
        else { return nil }
        let detour = duration - direct
        guard detour > goal else { return nil }
        return Judgement.Burden(
            .detour, "\(detour.durationText) langer dan rechtstreeks; het streven is hooguit \(goal.durationText)")
    }

    private static func worstOff(_ ride: RideView) -> Judgement.Burden? {
        guard let planned = ride.planned?.ride, let least = ride.half.plan?.worstTenth, planned >= least else {
            return nil
        }
        return Judgement.Burden(
            .worstOff, "\(planned.durationText) onderweg; negen van de tien leerlingen rijden korter")
    }

    private static func drivers(_ ride: RideView) -> Judgement.Burden? {
        let count = DriverMeasure.drivers(ride).count
        guard count >= 3 else { return nil }
        return Judgement.Burden(.manyDrivers, "\(count) verschillende chauffeurs deze maand")
    }

    /// Against the middle one of the weeks before, of at least five mornings.
    private static func earlier(_ ride: RideView) -> Judgement.Burden? {
        guard ride.direction == .toSchool, let moment = ride.drivenHome ?? ride.plannedHome else { return nil }
        let usual = ride.of.history.filter {
            $0.pupil == ride.pupil && $0.direction == .toSchool && $0.date < ride.of.complaint.date
        }.compactMap(\.boarding).sorted()
        guard usual.count >= 5, let most = ride.of.norms.duration(.pickupDeviation) else { return nil }
        let middle = usual[usual.count / 2]
        guard middle - moment > most else { return nil }
        return Judgement.Burden(
            .earlier, "opgehaald om \(moment.clockText), anders meestal om \(middle.clockText)")
    }
}
