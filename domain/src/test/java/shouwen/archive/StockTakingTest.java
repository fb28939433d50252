package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shouwen.archive.StockTaking.Finding;
import shouwen.archive.StockTaking.Line;
import shouwen.archive.StockTaking.Registered;

class StockTakingTest {

    private static final Map<String, Registered> KNOWN = Map.of(
            "DA-1", new Registered("A-01", PaperPlace.SHELF),
            "DA-2", new Registered("A-01", PaperPlace.SHELF),
            "DA-3", new Registered("A-01", PaperPlace.BORROWER),
            "DA-4", new Registered("B-02", PaperPlace.SHELF),
            "DA-5", new Registered("A-01", PaperPlace.DESTROYED));

    /** TUN-068, CLK-001: each file is where it is registered, or is named with what is wrong. */
    @Test
    void tells_what_is_there_missing_misplaced_unexpected_and_unknown() {
        var lines = new StockTaking("A-01").findings(List.of("DA-1", "DA-4", "DA-3", "XX-9", "DA-1"), KNOWN);

        assertThat(lines)
                .containsExactly(
                        new Line("DA-1", Finding.PRESENT, "A-01"),
                        new Line("DA-4", Finding.MISPLACED, "B-02"),
                        new Line("DA-3", Finding.UNEXPECTED, "A-01"),
                        new Line("XX-9", Finding.UNKNOWN, ""),
                        new Line("DA-2", Finding.MISSING, "A-01"));
    }

    @Test
    void what_is_lent_or_destroyed_is_not_missing() {
        assertThat(new StockTaking("A-").findings(List.of("DA-1", "DA-2"), KNOWN))
                .extracting(Line::finding)
                .containsOnly(Finding.PRESENT);
    }
}
