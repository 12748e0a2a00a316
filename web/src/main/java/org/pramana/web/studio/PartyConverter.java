package org.pramana.web.studio;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;

/** A person or a group in a picker: key and name travel together, so that what was chosen can be shown before it is saved. Only the key counts. */
@FacesConverter("party")
public class PartyConverter implements Converter<Party> {

    private static final char BETWEEN = '\t';

    @Override
    public String getAsString(FacesContext context, UIComponent component, Party party) {
        return party == null ? "" : party.key().toString() + BETWEEN + party.name();
    }

    @Override
    public Party getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int end = text.indexOf(BETWEEN);
        return end < 0 ? null : new Party(PartyKey.parse(text.substring(0, end)), text.substring(end + 1), false);
    }
}
