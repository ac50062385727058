#!/usr/bin/env python3
"""Makes damaged copies of a plan that is right: damage.py PROBLEM.json PLAN.json OUTDIR

Every function below breaks one rule in one way, in the plan or in the problem beneath it, and yields pairs that a judge
must refuse with that rule's code. A way that this plan does not allow (nobody in a wheelchair, say) yields nothing.
Writes OUTDIR/NN-CODE-way.problem.json and .plan.json, and OUTDIR/manifest.json with the list.
"""
import copy
import json
import pathlib
import sys

WAYS = []


def way(code):
    def register(function):
        WAYS.append((code, function.__name__.replace("_", "-"), function))
        return function
    return register


class Case:
    """A copy of both documents with handles on what damages need."""

    def __init__(self, problem, plan):
        self.problem, self.plan = copy.deepcopy(problem), copy.deepcopy(plan)
        self.to_school = problem["direction"] == "heen"
        self.requests = {r["pupil"]: r for r in self.problem["requests"]}
        self.types = {t["id"]: t for t in self.problem["vehicleTypes"]}
        self.fleet = {f["id"]: f for f in self.problem["fleet"]}
        self.sites = {s["id"]: s for s in self.problem["destinations"]}
        self.duties = [d for d in self.plan["duties"] if d["stops"]]

    def rides(self):
        """(pupil, duty, boarding stop, alighting stop) of everyone planned."""
        for duty in self.duties:
            start = {}
            for i, stop in enumerate(duty["stops"]):
                for x in stop.get("alighting") or []:
                    yield x, duty, start[x], i
                for b in stop.get("boarding") or []:
                    start[b["pupil"]] = i

    def boarding(self, pupil):
        return next(b for d in self.duties for s in d["stops"] for b in s.get("boarding") or [] if b["pupil"] == pupil)

    def type(self, duty):
        return self.types[self.fleet[duty["fleet"]]["type"]]

    def needs(self, pupil):
        return self.requests[pupil].setdefault("needs", {})

    def norm(self, key, value, only=False, **scope):
        """Sets a norm; `only` forgets every other setting of it."""
        norms = self.problem.setdefault("norms", [])
        names = ("pupil", "destination", "municipality")
        norms[:] = [n for n in norms if n["norm"] != key
                    or not only and {k: n.get(k) for k in names} != {k: scope.get(k) for k in names}]
        norms.append({"norm": key, "value": value, "reason": "schade", **scope})

    def value(self, key, pupil, default):
        """What a norm resolves to for a pupil."""
        request = self.requests[pupil]
        for kind in ("pupil", "destination", "municipality", None):
            for n in self.problem.get("norms") or []:
                scope = next((k for k in ("pupil", "destination", "municipality") if n.get(k) is not None), None)
                if n["norm"] == key and scope == kind and (kind is None or n[kind] == request.get(kind)):
                    return n["value"]
        return default

    def remove(self, pupil):
        for duty in self.plan["duties"]:
            for stop in duty["stops"]:
                stop["alighting"] = [x for x in stop.get("alighting") or [] if x != pupil]
                stop["boarding"] = [b for b in stop.get("boarding") or [] if b["pupil"] != pupil]

    def delay(self, duty, first, seconds):
        """Moves the stops from `first` on, and the end."""
        for stop in duty["stops"][first:]:
            for key in ("arrival", "begin", "departure"):
                stop[key] += seconds
        duty["end"] += seconds

    def company(self):
        """(pupil, other, duty, stop) for pairs that are aboard together after a stop."""
        rides = list(self.rides())
        for x, duty, a, b in rides:
            for y, other, c, d in rides:
                if x < y and duty is other and max(a, c) < min(b, d):
                    yield x, y, duty, max(a, c)


def first(items):
    return next(iter(items), None)


# R-VOLLEDIG ----------------------------------------------------------------------------------------------------------

@way("R-VOLLEDIG")
def forgotten(case):
    x, *_ = first(case.rides())
    case.remove(x)
    return True


@way("R-VOLLEDIG")
def planned_and_unplanned(case):
    x, duty, *_ = first(case.rides())
    reason = {"vehicleType": case.type(duty)["id"], "rule": "R-DIENST", "text": "schade"}
    case.plan.setdefault("unplanned", []).append({"pupil": x, "reasons": [reason]})
    return True


