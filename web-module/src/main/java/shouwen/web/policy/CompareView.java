package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.policy.EntryDifference;
import shouwen.policy.service.PackVersionQueries;
import shouwen.policy.service.VersionRow;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Texts;

/** Two versions side by side; everything the page shows is in its address. */
@Named("compareView")
@RequestScoped
public class CompareView {

    private static final int MOST_VERSIONS = 200;
    private static final int MOST_SHOWN = 300;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final List<String> KINDS = List.of("added", "gone", "changed");

    /** The differences of one section of the pack. */
    public record Group(String section, List<EntryDifference> entries) {}

    @Inject
    PackVersionQueries queries;

    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String kind;
    private @Nullable String section;
    private @Nullable String words;

    private List<VersionRow> versions = List.of();
    private List<EntryDifference> all = List.of();
    private List<EntryDifference> shown = List.of();
    private @Nullable VersionRow before;
    private @Nullable VersionRow after;

    public void load() {
        versions = queries.versions(null, MOST_VERSIONS).items();
        before = version(from).or(queries::inForce).orElse(null);
        after = version(to).orElse(null);
        if (before != null && after != null) {
            all = queries.differences(before.version().id(), after.version().id());
            shown = all.stream().filter(this::isWanted).toList();
        }
    }

    private Optional<VersionRow> version(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        if (!ID.matcher(id).matches()) {
            throw new UnknownThingException("packVersion", id);
        }
        return Optional.of(queries.version(UUID.fromString(id)));
    }

    private boolean isWanted(EntryDifference difference) {
        return (isBlank(kind) || kind(difference).equals(kind))
                && (isBlank(section) || difference.section().equals(section))
                && (isBlank(words) || says(difference, String.valueOf(words).strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean says(EntryDifference difference, String wanted) {
        return (difference.id() + " " + difference.clause() + " " + Texts.text(difference.name()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    public String kind(EntryDifference difference) {
        return difference.kind().name().toLowerCase(Locale.ROOT);
    }

    public String tone(EntryDifference difference) {
        return switch (difference.kind()) {
            case ADDED -> "good";
            case GONE -> "bad";
            case CHANGED -> "info";
        };
    }

    /** The differences by section, in the order of the pack; at most three hundred. */
    public List<Group> getGroups() {
        return shown.stream()
                .limit(MOST_SHOWN)
                .collect(Collectors.groupingBy(EntryDifference::section, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    public List<String> getKinds() {
        return KINDS;
    }

    public List<String> getSections() {
        return List.copyOf(all.stream().map(EntryDifference::section).collect(Collectors.toCollection(TreeSet::new)));
    }

    public int getCount() {
        return shown.size();
    }

    public boolean isCut() {
        return shown.size() > MOST_SHOWN;
    }

    public boolean isAlike() {
        return before != null && after != null && all.isEmpty();
    }

    public boolean isReady() {
        return before != null && after != null;
    }

    public List<VersionRow> getVersions() {
        return versions;
    }

    public @Nullable VersionRow getBefore() {
        return before;
    }

    public @Nullable VersionRow getAfter() {
        return after;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getSection() {
        return section;
    }

    public void setSection(@Nullable String section) {
        this.section = section;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
