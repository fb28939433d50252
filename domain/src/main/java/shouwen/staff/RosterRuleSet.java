package shouwen.staff;

import java.util.Collection;

/** The general rules that count, as numbers; what does not count stands where nothing can break it. */
record RosterRuleSet(int restMinutes, boolean noEarlyAfterNight, int nightsInRow, int freeDays, int compensation) {

    static RosterRuleSet of(Collection<RosterRule> counting) {
        int rest = 0;
        boolean noEarly = false;
        int nights = Integer.MAX_VALUE;
        int free = 0;
        int compensation = 0;
        for (var rule : counting) {
            if (rule instanceof RosterRule.Rest some) {
                rest = some.hours() * 60;
            } else if (rule instanceof RosterRule.NoEarlyAfterNight) {
                noEarly = true;
            } else if (rule instanceof RosterRule.NightsInRow some) {
                nights = some.most();
            } else if (rule instanceof RosterRule.FreeDays some) {
                free = some.least();
            } else if (rule instanceof RosterRule.Compensation some) {
                compensation = some.withinDays();
            }
        }
        return new RosterRuleSet(rest, noEarly, nights, free, compensation);
    }
}