@way("R-VOLLEDIG")
def unplanned_without_reason(case):
    x, *_ = first(case.rides())
    case.remove(x)
    case.plan.setdefault("unplanned", []).append({"pupil": x, "reasons": []})
    return True


@way("R-VOLLEDIG")
def stranger_aboard(case):
    duty = case.duties[0]
    duty["stops"][0].setdefault("boarding", []).append({"pupil": "onbekend-1", "seating": "stoel"})
    duty["stops"][-1].setdefault("alighting", []).append("onbekend-1")
    return True


@way("R-VOLLEDIG")
def twice(case):
    duty = copy.deepcopy(case.duties[0])
    duty["id"] += "-nogmaals"
    case.plan["duties"].append(duty)
    return True


@way("R-VOLLEDIG")
def never_alights(case):
    x, duty, _, off = first(case.rides())
    duty["stops"][off]["alighting"].remove(x)
    return True


@way("R-VOLLEDIG")
def alights_without_boarding(case):
    x, duty, on, _ = first(case.rides())
    stop = duty["stops"][on]
    stop["boarding"] = [b for b in stop["boarding"] if b["pupil"] != x]
    return True


@way("R-VOLLEDIG")
def wrong_home(case):
    x, duty, *_ = first(case.rides())
    request = case.requests[x]
    other = first(p["id"] for p in case.problem["places"] if p["id"] != request["place"])
    request["place"] = other
    return True


@way("R-VOLLEDIG")
def wrong_school(case):
    x, *_ = first(case.rides())
    request = case.requests[x]
    here = case.sites[request["destination"]]["place"]
    other = first(s["id"] for s in case.problem["destinations"] if s["place"] != here)
    if other:
        request["destination"] = other
    return bool(other)


# R-TIJDEN ------------------------------------------------------------------------------------------------------------

@way("R-TIJDEN")
def leaves_depot_too_late(case):
    duty = case.duties[0]
    duty["start"] = duty["stops"][0]["arrival"]
    return any(p != duty["stops"][0]["place"] for p in [first(
        d["place"] for d in case.problem["depots"] if d["id"] == case.fleet[duty["fleet"]]["depot"])])


@way("R-TIJDEN")
def drives_too_fast(case):
    for duty in case.duties:
        for a, b in zip(duty["stops"], duty["stops"][1:]):
            if a["place"] != b["place"]:
                b["arrival"] = a["departure"]
                return True


@way("R-TIJDEN")
def no_time_to_board(case):
    x, duty, on, _ = first(case.rides())
    case.needs(x)["boardingTime"] = 7200
    return True


@way("R-TIJDEN")
def no_time_to_alight(case):
    x, duty, _, off = first(case.rides())
    case.needs(x)["alightingTime"] = 7200
    return True


@way("R-TIJDEN")
def no_time_for_the_stop(case):
    case.norm("halteertijd_thuis", 7200)
    return True


@way("R-TIJDEN")
def begins_before_arrival(case):
    stop = case.duties[0]["stops"][0]
    stop["begin"] = stop["arrival"] - 1
    return True


@way("R-TIJDEN")
def home_too_early(case):
    duty = case.duties[0]
    duty["end"] = duty["stops"][-1]["departure"] - 1
    return True


@way("R-TIJDEN")
def before_midnight(case):
    case.duties[0]["start"] = -1
    return True


@way("R-TIJDEN")
def after_tomorrow_noon(case):
    case.duties[0]["end"] = 129_601
    return True


# R-PLAATSEN and R-ROLSTOEL -------------------------------------------------------------------------------------------

@way("R-PLAATSEN")
def wide_pupil(case):
    x = first(x for x, *_ in case.rides())
    case.needs(x)["places"] = 999
    return True


@way("R-PLAATSEN")
def too_few_seats(case):
    for x, y, duty, _ in case.company():
        if case.boarding(x).get("seating") == case.boarding(y).get("seating") == "stoel":
            for c in case.type(duty)["configurations"]:
                c["seats"] = 1
            case.type(duty)["frontSeats"] = 0
            return True


