package shouwen.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes time-ordered identifiers (UUID version 7), so that rows written together lie together in every index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long lastMillis;
    private static int counter;

    private Ids() {}

    /** The least identifier that can be made at a moment: bounds a search by time. */
    public static UUID earliest(Instant moment) {
        return new UUID((Math.max(moment.toEpochMilli(), 0) << 16) | 0x7000, 0x8000_0000_0000_0000L);
    }

    /** A new identifier, greater than every one this process made before. */
    public static UUID next() {
        long millis;
        int sequence;
        synchronized (Ids.class) {
            millis = Math.max(System.currentTimeMillis(), lastMillis);
            if (millis == lastMillis) {
                counter++;
                if (counter > 0xfff) {
                    millis++;
                    counter = 0;
                }
            } else {
                counter = 0;
            }
            lastMillis = millis;
            sequence = counter;
        }
        long high = (millis << 16) | 0x7000 | sequence;
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
