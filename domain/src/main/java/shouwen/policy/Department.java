package shouwen.policy;

import shouwen.shared.LocalizedText;

/**
 * A department work is handed to.
 *
 * @param lane the queue its work travels in: {@code customer-service}, {@code maintenance}, {@code billing}, or {@code
 *     departments} for those an operator adds
 */
public record Department(String code, LocalizedText name, String lane) {}