@way("R-PLAATSEN")
def too_few_wheelchair_places(case):
    for x, duty, *_ in case.rides():
        if case.boarding(x).get("seating") == "rolstoelplaats":
            for c in case.type(duty)["configurations"]:
                c["seats"] += c.get("wheelchairPlaces", 0)
                c["wheelchairPlaces"] = 0
            return True


@way("R-PLAATSEN")
def seat_for_a_parent(case):
    for x, duty, *_ in case.rides():
        if case.boarding(x).get("seating", "stoel") == "stoel" and case.needs(x).get("attendant", "nee") == "nee":
            case.needs(x)["attendant"] = "ouder"
            case.type(duty)["frontSeats"] = 0
            for c in case.type(duty)["configurations"]:
                c["seats"] = case.needs(x).get("places", 1)
            return True


@way("R-PLAATSEN")
def seat_for_the_attendant(case):
    x, duty, *_ = first(case.rides())
    duty["hasAttendant"] = True
    case.type(duty)["frontSeats"] = 0
    for c in case.type(duty)["configurations"]:
        c["seats"] = 0
        c["wheelchairPlaces"] = max(1, c.get("wheelchairPlaces", 0))
    return True


@way("R-PLAATSEN")
def two_arrangements_in_one_duty(case):
    """Two who ride after one another, the second now in a wheelchair: each fits an arrangement, but not the same."""
    rides = list(case.rides())
    for x, duty, _, off in rides:
        for y, other, on, _ in rides:
            if duty is not other or off > on or {case.boarding(p).get("seating") for p in (x, y)} != {"stoel"}:
                continue
            needs = case.needs(y)
            for key, norm, default in (("boardingTime", "instaptijd", 60), ("alightingTime", "uitstaptijd", 30)):
                needs.setdefault(key, case.value(norm, y, default))
            needs["wheelchair"], case.boarding(y)["seating"] = "ja", "rolstoelplaats"
            case.type(duty).update(hasLift=True, reconfigurableOnTheWay=False, frontSeats=0, configurations=[
                {"seats": 999, "wheelchairPlaces": 0}, {"seats": 0, "wheelchairPlaces": 999}])
            return not duty.get("hasAttendant")


@way("R-ROLSTOEL")
def no_lift(case):
    for x, duty, *_ in case.rides():
        if case.boarding(x).get("seating") == "rolstoelplaats":
            case.type(duty)["hasLift"] = False
            return True


@way("R-ROLSTOEL")
def wheelchair_on_a_seat(case):
    for x, *_ in case.rides():
        if case.needs(x).get("wheelchair") == "ja":
            case.boarding(x)["seating"] = "stoel"
            return True


@way("R-ROLSTOEL")
def walker_on_a_wheelchair_place(case):
    for x, *_ in case.rides():
        if case.needs(x).get("wheelchair", "nee") == "nee":
            case.boarding(x)["seating"] = "rolstoelplaats"
            return True


@way("R-ROLSTOEL")
def no_room_for_the_folded_chair(case):
    for x, duty, *_ in case.rides():
        if case.boarding(x).get("seating", "stoel") == "stoel":
            case.needs(x)["wheelchair"] = "overstap"
            case.type(duty)["chairLuggage"] = 0
            return True


# R-ZITJE -------------------------------------------------------------------------------------------------------------

@way("R-ZITJE")
def no_booster(case):
    x, duty, *_ = first(case.rides())
    case.needs(x)["childSeat"] = "zitverhoger"
    case.type(duty)["boosters"] = 0
    return True


@way("R-ZITJE")
def no_child_seat(case):
    x, duty, *_ = first(case.rides())
    case.needs(x)["childSeat"] = "kinderzitje"
    case.type(duty)["childSeats"] = 0
    return True


@way("R-ZITJE")
def no_front_seat(case):
    for x, duty, *_ in case.rides():
        if case.boarding(x).get("seating", "stoel") == "stoel":
            case.needs(x)["frontSeat"] = "moet"
            case.type(duty)["frontSeats"] = 0
            return True


@way("R-ZITJE")
def two_for_one_front_seat(case):
    for x, y, duty, _ in case.company():
        if case.boarding(x).get("seating", "stoel") == case.boarding(y).get("seating", "stoel") == "stoel":
            case.needs(x)["frontSeat"] = case.needs(y)["frontSeat"] = "moet"
            case.type(duty)["frontSeats"] = 1
            return True


