package shouwen.channel.service;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

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
        var host = setting("smtp.host");
        var from = setting("smtp.from");
        var home = setting("address");
        if (host.isEmpty() || from.isEmpty() || home.isEmpty()) {
            return Optional.empty();
        }
        var port = setting("smtp.port");
        return Optional.of(new MailServer(
                host,
                port.matches("\\d{1,5}") ? Integer.parseInt(port) : 25,
                setting("smtp.user"),
                setting("smtp.password"),
                setting("smtp.tls").equals("yes"),
                from,
                home.replaceAll("/+$", "")));
    }

    private static String setting(String name) {
        var variable = "SHOUWEN_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
        return System.getProperty("shouwen." + name, Optional.ofNullable(System.getenv(variable)).orElse(""))
                .strip();
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
