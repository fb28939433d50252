package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.Holds;
import shouwen.archive.service.Papers;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/** Records are held back, destroyed by two people, and handed over as packages. */
@InServer
class DestructionIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    FiledCases fixture;

    @Inject
    Impersonation impersonation;

    @Inject
    Papers papers;

    @Inject
    ArchiveQueries archive;

    @Inject
    Holds holds;

    private UUID operator;
    private UUID archivist;

    @BeforeEach
    void people() throws Exception {
        operator = fixture.tunnel();
        archivist = fixture.staff(operator, Role.ARCHIVIST);
    }

    /** CLK-006: held for a reason, found as held, let go for a reason; not by and not from others. */
    @Test
    void a_record_is_held_until_its_day_is_over_or_somebody_lifts_the_hold() throws Exception {
        var number = register("诉讼中的协议");
        var other = register("无关的协议");
        var today = LocalDate.now(ZONE);

        var hold = impersonation.as(archivist, () -> holds.place(number, "诉讼未结", today));

        assertThat(held()).containsExactly(number);
        assertThat(impersonation.as(archivist, () -> archive.facets(null, ArchiveFilter.NONE)).of(Facets.Facet.HELD))
                .containsExactly(new Facets.Value("true", 1));
        assertThat(impersonation.as(archivist, () -> archive.find(number)).held()).isTrue();
        assertThat(impersonation.as(archivist, () -> archive.find(other)).held()).isFalse();
        assertThatThrownBy(() -> place(number, " ", null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> place(number, "x", today.minusDays(1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> lift(other, hold, "x")).isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> lift(number, hold, "")).isInstanceOf(InvalidInputException.class);
        lift(number, hold, "诉讼已结");
        assertThat(held()).isEmpty();
        assertThatThrownBy(() -> lift(number, hold, "再次")).isInstanceOf(ConflictException.class);
        var stranger = fixture.staff(fixture.operator(), Role.ARCHIVIST);
        assertThatThrownBy(() -> impersonation.as(stranger, () -> holds.place(number, "x", null)))
                .isInstanceOf(UnknownThingException.class);
    }

    private List<String> held() throws Exception {
        var filter = new ArchiveFilter(null, null, null, null, null, null, null, null, null, true);
        return impersonation.as(archivist, () -> archive.search(null, filter, null, 50)).items().stream()
                .map(ArchiveHit::number)
                .toList();
    }

    private void place(String number, String reason, LocalDate until) throws Exception {
        impersonation.as(archivist, () -> holds.place(number, reason, until));
    }

    private void lift(String number, UUID hold, String reason) throws Exception {
        impersonation.as(archivist, () -> {
            holds.lift(number, hold, reason);
            return null;
        });
    }

    private String register(String title) throws Exception {
        var paper = new NewPaper("correspondence", title, "", "operations", null, "", "A-01");
        return impersonation.as(archivist, () -> papers.register(paper, List.of()).number());
    }
}
