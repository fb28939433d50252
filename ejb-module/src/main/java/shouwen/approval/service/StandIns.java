package shouwen.approval.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import shouwen.approval.Approval;
import shouwen.approval.ApprovalRung;
import shouwen.approval.Decider;
import shouwen.approval.Desk;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Deputies;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.LadderRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.policy.service.ActivePacks;

/**
 * Who decides where a post is filled by nobody but the applicant: the next one up on its ladder, at last the general manager
 * office (TUN-037). Where nobody is above either, the post is vacant, and says so until somebody is appointed.
 */
@ApplicationScoped
class StandIns {

    private static final String TOP = Desk.of(Role.GENERAL_OFFICE, "");

    @Inject
    StaffDirectory staff;

    @Inject
    Deputies deputies;

    @Inject
    ActivePacks packs;

    @Inject
    ApprovalRecords records;

    /** Lays each rung whose turn it is where somebody can decide it; gives those that lie elsewhere than before. */
    List<ApprovalRung> settle(Approval approval) {
        var moved = approval.settle(rung -> above(approval, rung), (rung, desk) -> isFilled(approval, rung, desk));
        moved.forEach(rung -> records.write(
                approval,
                rung.isStoodIn() ? "approval.stood-in" : "approval.filled",
                null,
                Map.of("post", rung.post(), "role", rung.deskRole())));
        return moved;
    }

    /** The posts whose turn it is and that nobody can decide for, so that it stands still. */
    List<String> vacant(Approval approval) {
        var turns = approval.turns();
        var vacant = turns.stream()
                .filter(rung -> !isFilled(approval, rung, rung.desk()))
                .map(ApprovalRung::post)
                .toList();
        boolean oneIsEnough =
                approval.needs() == LadderRule.Needs.ANY || approval.needs() == LadderRule.Needs.EITHER;
        return oneIsEnough && vacant.size() < turns.size() ? List.of() : vacant;
    }

    private List<String> above(Approval approval, ApprovalRung rung) {
        var desks = new LinkedHashSet<String>();
        ladder(approval, rung).forEach(desks::add);
        approval.rungs().stream()
                .filter(one -> one.position() > rung.position())
                .forEach(one -> desks.add(Desk.of(one.role(), approval.department())));
        desks.add(TOP);
        return List.copyOf(desks);
    }

    /** The desks above a post on the ladder of the regulation, those it does not ask this time too. */
    private Stream<String> ladder(Approval approval, ApprovalRung rung) {
        var version = approval.packVersionId();
        if (version == null) {
            return Stream.empty();
        }
        var pack = packs.byVersion(version);
        var posts = pack.procedures().ladders().stream()
                .filter(rule -> rule.id().equals(approval.ladder()))
                .findFirst()
                .map(rule -> rule.bands().get(rule.bands().size() - 1).posts())
                .orElse(List.of());
        return posts.stream().skip(posts.indexOf(rung.post()) + 1L).flatMap(post -> desk(pack, post, approval));
    }

    private static Stream<String> desk(PolicyPack pack, String post, Approval approval) {
        return pack.post(post).map(Post::role).map(role -> Desk.of(role, approval.department())).stream();
    }

    private boolean isFilled(Approval approval, ApprovalRung rung, String desk) {
        var holders = staff.staffOf(approval.operatorId()).stream()
                .filter(person -> Desk.all(person).contains(desk))
                .map(Caller::staffId)
                .filter(person -> !person.equals(approval.applicant()))
                .toList();
        return holders.stream().anyMatch(person -> may(approval, rung, person))
                || !holders.isEmpty()
                        && deputies.of(approval.operatorId(), holders).stream()
                                .anyMatch(person -> may(approval, rung, person));
    }

    private static boolean may(Approval approval, ApprovalRung rung, UUID person) {
        return !approval.speakers().isBarred(rung, new Decider(person, null));
    }
}
