// The exact test and cheapest timing of a sequence: what Sources/Optimiser/Schedule/DutyEvaluator.swift does.
#pragma once
#include <algorithm>
#include <cstring>
#include "trace.h"

constexpr int64_t unlimited = int64_t(1) << 30;
constexpr int mostEvents = 512;

inline bool fits(const Load &load, const Load &capacity) {
    bool all = true;
    for (int i = 0; i < 8; ++i) all &= load[i] <= capacity[i];
    return all;
}

inline Load plus(const Load &a, const Load &b) {
    Load sum;
    for (int i = 0; i < 8; ++i) sum[i] = int16_t(a[i] + b[i]);
    return sum;
}

class Evaluator {
public:
    explicit Evaluator(const Instance &instance) : in(instance), boardedAt(instance.requests, -1) {}

    int32_t event[mostEvents];
    uint8_t seating[mostEvents];
    int64_t evaluations = 0;

    /// The cost of the first `count` events, or -1 when they break a rule.
    int64_t evaluate(int count, const Vehicle &vehicle) {
        ++evaluations;
        int64_t metres = walk(count, vehicle);
        if (metres < 0 || !earliest(count, vehicle)) return -1;
        int last = count - 1;
        int64_t finish = begin[last] + dwell[last] + in.driving(in.place[event[last]], vehicle.depot);
        if (finish > vehicle.shiftHigh) return -1;
        std::memcpy(late, high, count * sizeof(int32_t));
        late[last] = begin[last];
        latest(count);
        int64_t start = int64_t(late[0]) - step[0];
        if (finish - start > vehicle.longestDuty) return -1;
        return vehicle.duty(finish - start, metres) + runs(count, vehicle);
    }

private:
    const Instance &in;
    std::vector<int32_t> boardedAt;
    int32_t step[mostEvents], slack[mostEvents], dwell[mostEvents], low[mostEvents], high[mostEvents],
        partner[mostEvents], reach[mostEvents], aboard[mostEvents], mileage[mostEvents], begin[mostEvents],
        late[mostEvents], passengers[mostEvents];

    int64_t walk(int count, const Vehicle &vehicle) {
        int64_t position = vehicle.depot, metres = 0;
        int riding = 0;
        int64_t pupils = 0, limited = 0;
        Load load{};
        uint64_t fitting = ~uint64_t(0);
        for (int i = 0; i < count; ++i) {
            int e = event[i], request = e >> 1;
            int64_t place = in.place[e];
            bool same = i > 0 && in.stopKey[e] == in.stopKey[event[i - 1]];
            if (i > 0 && !same && staysAboard(event[i - 1], riding)) return -1;
            int64_t driving = in.driving(position, place);
            metres += in.distance(position, place);
            mileage[i] = int32_t(metres);
            aboard[i] = int32_t(pupils);
            slack[i] = int32_t(waitLimit(e, same, pupils, riding));
            if (same) {
                int32_t sequel = in.sequel[event[i - 1]];
                step[i] = sequel;
                dwell[i] = dwell[i - 1] - sequel + in.service[e];
            } else {
                step[i] = int32_t((i > 0 ? dwell[i - 1] : 0) + driving);
                dwell[i] = in.fixedTime[e] + in.service[e];
            }
            const Load &own = in.loads[2 * request + seating[i]];
            if ((e & 1) == 0) {
                load = plus(load, own);
                if (!boards(request, i, riding, pupils, limited)) return -1;
                partner[i] = -1;
            } else {
                for (int d = 0; d < 8; ++d) load[d] = int16_t(load[d] - own[d]);
                partner[i] = boardedAt[request];
                pupils -= in.pupils[request];
                if (in.mostAboard[request] < unlimited) --limited;
                int at = 0;
                while (at < riding && passengers[at] != request) ++at;
                if (at < --riding) passengers[at] = passengers[riding];
            }
            uint64_t now = 0;
            for (size_t c = 0; c < vehicle.configurations.size(); ++c)
                if (fits(load, vehicle.configurations[c])) now |= uint64_t(1) << c;
            fitting = vehicle.reconfigurable ? (now == 0 ? 0 : ~uint64_t(0)) : fitting & now;
            if (fitting == 0) return -1;
            position = place;
        }
        metres += in.distance(position, vehicle.depot);
        if (metres > vehicle.range || !destinationsHold(count)) return -1;
        limits(count);
        return metres;
    }

    bool staysAboard(int e, int riding) const {
        if ((e & 1) == 0) return false;
        for (int p = 0; p < riding; ++p) {
            int own = 2 * passengers[p] + 1;
            if (in.stopKey[own] == in.stopKey[e] && in.beginLow[own] <= in.beginLow[e]) return true;
        }
        return false;
    }

    int64_t waitLimit(int e, bool same, int64_t pupils, int riding) const {
        if (same && in.isStopwise) return 0;
        if (pupils == 0) return unlimited;
        const auto &limits = in.isGate[e] == 1 ? in.waitAtGate : in.waitOnRoad;
        if (in.hasUniformWaits) return limits[e >> 1];
        int64_t least = unlimited;
        for (int p = 0; p < riding; ++p) least = std::min<int64_t>(least, limits[passengers[p]]);
        return least;
    }

