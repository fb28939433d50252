package shouwen.web.ui;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code #{casesText['inbox.title']}}: the bundle of a room in the language of the view. Instead of a
 * {@code resource-bundle} in faces-config.xml, which falls back to the language of the server before English.
 */
public class TextELResolver extends ELResolver {

    private static final String SUFFIX = "Text";

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null && property instanceof String name && isBundle(name)) {
            context.setPropertyResolved(null, property);
            return Texts.bundle(room(name), Texts.viewLocale());
        }
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null && property instanceof String name && isBundle(name)) {
            context.setPropertyResolved(null, property);
            return ResourceBundle.class;
        }
        return null;
    }

    @Override
    public void setValue(
            ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base == null && property instanceof String name && isBundle(name)) {
            throw new PropertyNotWritableException(name);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null && property instanceof String name && isBundle(name)) {
            context.setPropertyResolved(null, property);
            return true;
        }
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base == null ? String.class : null;
    }

    private static boolean isBundle(String name) {
        return name.endsWith(SUFFIX) && Texts.ROOMS.contains(room(name));
    }

    private static String room(String name) {
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
