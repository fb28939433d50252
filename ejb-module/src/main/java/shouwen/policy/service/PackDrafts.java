package shouwen.policy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.policy.OverlayChange;
import shouwen.policy.PackRefusedException;
import shouwen.policy.PackVersion;
import shouwen.policy.internal.BundledPacks;
import shouwen.policy.internal.OverlayEditor;
import shouwen.policy.internal.PackFile;
import shouwen.policy.internal.PackTexts;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/**
 * Takes packs in as drafts: kept with their text, never active until somebody proposes and another person approves them
 * ({@link PackActivations}). Whole, or not at all with every reason.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PackDrafts {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,80}\\.ya?ml");

    @PersistenceContext
    EntityManager entities;

    @Inject
    PackVersions versions;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** The packs that come with the program, by code. */
    public List<String> bundled() {
        return BundledPacks.codes();
    }

    /**
     * A draft of a pack that comes with the program, with the further ones the overlay names.
     *
     * @param overlay the operator's own file, null for the regulation with its blanks
     * @param fileName what the file is called in problems
     * @return the id of the version
     * @throws PackRefusedException with file, line, path and reason of everything wrong
     */
    public UUID fromBundled(String pack, byte @Nullable [] overlay, @Nullable String fileName) {
        var own = overlay == null ? null : file(overlay, fileName);
        try {
            return keep(own == null ? BundledPacks.pack(pack) : BundledPacks.pack(pack, own), own);
        } catch (UnknownThingException unknownPack) {
            throw new InvalidInputException("pack", "pack.notBundled", String.join(", ", bundled()));
        }
    }

    /** A draft of the packs of a version the operator has, with another overlay. */
    public UUID fromVersion(UUID versionId, byte[] overlay, @Nullable String fileName) {
        if (!versions.operatorOf(versionId).equals(callers.current().operatorId())) {
            throw new UnknownThingException("packVersion", versionId);
        }
        var own = file(overlay, fileName);
        return keep(BundledPacks.withAdopted(PackTexts.packs(versions.text(versionId)), own), own);
    }

    /**
     * A draft of a version the operator has, with values of its overlay changed.
     *
     * @throws PackRefusedException when the regulation does not bear the values
     */
    public UUID fromChange(UUID versionId, OverlayChange change) {
        var operator = callers.current().operatorId();
        if (!versions.operatorOf(versionId).equals(operator)) {
            throw new UnknownThingException("packVersion", versionId);
        }
        var text = versions.text(versionId);
        return keep(
                PackTexts.packs(text),
                OverlayEditor.changed(text, change, operators.get(operator).name()));
    }

    private static PackFile file(byte[] bytes, @Nullable String name) {
        return new PackFile(name != null && FILE_NAME.matcher(name).matches() ? name : "overlay.yaml", bytes);
    }

    private UUID keep(List<PackFile> files, @Nullable PackFile overlay) {
        var me = callers.current();
        var text = PackTexts.checked(files, overlay);
        var pack = PackTexts.read(text);
        if (versions.same(me.operatorId(), pack, text).isPresent()) {
            throw new ConflictException("pack.known", pack.version());
        }
        var version = new PackVersion(
                Ids.next(), me.operatorId(), pack, text, null, clock.instant(), me.staffId().toString());
        entities.persist(version);
        entities.flush(); // whoever shows it in this transaction reads by plain JDBC
        write(me, version);
        return version.id();
    }

    private void write(Caller me, PackVersion version) {
        ledger.write(
                me.operatorId(),
                null,
                "pack.drafted",
                me.staffId(),
                Map.of(
                        "packVersion", version.id(),
                        "pack", version.pack(),
                        "version", version.version(),
                        "sha256", version.text().sha256()));
    }
}
