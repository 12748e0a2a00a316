package org.pramana.web.studio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.pramana.customer.CustomerCopies;
import org.pramana.web.shell.Onward;

/** The part of /studio/keeping.xhtml about what customers may see of a card. */
@Named
@RequestScoped
public class PublicMark {

    @Inject
    CustomerCopies copies;

    @Inject
    HttpServletRequest request;

    @Inject
    Onward onward;

    private Boolean open;

    public boolean of(String card) {
        if (open == null) {
            open = copies.isPublic(card);
        }
        return open;
    }

    public void allow() {
        mark(true, "studio.public.done");
    }

    public void forbid() {
        mark(false, "studio.public.undone");
    }

    private void mark(boolean wanted, String sentence) {
        String card = String.valueOf(request.getParameter("card"));
        copies.mark(card, wanted);
        onward.say(sentence);
        onward.to("/card/" + card);
    }
}
