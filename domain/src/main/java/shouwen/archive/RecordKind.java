package shouwen.archive;

import java.util.Locale;

/** What a record is the record of. */
public enum RecordKind {
    /** A case of a customer, from registration to closure. */
    CASE("KF"),
    /** A repair order, from dispatch to its end. */
    ORDER("GD"),
    /** A decided correction of a bill. */
    CORRECTION("ZD"),
    /** A decided request. */
    APPROVAL("SP"),
    /** An entry of a register: minutes, survey, letter. */
    ENTRY("DJ"),
    /** A paper that somebody registered, scanned or not. */
    PAPER("WS");

    private final String mark;

    RecordKind(String mark) {
        this.mark = mark;
    }

    /** How archival numbers of this kind begin where the operator decided nothing else. */
    public String mark() {
        return mark;
    }

    /** Lower case: {@code correction}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
