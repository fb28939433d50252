package shouwen.calendar.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.SpecialDay.Kind;

/**
 * Two shapes, told apart by their keys: {@code holidays} and {@code workdays} with a name for each date, as chinese-days
 * publishes a year; a list {@code days} of {@code name}, {@code date} and {@code isOffDay}, as holiday-cn does.
 */
final class JsonYear {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> PASSED_OVER = Set.of("$schema", "$id", "papers", "inLieuDays");

    private final JsonParser json;
    private final Findings into;

    private JsonYear(JsonParser json, Findings into) {
        this.json = json;
        this.into = into;
    }

    static void read(String text, Findings into) {
        try (var json = JSON.createParser(text)) {
            new JsonYear(json, into).file();
        } catch (JsonProcessingException e) {
            into.wrong(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "notJson");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }

    private void file() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            into.wrong(line(), "unknownShape");
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            int line = line();
            var key = json.currentName();
            json.nextToken();
            part(line, key);
        }
        if (json.nextToken() != null) {
            into.wrong(line(), "notJson");
        }
    }

    private void part(int line, String key) throws IOException {
        switch (key) {
            case "holidays" -> dates(line, Kind.DAY_OFF);
            case "workdays" -> dates(line, Kind.MAKE_UP_WORKDAY);
            case "days" -> list(line);
            case "year" -> year(line);
            default -> {
                if (!PASSED_OVER.contains(key)) {
                    into.wrong(line, "unknownKey", Findings.shortened(key));
                }
                json.skipChildren();
            }
        }
    }

    private void year(int line) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getIntValue() != into.year()) {
            into.wrong(line, "otherYear", Findings.shortened(json.getText()), String.valueOf(into.year()));
        }
        json.skipChildren();
    }

    private void dates(int at, Kind kind) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            into.wrong(at, "unknownShape");
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            int line = line();
            var date = json.currentName();
            json.nextToken();
            into.day(line, date, kind, name(json.getText()));
            json.skipChildren();
        }
    }

    /** {@code Spring Festival,春节,4} is the name in two languages and the length of the feast. */
    private static String name(String text) {
        var parts = text.split(",");
        return parts.length == 3 ? parts[1] : text;
    }

    private void list(int at) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            into.wrong(at, "unknownShape");
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            entry(line());
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            into.wrong(line(), "unknownShape");
        }
    }

    private void entry(int line) throws IOException {
        String date = "";
        String name = "";
        Kind kind = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var key = json.currentName();
            json.nextToken();
            switch (key) {
                case "date" -> date = json.getText();
                case "name" -> name = json.getText();
                case "isOffDay" -> kind = kind(json.currentToken());
                default -> into.wrong(line(), "unknownKey", Findings.shortened(key));
            }
            json.skipChildren();
        }
        if (kind == null) {
            into.wrong(line, "wrongKind", "isOffDay");
        } else {
            into.day(line, date, kind, name);
        }
    }

    private static @Nullable Kind kind(JsonToken value) {
        return switch (value) {
            case VALUE_TRUE -> Kind.DAY_OFF;
            case VALUE_FALSE -> Kind.MAKE_UP_WORKDAY;
            default -> null;
        };
    }
}
