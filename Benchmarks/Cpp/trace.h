// The trace that ritwijzer-bench writes: lists of 64-bit integers, each behind its length.
// Sources/Optimiser/Measuring/InsertionTrace+Words.swift gives their order.
#pragma once
#include <array>
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <vector>

using Load = std::array<int16_t, 8>;

struct Price {
    int64_t rate, divisor;
    int64_t amount(int64_t quantity) const {
        return rate == 0 ? 0 : (2 * rate * quantity + divisor) / (2 * divisor);
    }
};

struct Vehicle {
    int64_t depot, shiftLow, shiftHigh, longestDuty, range, reconfigurable, dutyFixed, runFixed, runMinimum;
    Price dutyTime, attendantTime, length, loadedTime, loadedLength, pupil, wheelchair;
    std::vector<Load> configurations;
    bool chargesLoaded() const { return loadedTime.rate != 0 || loadedLength.rate != 0 || runMinimum != 0; }
    int64_t duty(int64_t duration, int64_t metres) const {
        return dutyFixed + dutyTime.amount(duration) + attendantTime.amount(duration) + length.amount(metres);
    }
};

struct Route {
    int64_t vehicle, cost, metres, leastDuration, ridesCost;
    int count;
    std::vector<int32_t> event, earliest, latest, dwell, aboard, tolerated, loadedTime;
    std::vector<uint8_t> seating;
    std::vector<Load> load;
};

struct Instance {
    int64_t requests, places, isStopwise, destinationsAboard, destinationsPerRun, hasUniformWaits;
    std::vector<int32_t> seconds, metres, place, stopKey, fixedTime, service, sequel, beginLow, beginHigh, departHigh,
        isGate, rideCap, pupils, wheelchairs, mostAboard, waitOnRoad, waitAtGate, destination;
    std::vector<Load> loads;
    std::vector<uint8_t> seatings;
    std::vector<std::vector<int32_t>> conflicts;
    std::vector<Vehicle> vehicles;
    int64_t driving(int64_t from, int64_t to) const { return seconds[from * places + to]; }
    int64_t distance(int64_t from, int64_t to) const { return metres[from * places + to]; }
};

struct Query {
    int route, request;
};

struct Trace {
    Instance instance;
    std::vector<Route> routes;
    std::vector<Query> queries;
};

class Reader {
public:
    explicit Reader(const char *path) {
        FILE *file = std::fopen(path, "rb");
        if (!file) throw std::runtime_error("the trace cannot be opened");
        int64_t buffer[4096];
        size_t got;
        while ((got = std::fread(buffer, 8, 4096, file)) > 0) words.insert(words.end(), buffer, buffer + got);
        std::fclose(file);
    }

    std::vector<int64_t> list() {
        int64_t count = words.at(next++);
        if (count < 0 || next + count > words.size()) throw std::runtime_error("the trace is cut off");
        std::vector<int64_t> values(words.begin() + next, words.begin() + next + count);
        next += count;
        return values;
    }

    template <class T> std::vector<T> listOf() {
        auto values = list();
        return std::vector<T>(values.begin(), values.end());
    }

    std::vector<Load> loads() {
        auto values = list();
        std::vector<Load> loads(values.size() / 8);
        for (size_t i = 0; i < values.size(); ++i) loads[i / 8][i % 8] = int16_t(values[i]);
        return loads;
    }

    Trace trace();

private:
    std::vector<int64_t> words;
    size_t next = 0;
};

inline Trace Reader::trace() {
    Trace trace;
    Instance &in = trace.instance;
    auto head = list();
    in.requests = head[0], in.places = head[1], in.isStopwise = head[2], in.destinationsAboard = head[3];
    in.destinationsPerRun = head[4], in.hasUniformWaits = head[5];
    for (auto *table : {&in.seconds, &in.metres, &in.place, &in.stopKey, &in.fixedTime, &in.service, &in.sequel,
                        &in.beginLow, &in.beginHigh, &in.departHigh, &in.isGate, &in.rideCap, &in.pupils,
                        &in.wheelchairs, &in.mostAboard, &in.waitOnRoad, &in.waitAtGate, &in.destination})
        *table = listOf<int32_t>();
    in.loads = loads();
    in.seatings = listOf<uint8_t>();
    for (int64_t r = 0; r < in.requests; ++r) in.conflicts.push_back(listOf<int32_t>());
    for (int64_t c = 0; c < head[6]; ++c) {
        auto v = list();
        auto p = list();
        in.vehicles.push_back({v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], {p[0], p[1]}, {p[2], p[3]},
                               {p[4], p[5]}, {p[6], p[7]}, {p[8], p[9]}, {p[10], p[11]}, {p[12], p[13]}, loads()});
    }
    int64_t count = list()[0];
    for (int64_t i = 0; i < count; ++i) {
        auto v = list();
        Route route{v[0], v[1], v[2], v[3], v[4], 0, {}, {}, {}, {}, {}, {}, {}, {}, {}};
        for (auto *values : {&route.event, &route.earliest, &route.latest, &route.dwell, &route.aboard,
                             &route.tolerated, &route.loadedTime})
            *values = listOf<int32_t>();
        route.seating = listOf<uint8_t>();
        route.load = loads();
        route.count = int(route.event.size());
        trace.routes.push_back(std::move(route));
    }
    auto pairs = list();
    for (size_t i = 0; i + 1 < pairs.size(); i += 2) trace.queries.push_back({int(pairs[i]), int(pairs[i + 1])});
    return trace;
}
