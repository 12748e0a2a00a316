package org.pramana.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.pramana.web.library.CardAddress;
import org.pramana.web.words.ReaderLanguage;

/** Two things every view needs from us: the language of whoever reads it, and a card's own address in place of the page's behind it. */
public class PortalViewHandler extends ViewHandlerWrapper {

    public PortalViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return ReaderLanguage.of(context);
    }

    /** Forms of a card's page post to {@code /card/SLUG}, so that the address bar stays true, also after an expired session. */
    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object forwarded = context.getExternalContext().getRequestMap().get(CardAddress.FORWARDED);
        return forwarded != null && viewId.equals(CardAddress.VIEW)
                ? context.getExternalContext().getRequestContextPath() + CardAddress.of(forwarded.toString())
                : super.getActionURL(context, viewId);
    }
}
