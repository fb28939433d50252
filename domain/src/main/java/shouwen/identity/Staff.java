package shouwen.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import shouwen.shared.InvalidInputException;

/** A person who works for the operator and signs in. Never deleted: deactivated, so that history keeps its names. */
@Entity
@Table(name = "staff")
public class Staff {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String login;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private List<String> roles;
    private List<String> departments;
    private String language;
    private String theme;
    private String email = "";
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Staff() {} // for JPA

    /**
     * @param passwordHash already hashed, with its algorithm and salt
     * @param roles names from {@link Role#OF_PEOPLE}; any other is refused
     */
    public Staff(
            UUID id,
            UUID operatorId,
            Login login,
            String name,
            String passwordHash,
            Collection<String> roles,
            Collection<String> departments,
            String language,
            Instant at) {
        this.id = id;
        this.operatorId = operatorId;
        this.login = login.value();
        this.name = name;
        this.passwordHash = passwordHash;
        theme = "system";
        active = true;
        createdAt = at;
        give(roles, departments);
        speak(language);
    }

    /** Replaces roles and departments. Refuses a role that does not exist or is not for people. */
    public final void give(Collection<String> newRoles, Collection<String> newDepartments) {
        for (var role : newRoles) {
            if (!Role.OF_PEOPLE.contains(role)) {
                throw new InvalidInputException("roles", "unknownRole", role);
            }
        }
        roles = List.copyOf(newRoles);
        departments = List.copyOf(newDepartments);
    }

    /** Chooses the language of the pages. Refuses one the product does not have. */
    public final void speak(String tag) {
        if (!Language.isKnown(tag)) {
            throw new InvalidInputException("language", "unknownLanguage", tag);
        }
        language = tag;
    }

    /** Where they want to be told by e-mail; empty for nowhere. */
    public String email() {
        return email;
    }

    /** Wants to be told by e-mail there, or no more. */
    public void reachAt(MailAddress address) {
        email = address.value();
    }

    /** Chooses {@code light}, {@code dark} or {@code system}; refuses anything else. */
    public void dress(String newTheme) {
        if (!Set.of("light", "dark", "system").contains(newTheme)) {
            throw new InvalidInputException("theme", "unknownTheme", newTheme);
        }
        theme = newTheme;
    }

    public void rehash(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    public void deactivate() {
        active = false;
    }

    public void activate() {
        active = true;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public List<String> roles() {
        return List.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public List<String> departments() {
        return List.copyOf(departments);
    }

    public String language() {
        return language;
    }

    public String theme() {
        return theme;
    }

    public boolean active() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** This person as the one who acts. */
    public Caller asCaller() {
        return new Caller(
                id, operatorId, login, name, Set.copyOf(roles), Set.copyOf(departments), Locale.forLanguageTag(language), theme);
    }
}
