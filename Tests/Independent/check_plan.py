#!/usr/bin/env python3
"""Independent judge of plans: check_plan.py PROBLEM.json PLAN.json [--json]

Reads a `ritwijzer-probleem/1` and a `ritwijzer-plan/1` document and judges every hard rule, the money, the loads and
the bound from the text of the rules alone. Shares no code with the Swift program, not even the default norms.
Exit code: 0 nothing wrong, 1 violations, 2 a document that cannot be read.
"""
import collections
import json
import sys

import numpy

LATEST = 129_600
NO_LIMIT = 86_400
DEFAULTS = {  # seconds, metres or a count; None is no limit
    "reistijd_max": 3600, "reistijd_boven_direct": 900, "omweg_streef": 900,
    "aankomst_vroegst_voor_bel": 900, "aankomst_laatst_voor_bel": 300, "vertrek_laatst_na_bel": 900,
    "wachten_aan_boord_max": 300, "wachten_bij_poort_max": 600,
    "instaptijd": 60, "instaptijd_rolstoel": 300, "uitstaptijd": 30, "uitstaptijd_rolstoel": 240,
    "halteertijd_thuis": 30, "halteertijd_poort": 60,
    "bestemmingen_tegelijk_max": None, "bestemmingen_per_rit_max": None,
    "leerlingen_tegelijk_max": None,
    "dienst_max": None, "werk_voor_pauze_max": 19_800, "pauze_min": 1800,
    "lopen_max": 1800, "lopen_afstand_max": 2000,
    "schooldagen_per_jaar": 200,
}
DIVISOR = {"dienstuur": 3600, "begeleidersuur": 3600, "beladen_uur": 3600, "kilometer": 1000, "beladen_kilometer": 1000,
           "voertuigdag": 2}


class Unreadable(Exception):
    pass


def estimate(places, model):
    """Detour x haversine (R = 6,371,000 m), then marginal speed bands; both rounded half up."""
    latitude = numpy.radians(numpy.array([p["latitude"] for p in places], dtype=float))
    longitude = numpy.radians(numpy.array([p["longitude"] for p in places], dtype=float))
    chord = (numpy.sin((latitude[:, None] - latitude[None]) / 2) ** 2
             + numpy.cos(latitude[:, None]) * numpy.cos(latitude[None])
             * numpy.sin((longitude[:, None] - longitude[None]) / 2) ** 2)
    arc = 2 * 6_371_000 * numpy.arcsin(numpy.sqrt(numpy.minimum(1, chord)))
    metres = numpy.floor(model["detour"] * arc + 0.5)
    seconds = numpy.zeros_like(metres)
    low = 0.0
    for band in model["bands"]:
        high = numpy.inf if band.get("upTo") is None else float(band["upTo"])
        seconds += numpy.maximum(0, numpy.minimum(metres, high) - low) / (band["kilometresPerHour"] / 3.6)
        low = high
    seconds = numpy.floor(seconds + 0.5)
    numpy.fill_diagonal(metres, 0)
    numpy.fill_diagonal(seconds, 0)
    return seconds.astype(numpy.int64), metres.astype(numpy.int64)


STANDARD_ESTIMATE = {"detour": 1.35, "bands": [{"upTo": 3000, "kilometresPerHour": 25},
                                               {"upTo": 15000, "kilometresPerHour": 50}, {"kilometresPerHour": 75}]}


