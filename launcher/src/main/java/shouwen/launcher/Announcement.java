package shouwen.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;

/** What a person reads when everything runs. */
final class Announcement {

    private Announcement() {}

    static void print(Settings settings) {
        System.out.println("Shouwen       " + settings.address());
        System.out.println("Data          " + settings.data());
        printAccounts(settings);
        System.out.println("ready  health %1$s/health/ready  metrics %1$s/metrics".formatted(settings.managementAddress()));
    }

    private static void printAccounts(Settings settings) {
        var file = settings.data().resolve("accounts.json");
        if (!Files.exists(file)) {
            return;
        }
        try {
            System.out.println("Accounts      " + file);
            for (var account : new ObjectMapper().readTree(file.toFile())) {
                System.out.printf(
                        "  %-16s %-20s %s%n",
                        account.path("role").asText(),
                        account.path("user").asText(),
                        account.path("password").asText());
            }
        } catch (IOException unreadable) {
            System.err.println(file + " cannot be read: " + unreadable.getMessage());
        }
    }
}
