package shouwen.policy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shouwen.policy.Clause;
import shouwen.policy.PolicyPack;
import shouwen.policy.UnsetValue;

/** What screens ask of the packs of the caller's own operator; regulations are open to all its staff. */
@Stateless
@RolesAllowed("**")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PolicyQueries {

    @Inject
    ActivePacks packs;

    @Inject
    PackVersions versions;

    /** The pack valid now. */
    public PolicyPack pack(UUID operatorId) {
        return packs.forOperator(operatorId).pack();
    }

    /** A clause as a version has it; empty for a clause it does not know. */
    public Optional<Clause> clause(UUID versionId, String id) {
        return packs.byVersion(versionId).clause(id);
    }

    /** The blanks nobody has filled yet. */
    public List<UnsetValue> unset(UUID operatorId) {
        return pack(operatorId).unset();
    }

    /** Every version the operator took in, the latest to become valid first. */
    public List<PackVersionLine> versions(UUID operatorId) {
        return versions.ofOperator(operatorId).stream()
                .map(PackVersions.Validity::line)
                .toList();
    }
}
