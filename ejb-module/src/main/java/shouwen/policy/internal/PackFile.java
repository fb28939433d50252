package shouwen.policy.internal;

import java.nio.charset.StandardCharsets;

/**
 * One file of a pack as it came.
 *
 * @param name inside the folder of the pack; of a further pack an operator runs, with that folder before it
 */
public record PackFile(String name, byte[] bytes) {

    /** The folder of the first pack, whose files have plain names. */
    static final String FIRST = "";

    public static PackFile of(String name, String text) {
        return new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The pack it belongs to. */
    String folder() {
        int slash = name.indexOf('/');
        return slash < 0 ? FIRST : name.substring(0, slash);
    }

    PackFile in(String folder) {
        return new PackFile(folder + "/" + name, bytes);
    }
}
