package shouwen.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chain of seals over the events of one operator: each seal covers its position, the seal before and the whole event.
 * What is hashed is written field by field, each text behind its length, so that no two chains share their bytes.
 *
 * <p>Not safe for use by several threads.
 */
public final class HashChain {

    private static final String SCHEME = "shouwen-ledger-1";

    private long position;
    private byte[] last;

    /** The chain of an operator before its first event. */
    public HashChain(UUID operatorId) {
        this(0, Sha256.of(text(SCHEME), text(operatorId.toString())));
    }

    private HashChain(long position, byte[] last) {
        this.position = position;
        this.last = last;
    }

    /** The chain after a known position, to be continued there. */
    public static HashChain after(long position, byte[] seal) {
        return new HashChain(position, seal.clone());
    }

    /** Appends an event and returns its seal. */
    public byte[] append(LedgerFact fact) {
        position++;
        last = Sha256.of(encoded(fact));
        return last.clone();
    }

    /** The last seal; before the first event what the chain begins with. */
    public byte[] last() {
        return last.clone();
    }

    /** Position of the last event; 0 before the first. */
    public long position() {
        return position;
    }

    private byte[] encoded(LedgerFact fact) {
        var bytes = new ByteArrayOutputStream(256 + fact.body().length());
        try (var out = new DataOutputStream(bytes)) {
            put(out, SCHEME);
            out.writeLong(position);
            out.write(last);
            put(out, fact.operatorId().toString());
            put(out, fact.eventId().toString());
            put(out, textOrNothing(fact.caseId()));
            put(out, fact.type());
            put(out, textOrNothing(fact.actorId()));
            out.writeLong(fact.at().getEpochSecond());
            out.writeInt(fact.at().getNano());
            put(out, fact.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String textOrNothing(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static void put(DataOutputStream out, String value) throws IOException {
        var bytes = text(value);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
