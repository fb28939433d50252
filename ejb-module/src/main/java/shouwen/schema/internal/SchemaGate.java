package shouwen.schema.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Migrates the schema at start, or, told so by {@code SHOUWEN_MIGRATE=verify}, only looks and refuses to start while
 * migrations are pending. Every other start-up bean says {@code @DependsOn("SchemaGate")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaGate {

    private static final Logger LOG = Logger.getLogger(SchemaGate.class);
    private static final String VERIFY = "verify";

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource dataSource;

    @PostConstruct
    void open() {
        var flyway = Flyway.configure(SchemaGate.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load();
        if (VERIFY.equals(System.getenv("SHOUWEN_MIGRATE"))) {
            refusePending(flyway);
        } else {
            var result = flyway.migrate();
            LOG.infof("Schema at version %s, %d migrations done", result.targetSchemaVersion, result.migrationsExecuted);
        }
    }

    private static void refusePending(Flyway flyway) {
        flyway.validate();
        var pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new IllegalStateException(
                    pending.length + " schema migrations are pending, first " + pending[0].getVersion());
        }
    }
}
