package shouwen.archive;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import shouwen.audit.EventProof;

/**
 * What an outsider needs to check, without us, that a record was filed when we say and is the one they hold: the event of its
 * filing as it was sealed, its place in the chain, and the way to the next hourly root. Holds no personal data. The form is
 * described in docs/archive.md and checked by {@code bin/verify-receipt}.
 *
 * @param number archival number
 * @param sha256 of the content in its canonical form
 */
public record Receipt(
        UUID operatorId,
        String operatorName,
        String number,
        String sha256,
        Instant filedAt,
        EventProof proof,
        Instant issuedAt) {

    /** Name of the form. */
    public static final String FORMAT = "shouwen-receipt-1";

    private static final HexFormat HEX = HexFormat.of();

    /** To be written as JSON; without {@code root} while no root was taken since. */
    public Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("format", FORMAT);
        form.put("issuedAt", issuedAt.toString());
        form.put("operator", Map.of("id", operatorId.toString(), "name", operatorName));
        form.put("record", Map.of("number", number, "sha256", sha256, "filedAt", filedAt.toString()));
        form.put("event", event());
        form.put(
                "seal",
                Map.of(
                        "position", proof.position(),
                        "previous", HEX.formatHex(proof.previous()),
                        "hash", HEX.formatHex(proof.seal())));
        var anchored = proof.anchored();
        if (anchored != null) {
            form.put("root", root(anchored));
        }
        return form;
    }

    private Map<String, Object> event() {
        var fact = proof.fact();
        var event = new LinkedHashMap<String, Object>();
        event.put("id", fact.eventId().toString());
        event.put("subject", Objects.toString(fact.caseId(), ""));
        event.put("type", fact.type());
        event.put("actor", Objects.toString(fact.actorId(), ""));
        event.put("second", fact.at().getEpochSecond());
        event.put("nano", fact.at().getNano());
        event.put("body", fact.body());
        return event;
    }

    private static Map<String, Object> root(EventProof.Anchored anchored) {
        return Map.of(
                "takenAt", anchored.takenAt().toString(),
                "size", anchored.path().size(),
                "hash", HEX.formatHex(anchored.root()),
                "path", anchored.path().beside().stream().map(HEX::formatHex).toList());
    }
}
