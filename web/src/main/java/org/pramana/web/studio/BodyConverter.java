package org.pramana.web.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.web.library.CardBody;

/** The words of a card in the editor: its pictures need an address that holds on this page. On the way back the domain makes them its own again. */
@Named
@ApplicationScoped
public class BodyConverter implements Converter<String> {

    @Inject
    CardBody body;

    @Override
    public String getAsString(FacesContext context, UIComponent component, String html) {
        return body.here(html);
    }

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String html) {
        return html;
    }
}
