package shouwen.shared;

import java.util.regex.Pattern;

/** Personal data as everybody may see it. Clear text needs a purpose, and looking is noted. */
public final class Masking {

    private static final String REST = "…";
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern DISTRICT = Pattern.compile("^.*?(?:(?<![小社园園校])[区區]|[县縣旗])");
    private static final Pattern TOWN = Pattern.compile("^.*?[市鄉乡鎮镇]");

    private Masking() {}

    /** A mobile number keeps three and four digits, 138****5678; any other keeps its last four if it has seven or more. */
    public static String phone(String number) {
        var digits = number.strip();
        if (MOBILE.matcher(digits).matches()) {
            return digits.substring(0, 3) + "****" + digits.substring(7);
        }
        return digits.length() < 7 ? stars(digits) : "****" + digits.substring(digits.length() - 4);
    }

    /** The first character of each word, and a star for every other: 张**, J*** S****. */
    public static String name(String name) {
        var masked = new StringBuilder();
        var first = true;
        for (var point : name.strip().codePoints().toArray()) {
            masked.appendCodePoint(first || Character.isWhitespace(point) ? point : '*');
            first = Character.isWhitespace(point);
        }
        return masked.toString();
    }

    /** The address down to its district, or its town; of any other only the part after the last comma. */
    public static String address(String address) {
        for (var level : new Pattern[] {DISTRICT, TOWN}) {
            var found = level.matcher(address);
            if (found.find()) {
                return found.group() + REST;
            }
        }
        var comma = address.lastIndexOf(',');
        return address.isBlank() ? "" : REST + (comma < 0 ? "" : address.substring(comma));
    }

    private static String stars(String text) {
        return "*".repeat(text.length());
    }
}
