package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import shouwen.approval.service.ApprovalDesk;
import shouwen.archive.NewPaper;
import shouwen.archive.PaperUse;
import shouwen.archive.service.Loans;
import shouwen.archive.service.Papers;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.DocumentClass;

/**
 * Papers of the archive and their loans, one of each state at the end: overdue, out, recalled, read in the reading room, to be
 * handed over, to be signed off, refused, back. Only where the regulation has classes of documents.
 */
@ApplicationScoped
class PaperLives {

    private static final List<String> TITLES = List.of(
            "老城区二次网改造竣工图", "与开发区热力站的供热协议", "2025年供热季总结会纪要", "关于锅炉检修的往来函件",
            "小区入网审批材料", "换热站土建施工合同", "用户集体来信及答复", "管网普查原始记录");
    private static final List<String> LETTERS = List.of("letters", "correspondence");
    private static final String WAITING =
            "select id from approval where operator_id = :operator and subject_number = :loan and state = 'OPEN'";
    private static final String ROLE =
            "select role from approval_rung where operator_id = :operator and approval_id = :approval order by position";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Impersonation impersonation;

    @Inject
    Papers papers;

    @Inject
    Loans loans;

    @Inject
    ApprovalDesk approvals;

    @Inject
    PaperLives self;

    /** How far a loan goes. */
    private enum Way {
        OVERDUE,
        RETURNED,
        OUT,
        RECALLED,
        READING,
        AGREED,
        REFUSED,
        ASKED
    }

    void plan(Rehearsed rehearsed) {
        var classes = rehearsed.pack().wording().documents();
        if (classes.isEmpty()) {
            return;
        }
        var barcodes = new ArrayList<String>();
        var first = rehearsed.script().firstDay().atTime(9, 0).atZone(Cast.ZONE).toInstant();
        rehearsed.agenda().plan(first, () -> {
            for (int i = 0; i < TITLES.size(); i++) {
                barcodes.add(register(rehearsed, TITLES.get(i), classOf(classes, TITLES.get(i)), i));
            }
        });
        var ways = Way.values();
        for (int i = 0; i < ways.length; i++) {
            int place = i;
            rehearsed.agenda().plan(begin(rehearsed, ways[i], first), () -> lend(rehearsed, barcodes.get(place), ways[place]));
        }
    }

    /** Minutes and contracts go under theirs, everything else among the letters; else under the first there is. */
    static String classOf(List<DocumentClass> classes, String title) {
        var wanted = title.contains("纪要")
                ? List.of("minutes", "operating")
                : title.contains("合同") || title.contains("协议") ? List.of("contracts", "operating") : LETTERS;
        return wanted.stream()
                .filter(code -> classes.stream().anyMatch(one -> one.code().equals(code)))
                .findFirst()
                .orElse(classes.get(0).code());
    }

    /** The overdue one began when the season did; the others in its last days. */
    private static Instant begin(Rehearsed rehearsed, Way way, Instant first) {
        return switch (way) {
            case OVERDUE -> first.plus(Duration.ofHours(2));
            case RETURNED -> first.plus(Duration.ofDays(5));
            default -> rehearsed.end().minus(Duration.ofHours(30 - 2L * way.ordinal()));
        };
    }

    private String register(Rehearsed rehearsed, String title, String code, int place) throws Exception {
        var archivist = somebody(rehearsed, Role.ARCHIVIST);
        var shelf = "A-%02d-%d".formatted(1 + place / 4, 1 + place % 4);
        var department = rehearsed.pack().departments().get(place % rehearsed.pack().departments().size()).code();
        var paper = new NewPaper(code, title, "", department, null, "", shelf);
        return impersonation.as(archivist.id(), () -> papers.register(paper, List.of()).barcode());
    }

    private void lend(Rehearsed rehearsed, String barcode, Way way) throws Exception {
        var archivist = somebody(rehearsed, Role.ARCHIVIST);
        var borrower = somebody(rehearsed, Role.SUPERVISOR);
        var use = way == Way.READING ? PaperUse.READING : PaperUse.LOAN;
        var number = impersonation.as(borrower.id(), () -> loans.request(barcode, use, "核对当年情况"));
        if (way == Way.ASKED) {
            return;
        }
        decide(rehearsed, borrower, number, way != Way.REFUSED);
        if (way == Way.AGREED || way == Way.REFUSED) {
            return;
        }
        impersonation.as(archivist.id(), () -> {
            loans.handOver(number, null);
            if (way == Way.RECALLED) {
                loans.recall(number, null, "审计需要，请尽快归还", null);
            }
            if (way == Way.RETURNED) {
                loans.takeBack(number, null, "");
            }
            return null;
        });
    }

    private void decide(Rehearsed rehearsed, Person borrower, String number, boolean agreed) throws Exception {
        for (var approval : self.waiting(rehearsed.operator(), number)) {
            var decider = decider(rehearsed, borrower, self.role(rehearsed.operator(), approval));
            impersonation.as(decider.id(), () -> {
                approvals.decide(approval, null, null, agreed, agreed ? "同意" : "原件正在修复，暂不外借");
                return null;
            });
        }
    }

    /** Who holds the role the regulation asks: in the department of the borrower where somebody there does. */
    private static Person decider(Rehearsed rehearsed, Person borrower, String role) {
        var others = rehearsed.all(person -> person.role().equals(role) && !person.id().equals(borrower.id()));
        var near = others.stream()
                .filter(person -> person.department().equals(borrower.department()))
                .toList();
        if (others.isEmpty()) {
            return somebody(rehearsed, Role.GENERAL_OFFICE);
        }
        return rehearsed.any(near.isEmpty() ? others : near);
    }

    @Transactional(TxType.NOT_SUPPORTED)
    List<UUID> waiting(UUID operator, String loan) {
        return entities.createNativeQuery(WAITING, UUID.class)
                .setParameter("operator", operator)
                .setParameter("loan", loan)
                .getResultList();
    }

    /** Whom the regulation asks first. */
    @Transactional(TxType.NOT_SUPPORTED)
    String role(UUID operator, UUID approval) {
        return (String) entities.createNativeQuery(ROLE, String.class)
                .setParameter("operator", operator)
                .setParameter("approval", approval)
                .setMaxResults(1)
                .getSingleResult();
    }

    static Person somebody(Rehearsed rehearsed, String role) {
        return rehearsed.any(rehearsed.all(person -> person.role().equals(role)));
    }
}
