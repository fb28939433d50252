package shouwen.rehearsal.internal;

import java.util.Optional;
import shouwen.identity.Role;
import shouwen.policy.CaseKind;
import shouwen.policy.Department;

/** Where work goes at the rehearsed operator when people have to choose. */
final class Departments {

    private Departments() {}

    /** The department a call-taker names when no rule decides. */
    static String ifAsked(Rehearsed rehearsed, CaseKind kind) {
        boolean site = kind == CaseKind.REPAIR || kind == CaseKind.EMERGENCY;
        return site ? forSite(rehearsed) : Rehearsed.DESK;
    }

    /** The first department that sends people out; the desk where there is none. */
    static String forSite(Rehearsed rehearsed) {
        return rehearsed.pack().departments().stream()
                .filter(department -> department.lane().equals("maintenance"))
                .map(Department::code)
                .findFirst()
                .orElse(Rehearsed.DESK);
    }

    /** Whether a department sends people out. */
    static boolean sendsPeople(Rehearsed rehearsed, String department) {
        return rehearsed.has(Role.DISPATCHER, department) && rehearsed.has(Role.TECHNICIAN, department);
    }

    /** Another department that sends people out; empty where there is none. */
    static Optional<String> other(Rehearsed rehearsed, String department) {
        return rehearsed.pack().departments().stream()
                .map(Department::code)
                .filter(code -> !code.equals(department) && sendsPeople(rehearsed, code))
                .findFirst();
    }

    static boolean isBilling(Rehearsed rehearsed, String department) {
        return rehearsed.pack().department(department).filter(found -> found.lane().equals("billing")).isPresent();
    }
}
