package shouwen.web.ui;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * Lets pages read records by component name, which EL 5 cannot. What comes out is ready to show: a
 * {@link LocalizedText} as text in the language of the view, an {@link Optional} as its content or null.
 */
public class RecordELResolver extends ELResolver {

    private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();
    private final Supplier<Locale> language;

    /** Speaks the language of the view. */
    public RecordELResolver() {
        this(Texts::viewLocale);
    }

    RecordELResolver(Supplier<Locale> language) {
        this.language = language;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base instanceof Optional<?> optional) {
            context.setPropertyResolved(base, property);
            return optional.map(content -> context.getELResolver().getValue(context, content, property))
                    .orElse(null);
        }
        if (!(base instanceof Record)) {
            return null;
        }
        var accessor = accessor(base, property);
        context.setPropertyResolved(base, property);
        try {
            return shown(accessor.invoke(base));
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    private Method accessor(Object base, @Nullable Object property) {
        var name = String.valueOf(property);
        var accessor = accessors.computeIfAbsent(base.getClass(), RecordELResolver::readable).get(name);
        if (accessor == null) {
            throw new PropertyNotFoundException(base.getClass().getName() + " has no " + name);
        }
        return accessor;
    }

    /** Record components, and further public methods without parameters: {@code capped()} of a count. */
    private static Map<String, Method> readable(Class<?> type) {
        var methods = new ConcurrentHashMap<String, Method>();
        for (var method : type.getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && method.getDeclaringClass() == type) {
                method.setAccessible(true);
                methods.put(method.getName(), method);
            }
        }
        return methods;
    }

    private @Nullable Object shown(@Nullable Object value) {
        if (value instanceof LocalizedText text) {
            return text.in(language.get());
        }
        if (value instanceof Optional<?> optional) {
            return shown(optional.orElse(null));
        }
        return value;
    }

    @Override
    public <T> @Nullable T convertToType(ELContext context, @Nullable Object value, Class<T> type) {
        if (value instanceof Optional<?> || value instanceof LocalizedText) {
            var shown = shown(value);
            if (shown == null ? type == String.class : type.isInstance(shown)) {
                context.setPropertyResolved(true);
                return type.cast(shown == null ? "" : shown);
            }
        }
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(base, property);
            return accessor(base, property).getReturnType();
        }
        return null;
    }

    @Override
    public void setValue(
            ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base instanceof Record || base instanceof Optional) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base instanceof Record || base instanceof Optional) {
            context.setPropertyResolved(base, property);
            return true;
        }
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }
}
