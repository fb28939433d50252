package shouwen.rehearsal.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shouwen.policy.Category;
import shouwen.policy.ClockRule;
import shouwen.policy.Department;
import shouwen.policy.FormulaRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;
import shouwen.rehearsal.service.Figures;
import shouwen.rehearsal.service.Report;

/** The report of a rehearsal for people, as Markdown. */
final class ReportText {

    private final StringBuilder text = new StringBuilder();
    private final PolicyPack pack;
    private final Figures figures;

    private ReportText(PolicyPack pack, Figures figures) {
        this.pack = pack;
        this.figures = figures;
    }

    static String of(PolicyPack pack, Report report) {
        var text = new ReportText(pack, report.figures());
        text.head(report);
        text.summary();
        text.cases();
        text.limits();
        text.registers();
        text.rest(report);
        return text.text.toString();
    }

    private void head(Report report) {
        var play = report.play();
        text.append("# Rehearsal: ").append(pack.name().en()).append("\n\n");
        text.append("%s to %s, %d customers, %s cases a day on an average, seed %d, packs %s %s with the demonstration's values.%n"
                .formatted(
                        play.from(),
                        play.to(),
                        play.customers(),
                        play.cases(),
                        play.seed(),
                        String.join(", ", play.packs()),
                        pack.version()));
    }

    /** What a head of service asks first. */
    private void summary() {
        var calls = figures.callBacks();
        text.append("\n- cases: %d, closed %d%n".formatted(figures.cases(), figures.byState().getOrDefault("CLOSED", 0L)));
        text.append("- limits: %d, missed %d%n".formatted(sum(figures.clocks()), figures.clocks().getOrDefault("MISSED", 0L)));
        text.append("- escalations: %d%n".formatted(sum(figures.escalations())));
        text.append("- call-backs: %d demanded, %d made, %d reached, %d dissatisfied%n"
                .formatted(calls.demanded(), calls.made(), calls.reached(), calls.dissatisfied()));
        text.append("- values not configured: %d%n".formatted(figures.blanks().size()));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void cases() {
        if (figures.cases() == 0) {
            return;
        }
        text.append("\n## Cases\n\n%d cases.%n".formatted(figures.cases()));
        table("kind", figures.byKind(), kind -> kind.toLowerCase(Locale.ROOT));
        table("category", figures.byCategory(), code -> named(code, pack.category(code).map(Category::name).map(n -> n.en())));
        table("department", figures.byDepartment(), code -> named(code, pack.department(code).map(Department::name).map(n -> n.en())));
        table("state", figures.byState(), ReportText::words);
        table("round", figures.byRound(), round -> round);
        var calls = figures.callBacks();
        text.append("\n| call-backs | count |\n|---|---:|\n");
        line("demanded", calls.demanded());
        line("made", calls.made());
        line("reached", calls.reached());
        line("dissatisfied", calls.dissatisfied());
    }

    private void limits() {
        text.append("\n## Limits\n");
        table("clocks", figures.clocks(), ReportText::words);
        text.append("\n| limit | clause | started | warned | missed |\n|---|---|---:|---:|---:|\n");
        for (var rule : figures.rules()) {
            var name = pack.clockRule(rule.rule()).map(ClockRule::name).map(n -> n.en());
            line(named(rule.rule(), name), rule.clause(), rule.started(), rule.warned(), rule.missed());
        }
        table("escalations", figures.escalations(), level -> "level " + level);
    }

    private void registers() {
        if (figures.registers().isEmpty()) {
            return;
        }
        text.append("\n## Registers\n\n");
        text.append("| register | clause | by people | by schedules | steps | ended | refused | open | overdue |\n");
        text.append("|---|---|---:|---:|---:|---:|---:|---:|---:|\n");
        for (var row : figures.registers()) {
            var name = pack.register(row.register()).map(RegisterRule::name).map(n -> n.en());
            line(
                    named(row.register(), name),
                    row.clause(),
                    row.byPeople(),
                    row.bySchedules(),
                    row.steps(),
                    row.ended(),
                    row.refused(),
                    row.open(),
                    row.overdue());
        }
    }

    private void rest(Report report) {
        if (!figures.formulas().isEmpty()) {
            text.append("\n## Formulas\n\n| formula | clause | computed | not configured |\n|---|---|---:|---:|\n");
            for (var row : figures.formulas()) {
                var name = pack.formula(row.formula()).map(FormulaRule::name).map(n -> n.en());
                line(named(row.formula(), name), row.clause(), row.computed(), row.notConfigured());
            }
        }
        text.append("\n## Not configured\n\n| clause | section | rule | value |\n|---|---|---|---|\n");
        figures.blanks().forEach(blank -> line(blank.clause(), blank.section(), blank.rule(), blank.field()));
        table("refused while playing", figures.refused(), code -> code);
        table("nobody there to", figures.nobody(), this::undone);
        table("failed", report.failures());
    }

    /** {@code takes.register.step} or {@code opens.register}, in the words of the pack. */
    private String undone(String what) {
        var parts = what.split("\\.");
        var register = pack.register(parts[1]);
        var name = named(parts[1], register.map(RegisterRule::name).map(n -> n.en()));
        if (parts.length < 3) {
            return "open " + name;
        }
        var step = register.flatMap(rule -> rule.step(parts[2])).map(RegisterStep::name).map(n -> n.en());
        return "record \"" + step.orElse(parts[2]) + "\" in " + name;
    }

    private void table(String head, Map<String, ? extends Number> counts, Function<String, String> name) {
        if (!counts.isEmpty()) {
            text.append("\n| ").append(head).append(" | count |\n|---|---:|\n");
            counts.forEach((what, count) -> line(name.apply(what), count));
        }
    }

    private void table(String head, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n| ").append(head).append(" |\n|---|\n");
            lines.forEach(this::line);
        }
    }

    private void line(Object... cells) {
        for (var cell : cells) {
            text.append("| ").append(String.valueOf(cell).replace("|", "\\|").replace("\n", " ")).append(' ');
        }
        text.append("|\n");
    }

    private static String named(String code, Optional<String> name) {
        return name.map(found -> found + " (" + code + ")").orElse(code);
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
