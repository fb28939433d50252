import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Checks a receipt of Shouwen without Shouwen: {@code java VerifyReceipt.java receipt.json [record.json] [root]}, or every receipt
 * of a package that was unpacked: {@code java VerifyReceipt.java folder [root]}. Needs a Java of version 17 or newer and nothing
 * else; asks no network. Ends with 0 when everything that was given fits, with 1 when something does not. What it does, step by
 * step, is written in docs/archive.md.
 */
public final class VerifyReceipt {

    private static final HexFormat HEX = HexFormat.of();
    private static final String SCHEME = "shouwen-ledger-1";

    private boolean sound = true;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1 || arguments.length > 3) {
            System.err.println("usage: verify-receipt receipt.json [record.json] [root]");
            System.err.println("       verify-receipt folder-of-a-package [root]");
            System.exit(2);
        }
        System.exit(verify(arguments));
    }

    /** 0 when everything given fits, else 1. */
    public static int verify(String... arguments) throws Exception {
        try {
            return new VerifyReceipt().all(arguments) ? 0 : 1;
        } catch (IllegalArgumentException | ClassCastException | NullPointerException | StringIndexOutOfBoundsException e) {
            System.out.println("WRONG  this is no receipt of the form shouwen-receipt-1");
            return 1;
        }
    }

    private boolean all(String[] arguments) throws Exception {
        var given = Path.of(arguments[0]);
        if (!Files.isDirectory(given)) {
            return check(arguments);
        }
        listed(given);
        int receipts = 0;
        for (var folder : inside(given.resolve("data").resolve("records"))) {
            System.out.println(folder.getFileName());
            var receipt = folder.resolve("receipt.json");
            var record = folder.resolve("record.json");
            if (!Files.exists(receipt)) {
                System.out.println("       no receipt: it was not sealed yet, ask for it later");
                continue;
            }
            receipts++;
            if (!Files.exists(record)) {
                System.out.println("       the record was destroyed; its receipt stays");
                check(receipt.toString());
            } else if (arguments.length > 1) {
                check(receipt.toString(), record.toString(), arguments[1]);
            } else {
                check(receipt.toString(), record.toString());
            }
        }
        System.out.println(receipts + " receipts");
        return sound;
    }

    /** What the list of the package says of its files. */
    private void listed(Path given) throws Exception {
        var list = given.resolve("manifest-sha256.txt");
        int files = 0;
        boolean fits = Files.exists(list);
        for (var line : fits ? Files.readAllLines(list) : List.<String>of()) {
            var file = given.resolve(line.substring(66)).normalize();
            files++;
            if (!file.startsWith(given) || !Files.isRegularFile(file) || !line.startsWith(sum(file))) {
                System.out.println("WRONG  " + line.substring(66));
                fits = false;
            }
        }
        say(files + " files are as the list of the package says", fits);
    }

    private static String sum(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var bytes = Files.newInputStream(file)) {
            var some = new byte[65_536];
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                digest.update(some, 0, read);
            }
        }
        return HEX.formatHex(digest.digest());
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private boolean check(String... arguments) throws Exception {
        var receipt = map(new Json(Files.readString(Path.of(arguments[0]))).whole());
        say("the form is shouwen-receipt-1", "shouwen-receipt-1".equals(receipt.get("format")));
        var record = map(receipt.get("record"));
        var event = map(receipt.get("event"));
        var seal = map(receipt.get("seal"));
        var body = map(new Json(text(event, "body")).whole());
        say(
                "the ledger says that record " + record.get("number") + " was filed with this hash",
                "record.filed".equals(event.get("type"))
                        && record.get("number").equals(body.get("number"))
                        && record.get("sha256").equals(body.get("sha256")));
        say(
                "the seal at position " + seal.get("position") + " is that of this event",
                Arrays.equals(seal(receipt, event, seal), HEX.parseHex(text(seal, "hash"))));
        if (receipt.get("root") == null) {
            System.out.println("       no root was taken yet when the receipt was made: ask for a later one");
        } else {
            root(map(receipt.get("root")), seal, arguments);
        }
        if (arguments.length > 1) {
            var content = Files.readAllBytes(Path.of(arguments[1]));
            say("the record given is the one that was filed", HEX.formatHex(sha256(content)).equals(record.get("sha256")));
        }
        return sound;
    }

    private void root(Map<String, Object> root, Map<String, Object> seal, String[] arguments) throws Exception {
        long size = (Long) root.get("size");
        var path = new ArrayList<byte[]>();
        ((List<?>) root.get("path")).forEach(one -> path.add(HEX.parseHex((String) one)));
        long position = (Long) seal.get("position");
        var hash = HEX.parseHex(text(root, "hash"));
        say(
                "the seal stands under the root of " + root.get("takenAt") + ", " + root.get("hash"),
                leads(position - 1, size, path, HEX.parseHex(text(seal, "hash")), hash));
        if (arguments.length > 2) {
            say("the root is the one you kept", arguments[2].equalsIgnoreCase(text(root, "hash")));
        }
    }

    private void say(String what, boolean fits) {
        System.out.println((fits ? "fits   " : "WRONG  ") + what);
        sound &= fits;
    }

    /** What is sealed of an event: each text behind its length in four bytes, numbers of eight and four bytes. */
    private static byte[] seal(Map<String, Object> receipt, Map<String, Object> event, Map<String, Object> seal)
            throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        put(out, SCHEME);
        out.writeLong((Long) seal.get("position"));
        out.write(HEX.parseHex(text(seal, "previous")));
        put(out, text(map(receipt.get("operator")), "id"));
        put(out, text(event, "id"));
        put(out, text(event, "subject"));
        put(out, text(event, "type"));
        put(out, text(event, "actor"));
        out.writeLong((Long) event.get("second"));
        out.writeInt(((Long) event.get("nano")).intValue());
        put(out, text(event, "body"));
        return sha256(bytes.toByteArray());
    }

    private static void put(DataOutputStream out, String value) throws IOException {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** RFC 9162, 2.1.3.2. */
    private static boolean leads(long index, long size, List<byte[]> path, byte[] leaf, byte[] root) throws Exception {
        long at = index;
        long last = size - 1;
        var hash = sha256(new byte[] {0}, leaf);
        for (var other : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = sha256(new byte[] {1}, other, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, other);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(Map<String, Object> from, String name) {
        return (String) from.get(name);
    }

    /** Just enough of JSON: objects, lists, texts, whole numbers. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            var value = value();
            blanks();
            if (at != text.length()) {
                throw new IllegalArgumentException("something behind the end");
            }
            return value;
        }

        private Object value() {
            blanks();
            char first = peek();
            if (first == '{') {
                return object();
            }
            if (first == '[') {
                return list();
            }
            if (first == '"') {
                return string();
            }
            if (text.startsWith("null", at)) {
                at += 4;
                return null;
            }
            return number();
        }

        private Map<String, Object> object() {
            var object = new HashMap<String, Object>();
            at++;
            while (!ends('}')) {
                blanks();
                var name = string();
                expect(':');
                object.put(name, value());
            }
            return object;
        }

        private List<Object> list() {
            var list = new ArrayList<>();
            at++;
            while (!ends(']')) {
                list.add(value());
            }
            return list;
        }

        private boolean ends(char end) {
            blanks();
            if (peek() == ',') {
                at++;
                blanks();
            }
            if (peek() == end) {
                at++;
                return true;
            }
            return false;
        }

        private String string() {
            expect('"');
            var string = new StringBuilder();
            while (peek() != '"') {
                char next = text.charAt(at++);
                string.append(next == '\\' ? escaped() : next);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char kind = text.charAt(at++);
            if (kind == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int known = "bfnrt".indexOf(kind);
            return known < 0 ? kind : "\b\f\n\r\t".charAt(known);
        }

        private Long number() {
            int from = at;
            while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Long.valueOf(text.substring(from, at));
        }

        private void expect(char wanted) {
            blanks();
            if (peek() != wanted) {
                throw new IllegalArgumentException("no " + wanted + " at " + at);
            }
            at++;
        }

        private char peek() {
            if (at >= text.length()) {
                throw new IllegalArgumentException("too short");
            }
            return text.charAt(at);
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
