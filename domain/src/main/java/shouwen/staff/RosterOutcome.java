package shouwen.staff;

import java.util.List;

/** What came of making a roster. */
public sealed interface RosterOutcome {

    /** Every shift has its people and no rule is broken. */
    record Found(List<DutyAssigned> duties) implements RosterOutcome {
        public Found {
            duties = List.copyOf(duties);
        }
    }

    /**
     * Proved: these rules cannot all be kept.
     *
     * @param people how many there were to choose from
     * @param smallest whether giving up any one of them is proved to be enough; false where the search for that was cut
     *     short, and the list may hold more than it must
     */
    record Impossible(List<RosterRule> conflict, int people, boolean smallest) implements RosterOutcome {
        public Impossible {
            conflict = List.copyOf(conflict);
        }
    }

    /** Neither a roster nor a proof that there is none was found within the allowed number of steps. */
    record Undecided() implements RosterOutcome {}
}
