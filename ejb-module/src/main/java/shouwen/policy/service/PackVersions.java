package shouwen.policy.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import shouwen.policy.PackText;
import shouwen.policy.PolicyPack;
import shouwen.policy.internal.PackTexts;
import shouwen.shared.UnknownThingException;

/** The stored versions, by plain JDBC: a look-up must not flush the entities of the transaction it happens in. */
@ApplicationScoped
class PackVersions {

    private static final String OF_OPERATOR =
            """
            select id, pack, version, sha256, valid_from, imported_at, imported_by
            from pack_version where operator_id = ?
            order by valid_from desc nulls first, imported_at desc, id desc
            """;
    private static final String TAKEN_IN =
            """
            select id, pack, version, sha256, valid_from, imported_at, imported_by
            from pack_version where operator_id = ? and id < coalesce(cast(? as uuid), uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff')
            order by id desc limit ?
            """;
    private static final String ONE =
            """
            select id, pack, version, sha256, valid_from, imported_at, imported_by
            from pack_version where operator_id = ? and id = ?
            """;
    private static final String TEXT = "select content, overlay from pack_version where id = ?";
    private static final String OWNER = "select operator_id from pack_version where id = ?";
    private static final String SAME =
            "select id from pack_version where operator_id = ? and pack = ? and version = ? and sha256 = ?";

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    /**
     * A version as listed: everything but its text.
     *
     * @param from null for a draft
     */
    record Validity(UUID id, @Nullable Instant from, PackVersionLine line) {

        boolean isValidAt(Instant moment) {
            return from != null && !from.isAfter(moment);
        }
    }

    /** The versions of an operator: drafts, then the latest to become valid first. */
    List<Validity> ofOperator(UUID operatorId) {
        return query(OF_OPERATOR, PackVersions::validity, operatorId);
    }

    /** The versions of an operator, the last taken in first; identifiers are in the order of time. */
    List<Validity> takenIn(UUID operatorId, @Nullable UUID after, int limit) {
        return query(TAKEN_IN, PackVersions::validity, operatorId, after, limit);
    }

    Optional<Validity> one(UUID operatorId, UUID versionId) {
        return query(ONE, PackVersions::validity, operatorId, versionId).stream().findFirst();
    }

    PolicyPack read(UUID versionId) {
        return PackTexts.read(text(versionId));
    }

    PackText text(UUID versionId) {
        return query(TEXT, row -> new PackText(row.getString(1), row.getString(2)), versionId).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("packVersion", versionId));
    }

    UUID operatorOf(UUID versionId) {
        return query(OWNER, row -> row.getObject(1, UUID.class), versionId).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("packVersion", versionId));
    }

    Optional<UUID> same(UUID operatorId, PolicyPack pack, PackText text) {
        return query(
                        SAME,
                        row -> row.getObject(1, UUID.class),
                        operatorId,
                        pack.code(),
                        pack.version(),
                        text.sha256())
                .stream()
                .findFirst();
    }

    private static Validity validity(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var validFrom = row.getObject(5, OffsetDateTime.class);
        var from = validFrom == null ? null : validFrom.toInstant();
        return new Validity(
                id,
                from,
                new PackVersionLine(
                        id,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        from,
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7)));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read the pack versions", failure);
        }
    }
}