class Problem:
    def __init__(self, document):
        if document.get("format") != "ritwijzer-probleem/1":
            raise Unreadable("not a ritwijzer-probleem/1 document")
        self.to_school = document["direction"] == "heen"
        places = document["places"]
        self.place = {p["id"]: i for i, p in enumerate(places)}
        travel = document.get("travel") or {"estimate": STANDARD_ESTIMATE}
        if travel.get("matrix"):
            self.seconds = numpy.array(travel["matrix"]["seconds"], dtype=numpy.int64)
            self.metres = numpy.array(travel["matrix"]["metres"], dtype=numpy.int64)
        else:
            self.seconds, self.metres = estimate(places, travel["estimate"])
        self.bays = {g["id"]: g.get("bays") for g in document.get("gates") or []}
        self.sites = {s["id"]: s for s in document["destinations"]}
        self.gate_places = {s["place"] for s in self.sites.values()}
        self.depots = {d["id"]: d["place"] for d in document["depots"]}
        self.types = {t["id"]: t for t in document["vehicleTypes"]}
        self.fleet = {f["id"]: f for f in document["fleet"]}
        self.requests = {r["pupil"]: r for r in document["requests"]}
        self.apart = document.get("apart") or []
        self.together = document.get("together") or []
        self.rates = document["tariff"]["rates"]
        self.settings = {}
        for n in document.get("norms") or []:
            scope = next(((k, n[k]) for k in ("pupil", "destination", "municipality") if n.get(k) is not None), None)
            self.settings[n["norm"], scope] = n.get("value")

    def norm(self, key, request=None):
        """The narrowest setting: pupil over destination over municipality over contract over default."""
        if request is not None:
            for kind in ("pupil", "destination", "municipality"):
                value = request.get(kind, "onbekend" if kind == "municipality" else None)
                if (key, (kind, value)) in self.settings:
                    return self.settings[key, (kind, value)]
        return self.settings.get((key, None), DEFAULTS[key])

    def drive(self, a, b):
        return int(self.seconds[self.place[a], self.place[b]])

    def length(self, a, b):
        return int(self.metres[self.place[a], self.place[b]])

    def needs(self, pupil):
        return (self.requests.get(pupil) or {}).get("needs") or {}

    def has_chair(self, pupil):
        return self.needs(pupil).get("wheelchair", "nee") != "nee"

    def service(self, pupil, boarding):
        request = self.requests.get(pupil)
        own = self.needs(pupil).get("boardingTime" if boarding else "alightingTime")
        if own is not None:
            return own
        key = ("instaptijd" if boarding else "uitstaptijd") + ("_rolstoel" if self.has_chair(pupil) else "")
        return self.norm(key, request) or 0

    def fixed_time(self, place):
        return self.norm("halteertijd_poort" if place in self.gate_places else "halteertijd_thuis") or 0

    def ride_limit(self, request):
        walk = (request.get("walk") or {}).get("duration", 0)
        cap = self.norm("reistijd_max", request)
        if cap is None:
            return None
        site = self.sites[request["destination"]]["place"]
        ends = (request["place"], site) if self.to_school else (site, request["place"])
        direct = self.drive(*ends)
        personal = ("reistijd_max", ("pupil", request["pupil"])) in self.settings
        if not personal and direct + walk > cap:
            return direct + (self.norm("reistijd_boven_direct", request) or 0)
        return cap - walk