@way("R-ZITJE")
def must_not_sit_in_front(case):
    for x, duty, *_ in case.rides():
        if case.boarding(x).get("seating", "stoel") == "stoel" and case.needs(x).get("frontSeat", "nee") == "nee":
            case.type(duty)["frontSeats"] = max(c["seats"] for c in case.type(duty)["configurations"])
            return True


# Times of one pupil --------------------------------------------------------------------------------------------------

def ride(case):
    for x, duty, on, off in case.rides():
        seconds = duty["stops"][off]["begin"] - duty["stops"][on]["departure"]
        if seconds > 60 and not case.requests[x].get("walk"):
            return x, seconds


@way("R-REISTIJD")
def personal_cap(case):
    x, seconds = ride(case)
    case.norm("reistijd_max", seconds - 1, pupil=x)
    return True


@way("R-REISTIJD")
def walking_counts(case):
    x, seconds = ride(case)
    case.norm("reistijd_max", seconds + 59, pupil=x)
    case.norm("lopen_max", 3600, pupil=x)
    case.norm("lopen_afstand_max", 1000, pupil=x)
    case.requests[x]["walk"] = {"duration": 60, "distance": 80, "permitted": 100}
    return True


@way("R-REISTIJD")
def beyond_direct_and_excess(case):
    """A contract without any time: the direct ride and nothing more."""
    case.norm("reistijd_max", 0, only=True)
    case.norm("reistijd_boven_direct", 0, only=True)
    for x, duty, on, off in case.rides():
        if off - on > 1 and not case.requests[x].get("walk"):
            return True


@way("R-AANKOMST")
def too_early_at_school(case):
    if case.to_school:
        x, duty, _, off = first(case.rides())
        early = case.value("aankomst_vroegst_voor_bel", x, 900)
        case.requests[x]["bell"] = duty["stops"][off]["begin"] + early + 1
        return True


@way("R-AANKOMST")
def too_late_at_school(case):
    if case.to_school:
        x, duty, _, off = first(case.rides())
        late = case.value("aankomst_laatst_voor_bel", x, 300)
        case.requests[x]["bell"] = duty["stops"][off]["begin"] + late - 1
        return True


@way("R-VERTREK")
def before_the_bell(case):
    if not case.to_school:
        x, duty, on, _ = first(case.rides())
        case.requests[x]["bell"] = duty["stops"][on]["begin"] + 1
        return True


@way("R-VERTREK")
def long_after_the_bell(case):
    if not case.to_school:
        x, duty, on, _ = first(case.rides())
        latest = case.value("vertrek_laatst_na_bel", x, 900)
        case.requests[x]["bell"] = duty["stops"][on]["departure"] - latest - 1
        return True


@way("R-VROEGST")
def picked_up_too_early(case):
    if case.to_school:
        x, duty, on, _ = first(case.rides())
        case.requests[x]["earliestPickup"] = duty["stops"][on]["begin"] + 1
        return True


@way("R-VROEGST")
def dropped_off_too_late(case):
    if not case.to_school:
        x, duty, _, off = first(case.rides())
        case.requests[x]["latestDropOff"] = duty["stops"][off]["begin"] - 1
        return True


@way("R-OVERDRACHT")
def nobody_there_yet(case):
    if not case.to_school:
        x, duty, _, off = first(case.rides())
        stop = duty["stops"][off]
        case.requests[x]["handover"] = {"earliest": stop["begin"] + 1, "latest": stop["departure"] + 600}
        return True


@way("R-OVERDRACHT")
def nobody_there_any_more(case):
    if not case.to_school:
        x, duty, _, off = first(case.rides())
        stop = duty["stops"][off]
        case.requests[x]["handover"] = {"earliest": stop["begin"] - 600, "latest": stop["departure"] - 1}
        return True


# R-WACHTEN -----------------------------------------------------------------------------------------------------------

def standing(case):
    """A stop where someone is aboard on arrival, with a limit of nothing."""
    for key in ("wachten_aan_boord_max", "wachten_bij_poort_max"):
        case.norm(key, 0, only=True)
    x, duty, on, off = first(case.rides())
    return duty, off


