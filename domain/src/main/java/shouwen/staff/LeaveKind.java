package shouwen.staff;

import java.util.Arrays;
import java.util.Optional;

/** What leave is for, and which register and choice of the pack that is. */
public enum LeaveKind {

    /** Filed the day before (TUN-046). */
    ORDINARY("leave", "personal"),

    /** Filed up to an hour before the shift (TUN-047). */
    SPECIAL("special-leave", "personal"),
    SICK("leave", "sick"),

    /** The yearly days off one is entitled to. */
    HOLIDAY("leave", "holiday");

    private final String register;
    private final String choice;

    LeaveKind(String register, String choice) {
        this.register = register;
        this.choice = choice;
    }

    /** The id of the register it is filed in. */
    public String register() {
        return register;
    }

    /** The value of the register's field {@code kind}. */
    public String choice() {
        return choice;
    }

    /** The kind by register and choice; every special leave is special. Empty for an entry of another register. */
    public static Optional<LeaveKind> of(String register, String choice) {
        if (register.equals(SPECIAL.register)) {
            return Optional.of(SPECIAL);
        }
        return Arrays.stream(values())
                .filter(kind -> kind.register.equals(register) && kind.choice.equals(choice))
                .findFirst();
    }
}
