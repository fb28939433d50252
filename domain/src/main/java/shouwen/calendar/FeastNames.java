package shouwen.calendar;

import java.util.HashMap;
import java.util.Map;
import shouwen.shared.LocalizedText;

/** The names of statutory feasts in three languages, found by what a file calls them. */
public final class FeastNames {

    private static final Map<String, LocalizedText> KNOWN = known();

    private FeastNames() {}

    /** A name nobody knows stands for itself in every language. */
    public static LocalizedText of(String name) {
        return KNOWN.getOrDefault(name, new LocalizedText(name, name, name));
    }

    private static Map<String, LocalizedText> known() {
        var names = new HashMap<String, LocalizedText>();
        var statutory = ChineseCalendar.statutory();
        for (int year : statutory.years()) {
            for (var day : statutory.ofYear(year)) {
                names.put(day.name().en(), day.name());
                names.put(day.name().zhCn(), day.name());
                names.put(day.name().zhTw(), day.name());
            }
        }
        return Map.copyOf(names);
    }
}
