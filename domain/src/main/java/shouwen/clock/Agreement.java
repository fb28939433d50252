package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A time agreed with a customer (CON-012, CON-021, TUN-109, GAS-016).
 *
 * @param until by when it is promised
 * @param withWhom in words: a name, a flat
 * @param by the member of staff who agreed to it
 * @param byName their name at that time
 */
@Embeddable
public record Agreement(
        @Column(name = "agreed_until") Instant until,
        @Column(name = "agreed_with") String withWhom,
        @Column(name = "agreed_by") UUID by,
        @Column(name = "agreed_by_name") String byName) {}
