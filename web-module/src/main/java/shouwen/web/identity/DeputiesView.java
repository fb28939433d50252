package shouwen.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Delegation;
import shouwen.identity.Role;
import shouwen.identity.service.Delegations;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Messages;
import shouwen.web.ui.SignedIn;

/** Who decides for whom, from one day to another. */
@Named("deputiesView")
@RequestScoped
public class DeputiesView {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    Delegations delegations;

    @Inject
    StaffQueries staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Delegation> rows;
    private @Nullable Map<UUID, String> names;

    public void load() {
        getRows();
    }

    public List<Delegation> getRows() {
        var known = rows;
        if (known == null) {
            known = delegations.list();
            rows = known;
        }
        return known;
    }

    public String name(UUID person) {
        var known = names;
        if (known == null) {
            known = staff.names(getRows().stream()
                    .flatMap(row -> Stream.of(row.from(), row.to(), row.madeBy()))
                    .collect(Collectors.toSet()));
            names = known;
        }
        return known.getOrDefault(person, "");
    }

    /** How one stands: over, coming or in force. */
    public String state(Delegation row) {
        var today = delegations.today();
        if (row.revokedAt() != null || row.lastDay().isBefore(today)) {
            return "over";
        }
        return row.isGoodOn(today) ? "now" : "coming";
    }

    /** Whether the person may name a deputy for somebody else. */
    public boolean isForOthers() {
        return signedIn.is(Role.ADMINISTRATOR) || signedIn.is(Role.GENERAL_OFFICE);
    }

    /** The people who may be chosen, by name. */
    public List<Caller> getPeople() {
        return staff.everybody();
    }

    public String add() {
        delegations.name(
                chosen("from"), chosen("to"), day("firstDay"), day("lastDay"), request.getParameter("reason"));
        messages.info("identity", "deputies.done");
        return "/identity/deputies?faces-redirect=true";
    }

    public String end(UUID id) {
        delegations.revoke(id);
        messages.info("identity", "deputies.ended");
        return "/identity/deputies?faces-redirect=true";
    }

    private @Nullable UUID chosen(String name) {
        var text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!ID.matcher(text).matches()) {
            throw new UnknownThingException("staff", text);
        }
        return UUID.fromString(text);
    }

    private @Nullable LocalDate day(String name) {
        var text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new InvalidInputException(name, "notADate");
        }
    }

    /** What was typed, after a refusal. */
    public String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
