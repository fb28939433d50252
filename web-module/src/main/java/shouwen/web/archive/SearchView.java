package shouwen.web.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveFilter;
import shouwen.archive.ArchiveHit;
import shouwen.archive.service.ArchiveQueries;
import shouwen.policy.CaseKind;
import shouwen.policy.Department;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.text.TextQuery;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** The archive's search. Everything that makes up the page is in its address. */
@Named("archiveSearch")
@RequestScoped
public class SearchView {

    private static final int PAGE = 50;

    @Inject
    ArchiveQueries archive;

    @Inject
    ActivePacks packs;

    @Inject
    SignedIn signedIn;

    private @Nullable String q;
    private @Nullable String recordClass;
    private @Nullable String department;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String after;

    private Page<ArchiveHit> page = new Page<>(List.of(), null);
    private Count count = new Count(0);
    private @Nullable String problem;

    /** Searches, unless the question cannot be looked up; then says why. */
    public void load() {
        problem = problem();
        if (problem == null) {
            page = archive.search(q, filter(), ids(after), PAGE);
            count = archive.count(q, filter());
        }
    }

    private @Nullable String problem() {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.codePointCount(0, q.length()) > TextQuery.LIMIT) {
            return "search.tooLong";
        }
        return TextQuery.of(q).isEmpty() ? "search.twoCharacters" : null;
    }

    private ArchiveFilter filter() {
        return new ArchiveFilter(recordClass, Days.parse(from), Days.parse(to), department);
    }

    private static @Nullable String ids(@Nullable String cursor) {
        return cursor != null && cursor.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? cursor : null;
    }

    public List<ArchiveHit> getHits() {
        return page.items();
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : address() + "&after=" + page.next();
    }

    private String address() {
        return "/archive/search?q=" + part(q) + "&class=" + part(recordClass) + "&department=" + part(department) + "&from="
                + part(from) + "&to=" + part(to);
    }

    private static String part(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, UTF_8);
    }

    public Count getCount() {
        return count;
    }

    /** Key of the sentence that says why nothing was searched; null when something was. */
    public @Nullable String getProblem() {
        return problem;
    }

    public boolean isNarrowed() {
        return Stream.of(q, recordClass, department, from, to).anyMatch(value -> value != null && !value.isBlank());
    }

    /** Classes of records, as the address spells them. */
    public List<String> getClasses() {
        return Stream.of(CaseKind.values()).map(CaseKind::code).toList();
    }

    public List<Department> getDepartments() {
        return packs.forOperator(signedIn.caller().orElseThrow().operatorId()).pack().departments();
    }

    /** A department's name; its code where the present pack no longer knows it. */
    public String departmentName(String code) {
        return getDepartments().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> Texts.text(known.name()))
                .orElse(code);
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getRecordClass() {
        return recordClass;
    }

    public void setRecordClass(@Nullable String recordClass) {
        this.recordClass = recordClass;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
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

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
