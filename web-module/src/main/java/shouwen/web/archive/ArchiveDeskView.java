package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveFilter;
import shouwen.archive.ArchiveHit;
import shouwen.archive.LoanFilter;
import shouwen.archive.LoanLine;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.LoanQueries;

/** What an archivist has before them: overdue, to be handed over, waiting, and what was filed last. Four statements. */
@Named("archiveDesk")
@RequestScoped
public class ArchiveDeskView {

    private static final int FEW = 10;

    @Inject
    LoanQueries loans;

    @Inject
    ArchiveQueries archive;

    private Map<LoanFilter.Standing, List<LoanLine>> groups = Map.of();
    private List<ArchiveHit> filed = List.of();

    public void load() {
        groups = Map.of(
                LoanFilter.Standing.OVERDUE, of(LoanFilter.Standing.OVERDUE),
                LoanFilter.Standing.AGREED, of(LoanFilter.Standing.AGREED),
                LoanFilter.Standing.REQUESTED, of(LoanFilter.Standing.REQUESTED));
        filed = archive.search(null, ArchiveFilter.NONE, null, FEW).items();
    }

    private List<LoanLine> of(LoanFilter.Standing standing) {
        return loans.list(new LoanFilter(standing, null, false), null, FEW).items();
    }

    /** The groups of loans in the order they press. */
    public List<LoanFilter.Standing> getStandings() {
        return List.of(LoanFilter.Standing.OVERDUE, LoanFilter.Standing.AGREED, LoanFilter.Standing.REQUESTED);
    }

    public List<LoanLine> lines(LoanFilter.@Nullable Standing standing) {
        return standing == null ? List.of() : groups.getOrDefault(standing, List.of());
    }

    public List<ArchiveHit> getFiled() {
        return filed;
    }
}
