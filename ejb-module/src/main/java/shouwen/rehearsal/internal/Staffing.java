package shouwen.rehearsal.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shouwen.identity.Role;
import shouwen.policy.Department;
import shouwen.policy.PolicyPack;

/**
 * Who works at an operator of a pack: those written down for it, and for every department still without people those its
 * lane needs; at last every role is held by somebody, and those who decide by two, because nobody decides their own.
 */
final class Staffing {

    private static final Map<String, String> NAMES = Map.of(
            Role.CALL_TAKER, "坐席",
            Role.SUPERVISOR, "值班长",
            Role.DISPATCHER, "调度",
            Role.TECHNICIAN, "外勤",
            Role.BILLING_CLERK, "收费窗",
            Role.DEPARTMENT_HEAD, "负责人",
            Role.GENERAL_OFFICE, "总经理办公室",
            Role.ARCHIVIST, "档案室",
            Role.ADMINISTRATOR, "系统管理");
    private static final Map<String, String> LOGINS = Map.of(
            Role.CALL_TAKER, "calltaker",
            Role.SUPERVISOR, "supervisor",
            Role.DISPATCHER, "dispatcher",
            Role.TECHNICIAN, "technician",
            Role.BILLING_CLERK, "billing",
            Role.DEPARTMENT_HEAD, "head",
            Role.GENERAL_OFFICE, "office",
            Role.ARCHIVIST, "archivist",
            Role.ADMINISTRATOR, "admin");

    private final PolicyPack pack;
    private final List<Post> posts = new ArrayList<>();

    private Staffing(PolicyPack pack) {
        this.pack = pack;
    }

    static List<Post> of(PolicyPack pack, boolean whole) {
        var written = Lines.find(pack.code() + "/staff.tsv");
        var staffing = new Staffing(pack);
        written.ifPresent(lines -> lines.forEach(
                line -> staffing.posts.add(new Post(line[0], line[1], line[2], line[3]))));
        pack.departments().forEach(staffing::fill);
        staffing.fillRoles(whole || written.isEmpty() ? 2 : 1);
        return staffing.posts;
    }

    private void fill(Department department) {
        boolean there = posts.stream().anyMatch(post -> post.department().equals(department.code()));
        if (!there) {
            roles(department).forEach((role, count) -> add(role, department.code(), count));
        }
    }

    private static Map<String, Integer> roles(Department department) {
        var roles = new LinkedHashMap<String, Integer>();
        switch (department.lane()) {
            case "customer-service" -> {
                roles.put(Role.CALL_TAKER, 3);
                roles.put(Role.SUPERVISOR, 2);
            }
            case "billing" -> roles.put(Role.BILLING_CLERK, 2);
            default -> {
                roles.put(Role.DISPATCHER, 1);
                roles.put(Role.TECHNICIAN, department.lane().equals("maintenance") ? 3 : 1);
            }
        }
        roles.put(Role.DEPARTMENT_HEAD, 1);
        return roles;
    }

    private void fillRoles(int least) {
        var first = pack.departments().get(0).code();
        for (var role : List.of(Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK)) {
            add(role, first, least - count(role));
        }
        for (var role : List.of(Role.GENERAL_OFFICE, Role.ARCHIVIST, Role.ADMINISTRATOR)) {
            add(role, Post.NOWHERE, least - count(role));
        }
    }

    private int count(String role) {
        return (int) posts.stream().filter(post -> post.role().equals(role)).count();
    }

    private void add(String role, String department, int count) {
        for (int i = 0; i < count; i++) {
            var name = pack.department(department).map(found -> found.name().zhCn()).orElse("") + NAMES.get(role);
            posts.add(new Post(login(role), count > 1 ? name + (i + 1) : name, role, department));
        }
    }

    private String login(String role) {
        var plain = LOGINS.get(role);
        var taken = new HashMap<String, Post>();
        posts.forEach(post -> taken.put(post.login(), post));
        int number = 1;
        var login = plain;
        while (taken.containsKey(login)) {
            number++;
            login = plain + number;
        }
        return login;
    }
}
