package shouwen.rehearsal.internal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.identity.Role;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.service.PackImport;
import shouwen.shared.LocalizedText;

/** Founds the operator and hires its people; everyone gets a password and a token of their own, drawn by chance. */
@ApplicationScoped
class Cast {

    static final String OPERATOR = "demonstration-heating";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalizedText NAME = new LocalizedText("Demonstration Heating", "示范供热公司", "示範供熱公司");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    private final SecureRandom random = new SecureRandom();

    boolean isThere() {
        return provisioning.operatorByCode(OPERATOR).isPresent();
    }

    /** The operator with its policy pack, valid from a moment on. */
    @Transactional
    UUID found(Instant from) {
        var operator = provisioning.operator(OPERATOR, NAME, "heating", ZONE, "CNY");
        packs.importPack(operator, "heating", OPERATOR, from, "rehearsal");
        return operator;
    }

    /** Everybody, the first of each role first. */
    List<Person> hire(UUID operator) {
        var people = new ArrayList<Person>();
        for (var line : Lines.of("staff.tsv")) {
            people.add(hire(operator, line[0], line[1], line[2], line[3]));
        }
        return people;
    }

    @Transactional
    Person hire(UUID operator, String login, String name, String role, String department) {
        var password = password();
        var departments = department.equals("-") ? List.<String>of() : List.of(department);
        var staff = new NewStaff(login, name, password, List.of(role), departments, "zh-CN");
        var id = provisioning.staff(operator, staff);
        var token = provisioning.token(operator, id, "demonstration").secret();
        return new Person(id, login, role, department, password, token);
    }

    /** Writes one account of each role for people and scripts; readable by the owner of the data directory alone. */
    void publish(List<Person> people, Path dataDirectory) throws IOException {
        var accounts = new ArrayList<Map<String, String>>();
        for (var role : Role.OF_PEOPLE) {
            people.stream().filter(person -> person.role().equals(role)).findFirst().ifPresent(person -> {
                var account = new LinkedHashMap<String, String>();
                account.put("role", person.role());
                account.put("user", person.login());
                account.put("password", person.password());
                account.put("apiToken", person.token());
                accounts.add(account);
            });
        }
        var file = dataDirectory.resolve("accounts.json");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(accounts));
    }

    private String password() {
        var text = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            text.append(i == 4 || i == 9 ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
