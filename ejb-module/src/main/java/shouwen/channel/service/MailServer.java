package shouwen.channel.service;

import java.util.Optional;
import java.util.Properties;
import shouwen.shared.Setting;

/**
 * The mail server to send by, and the address under which people reach this one.
 *
 * @param user empty for none
 * @param encrypted whether the connection must change to TLS before anything is said
 * @param home without a slash at its end: {@code https://shouwen.example}
 */
public record MailServer(
        String host, int port, String user, String password, boolean encrypted, String from, String home) {

    private static final int TIMEOUT_MILLIS = 10_000;

    /** From {@code SHOUWEN_SMTP_*} and {@code SHOUWEN_ADDRESS}; empty where host, sender or address are missing. */
    public static Optional<MailServer> configured() {
        var host = Setting.of("smtp.host");
        var from = Setting.of("smtp.from");
        var home = Setting.of("address");
        if (host.isEmpty() || from.isEmpty() || home.isEmpty()) {
            return Optional.empty();
        }
        var port = Setting.of("smtp.port");
        return Optional.of(new MailServer(
                host,
                port.matches("\\d{1,5}") ? Integer.parseInt(port) : 25,
                Setting.of("smtp.user"),
                Setting.of("smtp.password"),
                Setting.of("smtp.tls").equals("yes"),
                from,
                home.replaceAll("/+$", "")));
    }

    /** As Jakarta Mail wants it. */
    public Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(encrypted));
        properties.put("mail.smtp.starttls.required", String.valueOf(encrypted));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", String.valueOf(TIMEOUT_MILLIS));
        properties.put("mail.smtp.timeout", String.valueOf(TIMEOUT_MILLIS));
        properties.put("mail.smtp.writetimeout", String.valueOf(TIMEOUT_MILLIS));
        return properties;
    }
}
