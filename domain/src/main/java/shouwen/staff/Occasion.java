package shouwen.staff;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/** Which meeting of its month one is; that says who is wanted (TUN-080, TUN-081). */
public enum Occasion {

    /** Heads, supervisors and representatives only. */
    FIRST("first"),

    BETWEEN("between"),

    /** Everybody of the department. */
    LAST("last");

    private final String code;

    Occasion(String code) {
        this.code = code;
    }

    /** The choice of the register's field {@code occasion}. */
    public String code() {
        return code;
    }

    /** Whether everybody of the department is wanted. */
    public boolean wantsEverybody() {
        return this == LAST;
    }

    /**
     * By its day, where meetings come in even steps. The only one of a month is its last: then everybody is wanted.
     *
     * @param every the time from one meeting to the next
     */
    public static Occasion of(LocalDate day, Period every) {
        var month = YearMonth.from(day);
        if (!YearMonth.from(day.plus(every)).equals(month)) {
            return LAST;
        }
        return YearMonth.from(day.minus(every)).equals(month) ? BETWEEN : FIRST;
    }

    /** By the choice of the register; between where nothing is chosen. */
    public static Occasion of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        return BETWEEN;
    }
}