    bool boards(int request, int i, int &riding, int64_t &pupils, int64_t &limited) {
        boardedAt[request] = i;
        for (int32_t other : in.conflicts[request])
            for (int p = 0; p < riding; ++p)
                if (passengers[p] == other) return false;
        passengers[riding++] = request;
        pupils += in.pupils[request];
        if (in.mostAboard[request] < unlimited) ++limited;
        if (limited > 0)
            for (int p = 0; p < riding; ++p)
                if (pupils > in.mostAboard[passengers[p]]) return false;
        return in.destinationsAboard >= riding || distinct(riding) <= in.destinationsAboard;
    }

    int distinct(int riding) const {
        int count = 0;
        for (int p = 0; p < riding; ++p) {
            bool isNew = true;
            for (int q = 0; q < p; ++q) isNew &= in.destination[passengers[q]] != in.destination[passengers[p]];
            count += isNew;
        }
        return count;
    }

    bool destinationsHold(int count) const {
        if (in.destinationsPerRun >= unlimited) return true;
        std::vector<int32_t> seen;
        for (int i = 0; i < count; ++i) {
            if (aboard[i] == 0) seen.clear();
            int32_t destination = in.destination[event[i] >> 1];
            if (std::find(seen.begin(), seen.end(), destination) == seen.end()) seen.push_back(destination);
            if (int64_t(seen.size()) > in.destinationsPerRun) return false;
        }
        return true;
    }

    void limits(int count) {
        int32_t departure = 0;
        for (int i = count - 1; i >= 0; --i) {
            int e = event[i];
            bool continues = i + 1 < count && in.stopKey[e] == in.stopKey[event[i + 1]];
            departure = continues ? departure + step[i + 1] : dwell[i];
            low[i] = in.beginLow[e];
            high[i] = std::min(in.beginHigh[e], in.departHigh[e] - departure);
            if ((e & 1) == 0) reach[i] = in.rideCap[e >> 1] + (in.isStopwise ? departure : in.service[e]);
        }
    }

    bool earliest(int count, const Vehicle &vehicle) {
        std::memcpy(begin, low, count * sizeof(int32_t));
        begin[0] = std::max(begin[0], int32_t(vehicle.shiftLow + step[0]));
        return forward(count);
    }

    bool forward(int count) {
        for (int round = 0; round <= count + 1; ++round) {
            for (int i = 1; i < count; ++i) begin[i] = std::max(begin[i], begin[i - 1] + step[i]);
            bool changed = false;
            for (int i = count - 1; i >= 0; --i) {
                if (begin[i] > high[i]) return false;
                int with = partner[i];
                if (with >= 0 && begin[i] - reach[with] > begin[with]) {
                    begin[with] = begin[i] - reach[with];
                    changed = true;
                }
                if (i > 0 && begin[i] - step[i] - slack[i] > begin[i - 1]) {
                    begin[i - 1] = begin[i] - step[i] - slack[i];
                    changed = true;
                }
            }
            if (!changed) return true;
        }
        return false;
    }

    void latest(int count) {
        for (int round = 0; round <= count + 1; ++round) {
            for (int i = count - 1; i > 0; --i) late[i - 1] = std::min(late[i - 1], late[i] - step[i]);
            bool changed = false;
            for (int i = 0; i < count; ++i) {
                int with = partner[i];
                if (with >= 0 && late[with] + reach[with] < late[i]) {
                    late[i] = late[with] + reach[with];
                    changed = true;
                }
                if (i > 0 && late[i - 1] + step[i] + slack[i] < late[i]) {
                    late[i] = late[i - 1] + step[i] + slack[i];
                    changed = true;
                }
            }
            if (!changed) return;
        }
    }

    int64_t runs(int count, const Vehicle &vehicle) {
        if (vehicle.chargesLoaded()) {
            for (int i = 0; i < count; ++i)
                if (aboard[i] == 0) begin[i] = late[i];
            forward(count);
        }
        int64_t cost = 0, pupils = 0, wheelchairs = 0;
        int first = 0;
        for (int i = 0; i < count; ++i) {
            if (aboard[i] == 0) first = i, pupils = 0, wheelchairs = 0;
            if ((event[i] & 1) == 0) {
                pupils += in.pupils[event[i] >> 1];
                wheelchairs += in.wheelchairs[event[i] >> 1];
            }
            if (i + 1 < count && aboard[i + 1] != 0) continue;
            int64_t sum = vehicle.runFixed + vehicle.loadedTime.amount(int64_t(begin[i]) + dwell[i] - begin[first])
                + vehicle.loadedLength.amount(mileage[i] - mileage[first]) + vehicle.pupil.amount(pupils)
                + vehicle.wheelchair.amount(wheelchairs);
            cost += std::max(sum, vehicle.runMinimum);
        }
        return cost;
    }
};
