package shouwen.approval.service;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Approval;
import shouwen.approval.ApprovalRung;
import shouwen.approval.Decider;
import shouwen.approval.Desk;
import shouwen.identity.Caller;

/**
 * A person at the desks they sit at: their own, and those of the people they decide for.
 *
 * @param deputises those they decide for today
 */
record Sitting(Caller me, List<Caller> deputises) {

    /** A rung somebody may decide, and in which capacity. */
    record Seat(ApprovalRung rung, Decider decider) {}

    /** The rung of a request the person may decide now, their own desk before that of somebody else. */
    Optional<Seat> seat(Approval approval, @Nullable String post) {
        return seats(approval, post)
                .filter(seat -> !approval.speakers().isBarred(seat.rung(), seat.decider()))
                .findFirst();
    }

    /** The same, whether they are barred or not: so that the refusal can say why. */
    Optional<Seat> anySeat(Approval approval, @Nullable String post) {
        return seats(approval, post).findFirst();
    }

    private Stream<Seat> seats(Approval approval, @Nullable String post) {
        var turns = approval.turns().stream()
                .filter(rung -> post == null || rung.post().equals(post))
                .toList();
        var own = turns.stream()
                .filter(rung -> Desk.all(me).contains(rung.desk()))
                .map(rung -> new Seat(rung, new Decider(me.staffId(), null)));
        var others = deputises.stream().flatMap(person -> turns.stream()
                .filter(rung -> Desk.all(person).contains(rung.desk()))
                .map(rung -> new Seat(rung, new Decider(me.staffId(), person.staffId()))));
        return Stream.concat(own, others);
    }

    /** Whose decision it would be at one of some desks, as a deputy; null in their own right. */
    @Nullable UUID onBehalfOf(Collection<String> desks, @Nullable UUID applicant) {
        return Desk.all(me).stream().anyMatch(desks::contains)
                ? null
                : deputises.stream()
                        .filter(person -> !person.staffId().equals(applicant))
                        .filter(person -> Desk.all(person).stream().anyMatch(desks::contains))
                        .map(Caller::staffId)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether a request concerns them: asked by them, on one of their desks at any time, or decided by them. */
    boolean concerns(Approval approval) {
        var id = me.staffId();
        return id.equals(approval.applicant())
                || Stream.concat(Stream.of(me), deputises.stream())
                        .map(Desk::all)
                        .anyMatch(desks -> approval.rungs().stream().anyMatch(rung -> desks.contains(rung.desk())))
                || approval.rungs().stream()
                        .anyMatch(rung -> id.equals(rung.decidedBy()) || id.equals(rung.recordedBy()));
    }
}
