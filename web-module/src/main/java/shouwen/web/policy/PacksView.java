package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.service.ActivationLine;
import shouwen.policy.service.PackDrafts;
import shouwen.policy.service.PackVersionQueries;
import shouwen.policy.service.VersionRow;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Address;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/**
 * The versions of the regulation and what was proposed of them. What the address names is read from the request when it is
 * needed, so that a refused act leaves the page as it was.
 */
@Named("packsView")
@RequestScoped
public class PacksView {

    private static final int PAGE = 50;
    private static final int DIGITS = 8;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    PackVersionQueries queries;

    @Inject
    PackDrafts drafts;

    @Inject
    StaffDirectory staff;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    @Inject
    ServletContext application;

    private final Map<UUID, VersionRow> others = new HashMap<>();
    private @Nullable Page<VersionRow> page;
    private @Nullable List<ActivationLine> activations;
    private @Nullable Map<UUID, String> names;
    private @Nullable Optional<VersionRow> inForce;

    public List<VersionRow> getRows() {
        return page().items();
    }

    private Page<VersionRow> page() {
        var known = page;
        if (known == null) {
            known = queries.versions(named("after").orElse(null), PAGE);
            page = known;
        }
        return known;
    }

    public @Nullable String getNext() {
        var next = page().next();
        return next == null ? null : Address.of("/policy/packs").with("after", next).toString();
    }

    public List<ActivationLine> getWaiting() {
        return activations().stream().filter(line -> line.decidedAt() == null).toList();
    }

    public List<ActivationLine> getDecided() {
        return activations().stream().filter(line -> line.decidedAt() != null).toList();
    }

    private List<ActivationLine> activations() {
        var known = activations;
        if (known == null) {
            known = queries.activations();
            activations = known;
        }
        return known;
    }

    /** The version in force; null while there is none. */
    public @Nullable VersionRow getInForce() {
        var known = inForce;
        if (known == null) {
            known = queries.inForce();
            inForce = known;
        }
        return known.orElse(null);
    }

    /** The version to be proposed, or the one of the proposal to be decided; null where the address names none. */
    public @Nullable VersionRow getChosen() {
        return named("version").map(this::row).orElse(null);
    }

    /** The proposal to be decided; null where the address names none. */
    public @Nullable ActivationLine getProposal() {
        return named("proposal")
                .map(id -> activations().stream()
                        .filter(line -> line.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> queries.activation(id)))
                .orElse(null);
    }

    private Optional<UUID> named(String parameter) {
        var text = request.getParameter(parameter);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (!ID.matcher(text).matches()) {
            throw new UnknownThingException("packVersion", text);
        }
        return Optional.of(UUID.fromString(text));
    }

    /** The version a proposal is about. */
    public VersionRow version(ActivationLine line) {
        return row(line.versionId());
    }

    private VersionRow row(UUID id) {
        var known = others.get(id);
        if (known == null) {
            known = getRows().stream()
                    .filter(row -> row.version().id().equals(id))
                    .findFirst()
                    .orElseGet(() -> queries.version(id));
            others.put(id, known);
        }
        return known;
    }

    /** What the product brings along. */
    public List<String> getBundled() {
        return drafts.bundled();
    }

    /** Whether cases may be played again under a version here. */
    public boolean isReplayable() {
        try {
            return application.getResource("/policy/replays.xhtml") != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the pack of a version is called. */
    public String packName(@Nullable VersionRow row) {
        if (row == null) {
            return "";
        }
        var bundle = Texts.bundle("policy", Texts.viewLocale());
        var key = "pack." + row.version().pack();
        return bundle.containsKey(key) ? bundle.getString(key) : row.version().pack();
    }

    /** The beginning of the digest: enough to tell versions apart. */
    public String digest(VersionRow row) {
        var digest = row.version().sha256();
        return digest.substring(0, Math.min(digest.length(), DIGITS));
    }

    /** Colour of a state. */
    public String tone(VersionRow row) {
        return switch (row.state()) {
            case IN_FORCE -> "good";
            case COMING -> "info";
            case DRAFT -> "warn";
            case PAST -> "quiet";
        };
    }

    /** The key of a state: {@code in-force}. */
    public String state(VersionRow row) {
        return row.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who it was: a person by name, a program as it calls itself. */
    public String name(@Nullable Object person) {
        var id = String.valueOf(Objects.requireNonNullElse(person, ""));
        return ID.matcher(id).matches() ? names().getOrDefault(UUID.fromString(id), "") : id;
    }

    private Map<UUID, String> names() {
        var known = names;
        if (known == null) {
            var people = Stream.concat(
                            getRows().stream().map(row -> row.version().importedBy()),
                            activations().stream().flatMap(line -> Stream.of(line.proposedBy(), line.decidedBy())
                                    .filter(Objects::nonNull)
                                    .map(UUID::toString)))
                    .filter(id -> ID.matcher(id).matches())
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
            known = staff.names(signedIn.caller().orElseThrow().operatorId(), people);
            names = known;
        }
        return known;
    }
}
