package shouwen.approval.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Approval;
import shouwen.approval.ApprovalRung;
import shouwen.approval.Desk;
import shouwen.approval.Outcome;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Mails;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Deputies;
import shouwen.identity.service.StaffDirectory;

/** Tells deciders and their deputies that it is their turn, and applicants what became of their request. */
@ApplicationScoped
class ApprovalNotices {

    @Inject
    Notices notices;

    @Inject
    Mails mails;

    @Inject
    StaffDirectory staff;

    @Inject
    Deputies deputies;

    /** @param by who caused it and needs no telling; null for the system */
    void turn(Approval approval, Collection<ApprovalRung> rungs, @Nullable UUID by) {
        var people = people(approval, rungs);
        people.remove(by);
        people.remove(approval.applicant());
        tell(approval, people, NoticeKind.APPROVAL_TURN, Map.of());
    }

    /**
     * Tells who asked, and who can appoint people, that a post has nobody who could decide. Who appoints reads the number
     * and not what was asked, which may be confidential; what they get leads to the staff.
     */
    void vacant(Approval approval, List<String> posts) {
        if (posts.isEmpty()) {
            return;
        }
        tellApplicant(approval, null, NoticeKind.APPROVAL_VACANT, Map.of("post", posts.get(0)));
        var administrators = staff.staffOf(approval.operatorId()).stream()
                .filter(person -> person.is(Role.ADMINISTRATOR))
                .map(Caller::staffId)
                .filter(person -> !person.equals(approval.applicant()))
                .toList();
        var number = approval.subjectNumber();
        var desk = approval.turns().stream()
                .filter(rung -> rung.post().equals(posts.get(0)))
                .map(ApprovalRung::desk)
                .findFirst()
                .orElse("");
        notices.tell(
                approval.operatorId(),
                administrators,
                NoticeKind.APPROVAL_VACANT,
                "",
                Map.of("title", number, "post", posts.get(0), "staff", desk));
        mails.tell(
                approval.operatorId(), administrators, NoticeKind.APPROVAL_VACANT, number, "/identity/staff?wanted=" + desk);
    }

    void returned(Approval approval) {
        tellApplicant(approval, null, NoticeKind.APPROVAL_RETURNED, Map.of("reason", approval.note()));
    }

    void ended(Approval approval, Outcome outcome, @Nullable UUID by) {
        tellApplicant(approval, by, NoticeKind.APPROVAL_ENDED, Map.of("outcome", outcome.name()));
    }

    /** Tells those whose turn it is, and those above them, that a rung is late. */
    void late(Approval approval, ApprovalRung rung, Set<String> above) {
        var people = people(approval, List.of(rung));
        staff.staffOf(approval.operatorId()).stream()
                .filter(person -> Desk.all(person).stream().anyMatch(above::contains))
                .map(Caller::staffId)
                .forEach(people::add);
        people.remove(approval.applicant());
        tell(approval, people, NoticeKind.APPROVAL_LATE, Map.of("dueAt", String.valueOf(rung.dueAt())));
    }

    private Set<UUID> people(Approval approval, Collection<ApprovalRung> rungs) {
        var desks = rungs.stream().map(ApprovalRung::desk).toList();
        var people = new LinkedHashSet<UUID>();
        staff.staffOf(approval.operatorId()).stream()
                .filter(person -> Desk.all(person).stream().anyMatch(desks::contains))
                .map(Caller::staffId)
                .forEach(people::add);
        people.addAll(deputies.of(approval.operatorId(), List.copyOf(people)));
        return people;
    }

    private void tellApplicant(Approval approval, @Nullable UUID by, String kind, Map<String, Object> more) {
        var applicant = approval.applicant();
        if (applicant != null && !applicant.equals(by)) {
            tell(approval, List.of(applicant), kind, more);
        }
    }

    private void tell(Approval approval, Collection<UUID> people, String kind, Map<String, Object> more) {
        var parameters = new HashMap<>(more);
        parameters.put("approval", approval.id().toString());
        parameters.put("about", "approval");
        parameters.put("title", approval.title());
        notices.tell(approval.operatorId(), people, kind, approval.subjectNumber(), parameters);
        mails.tell(
                approval.operatorId(), people, kind, approval.subjectNumber(), "/approval/request?id=" + approval.id());
    }
}
