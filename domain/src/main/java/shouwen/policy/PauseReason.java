package shouwen.policy;

import shouwen.shared.LocalizedText;

/** Why a clock may stand still, as clerks choose it. */
public record PauseReason(String code, LocalizedText name) {}
