package shouwen.policy.internal;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Names of one entry that must be found in another section. A blank names nothing yet. */
final class References {

    /** A place in a section, indexes left out, and the section its names belong to; a star stands for every section. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            entry("clauses/source", "sources"),
            entry("*/when/categories", "categories"),
            entry("routes/to", "departments"),
            entry("hours/departments", "departments"),
            entry("registers/department", "departments"),
            entry("clocks/pause", "pauseReasons"),
            entry("clocks/register", "registers"),
            entry("clocks/levels/post", "posts"),
            entry("clocks/latestBy", "posts"),
            entry("registers/steps/post", "posts"),
            entry("registers/fields/formula", "formulas"),
            entry("leads/register", "registers"),
            entry("ladders/register", "registers"),
            entry("ladders/bands/posts", "posts"),
            entry("schedules/register", "registers"),
            entry("schedules/satisfiedBy", "schedules"),
            entry("documents/approver", "posts"),
            entry("examples/case/category", "categories"),
            entry("examples/category", "categories"),
            entry("examples/department", "departments"),
            entry("examples/clock", "clocks"),
            entry("examples/route", "routes"),
            entry("examples/callBack", "callBacks"),
            entry("examples/ceiling", "ceilings"),
            entry("examples/field", "fields"),
            entry("examples/finishing", "finishing"),
            entry("examples/formula", "formulas"),
            entry("examples/ladder", "ladders"),
            entry("examples/lead", "leads"),
            entry("examples/register", "registers"),
            entry("examples/schedule", "schedules"),
            entry("examples/posts", "posts"),
            entry("examples/skipped", "posts"));

    /** Fields that name clauses wherever they stand. */
    private static final Set<String> CLAUSES = Set.of("clause", "clauses", "debtClause");

    private final PackDraft draft;
    private final Problems problems;

    References(PackDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** A name found in an entry. */
    interface Named {
        /** @param place of the name inside its entry */
        void in(String section, String name, String place);
    }

    void check(PackEntry entry) {
        each(entry, (section, name, place) -> {
            if (!draft.knows(section, name)) {
                problems.add(entry.problem(place, "unknown: \"" + name + "\" is not in " + section));
            }
        });
    }

    /** Every name of an entry of another section that stands in an entry. */
    static void each(PackEntry entry, Named named) {
        walk(entry, entry.node(), "", "", named);
    }

    private static void walk(PackEntry entry, JsonNode node, String place, String path, Named named) {
        if (node.isObject()) {
            node.properties().forEach(field -> walk(
                    entry, field.getValue(), place + "/" + field.getKey(), path + "/" + field.getKey(), named));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(entry, node.get(i), place + "/" + i, path, named);
            }
        } else if (node.isTextual() && !EntryValues.blank(node)) {
            var section = CLAUSES.contains(path.substring(path.lastIndexOf('/') + 1))
                    ? "clauses"
                    : PLACES.getOrDefault(entry.section() + path, PLACES.get("*" + path));
            if (section != null) {
                named.in(section, node.asText(), place);
            }
        }
    }
}
