package shouwen.web.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseReceipt;
import shouwen.cases.CaseState;
import shouwen.clock.ClockState;
import shouwen.clock.PlannedClock;
import shouwen.shared.LocalizedText;

/** A case just taken: its number, who answers for it, where it went and by when. */
public record CaseMade(
        UUID id, String number, String owner, String department, CaseState state, List<Limit> clocks) {

    /**
     * A limit of the case.
     *
     * @param dueAt null while the regulation's value is blank
     */
    public record Limit(
            String rule,
            LocalizedText name,
            String clause,
            Instant startsAt,
            @Nullable Instant dueAt,
            ClockState state) {

        static Limit of(PlannedClock clock) {
            return new Limit(
                    clock.rule(),
                    clock.name(),
                    clock.clause(),
                    clock.startsAt(),
                    clock.dueAt(),
                    clock.target() == null ? ClockState.NOT_CONFIGURED : ClockState.RUNNING);
        }
    }

    static CaseMade of(CaseReceipt receipt) {
        return new CaseMade(
                receipt.id(),
                receipt.number().value(),
                receipt.owner(),
                receipt.department(),
                receipt.state(),
                receipt.clocks().stream().map(Limit::of).toList());
    }
}
