// The insertion search of Sources/Optimiser/Moves/Insertion.swift on a stored trace, to see what the language costs.
// Prints: sum of the cheapest costs, possible insertions, exact tests, seconds of the processor.
#include <ctime>
#include "evaluator.h"

namespace {

constexpr int64_t impossible = INT64_MAX;
constexpr int64_t roundingSlack = 4;

struct Walk {
    int64_t begin, departure, place, ridden;
};

class Search {
public:
    explicit Search(const Instance &instance) : in(instance), evaluator(instance) {}
    Evaluator &tester() { return evaluator; }

    int64_t best(int asked, const Route &in_) {
        request = asked, route = &in_, vehicle = &in.vehicles[in_.vehicle], least = impossible;
        uint8_t ways = in.seatings[asked * in.vehicles.size() + in_.vehicle];
        if (ways == 0 || in_.count + 2 > mostEvents) return least;
        for (seating = 0; seating < 2; ++seating)
            if (ways & (1 << seating)) boardings();
        return least;
    }

private:
    const Instance &in;
    Evaluator evaluator;
    int request = 0, seating = 0;
    const Route *route = nullptr;
    const Vehicle *vehicle = nullptr;
    int64_t least = impossible;

    bool fitsSomehow(const Load &load) const {
        for (const Load &capacity : vehicle->configurations)
            if (fits(load, capacity)) return true;
        return false;
    }

    void boardings() {
        const Route &r = *route;
        int e = 2 * request;
        int32_t key = in.stopKey[e];
        int64_t place = in.place[e];
        const Load &own = in.loads[2 * request + seating];
        for (int i = 0; i <= r.count; ++i) {
            int previous = i > 0 ? r.event[i - 1] : -1, next = i < r.count ? r.event[i] : -1;
            int32_t previousKey = previous >= 0 ? in.stopKey[previous] : -1, nextKey = next >= 0 ? in.stopKey[next] : -2;
            if (nextKey == key || (previousKey == nextKey && previousKey != key)) continue;
            if (!fitsSomehow(i > 0 ? plus(r.load[i - 1], own) : own)) continue;
            int64_t others = i < r.count ? r.aboard[i] : 0, tolerated = i < r.count ? r.tolerated[i] : unlimited;
            if (others + in.pupils[request] > std::min<int64_t>(tolerated, in.mostAboard[request])) continue;
            Walk walk;
            if (previousKey == key) {
                walk = {int64_t(r.earliest[i - 1]) + in.sequel[previous],
                        int64_t(r.earliest[i - 1]) + r.dwell[i - 1] + in.service[e], place, 0};
            } else {
                int64_t ready = i > 0 ? int64_t(r.earliest[i - 1]) + r.dwell[i - 1] : vehicle->shiftLow;
                int64_t from = i > 0 ? in.place[previous] : vehicle->depot;
                int64_t begin = std::max<int64_t>(in.beginLow[e], ready + in.driving(from, place));
                walk = {begin, begin + in.fixedTime[e] + in.service[e], place, 0};
            }
            if (walk.begin > in.beginHigh[e] || walk.departure > in.departHigh[e]) continue;
            alightings(i, walk);
        }
    }

    void alightings(int board, Walk walk) {
        const Route &r = *route;
        int e = 2 * request + 1;
        int32_t key = in.stopKey[e];
        int64_t place = in.place[e], cap = in.rideCap[request];
        const Load &own = in.loads[2 * request + seating];
        for (int i = board;; ++i) {
            int previous = i > board ? r.event[i - 1] : -1, next = i < r.count ? r.event[i] : -1;
            int32_t previousKey = previous >= 0 ? in.stopKey[previous] : -1, nextKey = next >= 0 ? in.stopKey[next] : -2;
            bool joins = previousKey == key;
            if (nextKey != key && (joins || previousKey != nextKey)) {
                int64_t driving = joins ? 0 : in.driving(walk.place, place);
                int64_t begin = joins ? walk.begin : std::max<int64_t>(in.beginLow[e], walk.departure + driving);
                int64_t departure = joins ? walk.departure + in.service[e] : begin + in.fixedTime[e] + in.service[e];
                if (begin <= in.beginHigh[e] && departure <= in.departHigh[e]
                    && (joins || walk.ridden + driving <= cap) && reachesNext(departure, place, i))
                    test(board, i);
            }
            if (i >= r.count || !advance(walk, i, board, own, cap)) return;
        }
    }

    bool advance(Walk &walk, int i, int board, const Load &own, int64_t cap) const {
        const Route &r = *route;
        int e = r.event[i];
        if (i > board && in.stopKey[e] == in.stopKey[r.event[i - 1]]) {
            walk.begin = std::max<int64_t>(r.earliest[i], walk.begin + in.sequel[r.event[i - 1]]);
            walk.ridden += r.dwell[i] - r.dwell[i - 1];
        } else {
            int64_t driving = in.driving(walk.place, in.place[e]);
            walk.begin = std::max<int64_t>(r.earliest[i], walk.departure + driving);
            walk.ridden += driving + r.dwell[i];
        }
        if (walk.begin > r.latest[i] || walk.ridden > cap || !fitsSomehow(plus(r.load[i], own))) return false;
        int64_t others = i + 1 < r.count ? r.aboard[i + 1] : 0;
        int64_t tolerated = i + 1 < r.count ? r.tolerated[i + 1] : unlimited;
        if (others + in.pupils[request] > std::min<int64_t>(tolerated, in.mostAboard[request])) return false;
        walk.departure = walk.begin + r.dwell[i];
        walk.place = in.place[e];
        return true;
    }

