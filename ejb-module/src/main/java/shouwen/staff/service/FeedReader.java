package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import shouwen.identity.Caller;
import shouwen.identity.TokenSecret;
import shouwen.identity.service.StaffDirectory;
import shouwen.identity.service.StaffMember;
import shouwen.staff.DutyTime;
import shouwen.staff.RosterFeed;

/** What a calendar program reads who presents the secret of somebody's address, without signing in. */
@ApplicationScoped
public class FeedReader {

    private static final Duration BACK = Duration.ofDays(62);
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final String FIND =
            "select f from RosterFeed f where f.sha256 = :digest and f.revokedAt is null";

    @PersistenceContext
    EntityManager entities;

    @Inject
    StaffDirectory staff;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    /** Somebody's shifts of the last two months and the next thirteen. */
    public record Feed(Caller person, List<DutyTime> duties) {}

    /** Empty for a secret that is none of ours, is withdrawn, or whose owner may not sign in any more. */
    @Transactional
    public Optional<Feed> read(String presented) {
        var now = clock.instant();
        return TokenSecret.presented(presented)
                .flatMap(secret -> entities.createQuery(FIND, RosterFeed.class)
                        .setParameter("digest", secret.sha256())
                        .getResultStream()
                        .findFirst())
                .flatMap(feed -> staff.find(feed.staffId()))
                .filter(StaffMember::active)
                .map(StaffMember::caller)
                .map(person -> new Feed(
                        person,
                        duties.between(person.operatorId(), person.staffId(), now.minus(BACK), now.plus(AHEAD))));
    }
}
