package org.pramana.web.library;

import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;
import org.pramana.card.ListColumn;

/** Of a list of choices Faces does not know what it is made of. */
@FacesConverter("listColumn")
public class ListColumnConverter extends EnumConverter {

    public ListColumnConverter() {
        super(ListColumn.class);
    }
}
