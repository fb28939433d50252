package shouwen.cases.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shouwen.cases.CaseAction;
import shouwen.cases.CaseDetails;
import shouwen.cases.CaseState;
import shouwen.cases.ServiceCase;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.policy.CaseKind;
import shouwen.routing.WorkItemState;

/** What a caller may do with a case as it stands: the same rules the services refuse by, told beforehand. */
final class Permissions {

    private Permissions() {}

    static Set<CaseAction> actions(Caller caller, ServiceCase c, List<CaseDetails.Item> items) {
        var actions = EnumSet.noneOf(CaseAction.class);
        if (c.state() == CaseState.CLOSED) {
            return actions;
        }
        actions.add(CaseAction.ATTACH);
        items.stream().filter(CaseDetails.Item::open).findFirst().ifPresent(item -> ofDepartment(actions, caller, item));
        boolean desk = caller.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR);
        if (desk || caller.isOneOf(Role.DISPATCHER, Role.DEPARTMENT_HEAD) && caller.worksIn(c.department())) {
            actions.add(CaseAction.PAUSE);
            actions.add(CaseAction.AGREE);
        }
        if (desk) {
            actions.add(CaseAction.NOTE);
            ofDesk(actions, caller, c, items);
        }
        return actions;
    }

    private static void ofDepartment(Set<CaseAction> actions, Caller caller, CaseDetails.Item item) {
        boolean desk = item.department().equals("customer-service") && caller.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR);
        if (!desk && !caller.worksIn(item.department())) {
            return;
        }
        if (item.state() == WorkItemState.OPEN) {
            actions.add(CaseAction.ACCEPT_ITEM);
        }
        actions.addAll(Set.of(CaseAction.RETURN_ITEM, CaseAction.HAND_ON_ITEM, CaseAction.GIVE_RESULT));
        if (caller.is(Role.DISPATCHER)) {
            actions.add(CaseAction.DISPATCH);
        }
    }

    private static void ofDesk(Set<CaseAction> actions, Caller caller, ServiceCase c, List<CaseDetails.Item> items) {
        boolean supervisor = caller.is(Role.SUPERVISOR);
        switch (c.state()) {
            case AT_CUSTOMER_SERVICE -> actions.add(CaseAction.ROUTE);
            case IN_REVIEW -> {
                if (!ownComplaint(caller, c, items)) {
                    actions.addAll(Set.of(CaseAction.REVIEW, CaseAction.SEND_BACK));
                }
            }
            case TO_ANSWER -> actions.add(CaseAction.ANSWER);
            case TO_CALL_BACK -> actions.add(CaseAction.CALL_BACK);
            case ANSWERED -> {
                actions.add(CaseAction.CALL_BACK);
                if (c.facts().kind() != CaseKind.COMPLAINT) {
                    actions.add(CaseAction.CLOSE);
                }
            }
            case DISSATISFIED -> {
                if (supervisor && !ownComplaint(caller, c, items)) {
                    actions.addAll(Set.of(CaseAction.EXPLAIN_AND_CLOSE, CaseAction.GO_ROUND_AGAIN));
                }
            }
            default -> {}
        }
    }

    private static boolean ownComplaint(Caller caller, ServiceCase c, List<CaseDetails.Item> items) {
        if (c.facts().kind() != CaseKind.COMPLAINT) {
            return false;
        }
        boolean ownDepartment = caller.worksIn(c.department()) && !c.department().equals("customer-service");
        boolean ownWork = items.stream()
                .anyMatch(item -> item.step() == c.step() && caller.staffId().equals(item.assigneeId()));
        return ownDepartment || ownWork;
    }
}
