package shouwen.policy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.policy.PackRefusedException;
import shouwen.policy.PackVersion;
import shouwen.policy.internal.BundledPacks;
import shouwen.policy.internal.PackFile;
import shouwen.policy.internal.PackTexts;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/**
 * Takes packs in as immutable versions that count at once: whole, or not at all with every reason. For the system only: a
 * first pack, a demonstration. What people take in is a draft ({@link PackDrafts}).
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class PackImport {

    @PersistenceContext
    EntityManager entities;

    @Inject
    PackVersions versions;

    @Inject
    Event<PackImported> imports;

    @Inject
    ActivePacks active;

    @Inject
    Clock clock;

    /**
     * Takes in a pack that comes with the program, with the further ones its overlay names.
     *
     * @param overlay the name of an overlay that comes with it, null for the bare regulation with its blanks
     * @param importedBy the id of a staff member, or the name of the program that does it
     * @return the id of the version; the same as before if this very text was taken in already
     */
    public UUID importPack(
            UUID operatorId, String pack, @Nullable String overlay, Instant validFrom, String importedBy) {
        if (overlay == null) {
            return take(operatorId, BundledPacks.pack(pack), null, validFrom, importedBy);
        }
        var own = BundledPacks.overlay(overlay);
        return take(operatorId, BundledPacks.pack(pack, own), own, validFrom, importedBy);
    }

    /**
     * Takes in packs that come with the program, with the values of their demonstration.
     *
     * @param packs the leading one first
     */
    public UUID importDemonstration(UUID operatorId, List<String> packs, Instant validFrom, String importedBy) {
        var overlay = BundledPacks.demonstration(packs);
        return take(operatorId, BundledPacks.pack(packs.get(0), overlay), overlay, validFrom, importedBy);
    }

    /** What the operator is called that demonstrates a pack. */
    public LocalizedText demonstrationName(String pack) {
        return BundledPacks.name(BundledPacks.demonstration(List.of(pack)));
    }

    /**
     * Takes in a pack from files.
     *
     * @param files by name inside the folder, in order; those of further packs with the pack's id before: {@code
     *     office/clauses.yaml}
     * @param overlay the operator's overlay, null for none
     * @throws PackRefusedException with file, line, path and reason of everything wrong
     */
    public UUID importFiles(
            UUID operatorId,
            Map<String, byte[]> files,
            byte @Nullable [] overlay,
            Instant validFrom,
            String importedBy) {
        var named = files.entrySet().stream()
                .map(file -> new PackFile(file.getKey(), file.getValue()))
                .toList();
        var own = overlay == null ? null : new PackFile("overlay.yaml", overlay);
        var whole = own == null ? named : BundledPacks.withAdopted(named, own);
        return take(operatorId, whole, own, validFrom, importedBy);
    }

    private UUID take(
            UUID operatorId, List<PackFile> files, @Nullable PackFile overlay, Instant validFrom, String importedBy) {
        var text = PackTexts.checked(files, overlay);
        var pack = PackTexts.read(text);
        var same = versions.same(operatorId, pack, text).map(id -> entities.find(PackVersion.class, id));
        if (same.filter(version -> version.validFrom() != null).isPresent()) {
            return same.get().id();
        }
        var version = same.orElseGet(
                () -> new PackVersion(Ids.next(), operatorId, pack, text, null, clock.instant(), importedBy));
        version.activate(validFrom);
        entities.persist(version);
        active.keep(version.id(), pack);
        imports.fire(new PackImported(
                operatorId,
                version.id(),
                version.pack(),
                version.version(),
                text.sha256(),
                validFrom,
                importedBy));
        return version.id();
    }
}
