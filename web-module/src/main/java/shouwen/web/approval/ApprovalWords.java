package shouwen.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalState;
import shouwen.identity.Role;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.policy.service.ActivePacks;
import shouwen.web.ui.Address;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** Names of kinds, posts and ladders in the language of the view, and where what is decided on is found. */
@Named("approvalWords")
@RequestScoped
public class ApprovalWords {

    private static final String REGISTER = "register:";

    @Inject
    PackWords words;

    @Inject
    ActivePacks packs;

    @Inject
    Texts texts;

    /** Of a register its name in the pack in force; of a kind nobody named the kind itself. */
    public String kind(String kind) {
        return kind(kind, Texts.viewLocale());
    }

    String kind(String kind, Locale locale) {
        if (kind.startsWith(REGISTER)) {
            var register = kind.substring(REGISTER.length());
            return words.pack().register(register).map(rule -> rule.name().in(locale)).orElse(register);
        }
        try {
            return Texts.bundle("approval", locale).getString("kind." + kind);
        } catch (MissingResourceException another) {
            return kind;
        }
    }

    /** A post by the version it comes from; what no pack names is a role. */
    public String post(String post, @Nullable UUID packVersion) {
        return post(post, packVersion, Texts.viewLocale());
    }

    private String post(String post, @Nullable UUID packVersion, Locale locale) {
        PolicyPack pack = packVersion == null ? words.pack() : packs.byVersion(packVersion);
        return pack.post(post)
                .map(Post::name)
                .map(name -> name.in(locale))
                .orElseGet(() -> Role.OF_PEOPLE.contains(post) ? texts.in(locale, "identity", "role." + post) : post);
    }

    /** Several posts, in order. */
    public String posts(List<String> posts, @Nullable UUID packVersion) {
        return posts(posts, packVersion, Texts.viewLocale());
    }

    String posts(List<String> posts, @Nullable UUID packVersion, Locale locale) {
        return posts.stream().map(post -> post(post, packVersion, locale)).collect(Collectors.joining(", "));
    }

    /** What a role is called. */
    public String role(String role) {
        return Role.OF_PEOPLE.contains(role) ? texts.of("identity", "role." + role) : role;
    }

    /** What a clause says, by the version the ladder comes from; empty where it is unknown. */
    public String clause(String clause, @Nullable UUID packVersion) {
        PolicyPack pack = packVersion == null ? words.pack() : packs.byVersion(packVersion);
        return pack.clause(clause).map(found -> Texts.text(found.text())).orElse("");
    }

    /** What a ladder is called; its id where no pack names it. */
    public String ladder(String ladder, @Nullable UUID packVersion) {
        PolicyPack pack = packVersion == null ? words.pack() : packs.byVersion(packVersion);
        return pack.procedures().ladders().stream()
                .filter(rule -> rule.id().equals(ladder))
                .findFirst()
                .map(rule -> Texts.text(rule.name()))
                .orElseGet(() -> kind(ladder));
    }

    /** Where what is decided on is found; empty where it has no page. */
    public String about(String kind, String number, @Nullable UUID subject) {
        if (kind.startsWith(REGISTER)) {
            return Address.of("/register/entry").with("number", number).toString();
        }
        return switch (kind) {
            case "bill-correction" -> Address.of("/billing/complaint").with("number", number).toString();
            case "overrun-consent" -> Address.of("/cases/case").with("number", number).toString();
            case "pack-activation" -> Address.of("/policy/packs").with("proposal", String.valueOf(subject)) + "#card-decide";
            case "shift-swap" -> Address.of("/staff/swaps") + "#" + number;
            case "paper-loan" -> Address.of("/archive/loan").with("number", number).toString();
            case "record-destruction" -> Address.of("/archive/destruction").with("number", number).toString();
            default -> "";
        };
    }

    /** Colour of a state. */
    public String tone(ApprovalState state) {
        return switch (state) {
            case OPEN -> "info";
            case RETURNED -> "warn";
            case AGREED -> "good";
            case REFUSED -> "bad";
            case WITHDRAWN -> "quiet";
        };
    }
}
