package shouwen.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/** Shows a text that carries its own languages in the language of the view; such texts are not typed in. */
@FacesConverter(forClass = LocalizedText.class)
public class LocalizedTextConverter implements Converter<LocalizedText> {

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable LocalizedText value) {
        return Texts.text(value);
    }

    @Override
    public LocalizedText getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        throw new ConverterException("A text in three languages is not typed in one field");
    }
}