class Judge:
    def __init__(self, problem, plan):
        if plan.get("format") != "ritwijzer-plan/1":
            raise Unreadable("not a ritwijzer-plan/1 document")
        if (plan["direction"] == "heen") != problem.to_school:
            raise Unreadable("plan and problem differ in direction")
        self.problem, self.plan = problem, plan
        self.violations = []
        self.halts = collections.defaultdict(list)  # gate -> (arrival, departure, duty)
        self.boarded = collections.defaultdict(list)  # pupil -> (duty, stop)
        self.alighted = collections.defaultdict(list)
        self.cost = 0
        self.components = collections.Counter()

    def bad(self, rule, text):
        self.violations.append((rule, text))

    def run(self):
        for duty in self.plan["duties"]:
            if duty["fleet"] not in self.problem.fleet:
                raise Unreadable(f"duty {duty['id']}: unknown fleet")
            for stop in duty["stops"]:
                if stop["place"] not in self.problem.place:
                    raise Unreadable(f"duty {duty['id']}: unknown place")
            self.duty(duty)
        self.complete()
        self.pairs()
        self.fleet_counts()
        self.gates()
        self.stated()
        return self

    # one duty ----------------------------------------------------------------------------------------------------

    def duty(self, duty):
        p = self.problem
        self.name = duty["id"]
        self.type = p.types[p.fleet[duty["fleet"]]["type"]]
        self.attended = duty.get("hasAttendant", False)
        stops = duty["stops"]
        depot = p.depots[p.fleet[duty["fleet"]]["depot"]]
        aboard = {}  # pupil -> (seating, stop index)
        loads, rest, idle, previous, ready = [], 0, 0, depot, duty["start"]
        run_sites = set()
        for i, stop in enumerate(stops):
            slack = stop["arrival"] - ready - p.drive(previous, stop["place"])
            self.moments(i, stop, slack)
            alighting = stop.get("alighting") or []
            boarding = [(b["pupil"], b.get("seating", "stoel")) for b in stop.get("boarding") or []]
            needed = (p.fixed_time(stop["place"]) + sum(p.service(x, False) for x in alighting)
                      + sum(p.service(x, True) for x, _ in boarding))
            if stop["departure"] < stop["begin"] + needed:
                self.bad("R-TIJDEN", f"{self.name} stop {i}: leaves {stop['departure']}, begin {stop['begin']} + {needed}")
            before = max(0, slack) + max(0, stop["begin"] - stop["arrival"])
            after = max(0, stop["departure"] - stop["begin"] - needed)
            wait, waiting = 0, set()
            if aboard:
                wait, waiting = before, set(aboard) if before else set()
            else:
                rest = max(rest, before, idle + max(0, slack))
            for x in alighting:
                self.alight(aboard, x, i, stops)
            if not aboard:
                run_sites = set()
            for x, seating in boarding:
                self.boarded[x].append((self.name, i))
                aboard[x] = (seating, i)
                self.board(x, i, stop)
                if x in p.requests:
                    run_sites.add(p.requests[x]["destination"])
            if aboard and after:
                wait, waiting = wait + after, waiting | set(aboard)
            idle = 0 if aboard else after
            rest = max(rest, idle)
            self.waiting(i, stop, wait, waiting)
            loads.append(self.load(i, aboard, run_sites))
            for gate in {s["gate"] if s.get("gate") is not None else s["id"]
                         for s in p.sites.values() if s["place"] == stop["place"]}:
                self.halts[gate].append((stop["arrival"], stop["departure"], self.name))
            previous, ready = stop["place"], stop["departure"]
        back = ready + p.drive(previous, depot)
        if duty["end"] < back:
            self.bad("R-TIJDEN", f"{self.name}: back at {duty['end']}, not before {back}")
        for moment in (duty["start"], duty["end"]):
            if not 0 <= moment <= LATEST:
                self.bad("R-TIJDEN", f"{self.name}: moment {moment}")
        if not aboard:
            rest = max(rest, idle + duty["end"] - back)
        for x in aboard:
            self.bad("R-VOLLEDIG", f"{self.name}: {x} never alights")
        self.capacity(loads)
        self.work(duty, rest)
        path = [depot] + [s["place"] for s in stops] + [depot]
        total = sum(p.length(a, b) for a, b in zip(path, path[1:]))
        if self.type.get("range") is not None and total > self.type["range"]:
            self.bad("R-DIENST", f"{self.name}: {total} m, range {self.type['range']}")
        self.money(duty, total)
        for i, (stop, load) in enumerate(zip(stops, loads)):
            stated = stop.get("load")
            if stated is not None:
                told = (stated["pupils"], stated["seats"], stated["wheelchairPlaces"])
                if told != (load["pupils"], load["seats"], load["chairs"]):
                    self.bad("BELADING", f"{self.name} stop {i}: stated {told}")

    def moments(self, i, stop, slack):
        if slack < 0:
            self.bad("R-TIJDEN", f"{self.name} stop {i}: arrives {-slack} s too early")
        if not stop["arrival"] <= stop["begin"] <= stop["departure"]:
            self.bad("R-TIJDEN", f"{self.name} stop {i}: order of moments")
        for moment in (stop["arrival"], stop["begin"], stop["departure"]):
            if not 0 <= moment <= LATEST:
                self.bad("R-TIJDEN", f"{self.name} stop {i}: moment {moment}")

    def board(self, x, i, stop):
        p, r = self.problem, self.problem.requests.get(x)
        if r is None:
            return self.bad("R-VOLLEDIG", f"{self.name} stop {i}: unknown pupil {x}")
        where = r["place"] if p.to_school else p.sites[r["destination"]]["place"]
        if stop["place"] != where:
            self.bad("R-VOLLEDIG", f"{self.name} stop {i}: {x} boards at {stop['place']} instead of {where}")
        if p.to_school:
            if r.get("earliestPickup") is not None and stop["begin"] < r["earliestPickup"]:
                self.bad("R-VROEGST", f"{x} boards at {stop['begin']}, not before {r['earliestPickup']}")
        else:
            limit = p.norm("vertrek_laatst_na_bel", r)
            last = r["bell"] + (NO_LIMIT if limit is None else limit)
            if stop["begin"] < r["bell"] or stop["departure"] > last:
                self.bad("R-VERTREK", f"{x}: {stop['begin']}-{stop['departure']} outside {r['bell']}-{last}")
        self.needs_met(x, r, stop)
        self.walk(x, r)

    def alight(self, aboard, x, i, stops):
        p, r, stop = self.problem, self.problem.requests.get(x), stops[i]
        self.alighted[x].append((self.name, i))
        if x not in aboard:
            return self.bad("R-VOLLEDIG", f"{self.name} stop {i}: {x} alights but is not aboard")
        _, start = aboard.pop(x)
        if r is None:
            return
        where = p.sites[r["destination"]]["place"] if p.to_school else r["place"]
        if stop["place"] != where:
            self.bad("R-VOLLEDIG", f"{self.name} stop {i}: {x} alights at {stop['place']} instead of {where}")
        ride, limit = stop["begin"] - stops[start]["departure"], p.ride_limit(r)
        if limit is not None and ride > limit:
            self.bad("R-REISTIJD", f"{x}: {ride} s, limit {limit}")
        if p.to_school:
            early, late = p.norm("aankomst_vroegst_voor_bel", r), p.norm("aankomst_laatst_voor_bel", r)
            low, high = r["bell"] - (NO_LIMIT if early is None else early), r["bell"] - (late or 0)
            if not low <= stop["begin"] <= high:
                self.bad("R-AANKOMST", f"{x}: begins to alight at {stop['begin']}, window {low}-{high}")
        else:
            if r.get("latestDropOff") is not None and stop["begin"] > r["latestDropOff"]:
                self.bad("R-VROEGST", f"{x} alights at {stop['begin']}, not after {r['latestDropOff']}")
            handover = r.get("handover")
            if handover and not (handover["earliest"] <= stop["begin"] and stop["departure"] <= handover["latest"]):
                self.bad("R-OVERDRACHT", f"{x}: {stop['begin']}-{stop['departure']}, someone is there {handover}")

    def needs_met(self, x, r, stop):
        needs = r.get("needs") or {}
        seating = next(b.get("seating", "stoel") for b in stop["boarding"] if b["pupil"] == x)
        chair, lift = needs.get("wheelchair", "nee"), self.type.get("hasLift", False)
        if chair == "ja" and (seating != "rolstoelplaats" or not lift):
            self.bad("R-ROLSTOEL", f"{x} in a wheelchair on {seating}, lift {lift}")
        if chair == "overstap" and seating == "rolstoelplaats" and not lift:
            self.bad("R-ROLSTOEL", f"{x} rides in the chair without a lift")
        if chair == "nee" and seating != "stoel":
            self.bad("R-ROLSTOEL", f"{x} has no wheelchair but takes a wheelchair place")
        if needs.get("attendant") == "gemeente" and not self.attended:
            self.bad("R-BEGELEIDER", f"{x} needs an attendant in {self.name}")

    def walk(self, x, r):
        walk = r.get("walk")
        if not walk:
            return
        permitted = walk.get("permitted")
        distance, duration = self.problem.norm("lopen_afstand_max", r), self.problem.norm("lopen_max", r)
        if permitted is None or walk["distance"] > permitted:
            self.bad("R-OPSTAP", f"{x} walks {walk['distance']} m, permitted {permitted}")
        if distance is not None and walk["distance"] > distance:
            self.bad("R-OPSTAP", f"{x} walks {walk['distance']} m, norm {distance}")
        if duration is not None and walk["duration"] > duration:
            self.bad("R-OPSTAP", f"{x} walks {walk['duration']} s, norm {duration}")

    def waiting(self, i, stop, wait, waiting):
        """Standing still at a stop and slow driving towards it, against the strictest limit of those who wait."""
        at_gate = stop["place"] in self.problem.gate_places
        key = "wachten_bij_poort_max" if at_gate else "wachten_aan_boord_max"
        limits = [self.problem.norm(key, self.problem.requests.get(x)) for x in waiting]
        limit = min((v for v in limits if v is not None), default=None)
        if limit is not None and wait > limit:
            self.bad("R-WACHTEN", f"{self.name} stop {i}: stands still {wait} s, limit {limit}")

    def load(self, i, aboard, run_sites):
        """What is aboard after a stop, and the rules that hold for those aboard at one moment."""
        p, load = self.problem, collections.Counter()
        load["pupils"] = len(aboard)
        load["seats"] = 1 if self.attended else 0
        for x, (seating, _) in aboard.items():
            needs = p.needs(x)
            places = needs.get("places", 1)
            load["seats"] += 1 if needs.get("attendant") == "ouder" else 0
            if seating == "rolstoelplaats":
                load["chairs"] += places
            else:
                load["seats"] += places
                load["folded"] += needs.get("wheelchair") == "overstap"
                load["front"] += needs.get("frontSeat") == "moet"
                load["behind"] += places if needs.get("frontSeat", "nee") == "nee" else 0
            load["zitverhoger"] += needs.get("childSeat") == "zitverhoger"
            load["kinderzitje"] += needs.get("childSeat") == "kinderzitje"
            limits = (needs.get("mostAboard"), p.norm("leerlingen_tegelijk_max", p.requests.get(x)))
            most = min((limit for limit in limits if limit is not None), default=None)
            if most is not None and len(aboard) > most:
                self.bad("R-SAMEN", f"{self.name} stop {i}: {len(aboard)} aboard with {x}, at most {most}")
        for a, b in p.apart:
            if a in aboard and b in aboard:
                self.bad("R-SAMEN", f"{self.name} stop {i}: {a} and {b} aboard together")
        if load["folded"] > self.type.get("chairLuggage", 0):
            self.bad("R-ROLSTOEL", f"{self.name} stop {i}: {load['folded']} folded chairs")
        for key, stock in (("zitverhoger", "boosters"), ("kinderzitje", "childSeats")):
            if load[key] > self.type.get(stock, 0):
                self.bad("R-ZITJE", f"{self.name} stop {i}: {load[key]} x {key}")
        if load["front"] > self.type.get("frontSeats", 0):
            self.bad("R-ZITJE", f"{self.name} stop {i}: {load['front']} must sit in front")
        now = {p.requests[x]["destination"] for x in aboard if x in p.requests}
        for key, sites in (("bestemmingen_tegelijk_max", now), ("bestemmingen_per_rit_max", run_sites)):
            limit = p.norm(key)
            if limit is not None and len(sites) > limit:
                self.bad("R-SCHOLEN", f"{self.name} stop {i}: {len(sites)} destinations, {key} {limit}")
        return load

    def capacity(self, loads):
        front = self.type.get("frontSeats", 0)

        def fits(c, load):
            return load["seats"] <= c["seats"] and load["chairs"] <= c.get("wheelchairPlaces", 0)

        def sits(c, load):
            return fits(c, load) and (front == 0 or load["behind"] <= c["seats"] - front)

        for rule, test in (("R-PLAATSEN", fits), ("R-ZITJE", sits)):
            if self.type.get("reconfigurableOnTheWay", False):
                good = all(any(test(c, load) for c in self.type["configurations"]) for load in loads)
            else:
                good = any(all(test(c, load) for load in loads) for c in self.type["configurations"])
            if not good:
                return self.bad(rule, f"{self.name}: no configuration of {self.type['id']} holds the load")

    def work(self, duty, rest):
        p, shift = self.problem, self.problem.fleet[duty["fleet"]].get("shift")
        length = duty["end"] - duty["start"]
        if shift and (duty["start"] < shift["earliest"] or duty["end"] > shift["latest"]):
            self.bad("R-DIENST", f"{self.name}: {duty['start']}-{duty['end']} outside the shift {shift}")
        longest, before = p.norm("dienst_max"), p.norm("werk_voor_pauze_max")
        if longest is not None and length > longest:
            self.bad("R-DIENST", f"{self.name}: {length} s, at most {longest}")
        if before is not None and length > before and rest < (p.norm("pauze_min") or 0):
            self.bad("R-DIENST", f"{self.name}: {length} s of work with a break of {rest}")

    # money -------------------------------------------------------------------------------------------------------

    def runs(self, stops):
        aboard, first, runs = 0, None, []
        for i, stop in enumerate(stops):
            aboard -= len(stop.get("alighting") or [])
            if first is not None and aboard <= 0:
                runs.append((first, i))
                first = None
            aboard = max(0, aboard) + len(stop.get("boarding") or [])
            if first is None and aboard > 0:
                first = i
        if first is not None:
            runs.append((first, len(stops) - 1))
        return runs

    def money(self, duty, metres):
        rates, stops, p = self.problem.rates.get(self.type["id"], {}), duty["stops"], self.problem
        lines = collections.Counter()

        def amount(component, quantity):
            """Rate in hundredths of a cent x quantity / divisor, rounded half up to a cent."""
            divisor = 100 * DIVISOR.get(component, 1)
            return (2 * rates.get(component, 0) * quantity + divisor) // (2 * divisor)

        duration = duty["end"] - duty["start"]
        for component, quantity in (("start_dienst", 1), ("voertuigdag", 1), ("dienstuur", duration),
                                    ("kilometer", metres)):
            lines[component] += amount(component, quantity)
        if self.attended:
            lines["begeleidersuur"] += amount("begeleidersuur", duration)
        for first, last in self.runs(stops):
            part = stops[first:last + 1]
            pupils = [b["pupil"] for s in part[:-1] for b in s.get("boarding") or []]
            loaded = sum(p.length(a["place"], b["place"]) for a, b in zip(part, part[1:]))
            run = {"start_rit": amount("start_rit", 1),
                   "beladen_uur": amount("beladen_uur", part[-1]["departure"] - part[0]["begin"]),
                   "beladen_kilometer": amount("beladen_kilometer", loaded),
                   "leerlingrit": amount("leerlingrit", len(pupils)),
                   "rolstoelrit": amount("rolstoelrit", sum(p.has_chair(x) for x in pupils))}
            lines.update(run)
            lines["minimum_rit"] += max(0, amount("minimum_rit", 1) - sum(run.values()))
        self.components.update(lines)
        total = sum(lines.values())
        self.cost += total
        stated = duty.get("cost")
        if stated is not None:
            if stated["total"] != total or sum(l["amount"] for l in stated["lines"]) != total:
                self.bad("KOSTEN", f"{self.name}: stated {stated['total']} cents, computed {total}")
        for key, value in (("length", metres), ("duration", duration)):
            if duty.get(key, value) != value:
                self.bad("KOSTEN", f"{self.name}: stated {key} {duty[key]}, computed {value}")

    def stated(self):
        cost, bound, record = self.plan.get("cost"), self.plan.get("bound"), self.plan.get("record")
        if cost is not None:
            parts = {k: v for k, v in self.components.items() if v}
            if cost["total"] != self.cost or {k: v for k, v in cost["components"].items() if v} != parts:
                self.bad("KOSTEN", f"stated {cost['total']} cents, computed {self.cost}")
        if record is not None and record["cost"] != self.cost:
            self.bad("KOSTEN", f"record states {record['cost']} cents, computed {self.cost}")
        for value in (bound and bound["cost"], record and record["bound"]):
            if value is not None and not 0 <= value <= self.cost:
                self.bad("GRENS", f"bound {value} outside 0..{self.cost}")

    # the whole plan ----------------------------------------------------------------------------------------------

    def complete(self):
        left = collections.Counter(u["pupil"] for u in self.plan.get("unplanned") or [])
        for u in self.plan.get("unplanned") or []:
            if not u.get("reasons"):
                self.bad("R-VOLLEDIG", f"{u['pupil']} is left behind without a reason")
            if u["pupil"] not in self.problem.requests:
                self.bad("R-VOLLEDIG", f"unknown pupil {u['pupil']} among the unplanned")
        for x in self.problem.requests:
            counts = (len(self.boarded[x]), len(self.alighted[x]), left[x])
            if counts not in ((1, 1, 0), (0, 0, 1)):
                self.bad("R-VOLLEDIG", f"{x}: boards, alights, unplanned = {counts}")

    def pairs(self):
        for a, b in self.problem.together:
            rides = [len(self.boarded[x]) == len(self.alighted[x]) == 1 for x in (a, b)]
            if not all(rides):
                if any(rides):
                    self.bad("R-SAMEN", f"{a} and {b} must ride together, one of them has no ride")
                continue
            (duty, on), (other, on_b) = self.boarded[a][0], self.boarded[b][0]
            off, off_b = self.alighted[a][0][1], self.alighted[b][0][1]
            p = self.problem
            homes = p.requests[a]["place"] == p.requests[b]["place"]
            schools = (p.sites[p.requests[a]["destination"]]["place"]
                       == p.sites[p.requests[b]["destination"]]["place"])
            same_on, same_off = (homes, schools) if p.to_school else (schools, homes)
            if (duty != other or max(on, on_b) >= min(off, off_b) or (same_on and on != on_b)
                    or (same_off and off != off_b)):
                self.bad("R-SAMEN", f"{a} and {b} do not ride together")

    def fleet_counts(self):
        used = collections.Counter(d["fleet"] for d in self.plan["duties"])
        for fleet, count in used.items():
            if count > self.problem.fleet[fleet]["count"]:
                self.bad("R-DIENST", f"{count} duties with {fleet}, {self.problem.fleet[fleet]['count']} vehicles")

    def gates(self):
        for gate, halts in self.halts.items():
            bays = self.problem.bays.get(gate)
            if bays is None:
                continue
            for moment in sorted({start for start, end, _ in halts if start < end}):
                here = {name for start, end, name in halts if start <= moment < end}
                if len(here) > bays:
                    self.bad("R-POORT", f"gate {gate} at {moment}: {len(here)} vehicles, {bays} bays")


def load(path):
    with open(path, encoding="utf-8-sig") as file:
        return json.load(file)


def judge(problem, plan):
    """Judges two parsed documents. Returns the Judge with `violations` and `cost`."""
    try:
        return Judge(Problem(problem), plan).run()
    except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
        raise Unreadable(f"{type(error).__name__}: {error}") from error


def main(arguments):
    paths = [a for a in arguments if a != "--json"]
    if len(paths) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        result = judge(load(paths[0]), load(paths[1]))
    except (Unreadable, OSError, ValueError, RecursionError) as error:
        print(f"unreadable: {error}", file=sys.stderr)
        return 2
    counts = dict(sorted(collections.Counter(rule for rule, _ in result.violations).items()))
    if "--json" in arguments:
        print(json.dumps({"ok": not result.violations, "cost": result.cost, "rules": counts,
                          "violations": [{"rule": r, "text": t} for r, t in result.violations]}))
    else:
        print(f"cost {result.cost} cents, {len(result.violations)} violations {counts or ''}")
        for rule, text in result.violations[:50]:
            print(f"  {rule} {text}")
    return 1 if result.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
