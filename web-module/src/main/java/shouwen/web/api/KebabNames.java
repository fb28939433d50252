package shouwen.web.api;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** Spells enums as links and packs do: {@code IN_REVIEW} is {@code in-review}. */
public class KebabNames extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    /** The spelling of one value. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass enumClass, Enum<?>[] values, String[] names) {
        for (int i = 0; i < values.length; i++) {
            names[i] = of(values[i]);
        }
        return names;
    }
}
