package shouwen.policy.internal;

import java.nio.charset.StandardCharsets;

/** One file of a pack as it came: its name inside the folder and its bytes. */
public record PackFile(String name, byte[] bytes) {

    public static PackFile of(String name, String text) {
        return new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
