package shouwen.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.StaffAdministration;
import shouwen.identity.service.StaffQueries;
import shouwen.identity.service.StaffQueries.StaffLine;
import shouwen.shared.Page;
import shouwen.web.ui.Messages;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** All staff, for administrators, and the form for somebody new. */
@Named("staffList")
@RequestScoped
public class StaffListView {

    private static final int PAGE = 50;

    @Inject
    StaffQueries staff;

    @Inject
    StaffAdministration administration;

    @Inject
    PackWords words;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable Page<StaffLine> page;
    private String wanted = "";
    private String login = "";
    private String name = "";
    private @Nullable String firstPassword;
    private String language = "zh-CN";
    private List<String> roles = List.of();
    private List<String> departments = List.of();

    /** Refused for those who are no administrators. A desk somebody is wanted at fills the form for somebody new. */
    public void load() {
        page();
        var desk = Objects.requireNonNullElse(request.getParameter("wanted"), "").split("/");
        if (desk.length == 2 && Role.OF_PEOPLE.contains(desk[0])) {
            boolean ofDepartment = words.pack().department(desk[1]).isPresent();
            roles = List.of(desk[0]);
            departments = ofDepartment ? List.of(desk[1]) : List.of();
            wanted = ofDepartment ? role(desk[0]) + " · " + words.department(desk[1]) : role(desk[0]);
        }
    }

    /** The post that has nobody, in words; empty where nobody in particular is wanted. */
    public String getWanted() {
        return wanted;
    }

    public List<StaffLine> getRows() {
        return page().items();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    /** Whether this is a later page. */
    public boolean isLater() {
        return request.getParameter("after") != null;
    }

    public String roles(StaffLine person) {
        return person.roles().stream().map(this::role).collect(Collectors.joining(" · "));
    }

    public String departments(StaffLine person) {
        return person.departments().stream().map(words::department).collect(Collectors.joining(" · "));
    }

    public List<String> getAllRoles() {
        return Role.OF_PEOPLE;
    }

    private String role(String code) {
        return texts.of("identity", "role." + code);
    }

    public String create() {
        var password = firstPassword == null ? "" : firstPassword;
        var id = administration.create(new NewStaff(login, name, password, roles, departments, language));
        messages.info("identity", "done.created", name);
        return "/identity/person?faces-redirect=true&id=" + id;
    }

    private Page<StaffLine> page() {
        var known = page;
        if (known == null) {
            known = staff.list(request.getParameter("after"), PAGE);
            page = known;
        }
        return known;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Never shown again. */
    public @Nullable String getFirstPassword() {
        return null;
    }

    public void setFirstPassword(@Nullable String firstPassword) {
        this.firstPassword = firstPassword;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    public List<String> getDepartments() {
        return departments;
    }

    public void setDepartments(List<String> departments) {
        this.departments = List.copyOf(departments);
    }
}
