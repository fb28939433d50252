package shouwen.policy.service;

import java.util.UUID;
import shouwen.policy.PolicyPack;

/** The pack valid for an operator, and the version to write on what begins under it. */
public record ActivePack(UUID versionId, PolicyPack pack) {}
