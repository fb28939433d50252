package shouwen.archive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import shouwen.content.service.ContentStore;

/**
 * Removes the files of destroyed records from the disk when no row refers to their content any more, of any operator. The same
 * content may stand in another record, so it is asked for each file.
 */
@ApplicationScoped
public class FileRemoval {

    /** An upload has this long to write the row that refers to its file. */
    static final Duration REST = Duration.ofMinutes(15);

    private static final int AT_ONCE = 200;
    private static final String LEAVING =
            "select l.sha256 from content_leaving l order by l.since, l.sha256 limit :limit for update skip locked";
    private static final String WANTED =
            """
            select exists (select from attachment where sha256 = :sha256)
                or exists (select from record_file where sha256 = :sha256)
                or exists (select from work_order where signature_sha256 = :sha256)
            """;
    private static final String GONE = "delete from content_leaving where sha256 = :sha256";
    private static final String LATER = "update content_leaving set since = now() where sha256 = :sha256";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContentStore store;

    /** Removes what may go; how many files were looked at. */
    @Transactional(TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    public int sweep() {
        List<String> leaving = entities.createNativeQuery(LEAVING, String.class)
                .setParameter("limit", AT_ONCE)
                .getResultList();
        leaving.forEach(this::look);
        return leaving.size();
    }

    private void look(String sha256) {
        boolean wanted = (boolean) entities.createNativeQuery(WANTED, Boolean.class)
                .setParameter("sha256", sha256)
                .getSingleResult();
        var done = wanted || store.remove(sha256, REST) ? GONE : LATER;
        entities.createNativeQuery(done).setParameter("sha256", sha256).executeUpdate();
    }
}