    bool reachesNext(int64_t departure, int64_t place, int i) const {
        if (i < route->count)
            return departure + in.driving(place, in.place[route->event[i]]) <= route->latest[i];
        return departure + in.driving(place, vehicle->depot) <= vehicle->shiftHigh;
    }

    void test(int board, int alight) {
        if (least != impossible && leastDelta(board, alight) >= least) return;
        const Route &r = *route;
        auto copy = [&](int from, int to, int shift) {
            std::memcpy(evaluator.event + from + shift, r.event.data() + from, (to - from) * sizeof(int32_t));
            std::memcpy(evaluator.seating + from + shift, r.seating.data() + from, to - from);
        };
        copy(0, board, 0);
        copy(board, alight, 1);
        copy(alight, r.count, 2);
        evaluator.event[board] = 2 * request, evaluator.event[alight + 1] = 2 * request + 1;
        evaluator.seating[board] = evaluator.seating[alight + 1] = uint8_t(seating);
        int64_t cost = evaluator.evaluate(r.count + 2, *vehicle);
        if (cost >= 0) least = std::min(least, cost - r.cost);
    }

    int64_t leastDelta(int board, int alight) const {
        const Route &r = *route;
        int64_t pick = in.place[2 * request], drop = in.place[2 * request + 1];
        auto at = [&](int i) { return i >= 0 && i < r.count ? int64_t(in.place[r.event[i]]) : vehicle->depot; };
        int64_t from = at(board - 1), next = at(board);
        int64_t driving = in.driving(from, pick) - in.driving(from, next);
        int64_t metres = r.metres + in.distance(from, pick) - in.distance(from, next);
        if (board == alight) {
            driving += in.driving(pick, drop) + in.driving(drop, next);
            metres += in.distance(pick, drop) + in.distance(drop, next);
        } else {
            int64_t before = at(alight - 1), after = at(alight);
            driving += in.driving(pick, next) + in.driving(before, drop) + in.driving(drop, after)
                - in.driving(before, after);
            metres += in.distance(pick, next) + in.distance(before, drop) + in.distance(drop, after)
                - in.distance(before, after);
        }
        int64_t service = in.service[2 * request] + in.service[2 * request + 1];
        int64_t duty = vehicle->duty(std::max<int64_t>(0, r.leastDuration + driving + service), metres);
        int64_t rides = r.ridesCost + vehicle->pupil.amount(in.pupils[request])
            + vehicle->wheelchair.amount(in.wheelchairs[request]);
        int64_t loaded = vehicle->loadedTime.rate == 0 ? 0 : leastLoadedTime(board, alight);
        return duty + rides + vehicle->runFixed + vehicle->loadedTime.amount(loaded) - r.cost - roundingSlack;
    }

    int64_t leastLoadedTime(int board, int alight) const {
        const Route &r = *route;
        int64_t pick = in.place[2 * request], drop = in.place[2 * request + 1];
        auto at = [&](int i) { return int64_t(in.place[r.event[i]]); };
        int64_t all = r.count > 0 ? r.loadedTime[r.count - 1] : 0;
        int64_t loaded = (board > 0 ? r.loadedTime[board - 1] : 0) + all - (alight < r.count ? r.loadedTime[alight] : all);
        if (board < r.count && r.aboard[board] > 0) loaded += in.driving(at(board - 1), pick);
        if (board == alight) {
            loaded += in.driving(pick, drop);
        } else {
            loaded += in.driving(pick, at(board)) + r.loadedTime[alight - 1] - r.loadedTime[board]
                + in.driving(at(alight - 1), drop);
        }
        if (alight < r.count && r.aboard[alight] > 0) loaded += in.driving(drop, at(alight));
        return loaded;
    }
};

}  // namespace

int main(int argc, char **argv) {
    if (argc != 2) return std::fprintf(stderr, "usage: insertion TRACE\n"), 2;
    Trace trace = Reader(argv[1]).trace();
    Search search(trace.instance);
    int64_t sum = 0, possible = 0;
    double seconds = 0;
    // The first pass is not counted: it warms the caches, as they are on the other side.
    for (int pass = 0; pass < 2; ++pass) {
        sum = possible = search.tester().evaluations = 0;
        std::clock_t start = std::clock();
        for (const Query &query : trace.queries) {
            int64_t delta = search.best(query.request, trace.routes[query.route]);
            if (delta == impossible) continue;
            sum += delta;
            ++possible;
        }
        seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    }
    std::printf("%lld %lld %lld %.6f\n", (long long)sum, (long long)possible,
                (long long)search.tester().evaluations, seconds);
}
