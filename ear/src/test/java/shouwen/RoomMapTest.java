package shouwen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The house as one table: which room may use which. An arrow that runs back up fails here. */
class RoomMapTest {

    /** Ground everybody stands on. */
    private static final Set<String> GROUND = Set.of("shared", "time", "message", "text", "paging");

    /** Room to the rooms it may use, besides the ground. */
    private static final Map<String, Set<String>> ROOMS = rooms();

    private static Map<String, Set<String>> rooms() {
        var rooms = new TreeMap<String, Set<String>>();
        rooms.put("shared", Set.of());
        rooms.put("text", Set.of());
        rooms.put("time", Set.of());
        rooms.put("paging", Set.of());
        rooms.put("schema", Set.of());
        rooms.put("message", Set.of());
        rooms.put("content", Set.of());
        rooms.put("numbering", Set.of());
        rooms.put("print", Set.of());
        rooms.put("audit", Set.of());
        rooms.put("calendar", Set.of("audit", "identity"));
        rooms.put("identity", Set.of("audit", "schema"));
        rooms.put("policy", Set.of("calendar", "audit", "identity"));
        rooms.put("clock", Set.of("policy", "calendar", "audit", "identity"));
        rooms.put("party", Set.of("identity", "audit"));
        rooms.put("channel", Set.of("identity", "audit", "clock", "policy", "calendar"));
        rooms.put("routing", Set.of("policy", "clock", "audit", "identity", "channel"));
        rooms.put("idempotency", Set.of("identity"));
        rooms.put("approval", Set.of("policy", "calendar", "clock", "audit", "identity", "channel", "numbering"));
        rooms.put("cases", with(rooms.get("routing"), "routing", "party", "numbering", "content"));
        rooms.put("field", with(rooms.get("cases"), "cases"));
        rooms.put("billing", with(rooms.get("cases"), "cases", "approval"));
        rooms.put("register", with(rooms.get("cases"), "cases", "calendar", "approval"));
        rooms.put("escalation", with(rooms.get("register"), "register"));
        rooms.put("archive", with(rooms.get("cases"), "cases", "field", "billing", "register", "approval"));
        rooms.put("staff", with(rooms.get("register"), "register", "field", "approval"));
        rooms.put("quality", with(rooms.get("cases"), "cases"));
        rooms.put("replay", with(rooms.get("cases"), "cases"));
        rooms.put(
                "rehearsal",
                with(rooms.get("archive"), "archive", "register", "staff", "schema", "approval", "escalation"));
        return rooms;
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new HashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private final JavaClasses domain = classes("domain");
    private final JavaClasses services = classes("ejb-module");
    private final JavaClasses web = classes("web-module");

    @Test
    void every_room_uses_only_rooms_below_it() {
        var wrong = new TreeSet<String>();
        for (var classes : List.of(domain, services)) {
            classes.forEach(from -> from.getDirectDependenciesFromSelf().forEach(to -> judge(from, to, wrong)));
        }

        assertThat(wrong).isEmpty();
    }

    private static void judge(JavaClass from, Dependency dependency, Set<String> wrong) {
        var room = room(from.getPackageName());
        var used = room(dependency.getTargetClass().getPackageName());
        if (room.isEmpty() || used.isEmpty() || room.equals(used) || GROUND.contains(used)) {
            return;
        }
        if (!ROOMS.containsKey(room)) {
            wrong.add("room " + room + " has no row in the table");
        } else if (!ROOMS.get(room).contains(used)) {
            wrong.add(room + " -> " + used + ": " + dependency.getDescription());
        }
    }

    private static String room(String packageName) {
        var parts = packageName.split("\\.");
        return parts.length > 1 && parts[0].equals("shouwen") ? parts[1] : "";
    }

    @Test
    void no_two_rooms_use_each_other() {
        var all = new ArrayList<JavaClass>();
        domain.forEach(all::add);
        services.forEach(all::add);

        slices().matching("shouwen.(*)..").should().beFreeOfCycles().check(importOf("domain", "ejb-module"));
    }

    @Test
    void what_is_internal_is_used_by_its_own_room_alone() {
        var wrong = new TreeSet<String>();
        for (var classes : List.of(services, web)) {
            for (var from : classes) {
                for (var dependency : from.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getPackageName();
                    boolean foreign = !room(target).equals(room(from.getPackageName()));
                    if (target.startsWith("shouwen.") && target.contains(".internal") && foreign) {
                        wrong.add(dependency.getDescription());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_domain_knows_no_server() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.ejb..",
                        "jakarta.jms..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.ws..",
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "com.fasterxml..",
                        "org.primefaces.."))
                .check(domain);
    }

    @Test
    void pages_and_api_hold_no_statement_and_no_queue() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "java.sql..", "jakarta.jms..")
                        .and(not(assignableTo(Throwable.class)))) // a failure may be told apart
                .check(web);
    }

    @Test
    void nobody_takes_the_time_from_anywhere_but_the_clock() {
        noClasses()
                .that(describe("are not the clock itself", type -> !type.getPackageName().equals("shouwen.time")))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .check(importOf("domain", "ejb-module", "web-module"));
    }

    private static JavaClasses classes(String module) {
        return importOf(module);
    }

    private static JavaClasses importOf(String... modules) {
        var paths = new ArrayList<Path>();
        for (var module : modules) {
            paths.add(Path.of("..", module, "target", "classes"));
        }
        return new ClassFileImporter().importPaths(paths);
    }
}
