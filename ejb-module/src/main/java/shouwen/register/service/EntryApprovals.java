package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.NewApproval;
import shouwen.approval.Rung;
import shouwen.approval.service.Approvals;
import shouwen.identity.Caller;
import shouwen.policy.LadderRule;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterStep;
import shouwen.register.Deciders;
import shouwen.register.Procedure;
import shouwen.register.RegisterEntry;
import shouwen.register.RegisterRules;
import shouwen.register.Turn;

/** Asks a ladder when its step becomes possible, and takes the request back when it no longer is. */
@ApplicationScoped
class EntryApprovals {

    private static final String KIND = "register:";

    @Inject
    Approvals approvals;

    static String kind(RegisterEntry entry) {
        return KIND + entry.register();
    }

    static boolean isOurs(String kind) {
        return kind.startsWith(KIND);
    }

    /** Lets the requests follow what the entry has become. */
    void follow(RegisterEntry entry, RegisterRules rules, Procedure procedure) {
        if (procedure.deciders().isEmpty()) {
            return;
        }
        var possible = procedure.turns().stream()
                .filter(turn -> turn.isPossible() && !turn.posts().isEmpty())
                .filter(turn -> procedure.deciders().containsKey(turn.step().id()))
                .toList();
        if (!entry.isOpen() || possible.isEmpty()) {
            over(entry, entry.openedBy());
            return;
        }
        for (var turn : possible) {
            ask(entry, rules, procedure.deciders().get(turn.step().id()), turn);
        }
        approvals.due(entry.operatorId(), kind(entry), entry.id(), entry.nextDueAt());
    }

    /** Nothing is left to decide. */
    void over(RegisterEntry entry, @Nullable UUID by) {
        approvals.withdraw(entry.operatorId(), kind(entry), entry.id(), by, "");
    }

    private void ask(RegisterEntry entry, RegisterRules rules, Deciders deciders, Turn turn) {
        var ladder = rules.pack().ladder(entry.register(), turn.step().id()).orElseThrow();
        approvals.ask(
                entry.operatorId(),
                new NewApproval(
                        kind(entry),
                        entry.id(),
                        entry.number(),
                        title(entry, rules),
                        entry.openedBy(),
                        entry.department(),
                        ladder.id(),
                        deciders.clause(),
                        entry.packVersionId(),
                        rungs(entry, rules, ladder, deciders),
                        deciders.needs()));
    }

    private static List<Rung> rungs(RegisterEntry entry, RegisterRules rules, LadderRule ladder, Deciders deciders) {
        var over = deciders.debt() == null ? List.<String>of() : ladder.passedOver(entry.fields());
        return Stream.concat(
                        over.stream().map(post -> rung(rules, post, deciders.clause(), true)),
                        deciders.posts().stream().map(post -> rung(rules, post, ladder.clauseOf(post), false)))
                .toList();
    }

    /** A post the pack gives no role is nobody's. */
    private static Rung rung(RegisterRules rules, String post, String clause, boolean passedOver) {
        return new Rung(post, rules.roleOf(post).orElse(""), clause, passedOver);
    }

    /** Whom or what it is about, its first two days, and what is asked: enough to decide on by itself, as leave mostly is. */
    private static String title(RegisterEntry entry, RegisterRules rules) {
        var days = rules.pack().register(entry.register()).stream()
                .flatMap(register -> register.fields().stream())
                .filter(field -> field.type() == RegisterField.Type.DATE)
                .map(field -> entry.fields().getOrDefault(field.id(), ""))
                .filter(day -> !day.isEmpty())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(" – "));
        var words = Stream.of(entry.subject(), days, entry.title())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? entry.number() : words;
    }

    /** The posts the caller may decide for now, as a deputy too. */
    Set<String> posts(Caller caller, RegisterEntry entry) {
        return approvals.posts(caller, kind(entry), entry.id());
    }

    void decide(Caller caller, RegisterEntry entry, String ladder, boolean agreed, String note) {
        approvals.decide(caller, kind(entry), entry.id(), ladder, agreed, note);
    }

    /** The step that makes up for posts passed over was taken (TUN-039). */
    void reported(RegisterEntry entry, Procedure procedure, RegisterStep step, UUID by) {
        boolean owed = procedure.deciders().values().stream().anyMatch(one -> step.id().equals(one.debt()));
        if (owed) {
            approvals.reported(entry.operatorId(), kind(entry), entry.id(), by);
        }
    }
}
