package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveHit;
import shouwen.archive.Facets;
import shouwen.archive.SavedSearch;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.SavedSearches;
import shouwen.audit.Purpose;
import shouwen.identity.Role;
import shouwen.policy.Department;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.SignedIn;

/**
 * The archive's search. Everything that makes up the page is in its address. Its statements: the page, the count, the facets,
 * the saved searches, and the unread notices of the frame.
 */
@Named("archiveSearch")
@RequestScoped
public class SearchView {

    private static final int PAGE = 50;
    private static final int SHOWN_OF_A_FACET = 8;

    @Inject
    ArchiveQueries archive;

    @Inject
    SavedSearches searches;

    @Inject
    RecordWords words;

    @Inject
    PackWords packs;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Page<ArchiveHit> page = new Page<>(List.of(), null);
    private Count count = new Count(0);
    private Facets facets = Facets.NONE;
    private List<SavedSearch> saved = List.of();
    private @Nullable String problem;

    /** Searches, unless the question cannot be looked up; then says why. */
    public void load() {
        saved = searches.mine();
        var question = question();
        problem = question.problem();
        if (problem == null) {
            var filter = question.filter();
            page = archive.search(question.text(), filter, id(question.value("after")), PAGE);
            count = archive.count(question.text(), filter);
            facets = archive.facets(question.text(), filter);
        }
    }

    private SearchQuestion question() {
        return new SearchQuestion(request);
    }

    private static @Nullable String id(@Nullable String cursor) {
        return cursor != null && cursor.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? cursor : null;
    }

    /** A parameter of the address; null when it is blank. */
    public @Nullable String value(String name) {
        return question().value(name);
    }

    /** Whether the reader may hold records. */
    public boolean isKeeper() {
        return signedIn.is(Role.ARCHIVIST) || signedIn.is(Role.GENERAL_OFFICE);
    }

    /** Where all that is found is packed. */
    public String getFound() {
        return question().at("/archive/do/export-found", null);
    }

    /** What personal data may be shown for. */
    public List<String> getPurposes() {
        return Purpose.codes();
    }

    /** The address of this page. */
    public String getHere() {
        return question().at(SearchQuestion.PAGE, id(value("after")));
    }

    public List<ArchiveHit> getHits() {
        return page.items();
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : question().at(SearchQuestion.PAGE, page.next());
    }

    /** The address of the same list as a table for other programs. */
    public String getExport() {
        return question().at("/archive/export", null);
    }

    public Count getCount() {
        return count;
    }

    /** Key of the sentence that says why nothing was searched; null when something was. */
    public @Nullable String getProblem() {
        return problem;
    }

    public boolean isNarrowed() {
        return question().isNarrowed();
    }

    /** Whether what is found was counted to the end. */
    public boolean isFacetsCapped() {
        return facets.capped();
    }

    /** The sides by which the search can be narrowed further, those with something to choose or to take back. */
    public List<Side> getSides() {
        return List.of(
                        side("kind", Facets.Facet.KIND),
                        side("class", Facets.Facet.CLASS),
                        side("year", Facets.Facet.YEAR),
                        side("department", Facets.Facet.DEPARTMENT),
                        side("security", Facets.Facet.SECURITY),
                        side("held", Facets.Facet.HELD))
                .stream()
                .filter(side -> side.chosen() || side.choices().size() > (side.name().equals("held") ? 0 : 1))
                .toList();
    }

    private Side side(String name, Facets.Facet facet) {
        boolean chosen = value(name) != null;
        var choices = facets.of(facet).stream()
                .limit(SHOWN_OF_A_FACET)
                .map(value -> {
                    var code = value.code().toLowerCase(Locale.ROOT);
                    return new Choice(words.of(name, code), value.count(), question().with(name, code));
                })
                .toList();
        return new Side(name, chosen, choices, question().with(name, null));
    }

    /**
     * A side of the records.
     *
     * @param any address of the search without it
     */
    public record Side(String name, boolean chosen, List<Choice> choices, String any) {}

    /** One value of a side, and the address that narrows to it. */
    public record Choice(String label, int count, String address) {}

    public List<SavedSearch> getSaved() {
        return saved;
    }

    /** The present search, to be kept; empty when nothing narrows it. */
    public String getQuestion() {
        var address = question().at("", null);
        return address.isEmpty() ? "" : address.substring(1);
    }

    public List<Department> getDepartments() {
        return packs.getDepartments();
    }

    public List<RecordWords.Named> getClasses() {
        return words.getClasses();
    }
}