@way("R-WACHTEN")
def waits_before_the_door_opens(case):
    duty, i = standing(case)
    arrival = duty["stops"][i]["arrival"]
    case.delay(duty, i, 1)
    duty["stops"][i]["arrival"] = arrival
    return True


@way("R-WACHTEN")
def drives_slowly(case):
    duty, i = standing(case)
    case.delay(duty, i, 1)
    return True


@way("R-WACHTEN")
def waits_after_boarding(case):
    standing(case)
    x, duty, on, _ = first(case.rides())
    case.delay(duty, on + 1, 1)
    duty["stops"][on]["departure"] += 1
    return True


# R-SAMEN, R-BEGELEIDER -----------------------------------------------------------------------------------------------

@way("R-SAMEN")
def apart_but_together(case):
    pair = first((x, y) for x, y, *_ in case.company() if [x, y] not in case.problem.get("together", []))
    if pair:
        case.problem.setdefault("apart", []).append(list(pair))
    return bool(pair)


@way("R-SAMEN")
def together_but_apart(case):
    rides = list(case.rides())
    for x, duty, *_ in rides:
        for y, other, *_ in rides:
            if x < y and duty is not other and [x, y] not in case.problem.get("apart", []):
                case.problem.setdefault("together", []).append([x, y])
                return True


@way("R-SAMEN")
def individual_with_company(case):
    x = first(x for x, *_ in case.company())
    if x:
        case.needs(x)["mostAboard"] = 1
    return bool(x)


@way("R-SAMEN")
def quiet_bus_with_company(case):
    together = list(case.company())
    for x, y, duty, i in together:
        for z, w, other, j in together:
            if duty is other and {x, y} != {z, w} and {x, y} & {z, w}:
                trio = {x, y, z, w}
                aboard = [set(p) for p in [(a, b) for a, b, d, _ in together if d is duty]]
                if all({a, b} in aboard for a in trio for b in trio if a < b):
                    for p in trio:
                        case.needs(p)["mostAboard"] = 2
                    return True


@way("R-SAMEN")
def more_aboard_than_the_norm(case):
    case.norm("leerlingen_tegelijk_max", 1)
    return bool(first(x for x, *_ in case.company()))


@way("R-BEGELEIDER")
def no_attendant(case):
    for x, duty, *_ in case.rides():
        if not duty.get("hasAttendant"):
            case.needs(x)["attendant"] = "gemeente"
            return True


@way("R-BEGELEIDER")
def attendant_stays_home(case):
    for x, duty, *_ in case.rides():
        if duty.get("hasAttendant") and case.needs(x).get("attendant") == "gemeente":
            duty["hasAttendant"] = False
            return True


# R-DIENST ------------------------------------------------------------------------------------------------------------

@way("R-DIENST")
def leaves_before_the_shift(case):
    duty = case.duties[0]
    shift = case.fleet[duty["fleet"]].setdefault("shift", {"latest": 129_600})
    shift["earliest"] = duty["start"] + 1
    return True


@way("R-DIENST")
def back_after_the_shift(case):
    duty = case.duties[0]
    shift = case.fleet[duty["fleet"]].setdefault("shift", {"earliest": 0})
    shift["latest"] = duty["end"] - 1
    return True


@way("R-DIENST")
def too_few_vehicles(case):
    fleet = case.duties[0]["fleet"]
    case.fleet[fleet]["count"] = sum(d["fleet"] == fleet for d in case.plan["duties"]) - 1
    return True


@way("R-DIENST")
def duty_too_long(case):
    case.norm("dienst_max", case.duties[0]["end"] - case.duties[0]["start"] - 1)
    return True


@way("R-DIENST")
def no_break(case):
    case.norm("werk_voor_pauze_max", 60)
    case.norm("pauze_min", 100_000)
    return True


@way("R-DIENST")
def battery_empty(case):
    case.type(case.duties[0])["range"] = 1
    return True


# R-SCHOLEN, R-POORT, R-OPSTAP ----------------------------------------------------------------------------------------

def second_school(case):
    """Two who ride together go to two destinations, at the same place."""
    found = first((x, y) for x, y, *_ in case.company()
                  if case.requests[x]["destination"] == case.requests[y]["destination"])
    if found:
        site = dict(case.sites[case.requests[found[0]]["destination"]])
        if site.get("gate") is None:
            site["gate"] = site["id"]
            case.problem.setdefault("gates", []).append({"id": site["id"]})
        site["id"] += "-bis"
        case.problem["destinations"].append(site)
        case.requests[found[0]]["destination"] = site["id"]
    return bool(found)


