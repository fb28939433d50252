package shouwen.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.ForbiddenException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.DutyShift;
import shouwen.staff.Qualification;
import shouwen.staff.RosterRules;
import shouwen.staff.service.DutyRegulation;
import shouwen.staff.service.DutyShifts;
import shouwen.staff.service.Qualifications;
import shouwen.staff.service.RosterQueries;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;
import shouwen.web.ui.Texts;

/** The shifts of a department, its rules of rest and what its people are qualified for. */
@Named("shiftsView")
@RequestScoped
public class ShiftsView {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    DutyShifts shifts;

    @Inject
    Qualifications qualifications;

    @Inject
    RosterQueries rosters;

    @Inject
    StaffQueries staff;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable String department;
    private List<DutyShift> rows = List.of();
    private RosterRules rules = RosterRules.NONE;
    private DutyRegulation.@Nullable Bound bound;
    private Map<UUID, List<Qualification>> held = Map.of();
    private List<Caller> people = List.of();

    /** A form that was sent finds its buttons only if what it was drawn from is there again. */
    @PostConstruct
    void again() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            department = request.getParameter("department");
            load();
        }
    }

    public void load() {
        var made = rosters.made();
        if (department == null || department.isBlank()) {
            department = made.stream().findFirst().orElseThrow(() -> new ForbiddenException("roster.notYours", ""));
        }
        var code = code();
        rows = shifts.of(code);
        rules = shifts.rules(code);
        bound = shifts.bound(code);
        held = qualifications.of(code);
        people = staff.inDepartment(code);
    }

    public String end() {
        shifts.end(id("shift"));
        messages.info("roster", "done.shiftEnded");
        return address();
    }

    public String endQualification() {
        qualifications.end(code(), id("qualification"));
        messages.info("roster", "done.qualificationEnded");
        return address();
    }

    String address() {
        return Address.of("/staff/shifts").with("department", department) + "&faces-redirect=true";
    }

    String code() {
        return Objects.requireNonNull(department);
    }

    private UUID id(String parameter) {
        var id = String.valueOf(request.getParameter(parameter));
        if (!ID.matcher(id).matches()) {
            throw new UnknownThingException(parameter, id);
        }
        return UUID.fromString(id);
    }

    public List<DutyShift> getRows() {
        return rows;
    }

    public RosterRules getRules() {
        return rules;
    }

    public DutyRegulation.@Nullable Bound getBound() {
        return bound;
    }

    /** The roles that alone assign nights, in words. */
    public String getNightRoles() {
        var said = bound;
        return said == null
                ? ""
                : said.nightRoles().stream()
                        .sorted()
                        .map(role -> texts.of("identity", "role." + role))
                        .collect(Collectors.joining(texts.of("staff", "comma")));
    }

    public List<Caller> getPeople() {
        return people;
    }

    public List<Qualification> held(Caller person) {
        return Optional.ofNullable(held.get(person.staffId())).orElse(List.of());
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }
}
