package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.policy.RegisterRule;
import shouwen.policy.service.ActivePacks;

/**
 * What the regulation in force says of rosters. Packs keep registers of duty: their ladders name who assigns nights
 * (TUN-042), a field of theirs that there is no gap (GAS-010, EXP-007), a register of weekend work that rest is owed
 * for it (TUN-043).
 */
@ApplicationScoped
public class DutyRegulation {

    private static final String NO_GAP = "no-gap";
    private static final String REST_ON = "rest-on";
    private static final String NIGHTS = "night-assigned";

    @Inject
    ActivePacks packs;

    /**
     * What binds a department.
     *
     * @param nightRoles who alone assigns nights; empty where nothing is said
     * @param nightClause null where nothing is said
     * @param noGapClause the clause that wants day and night covered, null where none does
     * @param restClause the clause that owes rest for weekends, null where none does
     */
    public record Bound(
            Set<String> nightRoles,
            @Nullable String nightClause,
            @Nullable String noGapClause,
            @Nullable String restClause) {}

    public Bound of(UUID operatorId, String department) {
        var pack = packs.forOperator(operatorId).pack();
        var nights = registers(pack, department)
                .flatMap(register -> pack.ladder(register.id(), NIGHTS).stream())
                .findFirst();
        var roles = nights.stream()
                .flatMap(ladder -> ladder.bands().stream())
                .flatMap(band -> band.posts() == null ? Stream.<String>empty() : band.posts().stream())
                .flatMap(post -> pack.post(post).stream())
                .map(Post::role)
                .collect(Collectors.toSet());
        return new Bound(
                roles,
                nights.map(ladder -> ladder.clause()).orElse(null),
                clauseOfField(pack, department, NO_GAP).orElse(null),
                clauseOfField(pack, department, REST_ON).orElse(null));
    }

    private static Stream<RegisterRule> registers(PolicyPack pack, String department) {
        return pack.procedures().registers().stream()
                .filter(register -> register.department().equals(department));
    }

    private static Optional<String> clauseOfField(PolicyPack pack, String department, String field) {
        return registers(pack, department)
                .filter(register -> register.fields().stream().anyMatch(some -> some.id().equals(field)))
                .map(RegisterRule::clause)
                .findFirst();
    }
}
