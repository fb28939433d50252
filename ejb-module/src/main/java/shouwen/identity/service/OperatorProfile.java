package shouwen.identity.service;

import java.time.ZoneId;
import java.util.UUID;
import shouwen.shared.LocalizedText;

/** What everybody may know of an operator. */
public record OperatorProfile(
        UUID id, String code, LocalizedText name, String industry, ZoneId zone, String currency) {}
