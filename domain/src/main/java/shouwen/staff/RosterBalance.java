package shouwen.staff;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a roster that keeps every rule fairer without breaking one: shifts are given away, exchanged, and exchanged by
 * whole stretches of days, as long as that helps.
 */
final class RosterBalance {

    private static final double ENOUGH = 1e-6;
    private static final int MOST_ROUNDS = 40;
    private static final int LONGEST_STRETCH = 10;
    private static final int NOBODY = -1;

    private final RosterBoard board;
    private final RosterShares shares;
    private final List<int[]> duties;
    private final int people;

    /** @param settled how many of the duties, from the first, stay as they are */
    RosterBalance(RosterSearch search, int settled, int people) {
        board = search.board();
        shares = search.shares();
        duties = search.placed().subList(settled, search.placed().size());
        this.people = people;
    }

    void improve() {
        boolean better = true;
        for (int round = 0; better && round < MOST_ROUNDS; round++) {
            better = giveAway();
            better |= exchangePairs();
            better |= exchangeStretches();
        }
    }

    private boolean giveAway() {
        boolean better = false;
        for (var duty : duties) {
            for (int to = 0; to < people; to++) {
                better |= to != duty[1] && board.fits(duty[0], to) && exchange(List.of(duty), List.of(), duty[1], to);
            }
        }
        return better;
    }

    private boolean exchangePairs() {
        boolean better = false;
        for (int at = 0; at < duties.size(); at++) {
            for (int next = at + 1; next < duties.size(); next++) {
                var one = duties.get(at);
                var other = duties.get(next);
                better |= one[1] != other[1]
                        && one[0] != other[0]
                        && board.isPossible(one[0], other[1])
                        && board.isPossible(other[0], one[1])
                        && exchange(List.of(one), List.of(other), one[1], other[1]);
            }
        }
        return better;
    }

    private boolean exchangeStretches() {
        boolean better = false;
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                for (int length = 1; length <= LONGEST_STRETCH; length++) {
                    better |= exchangeStretches(one, other, length);
                }
            }
        }
        return better;
    }

    private boolean exchangeStretches(int one, int other, int length) {
        boolean better = false;
        for (int from = RosterBoard.MARGIN; from + length <= board.lastDay() + 1; from++) {
            var first = within(one, from, from + length);
            var second = within(other, from, from + length);
            better |= first.size() + second.size() > 1 && exchange(first, second, one, other);
        }
        return better;
    }

    private List<int[]> within(int person, int from, int to) {
        var found = new ArrayList<int[]>();
        for (var duty : duties) {
            int day = board.dayOf(duty[0]);
            if (duty[1] == person && day >= from && day < to) {
                found.add(duty);
            }
        }
        return found;
    }

    /** Lets two people take over shifts of each other; all stays as it was where that breaks a rule or is no fairer. */
    private boolean exchange(List<int[]> first, List<int[]> second, int one, int other) {
        double before = shares.cost(one) + shares.cost(other);
        first.forEach(this::lift);
        second.forEach(this::lift);
        boolean better = layAll(first, other)
                && layAll(second, one)
                && shares.cost(one) + shares.cost(other) < before - ENOUGH;
        if (!better) {
            first.forEach(this::lift);
            second.forEach(this::lift);
            first.forEach(duty -> lay(duty, one));
            second.forEach(duty -> lay(duty, other));
        }
        return better;
    }

    private boolean layAll(List<int[]> some, int person) {
        for (var duty : some) {
            if (!board.fits(duty[0], person)) {
                return false;
            }
            lay(duty, person);
        }
        return true;
    }

    private void lift(int[] duty) {
        if (duty[1] == NOBODY) {
            return;
        }
        board.take(duty[0], duty[1]);
        shares.add(duty[0], duty[1], -1);
        duty[1] = NOBODY;
    }

    private void lay(int[] duty, int person) {
        duty[1] = person;
        board.put(duty[0], person);
        shares.add(duty[0], person, 1);
    }
}
