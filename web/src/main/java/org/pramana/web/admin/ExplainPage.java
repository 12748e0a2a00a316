package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pramana.collection.AccessExplanation;
import org.pramana.collection.Explanation;
import org.pramana.words.Refusal;

/** Backs /admin/explain.xhtml: why somebody may or may not read a card. It asks and changes nothing, so everything is in the address. */
@Named
@RequestScoped
public class ExplainPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/card/([^/?#]+).*");

    @Inject
    AccessExplanation explanations;

    private String login;
    private String card;
    private Explanation explanation;
    private String refusal;

    public void open() {
        if (login == null || card == null) {
            return;
        }
        Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        try {
            explanation = explanations.explain(login.strip(), slug(), language);
        } catch (Refusal unknown) {
            refusal = unknown.sentence(language);
        }
    }

    /** People paste the address of a card rather than its slug. */
    private String slug() {
        Matcher address = ADDRESS.matcher(card.strip());
        return address.matches() ? address.group(1) : card.strip();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public Explanation getExplanation() {
        return explanation;
    }

    public String getRefusal() {
        return refusal;
    }
}
