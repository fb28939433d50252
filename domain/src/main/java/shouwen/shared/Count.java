package shouwen.shared;

/** A count that stops at {@link #CAP}: beyond it only "1,000 or more" is known, so that counting never grows with history. */
public record Count(int value) {

    public static final int CAP = 1000;

    public boolean capped() {
        return value >= CAP;
    }
}
