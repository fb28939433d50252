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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.identity.Role;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.PackImport;

/**
 * Founds the operator and hires its people. The first of each role may sign in, with a password and a token drawn by
 * chance; the others only act in the play.
 */
@ApplicationScoped
class Cast {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    private final SecureRandom random = new SecureRandom();

    boolean isThere(String operator) {
        return provisioning.operatorByCode(operator).isPresent();
    }

    boolean isAnybodyThere() {
        return provisioning.anyOperator();
    }

    /** The operator with its policy packs, valid from a moment on. */
    @Transactional
    UUID found(Script script, Instant from) {
        var name = packs.demonstrationName(script.leading());
        var operator = provisioning.operator(script.operator(), name, script.leading(), ZONE, "CNY");
        packs.importDemonstration(operator, script.packs(), from, "rehearsal");
        return operator;
    }

    /** Everybody, the first of each role first. */
    List<Person> hire(Script script, UUID operator, PolicyPack pack) {
        var people = new ArrayList<Person>();
        var roles = new HashSet<String>();
        for (var post : Staffing.of(pack, script.whole())) {
            boolean signsIn = roles.add(post.role()) && script.loginSuffix().isEmpty();
            people.add(hire(operator, post, script.loginSuffix(), signsIn));
        }
        return people;
    }

    @Transactional
    Person hire(UUID operator, Post post, String suffix, boolean signsIn) {
        var login = post.login() + suffix;
        var departments = post.department().equals(Post.NOWHERE) ? List.<String>of() : List.of(post.department());
        var password = signsIn ? password() : "";
        var staff = new NewStaff(login, post.name(), password, List.of(post.role()), departments, "zh-CN");
        var id = signsIn ? provisioning.staff(operator, staff) : provisioning.staffWithoutSignIn(operator, staff);
        var token = signsIn ? provisioning.token(operator, id, "demonstration").secret() : "";
        return new Person(id, login, post.role(), post.department(), password, token);
    }

    /**
     * Writes one account of each role for people and scripts, readable by the owner of the data directory alone, and beside
     * them the packs.
     */
    void publish(Script script, List<Person> people, Path dataDirectory) throws IOException {
        Files.writeString(dataDirectory.resolve("demonstration.packs"), String.join(",", script.packs()));
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
