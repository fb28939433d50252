package shouwen.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shouwen.shared.Count;
import shouwen.shared.LocalizedText;

class RecordELResolverTest {

    private final RecordELResolver resolver = new RecordELResolver(() -> Locale.TAIWAN);
    private final ELContext context = new Context(resolver);

    private record Leak(LocalizedText name, Optional<String> place, @Nullable String note, Count count) {}

    private final Leak leak = new Leak(new LocalizedText("Leak", "管道漏水", "管線漏水"), Optional.of("cellar"), null, new Count(1000));

    @Test
    void reads_the_components_of_a_record_ready_to_show() {
        assertThat(resolver.getValue(context, leak, "name")).isEqualTo("管線漏水");
        assertThat(resolver.getValue(context, leak, "place")).isEqualTo("cellar");
        assertThat(resolver.getValue(context, leak, "note")).isNull();
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void reads_what_a_record_can_tell_of_itself() {
        assertThat(resolver.getValue(context, leak.count(), "capped")).isEqualTo(true);
    }

    @Test
    void looks_into_an_optional() {
        assertThat(resolver.getValue(context, Optional.of(leak), "name")).isEqualTo("管線漏水");
        assertThat(resolver.getValue(context, Optional.empty(), "name")).isNull();
    }

    @Test
    void names_a_component_that_is_not_there() {
        assertThatThrownBy(() -> resolver.getValue(context, leak, "colour"))
                .isInstanceOf(PropertyNotFoundException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void leaves_everything_but_records_to_others() {
        context.setPropertyResolved(false);

        assertThat(resolver.getValue(context, "text", "length")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void changes_nothing() {
        assertThatThrownBy(() -> resolver.setValue(context, leak, "note", "x"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    @Test
    void makes_text_of_what_a_bean_returns() {
        assertThat(resolver.convertToType(context, leak.name(), String.class)).isEqualTo("管線漏水");
        assertThat(resolver.convertToType(context, Optional.empty(), String.class)).isEmpty();
    }

    private static final class Context extends ELContext {

        private final ELResolver resolver;

        Context(ELResolver resolver) {
            this.resolver = resolver;
        }

        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public @Nullable FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public @Nullable VariableMapper getVariableMapper() {
            return null;
        }
    }
}
