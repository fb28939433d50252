package shouwen.rehearsal.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import shouwen.policy.LeadRule;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;

/** What people fill into the entries of a register, by chance and in keeping with the rules. */
record Filling(Rehearsed rehearsed, RegisterRule rule, Instant now) {

    private static final int OPTIONAL = 60;

    /** Values for fields still blank: all that are wanted, and some of the others. */
    Map<String, String> blanks(Map<String, String> filled, Set<String> wanted) {
        var inputs = inputs();
        var values = new HashMap<String, String>();
        for (var field : rule.fields()) {
            boolean blank = filled.getOrDefault(field.id(), "").isEmpty();
            boolean needed = field.required() || wanted.contains(field.id()) || inputs.contains(field.id());
            if (blank && field.type() != RegisterField.Type.COMPUTED && (needed || rehearsed.chance(OPTIONAL))) {
                values.put(field.id(), value(field));
            }
        }
        return values;
    }

    /** New dates, later ones, for what must be known some time before: the second try of somebody who came too late. */
    Map<String, String> later() {
        var values = new HashMap<String, String>();
        var dated = dated();
        rule.fields().stream()
                .filter(field -> dated.contains(field.id()))
                .forEach(field -> values.put(field.id(), ahead(field, 20)));
        return values;
    }

    private String value(RegisterField field) {
        var random = rehearsed.random();
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> rehearsed.words(field.id());
            case CHOICE -> field.choices().get(random.nextInt(field.choices().size())).code();
            case YES_NO -> rehearsed.chance(40) ? "yes" : "no";
            case NUMBER -> String.valueOf(1 + random.nextInt(10));
            case MONEY -> 100 + random.nextInt(1900) + ".00";
            case PERCENT -> String.valueOf(60 + random.nextInt(41));
            case DATE -> dated().contains(field.id()) ? ahead(field, 3) : today().toString();
            case MOMENT -> dated().contains(field.id())
                    ? ahead(field, 3)
                    : now.minus(Duration.ofMinutes(random.nextInt(150))).toString();
            case COMPUTED -> "";
        };
    }

    private String ahead(RegisterField field, int days) {
        int more = days + rehearsed.random().nextInt(8);
        return field.type() == RegisterField.Type.DATE
                ? today().plusDays(more).toString()
                : now.plus(Duration.ofDays(more)).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, rehearsed.pack().zone());
    }

    /** Fields some step must come long before. */
    private Set<String> dated() {
        var dated = new HashSet<String>();
        rehearsed.pack().procedures().leads().stream()
                .filter(lead -> lead.register().equals(rule.id()))
                .map(LeadRule::before)
                .forEach(dated::add);
        return dated;
    }

    /** Fields some formula of the register computes with. */
    private Set<String> inputs() {
        var inputs = new HashSet<String>();
        for (var field : rule.fields()) {
            var formula = field.formula();
            if (formula != null) {
                rehearsed.pack().formula(formula).ifPresent(found -> found.inputs().forEach(in -> inputs.add(in.id())));
            }
        }
        return inputs;
    }
}
