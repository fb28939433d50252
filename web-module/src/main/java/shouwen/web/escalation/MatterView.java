package shouwen.web.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseDetails;
import shouwen.cases.service.CaseQueries;
import shouwen.clock.ClockView;
import shouwen.escalation.Instruction;
import shouwen.escalation.InstructionKind;
import shouwen.escalation.service.Instructions;
import shouwen.identity.Role;
import shouwen.identity.service.StaffQueries;
import shouwen.policy.service.ActivePacks;
import shouwen.register.EntryDetails;
import shouwen.register.service.EntryQueries;
import shouwen.web.cases.ClockWords;
import shouwen.web.cases.ShownClock;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** One matter before a head: its limits with their reasons, what was tried, and what the head wants done. */
@Named("matterView")
@RequestScoped
public class MatterView {

    /** What says that somebody tried something. */
    private static final List<String> TRIED = List.of(
            "case.routed", "case.reviewed", "case.rework", "work-item.", "work-order.", "instruction.", "clock.", "entry.");

    @Inject
    CaseQueries cases;

    @Inject
    EntryQueries entries;

    @Inject
    Instructions instructions;

    @Inject
    SignedIn signedIn;

    @Inject
    ClockWords clocks;

    @Inject
    ActivePacks packs;

    @Inject
    StaffQueries staff;

    @Inject
    HttpServletRequest request;

    private @Nullable EntryDetails entry;
    private @Nullable CaseDetails serviceCase;
    private @Nullable List<Instruction> given;
    private @Nullable Map<UUID, String> names;
    private boolean read;

    /** One thing that was tried. */
    public record Tried(String type, String title, String department, String reason, String who, Instant at) {}

    public void load() {
        read();
    }

    private void read() {
        if (!read) {
            read = true;
            entry = entries.findReadable(number()).orElse(null);
            serviceCase = entry == null ? cases.find(number()) : null;
        }
    }

    private String number() {
        return Objects.requireNonNullElse(request.getParameter("number"), "").strip();
    }

    public String getNumber() {
        return number();
    }

    public boolean isOfEntry() {
        read();
        return entry != null;
    }

    public @Nullable CaseDetails getServiceCase() {
        read();
        return serviceCase;
    }

    public @Nullable EntryDetails getEntry() {
        read();
        return entry;
    }

    public String getTitle() {
        read();
        if (entry != null) {
            var words = (entry.entry().subject() + " " + entry.entry().title()).strip();
            var name = register(entry.entry().register());
            return words.isEmpty() ? name : name + " · " + words;
        }
        return serviceCase == null ? "" : serviceCase.summary();
    }

    public String getDepartment() {
        read();
        if (entry != null) {
            return entry.entry().department();
        }
        return serviceCase == null ? "" : serviceCase.department();
    }

    /** The limits that run or stand still, with their reasons. */
    public List<ShownClock> getRunning() {
        return shown().stream().filter(clock -> !clock.ended()).toList();
    }

    public List<ShownClock> getEnded() {
        return shown().stream().filter(ShownClock::ended).toList();
    }

    private List<ShownClock> shown() {
        read();
        List<ClockView> all = entry != null ? entry.clocks() : serviceCase == null ? List.of() : serviceCase.clocks();
        return clocks.of(all, packs.byVersion(packVersion()));
    }

    private UUID packVersion() {
        var known = entry;
        return known != null ? known.entry().packVersionId() : Objects.requireNonNull(serviceCase).packVersionId();
    }

    /** What was tried so far, the newest first. */
    public List<Tried> getTried() {
        read();
        var lines = new ArrayList<Tried>();
        if (entry != null) {
            entry.timeline().stream()
                    .filter(event -> isTried(event.type()))
                    .map(event -> tried(event.type(), event.body(), event.by(), event.at()))
                    .forEach(lines::add);
        } else if (serviceCase != null) {
            serviceCase.timeline().stream()
                    .filter(event -> isTried(event.type()))
                    .map(event -> tried(event.type(), event.body(), event.by(), event.at()))
                    .forEach(lines::add);
        }
        Collections.reverse(lines);
        return lines;
    }

    private static boolean isTried(String type) {
        return TRIED.stream().anyMatch(type::startsWith);
    }

    private Tried tried(String type, Map<String, Object> body, @Nullable UUID by, Instant at) {
        var rule = Objects.toString(body.get("rule"), "");
        var limit = packs.byVersion(packVersion()).clockRule(rule).map(found -> Texts.text(found.name())).orElse("");
        var about = limit.isEmpty() ? register(Objects.toString(body.get("register"), "")) : limit;
        var department = Objects.toString(body.getOrDefault("department", body.getOrDefault("to", "")), "");
        var known = packs.byVersion(packVersion()).department(department).map(found -> Texts.text(found.name()));
        return new Tried(
                type,
                about.isEmpty() ? title(type, body) : title(type, body) + ": " + about,
                known.orElse(""),
                Objects.toString(body.get("reason"), ""),
                name(by),
                at);
    }

    private static String title(String type, Map<String, Object> body) {
        if (type.equals("instruction.given") && InstructionKind.REPORT.name().equals(body.get("kind"))) {
            return Texts.bundle("escalation", Texts.viewLocale()).getString("kind.REPORT");
        }
        var bundle = Texts.bundle("audit", Texts.viewLocale());
        return bundle.containsKey("event." + type) ? bundle.getString("event." + type) : type;
    }

    /** The name of a register of the pack; empty where it has none of that code. */
    private String register(String code) {
        return packs.byVersion(packVersion()).register(code).map(found -> Texts.text(found.name())).orElse("");
    }

    private String name(@Nullable UUID person) {
        if (person == null) {
            return "";
        }
        var ofMatter = entry != null ? entry.names() : serviceCase == null ? Map.<UUID, String>of() : serviceCase.names();
        return ofMatter.getOrDefault(person, "");
    }

    /** The instructions about it, the oldest first. */
    public List<Instruction> getInstructions() {
        var known = given;
        if (known == null) {
            known = instructions.of(number());
            given = known;
        }
        return known;
    }

    public String person(@Nullable UUID id) {
        if (id == null) {
            return "";
        }
        var known = names;
        if (known == null) {
            known = staff.names(getInstructions().stream()
                    .flatMap(one -> Stream.of(one.givenBy(), one.answeredBy()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            names = known;
        }
        return known.getOrDefault(id, "");
    }

    /** Whether the person may withdraw it; the service decides. */
    public boolean withdrawable(Instruction one) {
        var me = signedIn.caller().orElseThrow();
        return one.routed()
                && one.isOpen()
                && (me.staffId().equals(one.givenBy()) || me.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE));
    }
}