@way("R-SCHOLEN")
def two_schools_at_once(case):
    case.norm("bestemmingen_tegelijk_max", 1)
    return second_school(case)


@way("R-SCHOLEN")
def two_schools_in_a_run(case):
    case.norm("bestemmingen_per_rit_max", 1)
    return second_school(case)


@way("R-POORT")
def gate_full(case):
    """All destinations share one gate with one bay; where no two vehicles meet, one of them stays for hours."""
    case.problem["gates"] = [{"id": "schade", "bays": 1}]
    for site in case.problem["destinations"]:
        site["gate"] = "schade"
    places = {s["place"] for s in case.problem["destinations"]}
    halts = [(s["arrival"], s["departure"], d["id"], s) for d in case.duties for s in d["stops"] if s["place"] in places]
    if any(a[2] != b[2] and a[0] < b[1] and b[0] < a[1] for a in halts for b in halts):
        return True
    halts.sort(key=lambda h: h[0])
    for a, b in zip(halts, halts[1:]):
        if a[2] != b[2]:
            a[3]["departure"] = b[0] + 1
            return True


def walker(case):
    x, *_ = first(case.rides())
    for key, value in (("lopen_max", 3600), ("lopen_afstand_max", 5000)):
        case.norm(key, value, pupil=x)
    case.norm("reistijd_max", 86_400, pupil=x)
    case.requests[x]["walk"] = {"duration": 60, "distance": 100, "permitted": 100}
    return x, case.requests[x]["walk"]


@way("R-OPSTAP")
def no_pickup_point_allowed(case):
    _, walk = walker(case)
    del walk["permitted"]
    return True


@way("R-OPSTAP")
def farther_than_permitted(case):
    _, walk = walker(case)
    walk["distance"] = 101
    return True


@way("R-OPSTAP")
def farther_than_the_norm(case):
    x, _ = walker(case)
    case.norm("lopen_afstand_max", 99, pupil=x)
    return True


@way("R-OPSTAP")
def longer_than_the_norm(case):
    x, _ = walker(case)
    case.norm("lopen_max", 59, pupil=x)
    return True


# What the document says about itself; only the independent judge looks at these ---------------------------------------

@way("KOSTEN")
def total_off_by_a_cent(case):
    case.plan["cost"]["total"] += 1
    return True


@way("KOSTEN")
def duty_off_by_a_cent(case):
    case.duties[0]["cost"]["total"] += 1
    return True


@way("KOSTEN")
def another_price(case):
    for rates in case.problem["tariff"]["rates"].values():
        rates["start_dienst"] = rates.get("start_dienst", 0) + 100
    return True


@way("GRENS")
def bound_above_the_cost(case):
    if case.plan.get("bound"):
        case.plan["bound"]["cost"] = case.plan["cost"]["total"] + 1
        return True


@way("BELADING")
def load_miscounted(case):
    load = case.duties[0]["stops"][0].get("load")
    if load:
        load["seats"] += 1
    return bool(load)


def damaged(problem, plan):
    """(code, way, problem, plan) for every way that this plan allows."""
    for code, name, function in WAYS:
        case = Case(problem, plan)
        if case.duties and any(True for _ in case.rides()) and function(case):
            yield code, name, case.problem, case.plan


def main(arguments):
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    problem, plan = (json.loads(pathlib.Path(p).read_text(encoding="utf-8")) for p in arguments[:2])
    folder = pathlib.Path(arguments[2])
    folder.mkdir(parents=True, exist_ok=True)
    manifest = []
    for number, (code, name, bad_problem, bad_plan) in enumerate(damaged(problem, plan), 1):
        stem = f"{number:02}-{code}-{name}"
        for kind, document in (("problem", bad_problem), ("plan", bad_plan)):
            (folder / f"{stem}.{kind}.json").write_text(json.dumps(document), encoding="utf-8")
        manifest.append({"code": code, "way": name, "problem": f"{stem}.problem.json", "plan": f"{stem}.plan.json"})
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print(f"{len(manifest)} of {len(WAYS)} ways")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
