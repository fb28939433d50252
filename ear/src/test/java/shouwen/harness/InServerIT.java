package shouwen.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import shouwen.time.MovableClock;

@InServer
class InServerIT {

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    MovableClock movableClock;

    @Resource(lookup = "java:/jms/queue/maintenance")
    Queue maintenance;

    @Test
    void entities_of_the_domain_library_are_known_to_the_persistence_unit() {
        var types = entities.getMetamodel().getEntities();

        assertThat(types).extracting(type -> type.getJavaType().getName()).contains("shouwen.cases.ServiceCase");
    }

    @Test
    void the_schema_is_there_before_anything_asks_for_it() {
        var cases = entities.createNativeQuery("select count(*) from operator").getSingleResult();

        assertThat(cases).isNotNull();
    }

    @Test
    void everybody_reads_the_one_clock() {
        assertThat(clock).isSameAs(movableClock);
    }

    @Test
    void each_lane_has_its_queue() {
        assertThat(maintenance.toString()).contains("maintenance");
    }
}
